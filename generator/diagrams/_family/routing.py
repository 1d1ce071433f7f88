"""How lines run for known places: first which level lines each union needs, then their heights, then all points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.diagrams._family.kin import Kin
from generator.diagrams._family.levels import Level, stack
from generator.diagrams._family.model import SYMBOL
from generator.diagrams._family.placing import GAP, PORT, Half, Placed
from generator.diagrams._family.plan import Plan, Way
from generator.diagrams._family.uprights import Uprights

HALF = SYMBOL / 2
BESIDE_BIRTH = 10.0
"""How far from the middle of a symbol the line of a second pair of parents ends, in pixels."""
DETOUR = 150.0
"""How far a line goes around rather than crossing a couple's line, in pixels."""


class Gap:
    """The level lines between a row and the next: between partners, of sibships, and over the next row."""

    def __init__(self) -> None:
        self.partners: list[Level] = []
        self.sibships: list[Level] = []
        self.brackets: list[Level] = []


class Descent(NamedTuple):
    """A line from a level down to a symbol some rows below: where it passes each row, then where it ends."""

    child: str
    through: tuple[float, ...]
    end: float


class Lines(NamedTuple):
    """The level lines of one union.

    Attributes:
        pair: between the partners, if they do not stand side by side.
        drop: where the line to the children begins; None without children.
        sibship: the children's.
        descents: one for each child, the level lines it needs on its way in `jogs`.
    """

    pair: tuple[Level, ...] = ()
    drop: float | None = None
    sibship: Level | None = None
    descents: tuple[Descent, ...] = ()
    jogs: tuple[tuple[Level, ...], ...] = ()


