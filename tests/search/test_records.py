"""Which pages can be found, and what of them: nothing of drafts, lists and navigation."""

from __future__ import annotations

from dataclasses import replace

import library_index
from small_records import lists, values

from generator.pages import Page
from generator.search import HandWritten, Record, Section, facets, record_of_prose, records_of, word_book
from generator.search._postings import decoded
from generator.search._record import read_record
from generator.search._tokens import terms


def by_path(language: str = "zh") -> dict[str, Record]:
    return {record.path: record for record in library_index.records()[language]}


def test_entries_terms_lists_and_pages_for_authors_are_there() -> None:
    paths = set(by_path())
    assert {"guides/heat/", "glossary/#case-map", "helplines/", "wording/", "notation/", "write/guide/"} <= paths
    assert {"guides/", "glossary/", "groups/", "sources/", "groups/children/"} <= paths
    assert not {"", "search/"} & paths


def test_a_list_is_found_by_what_it_is_called_and_not_by_what_it_lists() -> None:
    record = by_path()["cases/"]
    assert {record.title, *record.names} >= {"案例", "case", "Cases"}
    assert [section.heading for section in record.sections] == [""]
    assert "纸短情长" not in record.sections[0].text


def test_a_draft_cannot_be_found() -> None:
    page = Page("guide", "zh", "guides/heat/", "草稿：大热天", "", (), "", draft=True)
    assert list(records_of(page, "heat", library_index.library())) == []
    assert list(records_of(replace(page, draft=False), "heat", library_index.library()))


def test_an_entry_has_its_station_its_groups_and_its_audience() -> None:
    record = by_path()["cases/love-has-no-boundaries/"]
    assert record.station
    assert record.facets["type"] == ("case",)
    assert record.facets["station"]
    assert record.facets["group"]
    assert by_path()["guides/heat/"].facets["audience"] == ("resident",)


def test_every_facet_of_a_record_has_a_name() -> None:
    for language, records in library_index.records().items():
        known = {one.id: one.values for one in facets(library_index.library(), language)}
        for record in records:
            for kind, ids in record.facets.items():
                assert set(ids) <= set(known[kind]), (record.path, kind)


def test_a_term_is_found_by_its_other_names_in_both_languages() -> None:
    record = by_path()["glossary/#case-map"]
    assert {"生态图", "case map"} <= {name.lower() for name in record.names}
    assert by_path("en")["glossary/#case-map"].title.lower() == "case map"


def test_what_is_remembered_of_a_record_is_all_of_it() -> None:
    for record in (*library_index.records()["zh"], Record("a/", "guide", "甲", sections=(Section("", "", "", "注"),))):
        assert read_record(record.written()) == record


def test_how_a_rule_is_broken_cannot_be_found() -> None:
    """Those examples have invented identities in them."""
    for language in ("zh", "en"):
        check = by_path(language)["write/checks/pii111/"]
        assert {"what", "right"} <= {section.id for section in check.sections}
        assert "wrong" not in {section.id for section in check.sections}


def test_hand_written_pages_are_parted_at_their_headings() -> None:
    title = '<h1 id="about">关于<a class="headerlink" href="#about">#</a></h1>'
    html = f'{title}\n<p>开头。</p>\n<h2 class="x" id="why">为什么</h2><p>因为。</p>'
    record = record_of_prose(HandWritten("about/", "关于", "说明。", html))
    assert record.sections == (Section("", "", "开头。"), Section("why", "为什么", "因为。"))
    assert record_of_prose(HandWritten("contributing/x/", "x", "", "")).weight < record.weight


def test_synonyms_emergencies_and_help_lines_are_handed_over() -> None:
    words = word_book(library_index.library(), "zh").value("zh")
    assert any("发烧" in say and "发热" in standard for say, standard in words["synonyms"])
    assert [number for number, _ in words["helplines"]][:2] == ["120", "110"]
    assert all(one["lines"] for one in words["emergencies"])
    assert {"gao", "xue", "ya", "nv", "lv"} <= set(words["syllables"].split())


def test_every_page_of_the_library_that_has_a_word_is_in_its_list() -> None:
    for language, records in library_index.records().items():
        found = lists(library_index.index_files(language))
        for number, record in enumerate(sorted(records, key=lambda one: one.path)):
            for term in {term for section in record.sections for term in terms(section.text)}:
                assert number in dict(decoded(found[term])), (record.path, term)


def test_no_list_names_a_page_that_is_not_there() -> None:
    files = values(library_index.index_files("en"))
    pages = files["en"]["pages"]
    found = lists(library_index.index_files("en"))
    assert all(page < pages for term, text in found.items() if term[0] not in "-@<>_~^" for page, _ in decoded(text))
