"""Which row everybody stands in: partners level, children one row below, families of in-laws shifted as a whole.

A union–find whose members carry their distance to the root (weighted union–find) settles all that agrees; what would
contradict, e.g. an uncle married to his niece, leaves the partners in different rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from generator.diagrams._family.kin import Kin


def generations(kin: Kin) -> dict[str, int]:
    """Return everybody's row, 0 for the oldest."""
    offsets = _Offsets(kin.people)
    for number in _top_down(kin):
        union = kin.unions[number]
        if len(union.partners) == 2:
            offsets.unite(union.partners[0], union.partners[1], 0)
        children = kin.children(number)
        if children:
            lower = max(union.partners, key=lambda one: offsets.between(union.partners[0], one) or 0)
            for child in children:
                offsets.unite(lower, child, 1)
    for group in (*kin.households, *kin.relations):
        for one, other in pairwise(group):
            offsets.unite(one, other, 0)
    rows = {person: offsets.find(person)[1] for person in kin.people}
    _push_children_down(kin, rows)
    top = min(rows.values())
    return {person: row - top for person, row in rows.items()}


def _top_down(kin: Kin) -> list[int]:
    """Return the unions, those with the fewest generations above first."""
    depth = dict.fromkeys(kin.people, 0)
    for _ in kin.people:
        moved = False
        for number, union in enumerate(kin.unions):
            below = max(depth[partner] for partner in union.partners) + 1
            for child in kin.children(number):
                if depth[child] < below:
                    depth[child], moved = below, True
        if not moved:
            break
    return sorted(range(len(kin.unions)), key=lambda number: max(depth[one] for one in kin.unions[number].partners))


def _push_children_down(kin: Kin, rows: dict[str, int]) -> None:
    """Make sure that all children, adopted ones too, stand below their parents, whatever had to give."""
    for _ in kin.people:
        low = [
            (child.person, max(rows[partner] for partner in union.partners) + 1)
            for union in kin.unions
            for child in union.children
        ]
        lower = [(child, row) for child, row in low if rows[child] < row]
        if not lower:
            return
        for child, row in lower:
            rows[child] = max(rows[child], row)


class _Offsets:
    """Rows known relative to each other."""

    def __init__(self, people: Iterable[str]) -> None:
        self._above: dict[str, tuple[str, int]] = {person: (person, 0) for person in people}

    def find(self, person: str) -> tuple[str, int]:
        """Return the group's root and how many rows below it the person stands."""
        above, distance = self._above[person]
        if above == person:
            return person, 0
        root, further = self.find(above)
        self._above[person] = (root, distance + further)
        return self._above[person]

    def between(self, one: str, other: str) -> int | None:
        """Return how many rows `other` stands below `one`; None if nothing joins them."""
        (first, high), (second, low) = self.find(one), self.find(other)
        return low - high if first == second else None

    def unite(self, one: str, other: str, rows: int) -> None:
        """Let `other` stand `rows` below `one`, unless they are joined already."""
        (first, high), (second, low) = self.find(one), self.find(other)
        if first != second:
            self._above[second] = (first, high + rows - low)
