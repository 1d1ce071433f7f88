"""What a page is, and what a page kind declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.content import Casebook
from generator.discovery import collect
from generator.languages import Language
from generator.pages._blocks import Content
from generator.pages._place import Address, url_of
from generator.pages._plain import PlainText
from generator.pages._scope import Scope


@dataclass(frozen=True)
class Heading:
    """A section's heading: an id that never depends on its wording, and its title as plain text."""

    id: str
    title: str


@dataclass(frozen=True)
class Page:
    """A page before it is put into its shell.

    Attributes:
        kind: the page kind's name.
        language: its language.
        path: its address below the language, the same in every language.
        title: plain text.
        description: plain text, one or two sentences.
        headings: its sections; at least one, so that every shell has a table of contents to repeat.
        body: HTML, `h1` included.
        shows_draft: whether it is a draft or shows one, if only in a list; search engines must not.
        draft: whether it is a draft itself.
        texts: what it says, as plain text, for the search.
    """

    kind: str
    language: Language
    path: str
    title: str
    description: str
    headings: tuple[Heading, ...]
    body: str
    shows_draft: bool = False
    draft: bool = False
    texts: tuple[PlainText, ...] = ()

    @property
    def url(self) -> str:
        """Its address below the site, e.g. `zh/cases/love-has-no-boundaries/`."""
        return url_of(self.language, self.path)


@dataclass(frozen=True)
class PageKind:
    """A kind of page.

    Attributes:
        name: the stem of its template, e.g. `case`.
        addresses: every page of this kind that a casebook gives.
        compose: makes the typed context of one page.
    """

    name: str
    addresses: Callable[[Casebook], Iterable[Address]]
    compose: Callable[[Scope, Address], Content]

    @property
    def template(self) -> str:
        """Its template's name below `templates/`."""
        return f"pages/{self.name}.html"


def page_kinds() -> tuple[PageKind, ...]:
    """Return all page kinds, by name."""
    return tuple(kind for kind in collect("generator.pages", "PAGE") if isinstance(kind, PageKind))
