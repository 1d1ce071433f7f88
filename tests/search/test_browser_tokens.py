"""The browser cuts texts as the index was cut: a word that is cut in another way is not found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import reference
import yaml
from engine import Engine
from hypothesis import given
from hypothesis import strategies as st

from generator.search import _chunks, _folding, _stems, _tokens

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "tokens.yaml").read_text())
LETTERS = st.text("aeiouybdglmnprstzxs", min_size=1, max_size=6)
ENDINGS = ["", "s", "es", "ies", "ed", "ied", "eed", "ing", "ness", "iness", "ation", "ations", "ate", "ated", "ction",
           "ll", "e", "sis", "ize", "ization", "our", "ours", "sses", "xes", "atting"]  # fmt: skip
TERM = st.text("高血压药发𠮷", min_size=1, max_size=4) | st.text("abcz19.", min_size=1, max_size=8)


@pytest.mark.parametrize("case", TABLE["terms"], ids=lambda case: case["text"] or "nothing")
def test_terms_of_the_table(chinese: Engine, case: dict[str, Any]) -> None:
    simplified = case.get("simplified", {})
    map_ = f"new Map({json.dumps(list(simplified.items()))})"
    assert chinese.evaluate(f"inside.terms({json.dumps(case['text'])}, {map_})") == case["terms"]
    assert reference.terms(case["text"], simplified) == case["terms"]
    assert _tokens.terms_of_runs(_tokens.runs(_folding.fold(case["text"]))) == case["terms"]


def test_stems_of_the_table(chinese: Engine) -> None:
    for word, stem in TABLE["stems"].items():
        assert (word, chinese.call("stem", word), reference.stem(word), _stems.stem(word)) == (word, stem, stem, stem)


def test_hashes_of_the_table(chinese: Engine) -> None:
    for text, value in TABLE["hashes"].items():
        assert chinese.call("hash", text) == value == reference.fnv(text) == _chunks.sum_of(text)


@pytest.mark.parametrize("case", TABLE["postings"], ids=lambda case: case["text"] or "nothing")
def test_postings_of_the_table(chinese: Engine, case: dict[str, Any]) -> None:
    has_items = any(len(page) > 1 for page in case["pages"])
    assert reference.encode([(page[0], page[1] if has_items else []) for page in case["pages"]]) == case["text"]
    text = json.dumps(case["text"])
    list_ = chinese.evaluate(f"inside.decode({text}, {json.dumps(has_items)})")
    assert list_["pages"] == [page[0] for page in case["pages"]]
    for at, page in enumerate(case["pages"] if has_items else []):
        parts = chinese.evaluate(f"inside.partsAt(inside.decode({text}, true), {at})")
        assert parts == [[part, (impact + 1) / 8] for part, impact in page[1]]


@given(st.lists(st.text(max_size=12) | st.text("aZé９.，,1'’ -\u0301高發𠮷々", max_size=12), min_size=20, max_size=20))
def test_any_text_is_cut_alike(chinese: Engine, texts: list[str]) -> None:
    simplified = _folding.simplified()
    chinese.evaluate(f"(window.folding = window.folding || new Map({json.dumps(list(simplified.items()))})).size")
    sendable = [text.encode("utf-8", "replace").decode() for text in texts]
    cut = chinese.evaluate(f"{json.dumps(sendable)}.map(function (text) {{ return inside.terms(text, folding); }})")
    assert cut == [_tokens.terms_of_runs(_tokens.runs(_folding.fold(text))) for text in sendable]
    assert cut == [reference.terms(text, simplified) for text in sendable]


@given(st.lists(st.builds(str.__add__, LETTERS, st.sampled_from(ENDINGS)), min_size=40, max_size=40))
def test_any_word_has_one_stem(chinese: Engine, words: list[str]) -> None:
    stems = chinese.evaluate(f"{json.dumps(words)}.map(inside.stem)")
    assert dict(zip(words, stems, strict=True)) == {word: _stems.stem(word) for word in words}
    assert stems == [reference.stem(word) for word in words]


@given(st.sampled_from(["", *"=_~^-@<>"]), TERM, st.integers(0, 9), st.integers(0, 6))
def test_any_term_is_looked_for_where_it_lies(chinese: Engine, mark: str, core: str, bits: int, cuts: int) -> None:
    subs = str(cuts) * 2**bits
    group, spread = _chunks.place_of(mark + core, bits)
    expected = f"t/{group}-{spread % 2**cuts}"
    assert chinese.call("chunkOf", mark + core, {"bits": bits, "subs": subs}) == expected
    assert reference.chunk(mark + core, bits, subs) == expected
