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
    entries = columns.entries.astype(np.int64)
    ends = np.cumsum(columns.counts)
    begins = ends - columns.counts
    pages = entries >> PART_BITS + LEVEL_BITS
    before = np.concatenate(([-1], pages[:-1]))
    before[begins] = -1
    new = pages != before
    bare_entries = np.repeat(bare, columns.counts)
    nth = np.cumsum(new) - 1
    nth -= np.repeat(nth[begins], columns.counts)
    marked = new & (nth > 0) & (nth % PAGES_A_MARK == 0)
    far, items = _items(entries, new)
    gaps = pages - before - 1
    sizes = marked * (1 + MARK_DIGITS) + new * _sizes(gaps) + (far > 0) + ~bare_entries
    reached = np.cumsum(sizes)
    made = np.empty(reached[-1], np.uint8)
    _put_marks(made, (reached - sizes)[marked], before[marked])
    at = reached - 1
    made[at[~bare_entries]] = items[~bare_entries]
    at -= ~bare_entries
    made[at[far > 0]] = _DIGITS[FAR - 1 + far[far > 0]]
    at -= far > 0
    _put_gaps(made, at[new], gaps[new])
    text, cuts = made.tobytes().decode(), reached[ends - 1].tolist()
    return [text[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]


def _items(entries: Numbers, new: Yes) -> tuple[Numbers, npt.NDArray[np.uint8]]:
    """Return of each entry how many times five parts lie between it and the one before, and its last digit."""
    parts = (entries >> LEVEL_BITS) & ((1 << PART_BITS) - 1)
    awaited = np.where(new, 0, np.concatenate(([0], parts[:-1] + 1)))
    far, near = np.divmod(parts - awaited, PARTS_A_DIGIT)
    more = np.concatenate((~new[1:], [False]))
    return far, _DIGITS[MORE * more + near * LEVELS + (entries & (LEVELS - 1))]


def _sizes(gaps: Numbers) -> Numbers:
    """Return how many digits gaps have."""
    sizes, limit, largest = np.ones_like(gaps), LAST, gaps.max()
    while limit <= largest:
        sizes += gaps >= limit
        limit *= HIGH
    return sizes


def _put_gaps(made: npt.NDArray[np.uint8], at: Numbers, gaps: Numbers) -> None:
    """Write gaps; `at` is where their last digits stand."""
    made[at] = _DIGITS[gaps % LAST]
    gaps = gaps // LAST
    while len(gaps):
        at, gaps = at[gaps > 0] - 1, gaps[gaps > 0]
        made[at] = _DIGITS[LAST + gaps % HIGH]
        gaps = gaps // HIGH


def _put_marks(made: npt.NDArray[np.uint8], at: Numbers, pages: Numbers) -> None:
    made[at] = ord(MARK)
    for place in range(MARK_DIGITS, 0, -1):
        pages, digits = np.divmod(pages, len(DIGITS))
        made[at + place] = _DIGITS[digits]
