"""What a text says of somebody, told alike for both languages, so that they can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks._regex import regex
from generator.checks._reidentification import ages, dates, places
from generator.checks._reidentification.bands import band_between
from generator.checks._reidentification.numerals import ENGLISH, HANZI, number
from generator.checks._reidentification.triggers import matches_near, places_of
from generator.languages import Language, Words

AGE = Words("年龄", "the age")
DAY = Words("第几天", "the day number")
COUNT = Words("孩子的人数", "the number of children")
PLACE = Words("地点", "the place")
DATE = Words("日期", "the date")

FINER = frozenset({AGE, PLACE, DATE})
"""What is a leak already if one language says it and the other does not."""


class Fact(NamedTuple):
    """One thing that is said.

    Attributes:
        kind: what it is about, e.g. `AGE`.
        value: what is said of it, in a form that both languages share.
        start: where it stands.
        end: where it ends.
    """

    kind: Words
    value: str
    start: int
    end: int


_BANDS = {
    "zh": regex(
        r"(?P<first>[0-9]{1,2})\s?岁?\s?[-–—~至到]\s?(?P<last>[0-9]{1,2})\s?岁|(?P<tens>[二三四五六七八九]十|[2-9]0)(?:多|几|来)岁"
    ),
    "en": regex(r"[0-9][0-9]?(?:–|-| to )[0-9]{1,2}(?![\w.–-])"),
}
_EN_TENS = regex(
    r"\bin (?:her|his|their) (?:early |mid-?|late )?(?P<tens>twenties|thirties|forties|fifties|sixties|"
    r"seventies|eighties)\b"
)
_ZH_DAYS = regex(
    rf"第\s?(?P<first>[0-9]{{1,4}}|{HANZI}{{1,4}})\s?(?:[至到、和–-]\s?第?(?P<last>[0-9]{{1,4}}|{HANZI}{{1,4}})\s?)?天"
)
_EN_DAYS = regex(rf"[Dd]ays? (?P<first>[0-9]{{1,4}}|{ENGLISH})\b(?:(?:,| and| to|–|-) ?(?P<last>[0-9]{{1,4}})\b)?")
_EN_NTH_DAY = regex(r"the (?P<nth>first|second|third|fourth|fifth|sixth|seventh) day\b")
_NTH = {
    word: str(place)
    for place, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)
}
_ZH_COUNTS = regex(
    r"(?P<number>[0-9]{1,2}|[一两二三四五六七八九十])(?:个|名)"
    r"(?:(?P<child>孩子|子女|小孩|儿女)|(?P<son>儿子)|(?P<daughter>女儿)|(?P<grandchild>孙辈|孙子孙女))"
)
_ZH_COUNT_WORDS = ("个孩子", "个子女", "个小孩", "个儿女", "个儿子", "个女儿", "名子女", "个孙")
_EN_COUNTED = {
    " children": "child",
    " child ": "child",
    " kids": "child",
    " sons": "son",
    " son ": "son",
    " daughters": "daughter",
    " daughter ": "daughter",
    " grandchildren": "grandchild",
}
_EN_BETWEEN = frozenset({"small", "young", "little", "grown-up", "adult"})


def facts(text: str, language: Language) -> Iterator[Fact]:
    """Yield what a text says of ages, days, numbers of children, places and dates."""
    for age in ages.exact(text, language):
        yield Fact(AGE, str(age.years), age.start, age.end)
    yield from _bands(text, language)
    yield from _days(text, language)
    yield from _counts(text, language)
    for find, kind in ((places.find, PLACE), (dates.find, DATE)):
        for hit in find(text, language):
            yield Fact(kind, "named", hit.start, hit.end)


_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80}


def _bands(text: str, language: Language) -> Iterator[Fact]:
    """Yield bands of ours; other spans, e.g. of weeks, are none."""
    if language == "zh":
        for found in matches_near(_BANDS["zh"], ("岁",), text, 14, 2):
            first, last = (0, 0) if found["tens"] else (int(found["first"]), int(found["last"]))
            yield from _band(found, first, last, number(found["tens"]) if found["tens"] else None)
        return
    for found in _BANDS["en"].finditer(text):
        if not (found.start() and _BEFORE_A_SPAN.match(text, found.start() - 1)):
            first, last = (int(digits) for digits in re.findall("[0-9]+", found[0]))
            yield from _band(found, first, last, None)
    for found in matches_near(_EN_TENS, ("ies",), text, 28, 4):
        yield from _band(found, 0, 0, _TENS[found["tens"]])


_BEFORE_A_SPAN = regex(r"[\w.–-]")


def _band(found: re.Match[str], first: int, last: int, tens: int | None) -> Iterator[Fact]:
    band = band_between(first, last)
    value = f"{tens}-{tens + 9}" if tens else band.value if band else ""
    if value:
        yield Fact(AGE, value, found.start(), found.end())


def _days(text: str, language: Language) -> Iterator[Fact]:
    if language == "zh":
        numbered = matches_near(_ZH_DAYS, ("第",), text, 0, 12)
    else:
        numbered = matches_near(_EN_DAYS, ("day ", "days ", "Day ", "Days "), text, 0, 30)
        for found in matches_near(
            _EN_NTH_DAY, ("the first day", "the second day", "the third day", "the fo", "the fi", "the s"), text, 0, 20
        ):
            yield Fact(DAY, _NTH[found["nth"]], found.start(), found.end())
    for found in numbered:
        if found[0] == "第二天":  # it mostly means the next day
            continue
        for written in (found["first"], found["last"]):
            if written:
                yield Fact(DAY, str(number(written.lower())), found.start(), found.end())


def _counts(text: str, language: Language) -> Iterator[Fact]:
    if language == "zh":
        for found in matches_near(_ZH_COUNTS, _ZH_COUNT_WORDS, text, 3, 6):
            yield Fact(COUNT, f"{number(found['number'])} {found.lastgroup}", found.start(), found.end())
        return
    for word, noun in _EN_COUNTED.items():
        for place in places_of((word,), text):
            before = text[max(0, place - 26) : place].split()
            counted = before[-2:-1] if before and before[-1] in _EN_BETWEEN else before[-1:]
            many = number(counted[0].lower()) if counted else None
            if many is not None:
                yield Fact(COUNT, f"{many} {noun}", place - len(counted[0]), place + len(word.rstrip()))
