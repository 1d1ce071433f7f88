"""Put what an edit changes into chunks that are there, without looking into what it does not concern."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import starmap

from generator.search._chunks import cuts_for, place_of
from generator.search._cutting import (
    Chunk,
    chunk_of,
    chunks_of_group,
    cuts_of,
    line,
    name_of,
    names_of,
    size_of,
)
from generator.search._lexicon import LIST_MARKS
from generator.search._lists import ListChanges
from generator.search._postings import changed
from generator.search._terms import BARE_MARKS

PageChanges = Mapping[str, Mapping[int, str | None]]
"""By term what its list says of pages from now on; None if it does not name them any more."""


def spliced(chunks: Mapping[str, Chunk], bits: int, pages: PageChanges, words: ListChanges) -> dict[str, Chunk]:
    """Return all chunks with changes in those that they concern. A group that gets too large or small is cut anew.

    Args:
        chunks: all chunks by name.
        bits: how many bits of a sum choose the group.
        pages: changes in lists of pages.
        words: changes in lists of words.
    """
    by_group: dict[int, list[tuple[str, int]]] = {}
    for term in pages.keys() | words.terms:
        group, spread = place_of(term, bits)
        by_group.setdefault(group, []).append((term, spread))
    made: dict[str, Chunk] = {}
    for group, cuts in enumerate(cuts_of(chunks)):
        there = {name: chunks[name] for name in names_of(group, cuts)}
        made |= _group(group, cuts, there, _changes(by_group[group], pages, words)) if group in by_group else there
    return made


class _Change:
    """How one list changes."""

    def __init__(self, term: str, spread: int, pages: PageChanges, words: ListChanges) -> None:
        self.term, self.spread = term, spread
        self._pages, self._words = pages, words

    def applied(self, text: str) -> str:
        """Return the list after the edit; empty if nothing stands in it any more."""
        if self.term[0] in LIST_MARKS:
            return self._words.applied(self.term, text)
        return changed(text, self._pages[self.term], bare=self.term[0] in BARE_MARKS)


def _changes(terms: Iterable[tuple[str, int]], pages: PageChanges, words: ListChanges) -> list[_Change]:
    return [_Change(term, spread, pages, words) for term, spread in terms]


def _group(group: int, cuts: int, chunks: Mapping[str, Chunk], changes: Iterable[_Change]) -> dict[str, Chunk]:
    touched: dict[str, dict[str, str]] = {}
    for change in changes:
        name = name_of(group, change.spread, cuts)
        if name not in touched:
            touched[name] = json.loads(bytes(chunks[name]))
        text = change.applied(touched[name].pop(change.term, ""))
        if text:
            touched[name][change.term] = text
    made = {**chunks, **{name: chunk_of(starmap(line, lists.items())) for name, lists in touched.items()}}
    if cuts_for(sum(map(size_of, made.values()))) == cuts:
        return made
    # Where a term's chunk is cut does not depend on how many bits choose the group.
    lists = [entry for chunk in made.values() for entry in json.loads(bytes(chunk)).items()]
    return chunks_of_group(group, [(place_of(term, 0)[1], line(term, text)) for term, text in lists])
