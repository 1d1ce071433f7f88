"""Which pages a site has, and which specimen each is put into the shell of."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from generator.languages import LANGUAGES, Language
from generator.pages import Address, PageKind, Renderer, url_of
from generator.site.shell import KEY


class Specimen(NamedTuple):
    """A page that the theme renders with marks in it.

    It stands for a place on the site and not for a page kind: the frame depends on where a page is, never on what it
    holds, so kinds that share a folder share a specimen.

    Attributes:
        language: its language.
        path: its address below the language; a page in the navigation has its own, all others share one with a mark.
    """

    language: Language
    path: str

    @property
    def url(self) -> str:
        """Its address below the site."""
        return url_of(self.language, self.path)


class Route(NamedTuple):
    """A page to be made, and the specimen whose shell it is put into."""

    kind: PageKind
    address: Address
    specimen: Specimen

    @property
    def url(self) -> str:
        """The page's address below the site."""
        return url_of(self.specimen.language, self.address.path)


def routes(renderer: Renderer, navigation: Collection[str]) -> tuple[Route, ...]:
    """Return every page of the site.

    Args:
        renderer: knows the pages.
        navigation: the addresses below the language that stand in the navigation, e.g. `cases/`. Each of them is a
            specimen of its own, because the navigation shows it as the current page.
    """
    return tuple(
        Route(kind, address, Specimen(language, specimen_path(address.path, navigation)))
        for kind, address in renderer.addresses()
        for language in LANGUAGES
    )


def specimen_path(path: str, navigation: Collection[str]) -> str:
    """Return the address of the specimen for a page: its own if the navigation has it, else its folder's."""
    if path in navigation:
        return path
    parent = path.rstrip("/").rpartition("/")[0]
    return f"{parent}/{KEY}/" if parent else f"{KEY}/"
