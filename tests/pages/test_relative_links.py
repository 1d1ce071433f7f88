"""Links are relative, so that a site works wherever it is put, and all of them lead somewhere."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from page_reader import Node, target
from small_site import URL, interface

from generator.content import Casebook, vocabulary_types
from generator.languages import LANGUAGES, Language
from generator.pages import Page, Site
from generator.pages._scope import Scope

SITE = Site(URL, date(2026, 12, 1))
DOCS = Path(__file__).parents[2] / "docs"
HERE = ("", "cases/", "cases/lan/", "contributing/decisions/one/")
"""Pages at every depth, from the home page down."""
THERE = ("", "#doors", "cases/", "cases/lan/", "cases/lan/#goals", "glossary/#ecomap", "a/b/c/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("there", THERE)
@pytest.mark.parametrize("here", HERE)
def test_a_link_leads_from_any_page_to_any_other_of_its_language(
    casebook: Casebook, here: str, there: str, language: Language
) -> None:
    """Resolved as a browser does it, the link is the other page's address; it is relative and never empty."""
    scope = Scope(casebook, interface(), language, here, SITE)
    href = scope.href(there)
    assert urljoin(scope.url(), href) == f"{URL}{language}/{there}"
    assert href.startswith((".", "a", "c", "g"))
    assert "//" not in href


@pytest.mark.parametrize("here", HERE)
def test_a_page_knows_its_full_address(casebook: Casebook, here: str) -> None:
    """The address to cite is where the site is published, the language and the page."""
    assert Scope(casebook, interface(), "zh", here, SITE).url() == f"{URL}zh/{here}"


def test_every_link_between_pages_leads_to_a_page_and_a_place_on_it(trees: dict[tuple[Language, str], Node]) -> None:
    """Pages of the casebook and hand-written ones, anchors included, in both languages."""
    ids = {key: {node.id for node in tree.walk()} for key, tree in trees.items()}
    for (language, here), page in trees.items():
        for link in page.all("a"):
            href = link.attributes["href"]
            if re.match(r"(https?|tel|mailto):", href):
                continue
            there, anchor = target(here, href)
            if (language, there) in ids:
                found = not anchor or anchor in ids[language, there]
            else:
                found = _in_prose(language, there, anchor)
            assert found, f"{language}/{here} → {href}"


def _in_prose(language: Language, there: str, anchor: str) -> bool:
    path = DOCS / language / f"{there.rstrip('/')}.md"
    return path.is_file() and (not anchor or f"#{anchor}" in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_reached_from_the_home_page(
    pages: dict[tuple[Language, str], Page], trees: dict[tuple[Language, str], Node], language: Language
) -> None:
    """By links on pages and in prose, without the navigation; only maintainers need the fields of vocabularies."""
    found, waiting = set(), [""]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += [target(here, href)[0] for href in _links_on(trees, language, here)]
    of_vocabularies = {f"write/{type_.name}/" for type_ in vocabulary_types()}
    assert {page.path for page in pages.values()} - found <= of_vocabularies


def _links_on(trees: dict[tuple[Language, str], Node], language: Language, here: str) -> list[str]:
    """Return the links on a page, or in the hand-written one at that address; what is neither has none."""
    if (language, here) in trees:
        return [link.attributes["href"] for link in trees[language, here].all("a")]
    path = DOCS / language / f"{here.rstrip('/')}.md"
    return re.findall(r"\]\(([^\s()]+)\)", path.read_text(encoding="utf-8")) if path.is_file() else []


def test_links_to_other_sites_do_not_hand_over_the_page(trees: dict[tuple[Language, str], Node]) -> None:
    """A page that is opened from ours cannot reach back into it, and every such link is encrypted or plain web."""
    for key, page in trees.items():
        for link in page.all("a"):
            if link.attributes["href"].startswith("http"):
                assert link.attributes.get("rel") == "noopener" or "creativecommons" in link.attributes["href"], key


def test_every_link_says_something(trees: dict[tuple[Language, str], Node]) -> None:
    """A link without text has no name for a screen reader."""
    for key, page in trees.items():
        for link in page.all("a"):
            assert link.text or link.attributes.get("aria-label"), f"{key} {link.attributes}"
