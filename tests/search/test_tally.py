"""Many pages are counted at once with the same result as each by itself."""

from __future__ import annotations

import json
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search import Record, Section
from generator.search import _building as building
from generator.search._cutting import published
from generator.search._postings import encoded
from generator.search._terms import page_terms

SIGNS = "血压高壓發烧重庆，。 aeiouystngdblz'’.,1230９Ａｂ\n\u3000\u0301\u200béßĲ𠮷々〇😷\U000e0100"
TEXT = st.text(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), max_size=30)
SECTION = st.builds(Section, st.just("a"), TEXT, st.builds(str.__mul__, TEXT, st.sampled_from((1, 2, 90))))
RECORD = st.builds(
    lambda title, names, summary, sections, weight: Record(
        "", "guide", title, names, summary, sections=sections, weight=weight
    ),
    TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
    TEXT,
    st.lists(st.builds(Section, st.just("a"), TEXT, st.builds(str.__mul__, TEXT, st.sampled_from((1, 2, 90))))).map(
        tuple
    ),
    st.sampled_from((1.0, 0.65, 0.45)),
)


@settings(max_examples=60)
@given(st.lists(RECORD, max_size=7), st.integers(1, 8))
def test_many_pages_at_once(records: list[Record], portion: int) -> None:
    with patch.object(building, "PAGES_A_PORTION", portion):
        state = building.build(records, frozenset())
    expected: dict[str, list[tuple[int, str]]] = {}
    for number, record in enumerate(records):
        for term, item in page_terms(record).items.items():
            expected.setdefault(term, []).append((number, item))
    found = {
        term: text for chunk in state.chunks.values() for term, text in json.loads(published(chunk.content)).items()
    }
    pages = {term: text for term, text in found.items() if term[0] not in "<>"}
    assert pages == {term: encoded(pages) for term, pages in expected.items()}
