"""The lists of a portion of all pages. Portions are counted side by side, and joined by `_joining`.

All that a portion's pages say is counted at once: each occurrence of a term is one number, these are sorted, and what
is equal stands together. What goes from process to process is a few long columns.
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from generator.search._chunks import share_of
from generator.search._codes import CODE_BITS, Codes, han_codes, places_of, places_of_spelled, starts_of
from generator.search._columns import LEVEL_BITS, PART_BITS, Columns, reordered
from generator.search._folding import fold
from generator.search._known import shown
from generator.search._parts import parts_of
from generator.search._postings import LEVELS
from generator.search._record import Record, read_record
from generator.search._stems import stem
from generator.search._terms import LEVEL_OF, WEIGHTS, fields_of, named, rest_of, strength
from generator.search._tokens import latin_runs, latin_words

_LOW_BITS = 63 - CODE_BITS
"""Beside a term's number so many bits are left for where it stands."""
_KIND_BITS = 2


class Portion(NamedTuple):
    """What was counted on some pages.

    Attributes:
        shares: for each share of the groups its spelled terms and its `Columns`, packed.
        words: Latin words with how many pages have them.
        shown: fingerprints of the pages' files.
    """

    shares: list[bytes]
    words: Counter[str]
    shown: list[str]


class _Numbered(dict[str, int]):
    """Spelled terms with their numbers, in the order in which they came."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class _Stemmed(dict[str, int]):
    """Latin runs with the numbers of their terms; each is stemmed once."""

    def __init__(self, spelled: _Numbered) -> None:
        super().__init__()
        self._spelled = spelled

    def __missing__(self, run: str) -> int:
        number = self[run] = self._spelled[stem(run)]
        return number


def tally(start: int, written: Sequence[bytes], shares: int, bits: int) -> Portion:
    """Return the lists of a portion.

    Args:
        start: the number of its first page.
        written: the records of its pages.
        shares: into how many shares the groups are parted.
        bits: how many bits of a sum choose the group.
    """
    records = [read_record(text) for text in written]
    spelled = _Numbered()
    words: Counter[str] = Counter()
    found = np.sort(np.concatenate((_in_texts(records, spelled, words), _under_marks(records, spelled))))
    codes = found >> _LOW_BITS
    starts = starts_of(codes)
    entries = (found & ((1 << _LOW_BITS) - 1)) + (start << PART_BITS + LEVEL_BITS)
    columns = Columns(codes[starts], np.diff(starts, append=len(codes)), entries.astype(np.uint32))
    parted = _parted(columns, list(spelled), shares, bits)
    return Portion(parted, words, [shown(number, record) for number, record in enumerate(records, start)])


def _under_marks(records: Sequence[Record], spelled: _Numbered) -> Codes:
    """Return an entry for each term of a name or a reading, behind the term's number."""
    return np.fromiter(
        (
            spelled[term] << _LOW_BITS | page << PART_BITS + LEVEL_BITS | LEVEL_OF[item]
            for page, record in enumerate(records)
            for term, item in named(record).items()
        ),
        np.int64,
    )


def _in_texts(records: Sequence[Record], spelled: _Numbered, words: Counter[str]) -> Codes:
    """Return an entry for each term of each part, behind the term's number; count Latin words and number stems."""
    texts: list[str] = []
    parts: list[tuple[int, int, float, float]] = []
    fields: list[int] = []
    latin: list[list[int]] = []
    stemmed = _Stemmed(spelled)
    for page, record in enumerate(records):
        own: set[str] = set()
        cut = parts_of(record)
        for field in fields_of(record, cut):
            text = fold(field.text)
            found = latin_runs(text)
            own.update(found)
            texts.append(text)
            fields.append((len(parts) + field.part) << _KIND_BITS | field.kind)
            latin.append(list(map(stemmed.__getitem__, found)))
        parts += [(page, number, record.weight, rest_of(part)) for number, part in enumerate(cut)]
        words.update(latin_words(own))
    return _weighed(_occurrences(texts, np.array(fields, np.int64), latin), parts)


def _occurrences(texts: Sequence[str], fields: Codes, latin: Sequence[Sequence[int]]) -> Codes:
    """Return each occurrence of each term: its number, then the part and the kind of the field; these in order."""
    codes, places = han_codes("\n".join(texts))
    of_place = np.repeat(fields, [len(text) + 1 for text in texts])
    numbers = np.fromiter(chain.from_iterable(latin), np.int64)
    return np.sort(
        np.concatenate(
            (
                codes << _LOW_BITS | of_place[places],
                numbers << _LOW_BITS | np.repeat(fields, [len(found) for found in latin]),
            )
        )
    )


def _weighed(occurrences: Codes, parts: Sequence[tuple[int, int, float, float]]) -> Codes:
    """Return an entry for each term of each part.

    Args:
        occurrences: of all terms, in order.
        parts: of each part its page, its number there, the page's weight, and what a count is held against.
    """
    starts = starts_of(occurrences >> _KIND_BITS)
    counts = np.add.reduceat(np.array(WEIGHTS)[occurrences & ((1 << _KIND_BITS) - 1)], starts)
    pages, numbers, weights, rests = (np.array(column) for column in zip(*parts, strict=True))
    first = occurrences[starts]
    part = (first & ((1 << _LOW_BITS) - 1)) >> _KIND_BITS
    levels = np.minimum(LEVELS - 1, strength(weights[part], counts, rests[part]).astype(np.int64))
    of_part = pages << PART_BITS + LEVEL_BITS | numbers << LEVEL_BITS
    made: Codes = first >> _LOW_BITS << _LOW_BITS | of_part[part] | levels
    return made


def _parted(columns: Columns, spelled: Sequence[str], shares: int, bits: int) -> list[bytes]:
    """Return the lists of each share of the groups; numbers of spelled terms begin anew in each."""
    groups = np.concatenate((places_of_spelled(spelled, bits)[0], places_of(columns.codes[len(spelled) :], bits)[0]))
    share = share_of(groups, shares, bits)
    lists = reordered(columns, np.argsort(share, kind="stable"))
    lasts = np.searchsorted(np.sort(share), np.arange(shares), "right")
    ends = np.cumsum(lists.counts)
    made, begin, first = [], 0, 0
    for last in lasts.tolist():
        end = int(ends[last - 1]) if last else 0
        own = Columns(lists.codes[first:last], lists.counts[first:last], lists.entries[begin:end])
        terms = [spelled[code] for code in own.codes[own.codes < len(spelled)].tolist()]
        made.append(pickle.dumps((terms, own), -1))
        first, begin = last, end
    return made
