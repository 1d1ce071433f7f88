"""Ways that wind between the people of the rows in between: where a single bend would run over somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product
from math import ceil, dist, hypot
from typing import NamedTuple

from generator.content import Family
from generator.diagrams._family import FamilyLayout, Point
from generator.diagrams.genogram.boxes import around, label_box, symbol_box
from generator.diagrams.genogram.relations.bends import ABOVE, STEP, along
from generator.diagrams.genogram.relations.ports import Port

_MARGIN = 5.0
_OUTSIDE = 14.0
"""How far from the outermost people of a row a line passes them, in pixels."""
_RISES = (20.0, 30.0, 46.0)
"""How high a bend over the heads of a row is pulled, in pixels; it goes up about three quarters of that."""
_BELOW = 16.0
"""How far below the place where it leaves at a side a line has turned downwards, in pixels."""
_NEAREST = 4
"""How many gaps of a row are tried."""
_SIDES = {1: (4, 6), -1: (5, 7)}
"""The numbers of the ports to the right and to the left."""


class Row(NamedTuple):
    """The people of a row as an obstacle.

    Attributes:
        top, bottom: where it begins and ends.
        gaps: between and beside its people, left to right: in each the x of lines that could pass.
    """

    top: float
    bottom: float
    gaps: tuple[tuple[float, ...], ...]


class Winding(NamedTuple):
    """A way from port to port through lanes.

    Attributes:
        stations: places on the way, and the direction in which the line passes them.
        least: what it costs at least.
        ports: the numbers of the ports.
        rise: how high it goes over heads.
    """

    stations: tuple[Port, ...]
    least: float
    ports: tuple[int, int]
    rise: float

    def points(self) -> list[Point]:
        """Return the points of the way."""
        found = [self.stations[0].at]
        for start, end in pairwise(self.stations):
            found += along((start.at, _pulled(start, end, 1, self.rise), _pulled(end, start, -1, self.rise), end.at))[
                1:
            ]
        return found


def rows(family: Family, layout: FamilyLayout) -> tuple[Row, ...]:
    """Return every row of a layout as an obstacle with its lanes."""
    found = []
    for people in layout.rows:
        cells = [
            around([symbol_box(family.people[one], layout.places[one]), label_box(layout.places[one])])
            for one in people
        ]
        gaps: list[tuple[float, ...]] = [(cells[0].left - _OUTSIDE,)]
        for left, right in pairwise(cells):
            free, middle = right.left - left.right, (left.right + right.left) / 2
            gaps.append((middle, middle - free / 4, middle + free / 4) if free >= 14 else (middle,))
        gaps.append((cells[-1].right + _OUTSIDE,))
        box = around(cells)
        found.append(Row(box.top - _MARGIN, box.bottom + _MARGIN, tuple(gaps)))
    return tuple(found)


def windings(
    starts: Sequence[Port], ends: Sequence[Port], between: Sequence[Row], price: Callable[[list[Point]], float]
) -> list[Winding]:
    """Return ways from a person down to another, the cheapest first.

    Args:
        starts: the ports of the upper person.
        ends: the ports of the lower person.
        between: the rows to pass: the upper person's own, and those down to before the lower person's.
        price: of running over some points.
    """
    x, target = ((some[0].at[0] + some[1].at[0]) / 2 for some in (starts, ends))
    found = []
    for lanes in product(*(_lanes(row, x, target, price) for row in between)):
        passed = [station for row, lane in zip(between, lanes, strict=True) for station in _through(row, lane.x)]
        dear = sum(lane.price for lane in lanes) + 20
        for number, first in _first(starts, lanes[0].x, x, between[0]):
            into = passed if number < ABOVE else [_turn(first, lanes[0].x), *passed[1:]]
            for last in _tops(lanes[-1].x, target):
                stations = (first, *into, Port(ends[last].at, (-ends[last].way[0], -ends[last].way[1])))
                way = sum(dist(here.at, there.at) for here, there in pairwise(stations))
                least = way + dear + _turning(first, stations[1]) + _turning(stations[-1], stations[-2])
                rises = _RISES if number < ABOVE else _RISES[:1]
                found += [Winding(stations, least + rise - _RISES[0], (number, last), rise) for rise in rises]
    found.sort(key=lambda winding: winding.least)
    return found


class _Lane(NamedTuple):
    x: float
    price: float


def _lanes(row: Row, x: float, target: float, price: Callable[[list[Point]], float]) -> list[_Lane]:
    """Return the cheapest lane of each gap that is worth a try on the way from `x` to `target`."""
    near = sorted(row.gaps, key=lambda gap: (abs(gap[0] - x) + abs(gap[0] - target), gap[0]))[:_NEAREST]
    steps = ceil((row.bottom - row.top) / STEP)
    heights = [row.top + (row.bottom - row.top) * step / steps for step in range(steps + 1)]
    return [
        min((_Lane(lane, price([(lane, y) for y in heights])) for lane in gap), key=lambda lane: lane.price)
        for gap in near
    ]


def _through(row: Row, lane: float) -> tuple[Port, Port]:
    return Port((lane, row.top), (0.0, 1.0)), Port((lane, row.bottom), (0.0, 1.0))


def _turn(first: Port, lane: float) -> Port:
    return Port((lane, first.at[1] + _BELOW), (0.0, 1.0))


def _first(starts: Sequence[Port], lane: float, x: float, own: Row) -> Iterator[tuple[int, Port]]:
    """Yield where a way to a lane may begin: at the side if the lane is next to the person, else above."""
    side = 1 if lane > x else -1
    beside = min((gap for gap in own.gaps if (gap[0] - x) * side > 0), key=lambda gap: abs(gap[0] - x))
    if any(abs(lane - one) < 0.1 for one in beside):
        for number in _SIDES[side]:
            yield number, starts[number]
    for number in _tops(lane, x):
        yield number, starts[number]


def _turning(end: Port, next_: Port) -> float:
    """Return what it costs that a way leaves or meets a symbol otherwise than straight."""
    across, down = next_.at[0] - end.at[0], next_.at[1] - end.at[1]
    length = hypot(across, down) or 1.0
    return 30 * (1 - abs(end.way[0] * across + end.way[1] * down) / length)


def _tops(lane: float, x: float) -> tuple[int, int]:
    """Return the numbers of the ports above a symbol at `x` that face a lane."""
    return (0, 2) if lane > x else (1, 3)


def _pulled(here: Port, there: Port, turn: int, rise: float) -> Point:
    """Return the control point of a bend that passes `here`; it stays between the heights of both, or little above."""
    (x, y), (to_x, to_y) = here.at, there.at
    height = abs(to_y - y)
    pull = 0.5 * hypot(to_x - x, to_y - y)
    if abs(here.way[0]) > 0.9:
        pull = min(pull, 0.9 * abs(to_x - x))
    else:
        pull = min(pull, max(0.85 * height / abs(here.way[1]), rise))
    return (x + turn * here.way[0] * pull, y + turn * here.way[1] * pull)
