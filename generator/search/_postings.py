"""Lists of pages as short strings, which a browser reads without unpacking: one digit for most numbers.

A digit is one of 90 characters that need no escape in JSON and none in a script. A page is written as the gap to the
page before it, minus one: digits of 60 and above go before, the last is below 60. In a list that knows the parts of
pages, items follow, one for each part that has the term: how many parts after the one before, how much the term counts
there (0 to 7), and whether another item follows. See `docs/contributing/decisions/0020-search-index.md`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"\\'<")
LEVELS = 8
_LAST, _HIGH, _MORE = 60, 30, 40
_PARTS_A_DIGIT = 5
_FAR = 80


def _class(first: int, end: int) -> str:
    return f"[{re.escape(DIGITS[first:end])}]"


_GAP = re.compile(f"{_class(60, 90)}*{_class(0, 60)}")
_ITEMS = f"(?:{_class(80, 90)}?{_class(40, 80)})*{_class(80, 90)}?{_class(0, 40)}"
_PAGE = re.compile(f"({_GAP.pattern})({_ITEMS})")
_BARE = re.compile(f"({_GAP.pattern})()")
_PIECE = re.compile(_GAP.pattern + _ITEMS)
"""A page as one text: a long list is parted into these in a third of the time."""


def number(value: int) -> str:
    """Return a number of 0 or more as digits."""
    made = DIGITS[value % _LAST]
    value //= _LAST
    while value:
        made = DIGITS[_LAST + value % _HIGH] + made
        value //= _HIGH
    return made


class _Gaps(dict[int, str]):
    def __missing__(self, value: int) -> str:
        made = self[value] = number(value)
        return made


class _Values(dict[str, int]):
    def __missing__(self, digits: str) -> int:
        value = 0
        for digit in digits[:-1]:
            value = value * _HIGH + DIGITS.index(digit) - _LAST
        value = self[digits] = value * _LAST + DIGITS.index(digits[-1])
        return value


class _Steps(dict[str, int]):
    def __missing__(self, piece: str) -> int:
        gap = _GAP.match(piece)
        step = self[piece] = _VALUES[gap[0] if gap else ""] + 1
        return step


GAPS: Mapping[int, str] = _Gaps()
"""Gaps as digits; made once each."""
_VALUES = _Values()
_STEPS = _Steps()
"""From the page before to the page of a piece; looked into once each."""


def items(parts: Sequence[tuple[int, int]]) -> str:
    """Return the parts of one page that have a term, each with its level, as digits.

    Args:
        parts: at least one, in the order of their numbers, e.g. `[(0, 3), (2, 1)]`.
    """
    made, next_part = [], 0
    for index, (part, level) in enumerate(parts):
        far, near = divmod(part - next_part, _PARTS_A_DIGIT)
        if far:
            made.append(DIGITS[_FAR + far - 1])
        more = _MORE if index + 1 < len(parts) else 0
        made.append(DIGITS[more + near * LEVELS + level])
        next_part = part + 1
    return "".join(made)


def encoded(pages: Iterable[tuple[int, str]]) -> str:
    """Return a list of pages, each with its items, as digits. Items are empty in lists that know no parts."""
    made: list[str] = []
    before = -1
    for page, item in pages:
        made.append(GAPS[page - before - 1])
        made.append(item)
        before = page
    return "".join(made)


def changed(written: str, changes: Mapping[int, str | None], *, bare: bool) -> str:
    """Return a list with the items of some pages replaced, added, or taken out; no items of others are looked into.

    Args:
        written: the list as digits.
        changes: new items by page; None takes the page out.
        bare: whether it is a list that knows no parts.
    """
    pieces: list[str] = (_GAP if bare else _PIECE).findall(written)
    pages = list(accumulate(map(_STEPS.__getitem__, pieces), initial=-1))
    for page, item in sorted(changes.items()):
        at = bisect_left(pages, page)  # pages[at] is the page, or where it belongs; pieces[at - 1] is what it says
        if at < len(pages) and pages[at] == page:
            del pages[at], pieces[at - 1]
        if item is not None:
            pages.insert(at, page)
            pieces.insert(at - 1, GAPS[page - pages[at - 1] - 1] + item)
            at += 1
        if at < len(pages):
            gap = _GAP.match(pieces[at - 1])
            pieces[at - 1] = GAPS[pages[at] - pages[at - 1] - 1] + pieces[at - 1][gap.end() if gap else 0 :]
    return "".join(pieces)


def decoded(written: str, *, bare: bool = False) -> list[tuple[int, str]]:
    """Return the pages of a list with their items."""
    found = (_BARE if bare else _PAGE).findall(written)
    pages = list(accumulate((_VALUES[gap] + 1 for gap, _ in found), initial=-1))[1:]
    return [(page, item) for page, (_, item) in zip(pages, found, strict=True)]
