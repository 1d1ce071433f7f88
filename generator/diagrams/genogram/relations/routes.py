"""Which way the line of each relation takes: the cheapest that runs over nobody's symbol and no words."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist, hypot, inf
from operator import itemgetter
from typing import NamedTuple

from generator.content import Family, Relation
from generator.diagrams._family import FamilyLayout, Point
from generator.diagrams.genogram.boxes import Box, mark_boxes, symbol_box, word_boxes
from generator.diagrams.genogram.relations.bends import GLIMPSES, STEP, Bend, along, glimpses, pairs
from generator.diagrams.genogram.relations.field import NARROW, TAKEN, Field, prices
from generator.diagrams.genogram.relations.ports import Port, ports
from generator.diagrams.genogram.relations.string import tightened
from generator.diagrams.genogram.relations.styles import STYLES
from generator.diagrams.genogram.relations.windings import Row, rows, windings

_USED_PORT = 25.0
_DEAR = 40.0
"""A single bend whose squares cost more than this is compared with ways that wind."""
_FEW = 6
"""How many ways are looked at closely, if some of them run over nothing."""


class Way(NamedTuple):
    """The way of one relation's line.

    Attributes:
        points: from outline to outline.
        room: from the way to the nearest symbol or words, in pixels.
    """

    points: tuple[Point, ...]
    room: float


class Router:
    """Finds ways one after another; a way keeps away from those found before.

    Attributes:
        field: what lies where.
    """

    def __init__(self, family: Family, layout: FamilyLayout) -> None:
        self._family, self._layout = family, layout
        symbols = [symbol_box(family.people[key], place) for key, place in layout.places.items()]
        self._words = [*word_boxes(family, layout), *mark_boxes(family, layout)]
        self._boxes = [*symbols, *self._words]
        self.field = _field(layout, self._boxes)
        self._rows: tuple[Row, ...] = ()
        self._used: dict[tuple[str, int], int] = {}

    def way(self, relation: Relation) -> Way:
        """Return the way of a relation's line and keep later ones apart from it."""
        first, last = relation.from_, relation.to
        half = STYLES[relation.kind].half
        trial = _Trial(self, first, last, prices(half))
        trial.try_bends()
        if trial.squares > _DEAR:
            trial.try_windings(self._all_rows())
        if trial.squares >= TAKEN:
            trial.try_all_bends()
        for person, port in zip((first, last), trial.ports, strict=True):
            self._used[person, port] = self._used.get((person, port), 0) + 1
        self.field.add_relation(trial.points, half)
        return Way(tuple(trial.points), self._room(trial))

    def _room(self, trial: _Trial) -> float:
        """Return how far a way is from what it passes, if that is near; else more than any line needs."""
        beyond = trial.beyond(trial.points)
        if not self.field.cost(beyond, NARROW):
            return inf
        return min((_distance(box, x, y) for x, y in beyond for box in self._boxes), default=inf)

    def ports(self, person: str) -> tuple[Port, ...]:
        """Return a person's ports."""
        return ports(self._family.people[person], self._layout.places[person])

    def wear(self, person: str, port: int) -> float:
        """Return what it costs to use a port that others use."""
        return _USED_PORT * self._used.get((person, port), 0)

    def own(self, person: str) -> Box:
        """Return the box around a symbol in which its own lines are free, down to where its label begins."""
        box = symbol_box(self._family.people[person], self._layout.places[person])
        return Box(box.left - 8, box.top - 8, box.right + 8, box.bottom + 1)

    def words_in(self, own: Sequence[Box]) -> list[Box]:
        """Return the boxes of words that reach into the neighbourhoods of symbols, where the field does not count."""
        return [box.grown(3) for box in self._words if any(box.grown(3).meets(one) for one in own)]

    def row(self, person: str) -> int:
        """Return a person's row."""
        return self._layout.places[person].row

    def _all_rows(self) -> tuple[Row, ...]:
        self._rows = self._rows or rows(self._family, self._layout)
        return self._rows


