"""A result shows why it was found."""

from __future__ import annotations

import pytest
import small_index
from engine import Engine

from generator.search import Record, Section, Synonyms, WordBook, index


def told(pieces: list[tuple[str, bool]]) -> str:
    return "".join(f"[{text}]" if is_match else text for text, is_match in pieces)


def test_title_kind_station_heading_and_extract(chinese: Engine) -> None:
    hit = chinese.search("孩子 学校")["hits"][0]
    assert (hit["path"], hit["anchor"], hit["heading"]) == ("cases/one/", "outcome", "结果")
    assert (hit["kind"], hit["station"]) == ("案例", "乐园社工站")
    assert told(hit["title"]) == "纸短情长"
    assert told(hit["extract"]) == "[孩子]回到[学校]，认识了𠮷野老师。"


def test_the_standard_word_is_marked_too(chinese: Engine) -> None:
    hit = chinese.search("發燒")["hits"][0]
    assert told(hit["title"]) == "[发热]了怎么办"
    assert "[发热]三天不退" in told(hit["extract"])


def test_letters_are_marked_as_they_are_written(chinese: Engine, english: Engine) -> None:
    assert "[COVID]-[19]疫苗" in told(chinese.search("covid19")["hits"][0]["extract"])
    assert "[Don't] worry" in told(english.search("don’t")["hits"][0]["extract"])
    assert "are [vaccinated] first" in told(english.search("vaccines")["hits"][0]["extract"])


def test_a_place_on_a_page_keeps_its_own_anchor(chinese: Engine) -> None:
    hit = chinese.search("认知症")["hits"][0]
    assert (hit["path"], hit["anchor"]) == ("glossary/", "dementia")


@pytest.mark.parametrize("found", [0, 500, 1190, 2000, 2390])
@pytest.mark.parametrize(
    "sentence", ["社工每周上门，陪老人说话。", "We come every week, to talk a little. ", "𠮷𠮷𠮷", "x"]
)
def test_an_extract_is_short_and_holds_its_match(english: Engine, sentence: str, found: int) -> None:
    text = (sentence * 2400)[:2400]
    units = len(sentence[0].encode("utf-16-le")) // 2
    matches = [{"from": found * units, "to": (found + 4) * units, "group": 0, "weight": 1}]
    pieces = english.call("extractOf", text, matches)
    assert "".join(piece for piece, is_match in pieces if is_match) == text[found : found + 4]
    assert sum(2 if ord(one) > 0x2E7F else 1 for one in "".join(piece for piece, _ in pieces)) <= 170


def test_a_sentence_is_shown_rather_than_a_row_of_labels() -> None:
    labels = Section("facts", "一览", "主题 · 防灾 · 停电")
    page = Record("power/", "guide", "黑夜", sections=(labels, Section("lamp", "照明", "停电时用手电筒。")))
    with Engine(small_index.files("zh", page)) as engine:
        engine.open("zh")
        assert engine.search("停电")["hits"][0]["heading"] == "照明"


def test_what_must_be_said_with_a_text_is_said_when_that_text_is_shown() -> None:
    said = Section("lame", "残疾人", "瘸子。", "要避免的说法。请这样说：残疾人")
    page = Record("words/", "guide", "用词", summary="哪些说法会伤人。", sections=(Section("", "", "开头。"), said))
    with Engine(small_index.files("zh", page)) as engine:
        engine.open("zh")
        shown = {query: engine.search(query)["hits"][0] for query in ("瘸子", "哪些说法会伤人")}
    assert [hit["path"] for hit in shown.values()] == ["words/"] * 2
    assert [hit["note"] for hit in shown.values()] == [said.note, ""]


def test_small_words_of_a_synonym_are_not_marked() -> None:
    page = Record("doctor/", "guide", "Clinic", sections=(Section("", "", "Seeing a doctor is a good idea."),))
    words = WordBook(synonyms=(Synonyms(("gp",), ("seeing a doctor",)),))
    with Engine(dict(index("en", (page,), words, ()).files())) as engine:
        engine.open("en")
        marked = [text for text, is_match in engine.search("gp")["hits"][0]["extract"] if is_match]
        assert marked == ["Seeing", "doctor"]
