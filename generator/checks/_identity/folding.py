"""Folding: one form for what looks different and means the same, without moving a single character.

Full-width letters, digits and punctuation become plain ones, digits of other scripts too, traditional characters
simplified ones, hyphens and blanks of all kinds one kind. Each character becomes exactly one, so that a place in the
folded text is the place in the text.
"""

from __future__ import annotations

import re
from functools import cache

from generator.checks._identity.data import lines

_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63"
_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u202f\u2060\u3000\ufeff\t"
_DOTS = "\u2022\u2027\u30fb\u2219\uff65\u0387"
_PUNCTUATION = tuple(zip("，：；（）！？–\u3000\t", ",:;()!?-  ", strict=True))
_ZEROS = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20\u1040\u1090"
    "\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0"
)
"""The first of ten digits in each other script, e.g. in Arabic and Thai."""
_HANZI_DIGITS = str.maketrans("〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "0001234567891123456789")


def fold(text: str) -> str:
    """Return `text` in one form, of the same length."""
    if text.isascii():
        return text.replace("\t", " ")
    # Nearly all texts hold nothing to fold but these, and `replace` is ten times as fast as `translate`.
    for wide, plain in _PUNCTUATION:
        text = text.replace(wide, plain)
    table, folded = _table()
    return text.translate(table) if folded.search(text) else text


def fold_digits(text: str) -> str:
    """Return `text` with hanzi digits as digits, of the same length, e.g. 一三八 as 138."""
    return text.translate(_HANZI_DIGITS)


@cache
def _table() -> tuple[dict[int, int], re.Pattern[str]]:
    table = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    table |= {ord(zero) + digit: ord("0") + digit for zero in _ZEROS for digit in range(10)}
    table |= {ord(sign): ord("-") for sign in _HYPHENS}
    table |= {ord(sign): ord(" ") for sign in _BLANKS}
    table |= {ord(sign): ord("·") for sign in _DOTS}
    rows = list(lines("traditional.txt"))
    for traditional, simplified in zip(rows[::2], rows[1::2], strict=True):
        table |= {ord(old): ord(new) for old, new in zip(traditional, simplified, strict=True)}
    return table, re.compile(f"[{re.escape(''.join(map(chr, table)))}]")