class _Trial:
    """The search for one way."""

    def __init__(self, router: Router, first: str, last: str, price: Sequence[float]) -> None:
        self._router, self._people, self._price = router, (first, last), price
        self._starts, self._ends = router.ports(first), router.ports(last)
        self._own = (router.own(first), router.own(last))
        self._near = router.words_in(self._own)
        self.cost, self.squares = inf, inf
        self.points: list[Point] = [self._starts[0].at, self._ends[0].at]
        self.ports = (0, 0)

    def try_bends(self) -> None:
        """Try the single bends that look best at a glance."""
        found: list[tuple[float, int, Bend]] = []
        best = inf
        all_pairs = pairs(self._starts, self._ends, self._wear)
        for pair in all_pairs:
            if pair.least >= best * 1.1:
                break
            for bend in pair.bends():
                seen = self._at_a_glance(bend)
                best = min(best, seen)
                found.append((seen, len(found), bend))
        found.sort(key=itemgetter(0, 1))
        for seen, _, bend in found[:_FEW]:
            if seen >= self.cost * 1.1:
                break
            self._try_bend(bend)

    def try_all_bends(self) -> None:
        """Try every single bend until no other can be cheaper."""
        for bend in (bend for pair in pairs(self._starts, self._ends, self._wear) for bend in pair.bends()):
            if bend.least >= self.cost:
                break
            self._try_bend(bend)

    def _try_bend(self, bend: Bend) -> None:
        if self._is_inside(bend):
            self._try(along(bend.corners), bend.least - bend.length, bend.ports)

    def _is_inside(self, bend: Bend) -> bool:
        frame = self._router.field.frame
        return frame.holds(*bend.corners[1]) and frame.holds(*bend.corners[2])

    def _at_a_glance(self, bend: Bend) -> float:
        if not self._is_inside(bend):
            return inf
        squares = self._router.field.cost(glimpses(bend.corners, bend.length), self._price)
        return bend.least + squares * bend.length / (GLIMPSES * STEP)

    def try_windings(self, all_rows: tuple[Row, ...]) -> None:
        """Try ways between the people of the rows in between."""
        first, last = self._people
        here, there = self._router.row(first), self._router.row(last)
        if here == there:
            return
        turned = here > there
        starts, ends = (self._ends, self._starts) if turned else (self._starts, self._ends)
        between = all_rows[min(here, there) : max(here, there)]
        before = self.cost
        found = windings(starts, ends, between, lambda points: self._router.field.cost(points, self._price))
        for number, winding in enumerate(found):
            if winding.least >= self.cost or (number >= _FEW and self.squares < TAKEN):
                break
            points = winding.points()
            if turned:
                points.reverse()
            taken = winding.ports[::-1] if turned else winding.ports
            self._try(points, 20.0 + self._wear(taken), taken)
        if self.cost < before:
            self._try(self._pulled_tight(), 0.0, self.ports)

    def _pulled_tight(self) -> list[Point]:
        """Return the way as a string that is pulled tight without running over more than it did."""
        first, last = (
            next((place for place, point in enumerate(points) if not own.holds(*point)), 0)
            for points, own in zip((self.points, self.points[::-1]), self._own, strict=True)
        )
        fixed = range(max(first, 1), len(self.points) - max(last, 1))
        return tightened(self.points, fixed, lambda points: self._router.field.cost(points, self._price))

    def _try(self, points: list[Point], bent: float, taken: tuple[int, int]) -> None:
        known = sum(map(dist, points, points[1:])) + bent
        if known >= self.cost:
            return
        squares = self._router.field.cost(self.beyond(points), self._price, self.cost - known)
        squares += TAKEN * sum(box.holds(x, y) for x, y in points for box in self._near)
        if known + squares < self.cost:
            self.cost, self.squares = known + squares, squares
            self.points, self.ports = points, taken

    def _wear(self, taken: tuple[int, int]) -> float:
        return sum(self._router.wear(one, port) for one, port in zip(self._people, taken, strict=True))

    def beyond(self, points: list[Point]) -> list[Point]:
        """Return the points outside the neighbourhood of the symbols where the line begins and ends."""
        start, end = 0, len(points)
        while start < end and self._own[0].holds(*points[start]):
            start += 1
        while end > start and self._own[1].holds(*points[end - 1]):
            end -= 1
        return points[start:end]


def _field(layout: FamilyLayout, boxes: Sequence[Box]) -> Field:
    field = Field(layout)
    field.block(boxes)
    for route in layout.routes:
        twins = [(twin.apex, end) for twin in route.twins for end in twin.ends]
        children = [points for _, points in route.children]
        field.add_structure([route.partners, route.drop, route.sibship, *children, *twins])
    return field


def _distance(box: Box, x: float, y: float) -> float:
    return hypot(max(box.left - x, 0.0, x - box.right), max(box.top - y, 0.0, y - box.bottom))
