"""Build an index from nothing, or go on from the one that was built last. Both give the same bytes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap

from generator.search._chunks import bits_for, cuts_for, place_of
from generator.search._lexicon import LIST_MARKS
from generator.search._lists import ListChanges, all_lists
from generator.search._postings import changed
from generator.search._record import Record, fingerprint, read_record
from generator.search._state import State
from generator.search._tally import KnownPage, known_page, tally, without_collecting
from generator.search._terms import BARE_MARKS, page_terms

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
        chunks = _chunks(lists, bits)
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
    chunks = _spliced(state, changes, lists)
    sums = {
        name: state.sums[name] if chunk is state.chunks.get(name) else fingerprint(chunk)
        for name, chunk in chunks.items()
    }
    return State(state.bits, tuple(pages), lexicon, chunks, sums)


def _compare(
    number: int, old: KnownPage, new: Record, changes: dict[str, dict[int, str | None]], gained: Counter[str]
) -> None:
    """Note what an edited page gives up and what it gains."""
    before, after = page_terms(read_record(old.written)), page_terms(new)
    for term in before.items.keys() | after.items.keys():
        item = after.items.get(term)
        if item != before.items.get(term):
            changes.setdefault(term, {})[number] = item
    gained.update(after.words - before.words)
    gained.subtract(before.words - after.words)


def _spliced(state: State, changes: Mapping[str, Mapping[int, str | None]], lists: ListChanges) -> dict[str, bytes]:
    """Return all chunks with changes in those that they concern. A group that gets too large or small is cut anew."""
    by_group: dict[int, list[str]] = {}
    for term in changes.keys() | lists.terms:
        by_group.setdefault(place_of(term, state.bits).group, []).append(term)
    cuts = _cuts(state.chunks)
    new: dict[int, dict[str, bytes]] = {}
    for group, terms in by_group.items():
        touched: dict[str, dict[str, str]] = {}
        for term in terms:
            name = _name(group, place_of(term, state.bits).spread, cuts[group])
            if name not in touched:
                touched[name] = json.loads(state.chunks[name])
            entries = touched[name]
            text = entries.pop(term, "")
            if term[0] in LIST_MARKS:
                text = lists.applied(term, text)
            else:
                text = changed(text, changes[term], bare=term[0] in BARE_MARKS)
            if text:
                entries[term] = text
        names = [f"t/{group}-{cut}" for cut in range(1 << cuts[group])]
        made = {
            name: _json(starmap(_line, touched[name].items())) if name in touched else state.chunks[name]
            for name in names
        }
        if cuts_for(sum(_size(chunk) for chunk in made.values())) != cuts[group]:
            whole = [entry for one in made.values() for entry in json.loads(one).items()]
            made = _group(group, [(place_of(term, state.bits).spread, _line(term, text)) for term, text in whole])
        new[group] = made
    chunks: dict[str, bytes] = {}
    for group, count in cuts.items():
        chunks |= new.get(group) or {
            name: state.chunks[name] for cut in range(1 << count) if (name := f"t/{group}-{cut}")
        }
    return chunks


def subs(chunks: Iterable[str]) -> str:
    """Return for each group how often it is cut in two, a digit each."""
    return "".join(str(cut) for cut in _cuts(chunks).values())


def _cuts(chunks: Iterable[str]) -> dict[int, int]:
    counts = Counter(int(name[2:].partition("-")[0]) for name in chunks)
    return {group: counts[group].bit_length() - 1 for group in range(len(counts))}


def _chunks(lists: Mapping[str, str], bits: int) -> dict[str, bytes]:
    """Return all chunks of some lists by name."""
    groups: dict[int, list[tuple[int, str]]] = {group: [] for group in range(1 << bits)}
    for term, text in lists.items():
        group, spread = place_of(term, bits)
        groups[group].append((spread, _line(term, text)))
    return {name: chunk for group, lines in groups.items() for name, chunk in _group(group, lines).items()}


def _group(group: int, lines: Sequence[tuple[int, str]]) -> dict[str, bytes]:
    """Return the chunks of a group by name: as many as its size asks for, empty ones too."""
    cuts = cuts_for(len(",".join([line for _, line in lines]).encode()) + 1)
    cut: dict[str, list[str]] = {f"t/{group}-{number}": [] for number in range(1 << cuts)}
    for spread, line in lines:
        cut[_name(group, spread, cuts)].append(line)
    return {name: _json(inside) for name, inside in cut.items()}


def _name(group: int, spread: int, cuts: int) -> str:
    return f"t/{group}-{spread & ((1 << cuts) - 1)}"


def _line(term: str, text: str) -> str:
    """Return a list as JSON. Neither terms nor digits have anything in them that would need an escape."""
    return f'"{term}":"{text}"'


def _json(lines: Iterable[str]) -> bytes:
    """Return a chunk's lists. A quotation mark comes before all that is in terms, so sorted lines are sorted terms."""
    return ("{" + ",".join(sorted(lines)) + "}").encode()


def _size(chunk: bytes) -> int:
    """Return how many bytes the lists of a chunk take; those of several chunks add up to those of one."""
    return len(chunk) - 1 if len(chunk) > len(b"{}") else 0
