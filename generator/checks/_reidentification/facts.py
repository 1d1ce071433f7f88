"""What a text says of somebody, told alike for both languages, so that they can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks._reidentification import ages, dates, places
from generator.checks._reidentification.bands import band_between
from generator.checks._reidentification.numerals import ENGLISH, HANZI, number
from generator.languages import Language, Words

AGE = Words("年龄", "the age")
DAY = Words("第几天", "the day number")
SEX = Words("性别", "the sex")
KIN = Words("亲属关系", "the kinship")
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
    "zh": re.compile(r"(?P<first>[0-9]{1,2})\s?岁?\s?[-–—~至到]\s?(?P<last>[0-9]{1,2})\s?岁|(?P<tens>[二三四五六七八九]十|[2-9]0)(?:多|几|来)岁"),
    "en": re.compile(r"(?<![\w.,–-])(?P<first>[0-9]{1,2})(?:–|-| to )(?P<last>[0-9]{1,2})(?![\w.–-])|\bin (?:her|his|their) (?:early |mid-?|late )?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties)\b"),
}
_DAYS = {
    "zh": re.compile(rf"第\s?(?P<first>[0-9]{{1,4}}|{HANZI}{{1,4}})\s?(?:[至到、和–-]\s?第?(?P<last>[0-9]{{1,4}}|{HANZI}{{1,4}})\s?)?天"),
    "en": re.compile(rf"\b[Dd]ays? (?P<first>[0-9]{{1,4}}|{ENGLISH})\b(?:(?:,| and| to|–|-) ?(?P<last>[0-9]{{1,4}})\b)?|\bthe (?P<nth>first|second|third|fourth|fifth|sixth|seventh) day\b"),
}
_NTH = {word: str(value) for value, word in enumerate("first second third fourth fifth sixth seventh".split(), start=1)}
_PRONOUNS = {
    "zh": re.compile(r"(?P<female>她)|(?P<male>(?<!其)他(?!人|乡))"),
    "en": re.compile(r"\b(?:(?P<female>[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)|(?P<male>[Hh]e|[Hh]im|[Hh]is|[Hh]imself))\b"),
}
_KIN_ZH = {
    "son": "(?<!孙)儿子|小儿子|大儿子", "daughter": "女儿|闺女", "husband": "丈夫|老公|前夫", "wife": "妻子|老婆|前妻", "father": "爸爸|父亲|继父|养父|爸", "mother": "妈妈|母亲|继母|养母|妈",
    "grandfather": "爷爷|外公|祖父", "grandmother": "奶奶|外婆|祖母", "grandson": "孙子|外孙(?!女)", "granddaughter": "孙女|外孙女", "brother": "哥哥|弟弟|兄弟", "sister": "姐姐|妹妹|姐妹",
    "uncle": "叔叔|伯伯|舅舅|大伯", "aunt": "姑姑|姨妈|小姑|大姑|阿姨|婶婶",
}
_KIN_EN = {
    "son": "sons?", "daughter": "daughters?", "husband": "(?:ex-)?husband", "wife": "(?:ex-)?wife", "father": "(?:step|foster )?fathers?|dad", "mother": "(?:step|foster )?mothers?|mum|mom|mama",
    "grandfather": "grandfather|grandpa|granddad", "grandmother": "grandmother|grandma|granny", "grandson": "grandsons?", "granddaughter": "granddaughters?", "brother": "(?:half-|step)?brothers?", "sister": "(?:half-|step)?sisters?",
    "uncle": "uncles?", "aunt": "aunts?",
}
_KIN = {
    "zh": re.compile("|".join(f"(?P<{name}>{words})" for name, words in _KIN_ZH.items())),
    "en": re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _KIN_EN.items()) + r")\b", re.IGNORECASE),
}
OPPOSITES = (("son", "daughter"), ("husband", "wife"), ("father", "mother"), ("grandfather", "grandmother"), ("grandson", "granddaughter"), ("brother", "sister"), ("uncle", "aunt"), ("male", "female"))
_COUNTS = {
    "zh": re.compile(r"(?P<number>[0-9]{1,2}|[一两二三四五六七八九十])(?:个|名)(?:(?P<child>孩子|子女|小孩|儿女)|(?P<son>儿子)|(?P<daughter>女儿)|(?P<grandchild>孙辈|孙子孙女))"),
    "en": re.compile(rf"\b(?P<number>[0-9]{{1,2}}|{ENGLISH}|one) (?:(?:small|young|little|grown-up|adult) )?(?:(?P<child>child(?:ren)?|kids)|(?P<son>sons?)|(?P<daughter>daughters?)|(?P<grandchild>grandchild(?:ren)?))\b", re.IGNORECASE),
}


def facts(text: str, language: Language) -> Iterator[Fact]:
    """Yield what a text says of ages, days, sex, kinship, numbers of children, places and dates."""
    for age in ages.exact(text, language):
        yield Fact(AGE, str(age.years), age.start, age.end)
    for found in _BANDS[language].finditer(text):
        value = _band(found)
        if value:
            yield Fact(AGE, value, found.start(), found.end())
    for found in _DAYS[language].finditer(text):
        for value in _days(found):
            yield Fact(DAY, value, found.start(), found.end())
    for pattern, kind in ((_PRONOUNS[language], SEX), (_KIN[language], KIN)):
        for found in pattern.finditer(text):
            yield Fact(kind, str(found.lastgroup), found.start(), found.end())
    for found in _COUNTS[language].finditer(text):
        yield Fact(COUNT, f"{number(found['number'])} {found.lastgroup}", found.start(), found.end())
    for find, kind in ((places.find, PLACE), (dates.find, DATE)):
        for hit in find(text, language):
            yield Fact(kind, "named", hit.start, hit.end)


_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80}


def _band(found: re.Match[str]) -> str:
    """Return a band as it is written in YAML; empty if the numbers are no band of ours, e.g. a span of weeks."""
    if found["tens"]:
        first = _TENS.get(found["tens"]) or number(found["tens"]) or 0
        return f"{first}-{first + 9}"
    band = band_between(int(found["first"]), int(found["last"]))
    return band.value if band else ""


def _days(found: re.Match[str]) -> Iterator[str]:
    groups = found.groupdict()
    if groups.get("nth"):
        yield _NTH[groups["nth"]]
    for name in ("first", "last"):
        if groups.get(name):
            yield str(number(groups[name].lower()))
