"""The way from the index person to everybody else: by blood if there is one, and as short as can be.

Dijkstra's algorithm over steps. Costs are compared part by part: first how often a way leaves kin altogether, then how
often it goes by marriage, then how many ties are not by birth, then its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from generator.diagrams.genogram.kinship.steps import NOT_BY_BLOOD, Manner, Step, Way

Path = tuple[Step, ...]
_Cost = tuple[int, int, int, int]

_DOWNWARDS = (Way.SIBLING, Way.CHILD)
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
    seen: set[tuple[str, bool]] = set()
    # The number breaks ties: what was met first wins, so a sibling is one before being a parent's child.
    waiting: list[tuple[_Cost, int, str, bool, Path]] = [((0, 0, 0, 0), 0, person, False, ())]
    number = 0
    while waiting:
        cost, _, at, down, path = heappop(waiting)
        if (at, down) in seen:
            continue
        seen.add((at, down))
        found.setdefault(at, path)
        for step, extra in _moves(steps[at], down=down):
            number += 1
            total = (cost[0] + extra[0], cost[1] + extra[1], cost[2] + extra[2], cost[3] + extra[3])
            heappush(waiting, (total, number, step.person, step.way in _DOWNWARDS, (*path, step)))
    return found


def _moves(steps: tuple[Step, ...], *, down: bool) -> Iterator[tuple[Step, _Cost]]:
    """Yield the steps that a way may take next, and their cost.

    Args:
        steps: from where it has come to.
        down: whether it came there from a sibling or a parent. By blood a way goes up, across once, then down.
    """
    for step in steps:
        odd = _ODDITY.get(step.manner, 0)
        match step.way:
            case Way.PARENT:
                # A parent of one's child who is no partner of one's own: by adoption. That is no kin by blood.
                yield step, (0, int(down), odd, 1)
            case Way.SIBLING if not down:
                yield step, (0, 0, odd, 2)
            case Way.CHILD:
                yield step, (0, 0, odd, 1)
            case Way.PARTNER:
                yield step, (0, 1, odd, 1)
            case Way.OUTSIDE:
                yield step, (1, 0, odd, 1)
            case _:
                continue
