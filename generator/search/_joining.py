"""The lists of all portions of pages, joined and put into chunks: each share of the groups by itself, on all cores."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.search._chunks import place_of
from generator.search._cutting import Chunk, chunks_of_group, line
from generator.search._postings import GAPS
from generator.search._record import fingerprint
from generator.search._tally import Columns, share_of


class Share(NamedTuple):
    """The chunks of a share of the groups.

    Attributes:
        chunks: by name.
        sums: their fingerprints.
    """

    chunks: dict[str, Chunk]
    sums: dict[str, str]


def share(number: int, packed: Sequence[bytes], words: Mapping[str, str], shares: int, bits: int) -> Share:
    """Return the chunks of a share of the groups.

    Args:
        number: which.
        packed: what each portion has for it, in the order of their pages.
        words: lists of words; no portion knows them, and they are written already.
        shares: how many there are.
        bits: how many bits of a sum choose the group.
    """
    groups: dict[int, list[tuple[int, str]]] = {
        group: [] for group in range(1 << bits) if share_of(group, shares, bits) == number
    }
    lists = _joined(packed)
    for term, (text, _) in lists.items():
        group, spread = place_of(term, bits)
        groups[group].append((spread, f'"{term}":"{text}"'))  # `line`, a million times
    for term, text in words.items():
        group, spread = place_of(term, bits)
        groups[group].append((spread, line(term, text)))
    chunks = {name: chunk for group, lines in groups.items() for name, chunk in chunks_of_group(group, lines).items()}
    return Share(chunks, {name: fingerprint(chunk) for name, chunk in chunks.items()})


def _joined(packed: Iterable[bytes]) -> dict[str, tuple[str, int]]:
    """Return by term its list and the last page in it."""
    lists: dict[str, tuple[str, int]] = {}
    for content in packed:
        columns: Columns = pickle.loads(content)  # `tally` packed it a moment ago
        if not columns.terms:
            continue
        terms, rests = columns.terms.split("\n"), columns.rests.split("\n")
        for term, first, last, rest in zip(terms, columns.firsts, columns.lasts, rests, strict=True):
            before = lists.get(term)
            if before is None:
                lists[term] = GAPS[first] + rest, last
            else:
                lists[term] = before[0] + GAPS[first - before[1] - 1] + rest, last
    return lists
