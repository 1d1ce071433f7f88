"""An index finds every page that has a word, and after any edit it is, byte for byte, what a clean build makes."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_records import WORDS, lists, record, values

from generator.search import Facet, Index, Record, State, Synonyms, WordBook, index, restored
from generator.search import _building as building
from generator.search import _chunks as chunks
from generator.search import _columns as columns
from generator.search import _workers as workers
from generator.search._postings import decoded
from generator.search._tokens import terms

SENTENCES = [one for text in WORDS.values() for one in text.split("|")]
BOOK = WordBook(synonyms=(Synonyms(("发烧",), ("发热",)),), lexicon=("发烧", "发热", "高血压", "feverish"))
FACETS = (Facet("type", "类型", {"guide": "指南", "case": "案例"}),)


def some(count: int, seed: int = 1) -> list[Record]:
    chance = random.Random(seed)
    return [
        record(f"guides/{number:03d}/", "".join(chance.sample("高血压怎么量发热口罩", 4)), *map(_text, [chance] * 3))
        for number in range(count)
    ]


def _text(chance: random.Random) -> str:
    return "".join(chance.choices(SENTENCES, k=chance.choice((1, 3, 3, 3, 90))))


def made(records: list[Record], last: State | None = None) -> Index:
    return index("zh", records, BOOK, FACETS, last)


def test_every_page_that_has_a_term_is_in_the_terms_list_with_the_right_parts() -> None:
    records = some(30)
    files = dict(made(records).files())
    found, parts = lists(files), values(files)
    for number, one in enumerate(records):
        for term in set(terms("\n".join([one.title, *(text for section in one.sections for text in section[1:])]))):
            assert number in dict(decoded(found[term])), term
    for name, part in parts.items():
        if name.startswith("p/"):
            page = int(name[2:].split("-")[0])
            assert part["u"] == records[page].path
            for term in terms("\n".join(text for _, _, text in part["x"])):
                assert page in dict(decoded(found[term]))


def test_each_occurrence_of_a_character_is_found_among_the_terms_that_begin_with_it() -> None:
    found = lists(dict(made(some(10)).files()))
    pages = {page for term, text in found.items() if term[0] == "压" for page, _ in decoded(text)}
    assert pages == {number for number, one in enumerate(some(10)) if "压" in str(one)}


def test_a_word_counts_more_in_a_heading_and_more_often_and_in_a_short_text() -> None:
    texts = [
        ("停药", "吃药。"),
        ("别的", "停药。"),
        ("别的", "停药，停药，停药。"),
        ("别的", "停药。" + "休息。" * 400),
    ]
    records = [record(f"{at}/", title, text) for at, (title, text) in enumerate(texts)]
    levels = dict(decoded(lists(dict(made(records).files()))["停药"]))
    assert levels[0] > levels[1] > levels[3]
    assert levels[2] > levels[1]


def test_a_page_that_counts_less_stands_lower() -> None:
    low = replace(record("b/", "别的", "停药。"), weight=0.5)
    levels = dict(decoded(lists(dict(made([record("a/", "别的", "停药。"), low]).files()))["停药"]))
    assert levels[0] > levels[1]


def test_a_name_is_found_whole_with_a_gap_and_as_it_is_read() -> None:
    found = lists(dict(made([record("a/", "高血压"), record("b/", "别的")]).files()))
    assert {
        "=高",
        "=高血",
        "=血压",
        "_高压",
        "~gaoxue",
        "~xueya",
        "^gxy",
        "-高压",
        "@gaoxueya",
        "@gxy",
        "<ga",
        ">ya",
    } <= set(found)
    assert found["=高血"] == "!$"  # page 0, a name of three characters
    assert found["-高压"] == "高血压"
    assert "gaoxueya=高血压" in found["<ga"].split("|")


def test_latin_words_stand_with_their_frequency_even_if_no_page_has_them() -> None:
    found = lists(dict(made([record("a/", "A", "fever fever"), record("b/", "B", "fever")]).files()))
    assert found["<fe"] == "fever 2|feverish 0"


@settings(max_examples=20)
@given(st.data())
def test_after_any_edits_the_index_is_that_of_a_clean_build(data: st.DataObject) -> None:
    """Whole pages are rewritten, title and all, and there are marks in nearly all lists."""
    with patch.object(columns, "PAGES_A_MARK", 2):
        _edit(data)


def _edit(data: st.DataObject) -> None:
    records = some(21, seed=data.draw(st.integers(0, 3)))
    last = made(records).state
    kept = last.kept("me")
    for _ in range(data.draw(st.integers(1, 4))):
        for at in data.draw(st.sets(st.integers(0, len(records) - 1), max_size=4)):
            records[at] = replace(some(21, seed=data.draw(st.integers(4, 9)))[at], path=records[at].path)
        again = made(records, restored(kept, "me"))
        assert dict(again.files()) == dict(made(records).files())
        more = again.state.added("me")
        assert more is None or more[0] == len(kept)
        kept = kept + more[1] if more else again.state.kept("me")


def test_what_an_edit_adds_to_what_is_kept_is_little_until_too_much_of_it_is_of_no_use() -> None:
    records, kept = some(60), b""
    state, anew = made(records).state, 0
    assert state.added("me") is None
    for turn in range(40):
        more = state.added("me")
        assert more is None or (more[0] == len(kept) and len(more[1]) < len(kept))
        anew += more is None
        kept = kept + more[1] if more else state.kept("me")
        records[5] = replace(records[5], sections=(some(9)[turn % 9].sections[0],))
        state = made(records, restored(kept, "me")).state
        assert len(kept) < 4 * len(state.kept("me"))
    assert 1 < anew < 20


def test_pages_that_come_and_go_are_numbered_anew() -> None:
    records = some(12)
    last = made(records[2:]).state
    assert dict(made(records[:10], last).files()) == dict(made(records[:10]).files())


def test_a_small_edit_leaves_most_chunks_untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    records = some(60)
    last = made(records).state
    monkeypatch.setattr(building, "build", None)
    records[5] = replace(
        records[5], sections=(*records[5].sections, records[6].sections[0]._replace(text="新的一句。"))
    )
    after = made(records, last).state
    same = sum(after.chunks[name] is last.chunks.get(name) for name in after.chunks)
    assert 0 < len(after.chunks) - same < len(after.chunks) / 2


def test_a_group_that_grows_is_cut_anew_and_one_that_shrinks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_LARGEST", 600)
    small = [record(f"{number}/", "短", "好。") for number in range(5)]
    large = [replace(small[0], sections=some(3)[2].sections), *small[1:]]
    for before, after in ((small, large), (large, small)):
        assert dict(made(after, made(before).state).files()) == dict(made(after).files())
    assert len(made(small).state.chunks) < len(made(large).state.chunks)


def test_many_pages_are_counted_on_all_cores_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    records = some(30)
    alone = dict(made(records).files())
    monkeypatch.setattr(workers, "WORTH_IT", 2)
    monkeypatch.setattr(building, "PAGES_A_PORTION", 7)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    assert dict(made(records).files()) == alone


_EDIT = """
import sys
from generator.search import Record, Section, WordBook, index, restored
records = [Record("a/", "guide", "高血压"), Record("b/", "guide", "发热", sections=(Section("", "", "口罩"),))]
index("zh", records, WordBook(), (), restored(sys.stdin.buffer.read(), "me"))
sys.exit("numpy" in sys.modules)
"""


def test_an_edit_does_not_load_what_only_a_clean_build_needs() -> None:
    kept = index("zh", [record("a/", "高血压"), record("b/", "发热")], WordBook(), ()).state.kept("me")
    subprocess.run((sys.executable, "-c", _EDIT), input=kept, check=True)


def test_the_order_of_records_does_not_matter() -> None:
    records = some(10)
    assert dict(made(records[::-1]).files()) == dict(made(records).files())


def test_what_is_kept_is_not_gone_on_from_if_it_is_damaged_or_of_another_program() -> None:
    kept = made(some(5)).state.kept("me")
    assert restored(kept, "me") is not None
    assert restored(kept, "another") is None
    for damaged in (b"", b"\n", b"1 2\nx", kept[:-1], kept[:100] + b"?" + kept[101:], b"x" + kept):
        assert restored(damaged, "me") is None


def test_any_change_gives_the_folder_another_name() -> None:
    records = some(5)
    names = {made(records).folder, index("zh", records, BOOK._replace(fillers=("吗",)), FACETS).folder}
    names |= {
        made([replace(records[0], **change), *records[1:]]).folder for change in ({"summary": "新"}, {"kind": "case"})
    }
    assert len(names) == 4


def test_facets_name_the_pages_of_their_values() -> None:
    records = [record("a/", "一"), replace(record("b/", "二"), facets={"type": ("case",)}), record("c/", "三")]
    (facet,) = values(dict(made(records).files()))["facets"]["kinds"]
    assert [facet["id"], facet["label"]] == ["type", "类型"]
    pages = [(id_, label, [page for page, _ in decoded(text, bare=True)]) for id_, label, text in facet["values"]]
    assert pages == [("guide", "指南", [0, 2]), ("case", "案例", [1])]


def test_files_are_scripts_that_hand_over_one_value_and_nothing_ends_them_early() -> None:
    text = "行\u2028行 </script> \"'\\ \u2029"
    files = dict(made([record("a/", "标题", text)]).files())
    assert "\u2028" not in "".join(files.values())
    assert values(files)["p/0-0"]["x"][0][2] == text


def test_an_index_of_nothing_is_an_index() -> None:
    files = values(dict(made([]).files()))
    assert files["zh"]["pages"] == 0
    assert files["zh"]["bits"] == 0
