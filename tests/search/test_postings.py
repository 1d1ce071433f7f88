"""Lists of pages: what is written is read again, and an edit gives the list that a clean build would write."""

from __future__ import annotations

import re
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.search import _columns as columns
from generator.search._parts import parts_of
from generator.search._postings import DIGITS, changed, decoded, encoded, items
from generator.search._record import Record, Section

PARTS = st.dictionaries(st.integers(0, 49), st.integers(0, 7), min_size=1, max_size=6).map(
    lambda one: items(sorted(one.items()))
)
LISTS = st.dictionaries(st.integers(0, 12_000), PARTS, max_size=30)
CHANGES = st.dictionaries(st.integers(0, 12_000), st.none() | PARTS, max_size=8)


def test_digits_need_no_escape_anywhere() -> None:
    assert len(set(DIGITS)) == 90
    assert not set(DIGITS) & set("\"\\'<")


@given(LISTS)
def test_what_is_written_is_read_again(pages: dict[int, str]) -> None:
    assert decoded(encoded(sorted(pages.items()))) == sorted(pages.items())


@given(st.sets(st.integers(0, 12_000)))
def test_a_list_without_parts_is_read_again(pages: set[int]) -> None:
    written = encoded((page, "") for page in sorted(pages))
    assert decoded(written, bare=True) == [(page, "") for page in sorted(pages)]


@given(LISTS, CHANGES, st.booleans())
def test_an_edited_list_is_the_list_of_a_clean_build(
    pages: dict[int, str], edits: dict[int, str | None], bare: bool
) -> None:
    def said(item: str) -> str:
        return "" if bare else item

    edits |= dict.fromkeys(list(pages)[::5])  # pages that are there, too
    after = {page: item for page, item in (pages | edits).items() if item is not None}
    own = {page: item if item is None else said(item) for page, item in edits.items()}
    before = encoded((page, said(item)) for page, item in sorted(pages.items()))
    assert changed(before, own, bare=bare) == encoded((page, said(item)) for page, item in sorted(after.items()))


RAW = st.dictionaries(
    st.integers(0, 12_000), st.dictionaries(st.integers(0, 49), st.integers(0, 7), min_size=1, max_size=6), max_size=30
)


@given(st.lists(st.tuples(RAW.filter(bool), st.booleans()), max_size=4))
def test_many_lists_are_written_at_once_as_each_by_itself(lists: list[tuple[dict[int, dict[int, int]], bool]]) -> None:
    assert [unmarked(text) for text in _marked(lists)] == [_encoded(pages, bare) for pages, bare in lists]


@given(RAW.filter(bool), RAW, st.booleans())
def test_marks_lead_to_a_page_and_no_edit_makes_them_wrong(
    pages: dict[int, dict[int, int]], edits: dict[int, dict[int, int]], bare: bool
) -> None:
    (text,) = _marked([(pages, bare)])
    known = dict(pages)
    for page, parts in [*edits.items(), *((page, {}) for page in list(pages)[::3]), *edits.items()]:
        item = "" if bare else items(sorted(parts.items())) if parts else None
        text = changed(text, {page: item if parts else None}, bare=bare)
        known = {**known, page: parts}
        known = {page: parts for page, parts in known.items() if parts}
        assert unmarked(text) == _encoded(known, bare)


def unmarked(text: str) -> str:
    return re.sub("'...", "", text)


def _encoded(pages: dict[int, dict[int, int]], bare: bool) -> str:
    return encoded((page, "" if bare else items(sorted(parts.items()))) for page, parts in sorted(pages.items()))


def _marked(lists: list[tuple[dict[int, dict[int, int]], bool]]) -> list[str]:
    """Lists as they are kept, with marks after every second page."""
    entries = [
        [
            page << 9 | part << 3 | level
            for page, parts in sorted(pages.items())
            for part, level in ([(0, 0)] if bare else sorted(parts.items()))
        ]
        for pages, bare in lists
    ]
    counts = np.array(list(map(len, entries)), np.int64)
    every = np.array([one for own in entries for one in own], np.uint32)
    with patch.object(columns, "PAGES_A_MARK", 2):
        made = columns.Columns(np.arange(len(lists)), counts, every)
        return columns.digits_of(made, np.array([bare for _, bare in lists], np.bool_))


def _long(length: int) -> Record:
    sentences = "".join(f"这是第{number}句话。" for number in range(length))
    return Record("a/", "guide", "长文", sections=(Section("one", "一", "短。"), Section("two", "二", sentences)))


def test_a_long_section_is_cut_at_the_ends_of_sentences() -> None:
    parts = parts_of(_long(1_000))
    pieces = [section.text for part in parts for section in part if section.id == "two"]
    assert len(pieces) > 3
    assert all(piece.endswith("。") for piece in pieces)
    assert "".join(pieces) == _long(1_000).sections[1].text
    assert max(map(len, pieces)) <= 1_600


def test_a_very_long_page_has_no_more_parts_than_the_code_counts() -> None:
    assert 20 < len(parts_of(_long(40_000))) <= 50


def test_what_never_ends_is_cut_all_the_same() -> None:
    parts = parts_of(Record("a/", "guide", "长文", sections=(Section("", "", "长" * 20_000),)))
    assert "".join(section.text for part in parts for section in part) == "长" * 20_000
    assert len(parts) > 5


def test_a_page_without_text_has_a_part_for_its_title() -> None:
    assert parts_of(Record("a/", "guide", "空")) == [()]
