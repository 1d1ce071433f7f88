"""The lists of many pages: counted in portions on all cores if there are many, then joined."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from generator.search._files import part_files
from generator.search._postings import GAPS
from generator.search._record import Record, fingerprint
from generator.search._terms import page_terms

_WORTH_IT = 600
"""From so many pages on, starting processes costs less than it saves."""
_PORTIONS_A_CORE = 2


class KnownPage(NamedTuple):
    """What is remembered of a page.

    Attributes:
        path: its address.
        written: its record.
        fingerprint: of the record.
        shown: fingerprint of its files.
    """

    path: str
    written: bytes
    fingerprint: str
    shown: str


class _Run(NamedTuple):
    """A list of pages without the gap before its first page, so that it can stand after another one."""

    first: int
    last: int
    rest: str


class Tally(NamedTuple):
    """The lists of some pages.

    Attributes:
        lists: by term.
        words: Latin words with how many pages have them.
        pages: what is to be remembered of them.
    """

    lists: dict[str, _Run]
    words: Counter[str]
    pages: list[KnownPage]


def known_page(number: int, record: Record, written: bytes) -> KnownPage:
    """Return what is to be remembered of a page."""
    shown = fingerprint("".join(text for _, text in part_files(number, record)).encode())
    return KnownPage(record.path, written, fingerprint(written), shown)


def tally(records: Sequence[Record]) -> tuple[dict[str, str], Counter[str], list[KnownPage]]:
    """Return the lists of all pages as digits by term, their Latin words, and what is to be remembered of them."""
    cores = os.cpu_count() or 1
    if cores == 1 or len(records) < _WORTH_IT:
        return _joined([_portion(0, records)])
    size = -(-len(records) // (cores * _PORTIONS_A_CORE))
    starts = range(0, len(records), size)
    with ProcessPoolExecutor(cores) as pool:
        return _joined(pool.map(_portion, starts, [records[start : start + size] for start in starts]))


def _portion(start: int, records: Sequence[Record]) -> Tally:
    lists: dict[str, list[tuple[int, str]]] = {}
    words: Counter[str] = Counter()
    pages = []
    for number, record in enumerate(records, start):
        made = page_terms(record)
        once = {item: (number, item) for item in set(made.items.values())}
        for term, item in made.items.items():
            if term in lists:
                lists[term].append(once[item])
            else:
                lists[term] = [once[item]]
        words.update(made.words)
        pages.append(known_page(number, record, record.written()))
    return Tally({term: _run(found) for term, found in lists.items()}, words, pages)


def _run(found: list[tuple[int, str]]) -> _Run:
    first, item = found[0]
    made, before = [item], first
    for page, item in found[1:]:  # noqa: B020 - the first item has been taken
        made.append(GAPS[page - before - 1])
        made.append(item)
        before = page
    return _Run(first, before, "".join(made))


def _joined(tallies: Iterable[Tally]) -> tuple[dict[str, str], Counter[str], list[KnownPage]]:
    lists: dict[str, list[str]] = {}
    lasts: dict[str, int] = {}
    words: Counter[str] = Counter()
    pages: list[KnownPage] = []
    for one in tallies:
        for term, (first, last, rest) in one.lists.items():
            if term in lists:
                lists[term] += (GAPS[first - lasts[term] - 1], rest)
            else:
                lists[term] = [GAPS[first], rest]
            lasts[term] = last
        words.update(one.words)
        pages += one.pages
    return {term: "".join(pieces) for term, pieces in lists.items()}, words, pages
