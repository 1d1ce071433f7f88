"""The way from the index person to everybody else: by blood if there is one, and as short as can be.

Dijkstra's algorithm over steps. Costs are compared part by part: first how often a way leaves kin altogether, then how
often it goes by marriage, then how many ties are not by birth, then its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from heapq import heappop, heappush

from generator.diagrams.genogram.kinship.steps import NOT_BY_BLOOD, Manner, Step, Way

Path = tuple[Step, ...]
_Cost = tuple[int, int, int, int]


class _Phase(Enum):
    """What a way may do next. By blood it goes up, across once, then down; after a partner it begins anew."""

    FRESH = "all"
    UP = "came from a child"
    DOWN = "came from a parent or a sibling"


_NEXT = {
    Way.PARENT: _Phase.UP,
    Way.SIBLING: _Phase.DOWN,
    Way.CHILD: _Phase.DOWN,
    Way.PARTNER: _Phase.FRESH,
    Way.OUTSIDE: _Phase.FRESH,
}
_ODDITY = {
    **dict.fromkeys(NOT_BY_BLOOD, 1),
    Manner.HOUSEMATE: 1,
    Manner.ACQUAINTANCE: 2,
}


def paths_from(person: str, steps: dict[str, tuple[Step, ...]]) -> dict[str, Path]:
    """Return the best way from a person to each whom a way leads to, by id; to the person itself it is empty.

    Args:
        person: an id.
        steps: the steps from each person.
    """
    found: dict[str, Path] = {}
    seen: set[tuple[str, _Phase]] = set()
    # The number breaks ties: what was met first, in the order of steps, wins.
    waiting: list[tuple[_Cost, int, str, _Phase, Path]] = [((0, 0, 0, 0), 0, person, _Phase.FRESH, ())]
    number = 0
    while waiting:
        cost, _, at, phase, path = heappop(waiting)
        if (at, phase) in seen:
            continue
        seen.add((at, phase))
        found.setdefault(at, path)
        for step, extra in _moves(steps[at], phase):
            number += 1
            total = (cost[0] + extra[0], cost[1] + extra[1], cost[2] + extra[2], cost[3] + extra[3])
            heappush(waiting, (total, number, step.person, _NEXT[step.way], (*path, step)))
    return found


def _moves(steps: tuple[Step, ...], phase: _Phase) -> Iterator[tuple[Step, _Cost]]:
    for step in steps:
        odd = _ODDITY.get(step.manner, 0)
        match step.way:
            case Way.PARENT:
                # A parent of one's child is a partner, or else somebody else's parent by adoption: no kin by blood.
                yield step, (0, int(phase is _Phase.DOWN), odd, 1)
            case Way.SIBLING if phase is not _Phase.DOWN:
                yield step, (0, 0, odd, 2)
            case Way.CHILD:
                # A parent's child is a sibling, except by a tie that makes none: then the way says so.
                yield step, (0, 0, odd + (phase is _Phase.UP), 1)
            case Way.PARTNER:
                yield step, (0, 1, odd, 1)
            case Way.OUTSIDE:
                yield step, (1, 0, odd, 1)
            case _:
                continue
