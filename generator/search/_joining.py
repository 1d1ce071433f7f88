"""The lists of all portions of pages, joined and put into chunks: each share of the groups by itself, on all cores."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from generator.search._chunks import place_of, share_of
from generator.search._codes import NO_NUMBERS, places_of, places_of_spelled, starts_of, terms_of
from generator.search._columns import Columns, digits_of, reordered
from generator.search._cutting import Chunk, chunks_of_group, line
from generator.search._terms import BARE_MARKS


def share(number: int, packed: Sequence[bytes], words: Mapping[str, str], shares: int, bits: int) -> dict[str, Chunk]:
    """Return the chunks of a share of the groups, by name.

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
    spelled, columns = _joined(packed)
    han = columns.codes[len(spelled) :]
    bare = np.zeros(len(columns.codes), np.bool_)
    bare[: len(spelled)] = [term[0] in BARE_MARKS for term in spelled]
    places = [np.concatenate(one) for one in zip(places_of_spelled(spelled, bits), places_of(han, bits), strict=True)]
    lists = zip(*(one.tolist() for one in places), (*spelled, *terms_of(han)), digits_of(columns, bare), strict=True)
    for group, spread, term, text in lists:
        groups[group].append((spread, f'"{term}":"{text}",'))  # `line`, a million times
    for term, text in words.items():
        group, spread = place_of(term, bits)
        groups[group].append((spread, line(term, text)))
    return {name: chunk for group, lines in groups.items() for name, chunk in chunks_of_group(group, lines).items()}


def _joined(packed: Iterable[bytes]) -> tuple[list[str], Columns]:
    """Return the spelled terms, and the lists of all portions, one for each term, in the order of the terms."""
    portions: list[tuple[list[str], Columns]] = [pickle.loads(one) for one in packed]  # `tally` packed it a moment ago
    spelled = sorted({term for terms, _ in portions for term in terms})
    numbers = {term: number for number, term in enumerate(spelled)}
    codes, counts, entries = [NO_NUMBERS], [NO_NUMBERS], [NO_NUMBERS.astype(np.uint32)]
    for terms, columns in portions:
        codes += [np.array([numbers[term] for term in terms], np.int64), columns.codes[len(terms) :]]
        counts.append(columns.counts)
        entries.append(columns.entries)
    every = Columns(np.concatenate(codes), np.concatenate(counts), np.concatenate(entries))
    lists = reordered(every, np.argsort(every.codes, kind="stable"))
    starts = starts_of(lists.codes)
    return spelled, Columns(lists.codes[starts], np.add.reduceat(lists.counts, starts), lists.entries)
