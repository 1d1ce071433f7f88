"""Compare the numbers of a text's two languages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from generator.checks._check import Flaw
from generator.checks._regex import regex
from generator.checks._translation.chinese import chinese_quantities
from generator.checks._translation.english import english_quantities
from generator.checks._translation.quantity import Quantity, prepared, unmatched
from generator.content import Entry
from generator.languages import Words
from generator.source import ValuePath

_COMPARABLE = regex(
    r"[0-9０-９二两三四五六七八九十百千万]"
    r"(?:(?<=[0-9０-９])|个?(?:分钟|小时|钟头|天|星期|礼拜|周|月|岁|年|度|米|公里|斤|克|毫升))"
)
"""Most texts have no numbers, so whether one has is found out before they are read. It begins with one set of
characters, which is searched for fastest."""
_NOT_TRANSLATED = frozenset({"sources", "wording"})
"""Titles as they were published; and words of one language, explained in another."""
_SHOWN = 4
_IDENTIFYING = 7
"""From so many digits on a number may be somebody's, so it is not repeated."""


class Difference(NamedTuple):
    """Numbers of one text that have no counterpart in the other language.

    Attributes:
        path: of the text, without a language.
        zh: those in Chinese, as written.
        en: those in English, as written.
        flaw: where to look first, and the words for it.
    """

    path: ValuePath
    zh: tuple[str, ...]
    en: tuple[str, ...]
    flaw: Flaw


def differences(entry: Entry) -> Iterator[Difference]:
    """Yield every text of an entry whose languages do not agree about a number that is written in digits.

    Words for numbers count where both languages measure the same: two weeks and 三周 differ, one and 一 do not matter.
    """
    if entry.type.name in _NOT_TRANSLATED:
        return
    both = [(path, text.zh, text.en) for path, text in entry.texts if text.zh and text.en]
    for number in _with_numbers([f"{zh} {en}" for _, zh, en in both]):
        yield from _compared(*both[number])


def _with_numbers(texts: list[str]) -> Iterator[int]:
    """Yield the place of each text that has a number; they are searched in one go."""
    ends = list(accumulate(len(text) + 1 for text in texts))
    whole = "\n".join(texts)
    start = 0
    while found := _COMPARABLE.search(whole, start):
        number = bisect_right(ends, found.start())
        yield number
        start = ends[number]


def _compared(path: ValuePath, zh: str, en: str) -> Iterator[Difference]:
    in_zh, in_en = chinese_quantities(zh), english_quantities(en)
    left_zh, left_en = unmatched(in_zh, in_en), unmatched(in_en, in_zh)
    if not _matters(left_zh, left_en):
        return
    language, first = ("zh", left_zh[0]) if left_zh else ("en", left_en[0])
    shown_zh, shown_en = _shown(zh, left_zh or _in_digits(in_zh)), _shown(en, left_en or _in_digits(in_en))
    values = {"zh": _listed(shown_zh), "en": _listed(shown_en)}
    flaw = Flaw((*path, language), values, within=(first.start, first.end))
    yield Difference(path, _shown(zh, left_zh), _shown(en, left_en), flaw)


def _matters(zh: tuple[Quantity, ...], en: tuple[Quantity, ...]) -> bool:
    """Tell whether what is left is a difference: a number in digits, or words on both sides for the same measure."""
    if any(one.digits for one in (*zh, *en)):
        return True
    return not {one.unit for one in zh}.isdisjoint({one.unit for one in en})


def _in_digits(those: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    return tuple(one for one in those if one.digits)


def _shown(text: str, those: tuple[Quantity, ...]) -> tuple[str, ...]:
    found = (prepared(text)[one.start : one.end].strip() for one in those[:_SHOWN])
    return tuple(_masked(one) for one in found)


def _masked(number: str) -> str:
    digits = sum(sign.isdigit() for sign in number)
    return number if digits < _IDENTIFYING else f"{number[:3]}****"


def _listed(numbers: tuple[str, ...]) -> Words:
    return Words("、".join(numbers), ", ".join(numbers)) if numbers else Words("没有数字", "no number")
