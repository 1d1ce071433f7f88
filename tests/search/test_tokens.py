"""A text is cut into the terms that the shared table says, and that a second opinion comes to on any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import reference
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from generator.search._chunks import place_of, sum_of
from generator.search._folding import fold, simplified
from generator.search._pinyin import syllables
from generator.search._postings import encoded, items
from generator.search._stems import stem
from generator.search._tokens import runs, terms

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "tokens.yaml").read_text(encoding="utf-8"))
TEXTS = st.text(
    st.one_of(
        st.sampled_from("血压高壓發烧，。 aeiouystngdblz'’.,1230９Ａｂ\u3000\u0301\u200béßĲ𠮷々〇😷\U000e0100"),
        st.characters(),
    ),
    max_size=40,
)


@pytest.mark.parametrize("case", TABLE["terms"], ids=lambda case: case["text"][:20])
def test_a_text_has_the_terms_of_the_table(case: dict[str, Any]) -> None:
    """Here all texts are simplified; in the browser that depends on whether the table has been loaded."""
    assert terms(case["text"]) == [reference.fold(term, simplified()) for term in case["terms"]]


def test_a_word_has_the_stem_of_the_table() -> None:
    assert {word: stem(word) for word in TABLE["stems"]} == TABLE["stems"]


def test_sums_choose_chunks_as_in_the_table() -> None:
    assert {text: sum_of(text) for text in TABLE["hashes"]} == TABLE["hashes"]


@pytest.mark.parametrize("case", TABLE["postings"], ids=lambda case: case["text"])
def test_lists_are_written_as_in_the_table(case: dict[str, Any]) -> None:
    pages = (
        (page, items([(part, level) for part, level in parts[0]]) if parts else "") for page, *parts in case["pages"]
    )
    assert encoded(pages) == case["text"]


@given(TEXTS)
def test_a_second_opinion_comes_to_the_same_terms(text: str) -> None:
    assert terms(text) == reference.terms(text, simplified())


@given(st.text("abcdegilnorstuvxyz", min_size=1, max_size=14))
def test_a_second_opinion_comes_to_the_same_stems(word: str) -> None:
    assert stem(word) == reference.stem(word)


@given(
    st.text(
        st.sampled_from("重庆银行长大了觉得睡觉一行人血压𠮷々〇")
        | st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)
    )
)
def test_a_run_is_read_as_the_library_of_readings_reads_it(run: str) -> None:
    read = lazy_pinyin(run, style=Style.NORMAL, errors="ignore")
    assert syllables(run) == tuple(one for one in read if one.isascii() and one.isalpha())


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("plane", range(4))
def test_every_character_is_folded_as_the_second_opinion_does(plane: int) -> None:
    characters = "".join(chr(code) for code in range(plane << 16, plane + 1 << 16) if not 0xD800 <= code < 0xE000)
    text = "|".join(characters)
    assert runs(fold(text)) == [run for _, run in reference.runs(reference.fold(text, simplified()))]


@given(st.sampled_from(["", *"=_~^-@<>"]), st.text("高血压𠮷abcxyz19", min_size=1, max_size=6), st.integers(0, 9))
def test_a_term_is_in_the_chunk_where_the_second_opinion_looks(mark: str, core: str, bits: int) -> None:
    group, spread = place_of(mark + core, bits)
    assert f"t/{group}-{spread & 7}" == reference.chunk(mark + core, bits, "3" * 2**bits)
