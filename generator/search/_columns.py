"""Lists of pages in columns, and the digits of many lists at once: `_postings` says what these mean.

An entry is a part of a page that has a term: one number, of which the last three bits are the level, the six before the
part, and the others the page.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.search._postings import (
    DIGITS,
    FAR,
    HIGH,
    LAST,
    LEVELS,
    MARK,
    MARK_DIGITS,
    MORE,
    PAGES_A_MARK,
    PARTS_A_DIGIT,
)

Numbers = npt.NDArray[np.int64]
Yes = npt.NDArray[np.bool_]
PART_BITS, LEVEL_BITS = 6, 3
_DIGITS = np.frombuffer(DIGITS.encode(), np.uint8)
_NONE = np.array([-1], np.int32)


class Columns(NamedTuple):
    """Lists of pages, one after the other.

    Attributes:
        codes: the term of each list as a number.
        counts: how many entries each list has.
        entries: those of all lists.
    """

    codes: Numbers
    counts: Numbers
    entries: npt.NDArray[np.uint32]


def reordered(columns: Columns, order: Numbers) -> Columns:
    """Return the lists in another order."""
    counts = columns.counts[order]
    begins, ends = np.cumsum(columns.counts) - columns.counts, np.cumsum(counts)
    places = np.arange(len(columns.entries)) + np.repeat(begins[order] - (ends - counts), counts)
    return Columns(columns.codes[order], counts, columns.entries[places])


def digits_of(columns: Columns, bare: Yes) -> list[str]:
    """Return each list as digits, with marks.

    Args:
        columns: the lists.
        bare: which of them know no parts.
    """
    if not len(columns.entries):
        return []
    ends = np.cumsum(columns.counts)
    begins = ends - columns.counts
    pages = (columns.entries >> PART_BITS + LEVEL_BITS).astype(np.int32)
    before = np.concatenate((_NONE, pages[:-1]))
    before[begins] = -1
    new = pages != before
    gaps = pages - before - 1
    far, items = _items(columns.entries, new)
    said, marked = ~np.repeat(bare, columns.counts), _marked(new, begins, columns.counts)
    sizes = marked * np.int8(1 + MARK_DIGITS) + new * _sizes(gaps) + (far > 0) + said
    reached = np.cumsum(sizes)
    made = np.empty(reached[-1], np.uint8)
    _put_marks(made, (reached - sizes)[marked], before[marked])
    at = reached - 1
    made[at[said]] = items[said]
    at -= said
    made[at[far > 0]] = _DIGITS[FAR - 1 + far[far > 0]]
    at -= far > 0
    _put_gaps(made, at[new], gaps[new])
    text, cuts = made.tobytes().decode(), reached[ends - 1].tolist()
    return [text[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]


def _items(entries: npt.NDArray[np.uint32], new: Yes) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    """Return of each entry how many times five parts lie between it and the one before, and its last digit."""
    said = entries.astype(np.uint16)
    parts = (said >> LEVEL_BITS).astype(np.uint8) & ((1 << PART_BITS) - 1)
    awaited = np.concatenate((parts[:1] * 0, parts[:-1] + 1)) * ~new
    steps = parts - awaited
    far = steps // PARTS_A_DIGIT
    near = steps - far * PARTS_A_DIGIT
    more = np.concatenate((~new[1:], [False]))
    return far, _DIGITS[MORE * more.astype(np.uint8) + near * LEVELS + (said & (LEVELS - 1)).astype(np.uint8)]


def _marked(new: Yes, begins: Numbers, counts: Numbers) -> Yes:
    """Return before which entries a mark stands: every so many pages, and not at the beginning of a list."""
    nth = np.cumsum(new, dtype=np.int32) - 1
    nth -= np.repeat(nth[begins], counts)
    marked: Yes = new & (nth > 0) & (nth % PAGES_A_MARK == 0)
    return marked


def _sizes(gaps: npt.NDArray[np.int32]) -> npt.NDArray[np.int8]:
    """Return how many digits gaps have."""
    sizes, limit, largest = np.ones(len(gaps), np.int8), LAST, gaps.max()
    while limit <= largest:
        sizes += gaps >= limit
        limit *= HIGH
    return sizes


def _put_gaps(made: npt.NDArray[np.uint8], at: Numbers, gaps: npt.NDArray[np.int32]) -> None:
    """Write gaps; `at` is where their last digits stand."""
    higher = gaps // LAST
    made[at] = _DIGITS[gaps - higher * LAST]
    while len(higher):
        at, higher = at[higher > 0] - 1, higher[higher > 0]
        made[at] = _DIGITS[LAST + higher % HIGH]
        higher = higher // HIGH


def _put_marks(made: npt.NDArray[np.uint8], at: Numbers, pages: npt.NDArray[np.int32]) -> None:
    made[at] = ord(MARK)
    for place in range(MARK_DIGITS, 0, -1):
        pages, digits = np.divmod(pages, len(DIGITS))
        made[at + place] = _DIGITS[digits]
