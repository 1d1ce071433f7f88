"""The lists of a portion of all pages. Portions are counted side by side, and joined by `_joining`.

A list is written while its pages are counted. What goes from process to process is a few long texts: these pass more
quickly than many short ones, and nothing on the way looks into them.
"""

from __future__ import annotations

import pickle
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.search._chunks import group_of
from generator.search._files import part_files
from generator.search._postings import GAPS
from generator.search._record import Record, fingerprint, read_record
from generator.search._terms import page_terms

PAGES_A_PORTION = 1_000
"""Of more pages the lists do not fit into a processor's cache, and then each takes twice as long."""


class KnownPage(NamedTuple):
    """What is remembered of a page.

    Attributes:
        path: its address.
        written: its record.
        shown: fingerprint of its files.
    """

    path: str
    written: bytes | memoryview
    shown: str


class Columns(NamedTuple):
    """Some lists of a portion of pages.

    Attributes:
        terms: all terms, in lines.
        firsts, lasts: by term the first page that has it, and the last.
        rests: by term its list without the gap before the first page, so that it can stand after another one; in lines.
    """

    terms: str
    firsts: array[int]
    lasts: array[int]
    rests: str


class Portion(NamedTuple):
    """What was counted on some pages.

    Attributes:
        shares: for each share of the groups its lists, as `Columns` that were packed.
        words: Latin words with how many pages have them.
        shown: fingerprints of the pages' files.
    """

    shares: list[bytes]
    words: Counter[str]
    shown: list[str]


def known_page(number: int, record: Record, written: bytes) -> KnownPage:
    """Return what is to be remembered of a page."""
    return KnownPage(record.path, written, _shown(number, record))


def _shown(number: int, record: Record) -> str:
    return fingerprint("".join([text for _, text in part_files(number, record)]).encode())


def share_of(group: int, shares: int, bits: int) -> int:
    """Return in which share of all groups one of them is."""
    return group * shares >> bits


def tally(start: int, written: Sequence[bytes], shares: int, bits: int) -> Portion:
    """Return the lists of a portion.

    Args:
        start: the number of its first page.
        written: the records of its pages.
        shares: into how many shares the groups are parted.
        bits: how many bits of a sum choose the group.
    """
    lists: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    words: Counter[str] = Counter()
    shown = []
    for number, text in enumerate(written, start):
        record = read_record(text)
        made = page_terms(record)
        once: dict[str, tuple[int, str]] = {item: (number, item) for item in {*made.items.values()}}
        for term, item in made.items.items():
            lists[term].append(once[item])
        words.update(made.words)
        shown.append(_shown(number, record))
    return Portion(_shared(lists, shares, bits), words, shown)


def _shared(lists: dict[str, list[tuple[int, str]]], shares: int, bits: int) -> list[bytes]:
    parted: list[list[str]] = [[] for _ in range(shares)]
    for term in lists:
        parted[share_of(group_of(term, bits), shares, bits)].append(term)
    return [pickle.dumps(_columns(terms, [lists[term] for term in terms]), -1) for terms in parted]


def _columns(terms: Iterable[str], lists: Sequence[Sequence[tuple[int, str]]]) -> Columns:
    firsts = array("L", [found[0][0] for found in lists])
    lasts = array("L", [found[-1][0] for found in lists])
    return Columns("\n".join(terms), firsts, lasts, "\n".join([_rest(found) for found in lists]))


def _rest(found: Sequence[tuple[int, str]]) -> str:
    if len(found) == 1:
        return found[0][1]
    before, item = found[0]
    made = [item]
    for page, item in found[1:]:
        made.append(GAPS[page - before - 1])
        made.append(item)
        before = page
    return "".join(made)
