"""Build an index from nothing, or go on from the one that was built last. Both give the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from generator.search._chunks import bits_for, group_of, share_of
from generator.search._known import KnownPage, known_page
from generator.search._lists import ListChanges, all_lists
from generator.search._record import Record, read_record
from generator.search._splicing import spliced
from generator.search._state import State
from generator.search._terms import page_terms
from generator.search._workers import workers

if TYPE_CHECKING:
    from generator.search._tally import Portion

PAGES_A_PORTION = 500
"""Of more pages the columns do not fit into a processor's cache; of fewer, too many columns have to be joined."""
_TOO_MANY = 20
"""If more than one page in so many has changed, it is quicker to begin from nothing."""
_FEW = 20


def build(records: Sequence[Record], lexicon: frozenset[str]) -> State:
    """Build an index from nothing.

    Args:
        records: all pages, sorted by path.
        lexicon: words that are known as wholes.
    """
    from generator.search._joining import share  # noqa: PLC0415 - numpy takes a tenth of a second; edits do without
    from generator.search._tally import tally  # noqa: PLC0415 - as above

    bits = bits_for(len(records))
    written = [record.written() for record in records]
    starts = range(0, len(records), PAGES_A_PORTION)
    shares = min(1 << bits, max(1, len(starts)))
    with workers(len(records)) as each:
        cut = [written[at : at + PAGES_A_PORTION] for at in starts]
        portions = list(each(tally, starts, cut, repeat(shares), repeat(bits)))
        words = _word_lists(portions, lexicon, shares, bits)
        packed = [[portion.shares[number] for portion in portions] for number in range(shares)]
        made = list(each(share, range(shares), packed, words, repeat(shares), repeat(bits)))
    shown = chain.from_iterable(portion.shown for portion in portions)
    paths = [record.path for record in records]
    chunks = {name: chunk for one in made for name, chunk in one.items()}
    return State(bits, tuple(map(KnownPage, paths, written, shown)), lexicon, chunks)


def _word_lists(portions: Sequence[Portion], lexicon: frozenset[str], shares: int, bits: int) -> list[dict[str, str]]:
    """Return the lists of words of each share of the groups."""
    words: Counter[str] = Counter()
    for portion in portions:
        words.update(portion.words)
    made: list[dict[str, str]] = [{} for _ in range(shares)]
    for term, text in all_lists(lexicon, words).items():
        made[share_of(group_of(term, bits), shares, bits)][term] = text
    return made


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
        if (written := record.written()) != bytes(state.pages[number].written)
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
    return State(state.bits, tuple(pages), lexicon, chunks, state.before)


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
