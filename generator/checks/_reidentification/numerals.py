"""Numbers as people write them: digits, full-width digits, hanzi, English words."""

from __future__ import annotations

import re

from generator.checks._regex import regex

_UNITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_HANZI = regex(
    r"(?:(?P<hundreds>[一二两])?百)?零?(?:(?P<tens>[二三四五六七八九一])?(?P<ten>十))?(?P<ones>[一二两三四五六七八九])?"
)
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(_SMALL.split())}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}

HANZI = "[一二两三四五六七八九十百零]"
ENGLISH = (
    rf"(?:(?:{_TENS.replace(' ', '|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    rf"{'|'.join(_SMALL.split()[1:][::-1])})"
)
"""A pattern for a number below a hundred in words; longer words come first, so that `sixteen` is not read as `six`."""


def number(written: str) -> int | None:
    """Return the number that is written, e.g. 73 for `73`, `７３`, `七十三` and `seventy-three`; None if it is none.

    Two hanzi digits side by side (三四岁) are no number: they say “three or four”.
    """
    if written.isdigit():
        return int(written)
    if written.isascii():
        words = re.split(r"[- ]", written.lower())
        return sum(_WORDS[word] for word in words) if all(word in _WORDS for word in words) else None
    found = _HANZI.fullmatch(written)
    if not found or not written.strip("零"):
        return None
    hundreds = _UNITS[found["hundreds"] or "一"] if "百" in written else 0
    tens = _UNITS[found["tens"] or "一"] if found["ten"] else 0
    return 100 * hundreds + 10 * tens + _UNITS[found["ones"] or "零"]
