"""The order of people in each row, by walking the family from one couple outwards.

A person is handed out with what belongs to their left and right, near and far; in-laws with a family of their own stay
outside the sibship they married into, so that no line has to pass through it. Partners therefore need not stand side by
side, nobody is drawn twice, and birth order is kept. What could be done otherwise is a choice, tried by `ordering`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from generator.diagrams._family.kin import Kin

Rows = list[list[str]]
Choice = tuple[str, ...] | tuple[str, int] | tuple[str, str, int]
LEFT, RIGHT = -1, 1


class Sides(NamedTuple):
    """What stands around a person: far left, near left, near right, far right. Near things stay inside a sibship."""

    far_left: Rows
    near_left: Rows
    near_right: Rows
    far_right: Rows


@dataclass
class Walk:
    """One walk over the family.

    Attributes:
        kin, rows: the graph and everybody's row.
        links: the partner links that the walk may follow, as (person, union); the others close a circle.
        choices: what is done otherwise than by custom.
        asked: every choice that came up, in order.
    """

    kin: Kin
    rows: dict[str, int]
    links: frozenset[tuple[str, int]]
    choices: frozenset[Choice] = frozenset()
    asked: dict[Choice, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.height = max(self.rows.values()) + 1
        self.nobody: Rows = [[] for _ in range(self.height)]  # shared: rows are joined, never changed

    def couple(self, union: int) -> Rows:
        """Return everybody who can be reached from a union, in order."""
        left, right = self._pair(union)
        outer_left, inner, outer_right = self._below(union)
        row = max(self.rows[one] for one in self.kin.unions[union].partners) + 1
        a, b = self._alone(left, union, LEFT), self._alone(right, union, RIGHT)
        made = self._join(_cut(outer_left, 0, row), *a, *b, _cut(outer_right, 0, row))
        under = self._join(*a, _cut(outer_left, row), inner, _cut(outer_right, row), *b)
        return [made[number] if number < row else under[number] for number in range(self.height)]

    def person(self, person: str) -> Rows:
        """Return everybody who can be reached from a person who is in no family of the walk yet."""
        return self._join(*self._alone(person, None, 0))

    def _alone(self, person: str | None, via: int | None, outside: int) -> tuple[Rows, ...]:
        if person is None:
            return ()
        sides = self._split(person, via, outside)
        return (sides.far_left, sides.near_left, self._one(person), sides.near_right, sides.far_right)

    def _split(self, person: str, via: int | None, outside: int) -> Sides:
        """Return what belongs to a person besides what lies behind the union `via`.

        Args:
            person: whose sides.
            via: where the walk comes from.
            outside: on which side of the person the walk has not been; ancestors go there. 0 if from the parents.
        """
        far_left = near_left = near_right = far_right = self.nobody
        row = self.rows[person]
        for union, side in self._partnerships(person, via, outside):
            across, near, far = self._beyond(union, person, side)
            if side == RIGHT:
                near_right, far_right = self._join(near_right, near), self._join(far_right, far)
                far_left = self._join(across, far_left)
            else:
                near_left, far_left = self._join(near, near_left), self._join(far, far_left)
                far_right = self._join(far_right, across)
        raised = self.kin.raised.get(person)
        if raised is not None and raised != via and outside:
            left, right = self._family_of(person, raised, outside, row)
            far_left, far_right = self._join(left, far_left), self._join(far_right, right)
        return Sides(far_left, near_left, near_right, far_right)

    def _partnerships(self, person: str, via: int | None, outside: int) -> list[tuple[int, int]]:
        """Return the person's other unions with the side on which each goes, innermost first."""
        unions = [one for one in self.kin.joined[person] if one != via and (person, one) in self.links]
        unions.sort(key=lambda one: bool(self.kin.children(one)))
        man = person in self.kin.men
        custom = outside or (RIGHT if man else LEFT)
        first = next((one for one in unions if self.kin.children(one)), None)
        several = sum(bool(self.kin.children(one)) for one in unions) > 1 and not outside
        made = []
        for one in unions:
            side = (LEFT if one == first else RIGHT) if several else custom
            made.append((one, self._choose(("side", person, one), side, -side, (one,))))
        return made

    def _beyond(self, union: int, person: str, side: int) -> tuple[Rows, Rows, Rows]:
        """Return what a union puts across (on the person's other side), near and far."""
        row = self.rows[person]
        outer_left, inner, outer_right = self._below(union)
        across, beside = (outer_left, outer_right) if side == RIGHT else (outer_right, outer_left)
        body = self._join(_cut(outer_left, row + 1), inner, _cut(outer_right, row + 1))
        across, beside = _cut(across, 0, row + 1), _cut(beside, 0, row + 1)
        partner = self.kin.partner(union, person)
        if partner is None or (partner, union) not in self.links:
            return across, *self._near_or_far(self._mirror(side, body, beside), near=True)
        around = self._split(partner, union, side)
        stands = self._join(*around[:2], self._one(partner), *around[2:])
        near = self._choose(("near", partner, union), 0, 1, (union,)) == 1 or partner not in self.kin.raised
        return across, *self._near_or_far(self._mirror(side, body, stands, beside), near=near)

    def _mirror(self, side: int, *parts: Rows) -> Rows:
        return self._join(*(parts if side == RIGHT else reversed(parts)))

    def _near_or_far(self, rows: Rows, *, near: bool) -> tuple[Rows, Rows]:
        return (rows, self.nobody) if near else (self.nobody, rows)

    def _family_of(self, person: str, union: int, outside: int, row: int) -> tuple[Rows, Rows]:
        """Return brothers, sisters and ancestors of a person who was reached through a partner."""
        outer_left, older, younger, outer_right = self._sibship(union, person)
        left, right = self._pair(union)
        a, b = self._alone(left, union, LEFT), self._alone(right, union, RIGHT)
        above = _cut(self._join(outer_left, *a, *b, outer_right), 0, row)
        west = self._join(_cut(outer_left, row), *(_cut(part, row) for part in a), older)
        east = self._join(younger, *(_cut(part, row) for part in b), _cut(outer_right, row))
        return (west, self._join(east, above)) if outside == RIGHT else (self._join(above, west), east)

    def _below(self, union: int) -> tuple[Rows, Rows, Rows]:
        """Return the children of a union, and in-laws left and right of them; who stands above goes to the right."""
        outer_left, inner, _, outer_right = self._sibship(union, None)
        row = max(self.rows[one] for one in self.kin.unions[union].partners) + 1
        return outer_left, _cut(inner, row), self._join(_cut(inner, 0, row), outer_right)

    def _sibship(self, union: int, around: str | None) -> tuple[Rows, Rows, Rows, Rows]:
        """Return a union's children: in-laws at the left, older and younger than `around`, in-laws at the right."""
        outer_left = outer_right = self.nobody
        older: list[Rows] = []
        younger: list[Rows] = []
        beside = older
        for child in self._birth_order(union):
            if child == around:
                beside = younger
                continue
            sides = self._split(child, union, 0)
            beside += [sides.near_left, self._one(child), sides.near_right]
            outer_left, outer_right = self._join(sides.far_left, outer_left), self._join(sides.far_right, outer_right)
        return outer_left, self._join(*older), self._join(*younger), outer_right

    def _birth_order(self, union: int) -> list[str]:
        """Return a union's children, oldest first unless one was chosen to stand at an end."""
        children = self.kin.children(union)
        moved = list(children)
        for child in children if len(children) > 1 else ():
            unions = (union, *self.kin.joined[child])
            if len(unions) > 1 and self._choose(("first", child), 0, 1, unions):
                moved.sort(key=lambda one, child=child: one != child)  # type: ignore[misc]
            elif len(unions) > 1 and self._choose(("last", child), 0, 1, unions):
                moved.sort(key=lambda one, child=child: one == child)  # type: ignore[misc]
        return moved

    def _pair(self, union: int) -> tuple[str | None, str | None]:
        partners = [one for one in self.kin.unions[union].partners if (one, union) in self.links]
        if len(partners) == 2:
            custom = partners[1] in self.kin.men and partners[0] not in self.kin.men
            if self._choose(("flip", union), int(custom), int(not custom), (union,)):
                partners.reverse()
        return (partners[0] if partners else None), (partners[1] if len(partners) > 1 else None)

    def _choose(self, choice: Choice, custom: int, other: int, unions: tuple[int, ...]) -> int:
        """Return what is done: by custom, or otherwise if the choice was taken."""
        self.asked[choice] = unions
        return other if choice in self.choices else custom

    def _one(self, person: str) -> Rows:
        row = self.rows[person]
        return [[person] if number == row else [] for number in range(self.height)]

    def _join(self, *parts: Rows) -> Rows:
        return [list(chain.from_iterable(rows)) for rows in zip(*parts, strict=True)] if parts else self.nobody


def _cut(rows: Rows, start: int, end: int | None = None) -> Rows:
    """Return the rows from `start` to before `end`; the others are empty."""
    stop = len(rows) if end is None else end
    return [row if start <= number < stop else [] for number, row in enumerate(rows)]
