"""Sentences are found where they are, through Markdown, numbers, short forms and quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks._readability.grade import grade, syllables
from generator.checks._readability.sentences import (
    characters,
    chinese_sentences,
    clauses,
    english_sentences,
    spoken_words,
)

CHINESE = (
    ("多喝水。少出门！好吗？", ["多喝水。", "少出门！", "好吗？"]),
    ("体温超过38.5℃，就去看医生。", ["体温超过38.5℃，就去看医生。"]),
    ("他说：“我怕。”后来好了。", ["他说：“我怕。”", "后来好了。"]),
    ("先看人；再看地方；最后打电话", ["先看人；", "再看地方；", "最后打电话"]),
    ("她说：“我想……算了。”", ["她说：“我想……", "算了。”"]),
    ("真的吗？！不会吧。", ["真的吗？！", "不会吧。"]),
    ("要带：\n\n- 药单\n- 医保卡\n", ["要带：", "药单", "医保卡"]),
    ("1. 洗手\n2. 戴口罩", ["洗手", "戴口罩"]),
    ("第一段没有句号\n\n第二段也没有", ["第一段没有句号", "第二段也没有"]),
    ("一行写不下\n接着写。", ["一行写不下\n接着写。"]),
    ("药名：  \n电话：  \n地址：", ["药名：", "电话：", "地址："]),
    ("**先看**，*再问*。`代码`", ["先看  ， 再问 。", "代码"]),
    ("看[这一页](https://example.org/a。b)就好。", [f"看 这一页{' ' * 26}就好。"]),
    ("网址 https://example.org/1.2 在这里。", [f"网址 {' ' * 23} 在这里。"]),
    ("> 引用的话。\n> 第二句。", ["引用的话。", "第二句。"]),
    ("……", []),
    ("", []),
)

ENGLISH = (
    ("Drink water. Stay in! All right?", ["Drink water.", "Stay in!", "All right?"]),
    ("Go if it is above 38.5 °C. Call first.", ["Go if it is above 38.5 °C.", "Call first."]),
    ("Eat fruit, e.g. Apples. Rest.", ["Eat fruit, e.g. Apples.", "Rest."]),
    ("Ask Dr. Wu at 8 a.m. on Monday.", ["Ask Dr. Wu at 8 a.m. on Monday."]),
    ("We close at 5 p.m.", ["We close at 5 p.m."]),
    ("J. Smith said so. He left.", ["J. Smith said so.", "He left."]),
    ("She said: “I am afraid.” Then she slept.", ["She said: “I am afraid.”", "Then she slept."]),
    ("(Ask first.) Then go.", ["(Ask first.)", "Then go."]),
    ("Bring:\n\n- your list\n- your card\n", ["Bring:", "your list", "your card"]),
    ("One line\ngoes on. Two.", ["One line\ngoes on.", "Two."]),
    ("Take vitamin C. Then rest. J. Smith. A. Li", ["Take vitamin C.", "Then rest.", "J. Smith.", "A. Li"]),
    ("He waited… Then he rang.", ["He waited…", "Then he rang."]),
    ("Version 2.0 is here. 12 came.", ["Version 2.0 is here.", "12 came."]),
    ("See [this page](https://example.org/a.B). Go.", [f"See  this page{' ' * 26}.", "Go."]),
    ("12 34 .", []),
)


@pytest.mark.parametrize(("text", "found"), CHINESE)
def test_chinese_sentences(text: str, found: list[str]) -> None:
    """Each with its end mark and what closes after it; Markdown is blank."""
    assert [one.words for one in chinese_sentences(text)] == found


@pytest.mark.parametrize(("text", "found"), ENGLISH)
def test_english_sentences(text: str, found: list[str]) -> None:
    """Points that end nothing are no ends."""
    assert [one.words for one in english_sentences(text)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [("多喝水。", 3), ("超过38.5℃", 3), ("打120或12356", 4), ("看 WHO 的 PDF", 4), ("2022年8月", 4), ("，。！", 0)],
)
def test_the_length_of_chinese(text: str, count: int) -> None:
    """Characters; a number or foreign word is read in one."""
    assert characters(text) == count


def test_clauses_have_their_places() -> None:
    """Between commas, colons, dashes and brackets; a list with 、 stays whole."""
    text = "先。大热天里，老人、小孩和孕妇（特别是独居的）要小心：多喝水。"
    pieces = list(clauses(chinese_sentences(text)[1]))
    assert [one.words for one in pieces] == [
        "大热天里，",
        "老人、小孩和孕妇（",
        "特别是独居的）",
        "要小心：",
        "多喝水。",
    ]
    assert [text[one.start : one.end] for one in pieces] == [one.words for one in pieces]


def test_spoken_words() -> None:
    """Numbers are spoken too."""
    assert spoken_words("Don't call 120 at 8:30, it’s 38.5 °C.") == 8


@given(st.text(alphabet="一二。！？；…，“”（）()[]*_`->#1. \nabcE!?.’", max_size=120))
def test_sentences_lie_in_the_text_in_order(text: str) -> None:
    """Whatever is written."""
    for sentences in (chinese_sentences(text), english_sentences(text)):
        last = 0
        for one in sentences:
            assert last <= one.start < one.end <= len(text)
            assert len(one.words) == one.end - one.start
            last = one.end


@pytest.mark.parametrize(
    "piece", ["。", "a. ", ".", "!?", "](", "[", "- \n", " \n", "“", "…", "e.g. ", "*", "字，", "1. "]
)
def test_long_texts_take_no_longer_than_they_are(piece: str) -> None:
    """Nobody stops a run by what they write."""
    text = piece * (100_000 // len(piece)) + "x"
    begun = time.process_time()
    for one in chinese_sentences(text)[:100]:
        list(clauses(one))
    english_sentences(text)
    assert time.process_time() - begun < 4


@pytest.mark.parametrize(("word", "count"), [("water", 2), ("hospital", 3), ("call", 1), ("doctor", 2)])
def test_syllables(word: str, count: int) -> None:
    """As hyphenation parts words."""
    assert syllables(word) == count


def test_grades_follow_flesch_and_kincaid() -> None:
    """0.39 words a sentence + 11.8 syllables a word − 15.59, with the correction for what hyphenation misses."""
    assert grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 * 1.05 - 15.59)
    assert grade([]) == 0
    assert grade(["120!"]) == 0
    assert grade(["If it gets worse, call 120 at once."]) < 4
    assert grade(["Immediate notification of the appropriate authorities is recommended."]) > 15
