"""Drafts as a preview shows them: no reader can take one for a published page, wherever they meet it."""

from __future__ import annotations

import pytest
from casebook_from import SOUND
from page_reader import Node, read, target
from small_site import page_at, page_of, renderer_of, small

from generator.languages import LANGUAGES, Language
from generator.pages import Page

WORDS = {"zh": "草稿", "en": "Draft"}
ENTRIES = tuple(name for name in SOUND if not name.startswith("vocabulary/"))
ALL_DRAFTS = {name: text + "draft: true\n" if name in ENTRIES else text for name, text in SOUND.items()}
each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def drafts() -> dict[tuple[Language, str], Page]:
    """Every page of a casebook in which every entry is a draft."""
    renderer = renderer_of(small(ALL_DRAFTS))
    return {
        (language, address.path): renderer.render(kind, address, language)
        for kind, address in renderer.addresses()
        for language in LANGUAGES
    }


def _address(name: str) -> str:
    return f"{name.removesuffix('.yaml')}/"


def _marks(node: Node) -> list[str]:
    return [mark.text for mark in node.all("span", "tag--draft")]


@each_language
@pytest.mark.parametrize("name", ENTRIES)
def test_a_draft_says_so_before_everything_else(
    drafts: dict[tuple[Language, str], Page], name: str, language: Language
) -> None:
    """In a notice above all others, in a mark that stays on the screen, and in the page's title."""
    page = drafts[language, _address(name)]
    tree = read(page.body)
    first = tree.all("div", "notice")[0]
    assert "notice--draft" in first.classes
    assert WORDS[language].lower() in first.one("p", "notice__title").text.lower()
    mark = tree.one("p", "draft-mark")
    assert WORDS[language] in mark.text
    assert mark.attributes["aria-hidden"] == "true"
    assert page.title.startswith({"zh": "【草稿】", "en": "[Draft] "}[language])
    assert page.shows_draft


def test_every_link_to_a_draft_bears_a_mark(drafts: dict[tuple[Language, str], Page]) -> None:
    """On every kind of page, in both languages: cards, doors, related links, facets, packs, used-by lines."""
    addresses = {_address(name) for name in ENTRIES}
    kinds = set()
    for (language, here), page in drafts.items():
        for link in read(page.body).all("a"):
            there, _ = target(here, link.attributes["href"])
            if there in addresses and there != here:
                assert _marks(link) == [WORDS[language]], f"{language}/{here} → {there}"
                assert page.shows_draft
                kinds.add(page.kind)
    assert kinds >= {"case", "facet", "glossary", "guide", "home", "lesson", "listing", "notation", "pack", "playbook"}
    assert kinds >= {"sources", "station"}


def test_without_drafts_nothing_speaks_of_drafts() -> None:
    """No mark, no notice, no word to search engines."""
    renderer = renderer_of(small())
    for kind, address in renderer.addresses():
        page = renderer.render(kind, address, "en")
        assert not page.shows_draft
        assert not page.title.startswith("[")
        assert [look for look in ("tag--draft", "notice--draft", "draft-mark") if look in page.body] == []


def test_a_draft_among_others_is_the_only_one_that_bears_a_mark() -> None:
    """Its neighbours in a list do not, and a page that shows none of them is as ever."""
    files = {**SOUND, "guides/cold.yaml": SOUND["guides/heat.yaml"] + "draft: true\n"}
    listing = page_of("guides/", files)
    marked = {target("guides/", link.attributes["href"])[0]: _marks(link) for link in listing.all("a", "links__link")}
    assert marked["guides/cold/"] == ["Draft"]
    assert marked["guides/heat/"] == []
    renderer = renderer_of(small(files))
    assert page_at(renderer, "guides/").shows_draft
    assert page_at(renderer, "guides/cold/").shows_draft
    assert not page_at(renderer, "guides/heat/").shows_draft
    assert not page_at(renderer, "playbooks/").shows_draft
