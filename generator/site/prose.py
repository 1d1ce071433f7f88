"""The hand-written pages of `docs/` in every language.

`zh/about.md` and `en/about.md` are one page in two languages. Where one is missing, the other stands in, with a notice.
A page outside the language folders (`contributing/…`, in English) stands in for all of them but its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.languages import LANGUAGES, Language

_SHARED: Language = "en"
"""The language of pages outside the language folders."""
_FOLDERS_OWN = ("index", "README")
"""The stems of pages that stand for their folder."""


class Prose(NamedTuple):
    """A hand-written page in one language.

    Attributes:
        name: its source for the engine, e.g. `zh/about.md`.
        source: the source that is really there, e.g. `en/about.md`.
        language: the language of the page.
        written_in: the language of its text.
    """

    name: str
    source: str
    language: Language
    written_in: Language

    @property
    def stands_in(self) -> bool:
        """Whether the text is in another language than the page."""
        return self.language != self.written_in

    @property
    def path(self) -> str:
        """Its address below the language, e.g. `about/`."""
        place = PurePosixPath(self.name.partition("/")[2])
        page = place.parent if place.stem in _FOLDERS_OWN else place.with_suffix("")
        return "" if page == PurePosixPath() else f"{page}/"


def prose_pages(sources: Iterable[str]) -> tuple[Prose, ...]:
    """Return every hand-written page of the site.

    Args:
        sources: names of Markdown files below `docs/`, e.g. `zh/about.md`.
    """
    written: dict[str, dict[Language, str]] = {}
    for source in sorted(sources):
        language, name = _split(source)
        written.setdefault(name, {})[language] = source
    return tuple(
        Prose(f"{language}/{name}", there[own], language, own)
        for name, there in written.items()
        for language in LANGUAGES
        for own in [language if language in there else next(iter(there))]
    )


def _split(source: str) -> tuple[Language, str]:
    for language in LANGUAGES:
        if source.startswith(f"{language}/"):
            return language, source.removeprefix(f"{language}/")
    return _SHARED, source
