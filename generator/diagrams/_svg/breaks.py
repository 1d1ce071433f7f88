"""Where a line of text may end: by spaces in Latin, between characters in Chinese, by the rules of punctuation."""

from __future__ import annotations

import re
from enum import IntEnum
from unicodedata import category

SPACES = " \t\n\r\u3000"

_PAUSES = "，。；：、？！…"
_CLOSING = frozenset(_PAUSES + "）］｝】〕〗》〉」』”’)]}›»．·・～％‰℃°々ー〜")
_OPENING = frozenset("（［｛【〔〖《〈「『“‘([{‹«￥＄＃")
_JOINING = frozenset("–—-/~")
"""These may begin a line only after a space."""
_WIDE = "\u2e80"
_JOINER = "\u200d"
_TONES = "\U0001f3fb", "\U0001f3ff"
_MEASURE = re.compile(
    r"第(?=\d)|\d(?:多|余|个半)?(?:"
    "个月|星期|小时|分钟|公里|公斤|厘米|毫米|毫升|毫克|人次|周岁|平方米|"
    "[岁年月日天周时分秒次人个位名户元万亿千百度号楼层室米克升斤片粒支级类期型项条份张辆台间家所种遍步代胎])"
)


class Break(IntEnum):
    """How well a line may end at a place, from best to not at all."""

    GOOD = 0
    """At a space, or after punctuation."""
    CHARACTER = 1
    """Between Chinese characters."""
    RELUCTANT = 2
    """After a hyphen, or between a number and its unit: only if the whole is wider than a line."""
    EMERGENCY = 3
    """Inside a word, or against the rules of punctuation: only if nothing else helps."""
    NEVER = 4
    """Before a space, or between a letter and its marks."""


def breaks(words: str) -> list[Break]:
    """Return how well a line may end before each character of a text."""
    found = [Break.NEVER, *(_between(words, place) for place in range(1, len(words)))]
    for measure in _MEASURE.finditer(words):
        for place in range(measure.start() + 1, min(measure.end() + (measure[0] == "第"), len(words))):
            found[place] = max(found[place], Break.RELUCTANT)
    return found


def _between(words: str, place: int) -> Break:
    last, following = words[place - 1], words[place]
    if following in SPACES or _belongs(last, following):
        return Break.NEVER
    before = words[:place].rstrip(SPACES)[-1:] if last in SPACES else last
    if before in _OPENING or following in _CLOSING:
        # A new quotation may begin right after one that ends, but nothing else parts here.
        return Break.EMERGENCY
    if last in SPACES:
        return Break.GOOD
    if following in _JOINING:
        return Break.EMERGENCY
    if last in _CLOSING and (following in _OPENING or max(last, following) >= _WIDE):
        return Break.GOOD
    if max(last, following) >= _WIDE:
        return Break.CHARACTER
    return Break.RELUCTANT if last in _JOINING and following.isalpha() else Break.EMERGENCY


def _belongs(last: str, following: str) -> bool:
    """Tell whether the second character is drawn with the first: a mark, or the next part of an emoji."""
    if following < "\u00a0":
        return last == _JOINER
    return last == _JOINER or category(following) in {"Mn", "Mc", "Me", "Cf"} or _TONES[0] <= following <= _TONES[1]