class Router:
    """Finds the level lines of all unions.

    Attributes:
        gaps: the levels over row 0 at -1, between row 0 and row 1 at 0, and so on.
        lines: of each union.
        heights: how many levels each gap needs, of each sort.
    """

    def __init__(self, kin: Kin, made: Plan, cells: dict[str, Half], placed: Placed) -> None:
        self.kin, self.plan, self.cells = kin, made, cells
        self.x, self.drops = placed
        self.gaps = {number: Gap() for number in range(-1, len(made.order))}
        self._uprights = Uprights()
        self._aside: dict[tuple[str, int, int], float] = {}
        self._take_fixed()
        self.lines = [self._lines(number) for number in range(len(kin.unions))]
        self.heights = {
            number: (stack(gap.partners), stack(gap.sibships), stack(gap.brackets)) for number, gap in self.gaps.items()
        }

    def _take_fixed(self) -> None:
        """Note the upright lines that cannot give way: to the middle of children, and at the sides of people."""
        for child, union in self.kin.raised.items():
            self._uprights.take(self.plan.at[child][0] - 1, union, self.x[child])
        for (person, side), unions in self.plan.tops.items():
            for union in unions:
                self._uprights.take(self.plan.at[person][0] - 1, union, self.top(person, side, union))
        for (person, side), unions in self.plan.ports.items():
            for union in unions:
                gap, wanted = self.plan.at[person][0], self.port(person, side, union)
                chosen = self._uprights.free(gap, union, wanted, (wanted - 3, wanted + 3))
                self._aside[person, side, union] = chosen - wanted

    def port(self, person: str, side: int, union: int) -> float:
        """Return where a line that leaves a person's side goes down or up."""
        ports = self.plan.ports[person, side]
        cell = self.cells[person].right if side > 0 else self.cells[person].left
        out = cell - PORT * (len(ports) - ports.index(union) - 1) + PORT - 1
        return self.x[person] + side * out + self._aside.get((person, side, union), 0.0)

    def top(self, person: str, side: int, union: int) -> float:
        """Return where a line ends that comes down on a person from above, beside the line to the parents."""
        tops = self.plan.tops[person, side]
        return self.x[person] + side * min(6.0, 16.0 / len(tops)) * (tops.index(union) + 1)

    def _lines(self, number: int) -> Lines:
        ends, way = self.plan.ends[number], self.plan.ways[number]
        row = self.plan.at[ends[-1]][0]
        children = self.kin.unions[number].children
        pair, drop = self._pair(number, way, ends, row)
        if not children or drop is None:
            return Lines(pair, drop if children else None)
        if way is Way.UNDER:
            pair[0].bottoms.append(drop)
        descents = tuple(self._descent(number, row, child.person, drop) for child in children)
        starts = self._twin_starts(number, descents)
        sibship = Level(number, [drop], starts)
        self.gaps[row].sibships.append(sibship)
        jogs = tuple(self._jogs(number, row, descent) for descent in descents)
        return Lines(pair, drop, sibship, descents, jogs)

    def _pair(self, number: int, way: Way, ends: tuple[str, ...], row: int) -> tuple[tuple[Level, ...], float | None]:
        """Return the level lines between the partners, and where the line to the children goes down."""
        if way is Way.NONE:
            return (), None
        if way is Way.ALONE:
            return (), self.port(ends[0], 1, number)
        left, right = ends
        if way is Way.BESIDE:
            return (), self._middle(number, row, left, right)
        if way is Way.UNDER:
            level = Level(number, [self.port(left, 1, number), self.port(right, -1, number)], [])
            self.gaps[row].partners.append(level)
            return (level,), self._middle(number, row, left, right)
        if way is Way.OVER:
            drop = self._through_gap(number, row) if number in self.drops else None
            stands = [self.top(left, 1, number), self.top(right, -1, number)]
            level = Level(number, [], stands if drop is None else [*stands, drop])
            self.gaps[row - 1].brackets.append(level)
            return (level,), drop
        side = self.plan.side(number, left)
        start = self.port(left, side, number)
        through = (start, *self._through(number, start, self.plan.at[left][0] + 1, row))
        levels = self._steps(number, self.plan.at[left][0], through, self.top(right, -side, number))
        return levels, self.port(right, side, number) if self.kin.unions[number].children else None

    def _through_gap(self, number: int, row: int) -> float:
        """Return where the line to the children of partners joined over the row goes down between two people."""
        spot = self.plan.gaps[number]
        left, right = self.plan.order[row][spot : spot + 2]
        return self._uprights.free(row, number, self.drops[number], self._between(left, right))

    def _middle(self, number: int, row: int, left: str, right: str) -> float | None:
        """Return where the line to the children leaves the partners' line: its middle, if that is free."""
        if not self.kin.unions[number].children:
            return None
        middle = (self.x[left] + self.x[right]) / 2
        return self._uprights.free(row, number, middle, self._between(left, right))

    def _between(self, left: str, right: str) -> tuple[float, float]:
        """Return the room between two people's cells."""
        return self.x[left] + self.cells[left].right + 2, self.x[right] - self.cells[right].left - 2

    def _descent(self, number: int, row: int, child: str, drop: float) -> Descent:
        """Return the way from `drop` down to a child; a second pair of parents reach it on the side they come from."""
        end, last = self.x[child], self.plan.at[child][0]
        through = self._through(number, end, row + 1, last)
        if self.kin.raised[child] != number:
            side = 1 if (through[-1] if through else drop) > end else -1
            room = (end - HALF + 2, end + HALF - 2)
            end = self._uprights.free(last - 1, number, end + side * BESIDE_BIRTH, room)
        return Descent(child, through, end)

    def _through(self, union: int, x: float, first: int, last: int) -> tuple[float, ...]:
        """Return where a line passes the rows from `first` to before `last`, keeping close to `x`."""
        return tuple(self._corridor(union, row, x) for row in range(first, last))

    def _corridor(self, union: int, row: int, x: float) -> float:
        """Return the free place nearest to `x` in a row; to pass between partners, it has to be much nearer."""
        people = self.plan.order[row]
        lows = [self.x[one] - self.cells[one].left for one in people]
        highs = [self.x[one] + self.cells[one].right for one in people]
        rooms = zip([lows[0] - 10 * GAP, *highs], [*lows, highs[-1] + 10 * GAP], strict=True)

        def price(spot: int, room: tuple[float, float]) -> float:
            return max(room[0] + 2 - x, x - room[1] + 2, 0.0) + DETOUR * self._joined(
                people[max(0, spot - 1) : spot + 1]
            )

        _, (low, high) = min(enumerate(rooms), key=lambda room: price(*room))
        wanted = min(max(x, low + GAP / 2), high - GAP / 2)
        return self._uprights.free(row, union, wanted, (low + 2, high - 2))

    def _joined(self, pair: tuple[str, ...]) -> bool:
        """Tell whether two neighbours are joined by a line between them."""
        return len(pair) == 2 and any(
            self.plan.ways[one] is Way.BESIDE and pair[1] in self.plan.ends[one] for one in self.kin.joined[pair[0]]
        )

    def _jogs(self, number: int, row: int, descent: Descent) -> tuple[Level, ...]:
        if not descent.through:
            return ()
        return self._steps(number, row + 1, descent.through, descent.end)

    def _steps(self, number: int, row: int, through: tuple[float, ...], end: float) -> tuple[Level, ...]:
        """Return the level lines of a line that passes rows at `through`, from `row` on, and ends at `end`."""
        levels = []
        for step, x in enumerate(through):
            level = Level(number, [x], [through[step + 1] if step + 1 < len(through) else end])
            self.gaps[row + step].sibships.append(level)
            levels.append(level)
        return tuple(levels)

    def _twin_starts(self, number: int, descents: Iterable[Descent]) -> list[float]:
        """Return where lines leave the sibship's level: twins leave it from one point."""
        begins = {descent.child: (descent.through or (descent.end,))[0] for descent in descents}
        for twins in self.kin.unions[number].twins:
            here = [begins[one] for one in twins.members if one in begins]
            for one in twins.members if here else ():
                begins[one] = sum(here) / len(here)
        return list(begins.values())
