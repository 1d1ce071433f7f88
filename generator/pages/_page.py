"""What a page is, and what a page kind declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.content import Casebook
from generator.discovery import collect
from generator.languages import Language

if TYPE_CHECKING:
    from generator.pages._blocks import Content
    from generator.pages._scope import Scope


@dataclass(frozen=True)
class Site:
    """What a page knows of the site around it.

    Attributes:
        url: where the site is published, ending in `/`, e.g. `https://example.org/`.
        today: the date of the build; a page past its review date says so.
    """

    url: str
    today: date


@dataclass(frozen=True)
class Address:
    """Where a page stands below its language, and what it is about.

    Attributes:
        path: ends in `/`, e.g. `cases/love-has-no-boundaries/`; the home page's is empty.
        key: what the page is about, as its kind understands it, e.g. an entry's id.
    """

    path: str
    key: str = ""


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
    """

    kind: str
    language: Language
    path: str
    title: str
    description: str
    headings: tuple[Heading, ...]
    body: str

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


def url_of(language: Language, path: str) -> str:
    """Return a page's address below the site."""
    return f"{language}/{path}"


def page_kinds() -> tuple[PageKind, ...]:
    """Return all page kinds, by name."""
    return tuple(kind for kind in collect("generator.pages", "PAGE") if isinstance(kind, PageKind))
