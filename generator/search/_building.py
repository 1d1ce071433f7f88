"""Build an index from nothing, or go on from the one that was built last. Both give the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.search._chunks import bits_for
from generator.search._cutting import chunks_of
from generator.search._lists import ListChanges, all_lists
from generator.search._record import Record, fingerprint, read_record
from generator.search._splicing import spliced
from generator.search._state import State
from generator.search._tally import KnownPage, known_page, tally, without_collecting
from generator.search._terms import page_terms

_TOO_MANY = 20
"""If more than one page in so many has changed, it is quicker to begin from nothing."""
_FEW = 20


def build(records: Sequence[Record], lexicon: frozenset[str]) -> State:
    """Build an index from nothing.

    Args:
        records: all pages, sorted by path.
        lexicon: words that are known as wholes.
    """
    lists, words, pages = tally(records)
    lists |= all_lists(lexicon, words)
    bits = bits_for(len(records))
    with without_collecting():
        chunks = chunks_of(lists, bits)
    return State(bits, tuple(pages), lexicon, chunks, {name: fingerprint(chunk) for name, chunk in chunks.items()})


def rebuild(state: State, records: Sequence[Record], lexicon: frozenset[str]) -> State:
    """Build an index by going on from another one; only what the edits between them concern is made anew.

    Args:
        state: the index that was built last.
        records: all pages, sorted by path.
        lexicon: words that are known as wholes.
    """
    if [one.path for one in state.pages] != [record.path for record in records]:
        return build(records, lexicon)
    edited = [
        (number, record, written)
        for number, record in enumerate(records)
        if fingerprint(written := record.written()) != state.pages[number].fingerprint
    ]
    if len(edited) > max(_FEW, len(records) // _TOO_MANY):
        return build(records, lexicon)
    pages = list(state.pages)
    changes: dict[str, dict[int, str | None]] = {}
    gained: Counter[str] = Counter()
    for number, record, written in edited:
        _compare(number, pages[number], record, changes, gained)
        pages[number] = known_page(number, record, written)
    lists = ListChanges(state.lexicon, lexicon, gained)
    chunks = spliced(state.chunks, state.bits, changes, lists)
    sums = {
        name: state.sums[name] if chunk is state.chunks.get(name) else fingerprint(chunk)
        for name, chunk in chunks.items()
    }
    return State(state.bits, tuple(pages), lexicon, chunks, sums)


def _compare(
    number: int, old: KnownPage, new: Record, changes: dict[str, dict[int, str | None]], gained: Counter[str]
) -> None:
    """Note what an edited page gives up and what it gains."""
    before, after = page_terms(read_record(bytes(old.written))), page_terms(new)
    for term in before.items.keys() | after.items.keys():
        item = after.items.get(term)
        if item != before.items.get(term):
            changes.setdefault(term, {})[number] = item
    gained.update(after.words - before.words)
    gained.subtract(before.words - after.words)
