"""The lists of many pages: counted in portions on all cores if there are many, then joined."""

from __future__ import annotations

import gc
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import NamedTuple

from generator.search._files import part_files
from generator.search._postings import GAPS
from generator.search._record import Record, fingerprint, read_record
from generator.search._terms import page_terms

_WORTH_IT = 600
"""From so many pages on, starting processes costs less than it saves."""


class KnownPage(NamedTuple):
    """What is remembered of a page.

    Attributes:
        path: its address.
        written: its record.
        fingerprint: of the record.
        shown: fingerprint of its files.
    """

    path: str
    written: bytes | memoryview
    fingerprint: str
    shown: str


class Tally(NamedTuple):
    """The lists of some pages, in columns: one long text passes from process to process more quickly than many short.

    Attributes:
        terms: all terms, in lines.
        firsts, lasts: by term the first page that has it, and the last.
        rests: by term its list without the gap before the first page, so that it can stand after another one; in lines.
        words: Latin words with how many pages have them.
        pages: fingerprints of their records, and of their files.
    """

    terms: str
    firsts: list[int]
    lasts: list[int]
    rests: str
    words: Counter[str]
    pages: list[tuple[str, str]]


def known_page(number: int, record: Record, written: bytes) -> KnownPage:
    """Return what is to be remembered of a page."""
    return KnownPage(record.path, written, *_fingerprints(number, record, written))


def _fingerprints(number: int, record: Record, written: bytes) -> tuple[str, str]:
    return fingerprint(written), fingerprint("".join(text for _, text in part_files(number, record)).encode())


def tally(records: Sequence[Record]) -> tuple[dict[str, str], Counter[str], list[KnownPage]]:
    """Return the lists of all pages as digits by term, their Latin words, and what is to be remembered of them."""
    cores = os.cpu_count() or 1
    written = [record.written() for record in records]
    if cores == 1 or len(records) < _WORTH_IT:
        lists, words, pages = _joined([_portion(0, written)])
    else:
        size = -(-len(records) // cores)
        starts = range(0, len(records), size)
        with ProcessPoolExecutor(cores) as pool:
            lists, words, pages = _joined(pool.map(_portion, starts, [written[at : at + size] for at in starts]))
    known = zip(records, written, pages, strict=True)
    return lists, words, [KnownPage(record.path, text, *marks) for record, text, marks in known]


def _portion(start: int, written: Sequence[bytes]) -> Tally:
    with without_collecting():
        lists: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        words: Counter[str] = Counter()
        pages = []
        for number, text in enumerate(written, start):
            record = read_record(text)
            made = page_terms(record)
            once: dict[str, tuple[int, str]] = {item: (number, item) for item in {*made.items.values()}}
            for term, item in made.items.items():
                lists[term].append(once[item])
            words.update(made.words)
            pages.append(_fingerprints(number, record, text))
        firsts = [found[0][0] for found in lists.values()]
        lasts = [found[-1][0] for found in lists.values()]
        rests = "\n".join(map(_rest, lists.values()))
        return Tally("\n".join(lists), firsts, lasts, rests, words, pages)


def _rest(found: list[tuple[int, str]]) -> str:
    if len(found) == 1:
        return found[0][1]
    before, item = found[0]
    made = [item]
    for page, item in found[1:]:
        made.append(GAPS[page - before - 1])
        made.append(item)
        before = page
    return "".join(made)


def _joined(tallies: Iterable[Tally]) -> tuple[dict[str, str], Counter[str], list[tuple[str, str]]]:
    lists: dict[str, str] = {}
    ends: dict[str, int] = {}
    words: Counter[str] = Counter()
    pages: list[tuple[str, str]] = []
    with without_collecting():
        for one in tallies:
            terms = one.terms.split("\n") if one.terms else []
            rests = one.rests.split("\n")
            for term, first, rest in zip(terms, one.firsts, rests, strict=bool(terms)):
                lists[term] = lists.get(term, "") + GAPS[first - ends.get(term, -1) - 1] + rest
            ends.update(zip(terms, one.lasts, strict=True))
            words.update(one.words)
            pages += one.pages
    return lists, words, pages


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do not look for what can be thrown away: among millions of lasting small things that takes longest of all."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
