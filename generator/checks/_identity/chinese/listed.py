"""Names beside names: in 张伟、江河和李娜 the one in the middle is one, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.around import behind, people
from generator.checks._identity.chinese.lexicon import COMPOUND, lexicon
from generator.checks._identity.chinese.scoring import READS, name_at
from generator.checks._regex import regex

_BONUS, _BORNE_BONUS = 6.0, 16.0
_ENOUGH = 5.0
"""What must speak for a name that no sign ends, in the measure of `behind`."""
_JOIN = regex(r" ?[、;/] ?|[和与跟同及]")
_JOIN_BEFORE = regex(r"(?: ?[、;/] ?|[和与跟同及])$")
_ENDS = regex(
    r"[\s,.;:!?、。;\"'”」)\]}|/(]|[和与跟同及等]|[二两三四五六七八九]?[位人名俩]|姐妹|兄弟|夫妻|夫妇|父子|父女|母女|母子|$"
)


def find(text: str, found: Sequence[Hit], allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names that stand in a list with names that were found, on both sides, until something is none."""
    taken = {hit.start for hit in found}
    for hit in found:
        yield from _to_the_right(text, hit.end, taken, allowed)
        yield from _to_the_left(text, hit.start, taken, allowed)


def _to_the_right(text: str, end: int, taken: set[int], allowed: frozenset[str]) -> Iterator[Hit]:
    while (join := _JOIN.match(text, end)) and join.end() not in taken:
        name = _item(text, join.end(), allowed)
        if name is None:
            return
        taken.add(name.start)
        yield name
        end = name.end


def _to_the_left(text: str, start: int, taken: set[int], allowed: frozenset[str]) -> Iterator[Hit]:
    while join := _JOIN_BEFORE.search(text, max(0, start - 3), start):
        names = (_item(text, join.start() - size, allowed) for size in (3, 2, 4) if join.start() >= size)
        name = next((name for name in names if name and name.end == join.start()), None)
        if name is None or name.start in taken:
            return
        taken.add(name.start)
        yield name
        start = name.start


def _item(text: str, place: int, allowed: frozenset[str]) -> Hit | None:
    """Return the name at a place if it is a whole item of a list."""
    if text[place : place + 1] not in lexicon().surnames and text[place : place + 2] not in COMPOUND:
        return None
    borne = text[place : place + 2] in people().borne
    weight = name_at(text, place, _BORNE_BONUS if borne else _BONUS, allowed)
    if weight is None:
        return None
    end = place + weight.length
    if not _ENDS.match(text, end) and behind(text, end, text[place:end]) < _ENOUGH:
        return None
    return Hit(Kind.NAME_CANDIDATE, place, end, False, READS)
