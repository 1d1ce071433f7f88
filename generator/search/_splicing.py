"""Put what an edit changes into chunks that are there, without looking into what it does not concern."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping

from generator.search._chunks import cuts_for, place_of
from generator.search._cutting import (
    Chunk,
    chunks_of_group,
    cuts_of,
    known_chunk,
    line,
    name_of,
    names_of,
)
from generator.search._lexicon import LIST_MARKS
from generator.search._lists import ListChanges
from generator.search._postings import changed
from generator.search._terms import BARE_MARKS

PageChanges = Mapping[str, Mapping[int, str | None]]
"""By term what its list says of pages from now on; None if it does not name them any more."""
_LINE = re.compile(rb'"([^"]*)":"([^"]*)",')
_END = b'",'


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
        made |= _group(group, cuts, there, _Changes(by_group[group], pages, words)) if group in by_group else there
    return made


class _Changes:
    """How the lists of a group change."""

    def __init__(self, terms: Iterable[tuple[str, int]], pages: PageChanges, words: ListChanges) -> None:
        self._terms, self._pages, self._words = terms, pages, words

    def by_chunk(self, group: int, cuts: int) -> dict[str, list[str]]:
        """Return the terms whose lists change, by the name of their chunk."""
        made: dict[str, list[str]] = {}
        for term, spread in self._terms:
            made.setdefault(name_of(group, spread, cuts), []).append(term)
        return made

    def applied(self, term: str, text: str) -> str:
        """Return a list after the edit; empty if nothing stands in it any more."""
        if term[0] in LIST_MARKS:
            return self._words.applied(term, text)
        return changed(text, self._pages[term], bare=term[0] in BARE_MARKS)


def _group(group: int, cuts: int, chunks: Mapping[str, Chunk], changes: _Changes) -> dict[str, Chunk]:
    made = dict(chunks)
    for name, terms in changes.by_chunk(group, cuts).items():
        made[name] = known_chunk(_changed(bytes(chunks[name].content), terms, changes))
    if cuts_for(sum(chunk.size for chunk in made.values())) == cuts:
        return made
    # Where a term's chunk is cut does not depend on how many bits choose the group.
    lists = [found for chunk in made.values() for found in _LINE.findall(chunk.content)]
    known = [(term.decode(), text.decode()) for term, text in lists]
    return chunks_of_group(group, [(place_of(term, 0)[1], line(term, text)) for term, text in known])


def _changed(lines: bytes, terms: Iterable[str], changes: _Changes) -> bytes:
    """Return a chunk's lines with those of some terms changed; the others are only passed on."""
    pieces: list[tuple[int, int, bytes]] = []
    for term in terms:
        key = f'"{term}":"'.encode()
        start = lines.find(key)
        if start >= 0:
            end = lines.index(_END, start + len(key))
            text = changes.applied(term, lines[start + len(key) : end].decode())
            end += len(_END)
        else:
            start = end = _place(lines, term)
            text = changes.applied(term, "")
        pieces.append((start, end, line(term, text).encode() if text else b""))
    made: list[bytes] = []
    reached = 0
    for start, end, piece in sorted(pieces):
        made += (lines[reached:start], piece)
        reached = end
    return b"".join((*made, lines[reached:]))


def _place(lines: bytes, term: str) -> int:
    """Return where the line of a new term belongs."""
    found = [(one[1], one.start()) for one in _LINE.finditer(lines)]
    after = bisect(found, (term.encode(), 0))
    return found[after][1] if after < len(found) else len(lines)
