"""What the frame around a page shows that the theme does not know: words, twins in other languages, help lines."""

from __future__ import annotations

from typing import NamedTuple

from generator.languages import DEFAULT_LANGUAGE, HTML_LANGUAGE, LANGUAGES, Language
from generator.pages import url_of
from generator.site.build import Plan


class Twin(NamedTuple):
    """The same page in one of the languages."""

    language: Language
    hreflang: str
    name: str
    link: str
    url: str


class Line(NamedTuple):
    """A verified number, for the foot of every page."""

    number: str
    name: str


class Frame(NamedTuple):
    """The frame of one page. Links are relative to the site's root; the theme makes them relative to the page.

    `engine` is the script that searches; a page loads it when somebody is about to search.
    """

    language: Language
    words: dict[str, str]
    url: str
    twins: tuple[Twin, ...]
    default_url: str
    lines: tuple[Line, ...]
    engine: str


def frame(plan: Plan, language: Language, path: str) -> Frame:
    """Return the frame of the page at `path` below `language`."""
    twins = tuple(
        Twin(
            other,
            HTML_LANGUAGE[other],
            plan.interface.of("language-name", other),
            url_of(other, path),
            plan.url + url_of(other, path),
        )
        for other in LANGUAGES
    )
    return Frame(
        language,
        plan.interface.all_in(language),
        plan.url + url_of(language, path),
        twins,
        plan.url + url_of(DEFAULT_LANGUAGE, path),
        _lines(plan, language),
        plan.assets.engine,
    )


def _lines(plan: Plan, language: Language) -> tuple[Line, ...]:
    known = [line for line in plan.casebook.terms("helpline").values() if line.verified]
    return tuple(Line(line.number, line.name.of(language).text) for line in sorted(known, key=lambda line: line.order))
