"""Where pages are: the site around them, their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.languages import Language


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


def url_of(language: Language, path: str) -> str:
    """Return a page's address below the site."""
    return f"{language}/{path}"
