"""Lists of pages as short strings, which a browser reads without unpacking: one digit for most numbers.

A digit is one of 90 characters that need no escape in JSON and none in a script. A page is written as the gap to the
page before it, minus one: digits of 60 and above go before, the last is below 60. In a list that knows the parts of
pages, items follow, one for each part that has the term: how many parts after the one before, how much the term counts
there (0 to 7), and whether another item follows. See `docs/contributing/decisions/0020-search-index.md`. In the lists
that are kept for the next build there are marks; they are never published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"\\'<")
LEVELS = 8
LAST, HIGH, MORE = 60, 30, 40
PARTS_A_DIGIT = 5
FAR = 80
MARK, MARK_DIGITS = "'", 3
PAGES_A_MARK = 64
"""A mark in a long list says which page is before it, in three digits: an edit need not count from the first one."""


def _class(first: int, end: int) -> str:
    return f"[{re.escape(DIGITS[first:end])}]"


_GAP = f"{_class(60, 90)}*{_class(0, 60)}"
_ITEMS = f"(?:{_class(80, 90)}?{_class(40, 80)})*{_class(80, 90)}?{_class(0, 40)}"
_MARK = f"(?:{MARK}.{{{MARK_DIGITS}}})?"
_PAGE = re.compile(f"{_MARK}({_GAP})({_ITEMS})")
_BARE = re.compile(f"{_MARK}({_GAP})()")


def number(value: int) -> str:
    """Return a number of 0 or more as digits."""
    made = DIGITS[value % LAST]
    value //= LAST
    while value:
        made = DIGITS[LAST + value % HIGH] + made
        value //= HIGH
    return made


class _Gaps(dict[int, str]):
    def __missing__(self, value: int) -> str:
        made = self[value] = number(value)
        return made


class _Values(dict[str, int]):
    def __missing__(self, digits: str) -> int:
        value = 0
        for digit in digits[:-1]:
            value = value * HIGH + DIGITS.index(digit) - LAST
        value = self[digits] = value * LAST + DIGITS.index(digits[-1])
        return value


GAPS: Mapping[int, str] = _Gaps()
"""Gaps as digits; made once each."""
_VALUES = _Values()


def items(parts: Sequence[tuple[int, int]]) -> str:
    """Return the parts of one page that have a term, each with its level, as digits.

    Args:
        parts: at least one, in the order of their numbers, e.g. `[(0, 3), (2, 1)]`.
    """
    made, next_part = [], 0
    for index, (part, level) in enumerate(parts):
        far, near = divmod(part - next_part, PARTS_A_DIGIT)
        if far:
            made.append(DIGITS[FAR + far - 1])
        more = MORE if index + 1 < len(parts) else 0
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
    """Return a list with the items of some pages replaced, added, or taken out; hardly any others are looked into.

    Args:
        written: the list as digits, with marks or without.
        changes: new items by page; None takes the page out.
        bare: whether it is a list that knows no parts.
    """
    for page, item in changes.items():
        written = _with(written, page, item, _BARE if bare else _PAGE)
    return written


def _with(written: str, page: int, item: str | None, pattern: re.Pattern[str]) -> str:
    """Return a list with what it says of one page changed. A mark that stands there is left out."""
    start, before = _shortly_before(written, page)
    next_page = before
    while (found := pattern.match(written, start)) and (next_page := before + _VALUES[found[1]] + 1) < page:
        start, before = found.end(), next_page
    end = start
    if found and next_page == page:
        end = found.end()
        found = pattern.match(written, end)
        next_page = page + _VALUES[found[1]] + 1 if found else page
    made = ""
    if item is not None:
        made, before = GAPS[page - before - 1] + item, page
    if found:
        made, end = made + GAPS[next_page - before - 1], found.end(1)
    return written[:start] + made + written[end:]


def _shortly_before(written: str, page: int) -> tuple[int, int]:
    """Return a place in a list from which on a page is found, and the page before that place."""
    low, high, before = 0, len(written), -1
    while low < high:
        middle = (low + high) // 2
        at = written.find(MARK, middle, high)
        said = _marked(written[at + 1 : at + 1 + MARK_DIGITS]) if at >= 0 else page
        if said < page:
            low, before = at + 1 + MARK_DIGITS, said
        else:
            high = middle
    return low, before


def _marked(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * len(DIGITS) + DIGITS.index(digit)
    return value


def decoded(written: str, *, bare: bool = False) -> list[tuple[int, str]]:
    """Return the pages of a list without marks, with their items."""
    found = (_BARE if bare else _PAGE).findall(written)
    pages = list(accumulate((_VALUES[gap] + 1 for gap, _ in found), initial=-1))[1:]
    return [(page, item) for page, (_, item) in zip(pages, found, strict=True)]
