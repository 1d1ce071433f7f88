"""Ids of headings: the same in every language, once a page, and never made from wording, so that links stay."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from casebook_from import SOUND
from page_reader import Node, read
from small_site import interface, page_at, renderer_of, small

from generator.languages import LANGUAGES, Language, Words
from generator.pages import Interface, Page

PATHS = ("", "cases/lan/", "guides/heat/", "lessons/neighbours/", "playbooks/escort/", "packs/first-week/",
         "stations/harbour/", "groups/living-alone/", "glossary/", "wording/", "sources/", "cases/")  # fmt: skip
REWORDED = {
    name: re.sub(r"zh: ([^,}\n\[]+), en: ([^,}\n\[\"]+)", r"zh: 改写\1, en: Reworded \2", text)
    for name, text in SOUND.items()
}
"""The same casebook with every text changed."""


def _ids(tree: Node) -> list[str]:
    return [node.id for node in tree.walk() if re.fullmatch(r"h[1-6]", node.tag)]


def _all_ids(tree: Node) -> list[str]:
    return [node.id for node in tree.walk() if node.id]


def test_headings_have_the_same_ids_in_every_language(trees: dict[tuple[Language, str], Node]) -> None:
    """Whoever switches the language stays in the same section."""
    for (language, path), tree in trees.items():
        if language == "zh":
            assert _ids(tree) == _ids(trees["en", path]), path


def test_every_heading_has_an_id_that_stands_once(trees: dict[tuple[Language, str], Node]) -> None:
    """Every section can be linked to, and the link leads to one place; the same holds for all other ids."""
    for key, tree in trees.items():
        assert all(_ids(tree)), key
        assert [one for one, count in Counter(_all_ids(tree)).items() if count > 1] == [], key


def test_levels_of_headings_are_not_skipped(trees: dict[tuple[Language, str], Node]) -> None:
    """A page has one h1, and a heading is at most one level below the one before it: screen readers go by levels."""
    for key, tree in trees.items():
        levels = [int(node.tag[1]) for node in tree.walk() if re.fullmatch(r"h[1-6]", node.tag)]
        assert levels[0] == 1, key
        assert levels.count(1) == 1, key
        assert all(below - above <= 1 for above, below in pairwise(levels)), key


def test_the_table_of_contents_lists_the_sections_as_they_stand(
    pages: dict[tuple[Language, str], Page], trees: dict[tuple[Language, str], Node]
) -> None:
    """Every page has at least one section, and the table of contents names each by its id and title."""
    for key, page in pages.items():
        shown = [(node.id, node.own_text) for node in trees[key].all("h2")]
        assert shown, key
        assert [(heading.id, heading.title) for heading in page.headings] == shown, key


def test_every_section_links_to_itself(trees: dict[tuple[Language, str], Node]) -> None:
    """A trainer can copy the address of a section; the link is named for screen readers."""
    for key, tree in trees.items():
        for heading in tree.all("h2"):
            link = heading.one("a", "headerlink")
            assert link.attributes["href"] == f"#{heading.id}", key
            assert heading.own_text in link.attributes["aria-label"], key


@pytest.mark.parametrize("path", PATHS)
def test_ids_stay_when_the_casebook_is_reworded(path: str) -> None:
    """Titles, questions, steps and names may change; links to them do not die."""
    old, new = renderer_of(small()), renderer_of(small(REWORDED))
    for language in LANGUAGES:
        one, other = (read(page_at(renderer, path, language).body) for renderer in (old, new))
        assert _all_ids(one) == _all_ids(other)
        if path:
            assert one.text != other.text


@pytest.mark.parametrize("path", PATHS)
def test_ids_stay_when_the_interface_is_reworded(path: str) -> None:
    """A better word for a heading costs no link."""
    words = {
        key: Words(interface().of(key, "zh") + "改", interface().of(key, "en") + " changed")
        for key in interface().all_in("en")
    }
    casebook = small()
    one, other = (
        read(page_at(renderer_of(casebook, words=used), path).body) for used in (interface(), Interface(words))
    )
    assert _all_ids(one) == _all_ids(other)
    assert one.text != other.text


@pytest.mark.parametrize("path", PATHS)
def test_ids_can_be_typed(path: str) -> None:
    """Ids are small letters, digits, hyphens and dots, so that an address can be read aloud and printed."""
    tree = read(page_at(renderer_of(small()), path).body)
    assert [one for one in _all_ids(tree) if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", one)] == []


def test_an_empty_casebook_has_pages_with_sections() -> None:
    """Before the first entry is written every page already has a section, so that it can be put into a shell."""
    renderer = renderer_of(small({}))
    for kind, address in renderer.addresses():
        for language in LANGUAGES:
            assert renderer.render(kind, address, language).headings
