"""A reference shows from both ends: the page that names another links to it, and the other links back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from casebook_from import SOUND, changed
from page_reader import Node, target
from small_site import page_of

from generator.content import Casebook, Entry, content_types
from generator.languages import LANGUAGES, Language
from generator.pages._scope import FACETS

Trees = dict[tuple[Language, str], Node]
Targets = dict[tuple[Language, str], set[str]]
TYPES = {type_.name: type_ for type_ in content_types()}
SHOWN_ON = {"source": "sources/", "term": "glossary/", "helpline": "helplines/", "wording": "wording/"}
"""Where the terms of vocabularies without pages of their own are shown."""
WITHOUT_PAGE = frozenset({"synonyms", "emergencies"})


def _path(entry: Entry) -> str:
    return f"{entry.type.folder}/{entry.id}/" if entry.type.name in TYPES else f"{entry.type.name}/"


@pytest.fixture(scope="session")
def targets(trees: Trees) -> Targets:
    """Where the links of each page lead."""
    return {
        (language, page): {target(page, link.attributes["href"])[0] for link in tree.all("a")}
        for (language, page), tree in trees.items()
    }


def _entries(casebook: Casebook) -> Iterator[Entry]:
    for name in TYPES:
        yield from casebook.of_type(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_references_between_entries_are_links_on_both_pages(
    casebook: Casebook, targets: Targets, language: Language
) -> None:
    """A guide that a case names leads back to the case, and so does every other entry."""
    checked = 0
    for entry in _entries(casebook):
        for _, reference in entry.references:
            if reference.kind in TYPES:
                there = _path(casebook.entries[reference.kind][reference])
                here = _path(entry)
                assert there in targets[language, here], f"{here} → {there}"
                assert here in targets[language, there], f"{there} → {here}"
                checked += 1
    assert checked


@pytest.mark.parametrize("language", LANGUAGES)
def test_references_to_terms_are_links_on_both_pages(casebook: Casebook, targets: Targets, language: Language) -> None:
    """From a source, a word, a number or a rule a reader finds every page that rests on it."""
    for entry in casebook.all_entries():
        if entry.type.name in WITHOUT_PAGE:
            continue
        for path, reference in entry.references:
            there = SHOWN_ON.get(reference.kind, "")
            unverified = reference.kind == "helpline" and not casebook.terms("helpline")[reference].verified
            if there and not unverified and there != _path(entry):
                assert _path(entry) in targets[language, there], f"{entry.id} {path}"


def _listed(page: Node, here: str) -> dict[str, list[str]]:
    """Return the entries that a page lists, by the folder of their type."""
    folders = {type_.folder for type_ in TYPES.values()}
    sections = [page.section(heading.id) for heading in page.all("h2") if heading.id in folders]
    return {
        section.one("h2").id: [target(here, link.attributes["href"])[0] for link in section.all("a", "links__link")]
        for section in sections
    }


def _in_any_order(listed: dict[str, list[str]]) -> dict[str, list[str]]:
    return {folder: sorted(paths) for folder, paths in listed.items()}


def _referring(casebook: Casebook, kind: str, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for type_ in TYPES.values():
        for entry in casebook.of_type(type_.name):
            if any(reference.kind == kind and reference == name for _, reference in entry.references):
                found.setdefault(type_.folder, []).append(_path(entry))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FACETS)
def test_a_facet_lists_exactly_its_entries(casebook: Casebook, trees: Trees, kind: str, language: Language) -> None:
    """Each entry that names the group, risk, method or topic stands there once, under its type, and no other."""
    for name in casebook.terms(kind):
        here = f"{casebook.vocabularies[kind].type.name}/{name}/"
        assert _in_any_order(_listed(trees[language, here], here)) == _referring(casebook, kind, name), here


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_station_lists_everything_that_refers_to_it(casebook: Casebook, trees: Trees, language: Language) -> None:
    """Cases and playbooks of a station are found from the station."""
    for station in casebook.of_type("station"):
        listed = _listed(trees[language, _path(station)], _path(station))
        assert _in_any_order(listed) == _referring(casebook, "station", station.id)
        assert listed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FACETS)
def test_the_overview_of_a_facet_counts_as_its_pages_list(
    casebook: Casebook, trees: Trees, kind: str, language: Language
) -> None:
    """The number beside a term is the number of entries that a reader will find there."""
    here = f"{casebook.vocabularies[kind].type.name}/"
    counts = {}
    for item in trees[language, here].all("li", "links__item"):
        (count,) = re.findall(r"\d+", item.one("span", "links__count").text)
        counts[target(here, item.one("a", "links__link").attributes["href"])[0]] = int(count)
    assert counts == {
        f"{here}{name}/": sum(map(len, _referring(casebook, kind, name).values())) for name in casebook.terms(kind)
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPES)
def test_a_listing_lists_every_entry_once(casebook: Casebook, trees: Trees, name: str, language: Language) -> None:
    """No entry is lost because nobody refers to it."""
    here = f"{TYPES[name].folder}/"
    links = trees[language, here].section("all").all("a", "links__link")
    listed = [target(here, link.attributes["href"])[0] for link in links]
    assert sorted(listed) == sorted(_path(entry) for entry in casebook.of_type(name))
    assert str(len(listed)) in trees[language, here].at("all").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_narrowing_a_listing_leads_to_as_many_entries_as_it_says(
    casebook: Casebook, trees: Trees, language: Language
) -> None:
    """The link leads to the section of that type on the facet's page, and the number is right."""
    checked = 0
    for type_ in TYPES.values():
        here = f"{type_.folder}/"
        page = trees[language, here]
        for item in page.section("narrow").all("li", "links__item") if page.has("narrow") else ():
            there, anchor = target(here, item.one("a", "links__link").attributes["href"])
            (count,) = re.findall(r"\d+", item.one("span", "links__count").text)
            assert anchor == type_.folder
            assert len(_listed(trees[language, there], there)[anchor]) == int(count)
            checked += 1
    assert checked


def test_an_entry_that_is_named_in_several_fields_is_listed_once() -> None:
    """A lesson that names a case, and is named by it, is one link among the related pages."""
    files = {
        **changed("cases/lan.yaml", "guides: [heat]\n", "guides: [heat]\nlessons: [neighbours]\n"),
        "lessons/neighbours.yaml": SOUND["lessons/neighbours.yaml"] + "cases: [lan]\n",
    }
    links = page_of("cases/lan/", files).section("related").all("a", "links__link")
    targets = [target("cases/lan/", link.attributes["href"])[0] for link in links]
    assert targets.count("lessons/neighbours/") == 1
    assert len(set(targets)) == len(targets)


def test_an_entry_is_not_related_to_itself() -> None:
    """A guide that names itself by mistake does not send its reader round in a circle."""
    files = changed("guides/heat.yaml", "lessons: [neighbours]\n", "lessons: [neighbours]\nguides: [heat]\n")
    links = page_of("guides/heat/", files).section("related").all("a", "links__link")
    assert links
    assert "guides/heat/" not in {target("guides/heat/", link.attributes["href"])[0] for link in links}


def test_a_listing_without_entries_says_so() -> None:
    """An empty shelf is named as such instead of showing nothing."""
    files = {name: text for name, text in SOUND.items() if not name.startswith("packs/")}
    assert page_of("packs/", files).section("all").one("div", "notice--note").text
