"""Bends: one smooth curve from a port of one symbol to a port of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from math import dist, hypot
from typing import NamedTuple

from generator.diagrams._family import Point
from generator.diagrams.genogram.relations.ports import Port

STEP = 6.0
"""Between two points of a way at most, in pixels."""

_SHARES = (0.22, 0.5, 0.85)
_ARCS = (24.0, 48.0)
"""How high an arc over people of one row is pulled, in pixels: below the row above, or over words on an outline."""
_LONGEST_PULL = 110.0
ABOVE = 4
"""The first ports of a symbol, so many, are above."""
_TURNED_AWAY = 3.2
_END = 14.0
"""How far from a symbol its neighbourhood ends, in pixels."""
GLIMPSES = 8
"""How many points stand for a whole bend."""
_SHORT, _TOO_SHORT = 46.0, 5.0
"""Below this length, in pixels, a style cannot be read; and what each missing pixel costs."""

Corners = tuple[Point, Point, Point, Point]


class Bend(NamedTuple):
    """A Bézier curve from port to port.

    Attributes:
        corners: its four control points.
        least: what it costs at least.
        length: from port to port, in pixels.
        ports: the numbers of the ports.
    """

    corners: Corners
    least: float
    length: float
    ports: tuple[int, int]


class Pair(NamedTuple):
    """A port of one symbol and a port of another.

    Attributes:
        start, end: the ports.
        least: what a bend between them costs at least.
        length: from port to port, in pixels.
        numbers: of the ports.
    """

    start: Port
    end: Port
    least: float
    length: float
    numbers: tuple[int, int]

    def bends(self) -> Iterator[Bend]:
        """Yield bends between the two ports."""
        start, end, least, length, numbers = self
        pulls = {min(share * length, _LONGEST_PULL) for share in _SHARES}
        # Two people of one row: both ports are above.
        for pull in sorted(
            pulls | {*_ARCS} if max(numbers) < ABOVE and abs(start.at[1] - end.at[1]) < _ARCS[0] else pulls
        ):
            corners = (start.at, _from(start, pull), _from(end, pull), end.at)
            bent = (length + 2 * pull + dist(corners[1], corners[2])) / 2
            yield Bend(corners, least + bent - length + max(_SHORT - bent, 0.0) * _TOO_SHORT, length, numbers)


def pairs(starts: Sequence[Port], ends: Sequence[Port], wear: Callable[[tuple[int, int]], float]) -> list[Pair]:
    """Return all pairs of ports of two symbols, the nearest and straightest first.

    Args:
        starts: the ports of one.
        ends: the ports of the other.
        wear: what it costs to use two ports that others use.
    """
    found = []
    for (here, start), (there, end) in product(enumerate(starts), enumerate(ends)):
        across, down = end.at[0] - start.at[0], end.at[1] - start.at[1]
        length = hypot(across, down) or 1.0
        turns = 2 - ((start.way[0] - end.way[0]) * across + (start.way[1] - end.way[1]) * down) / length
        if turns < _TURNED_AWAY:
            found.append(Pair(start, end, length + 16 * turns + wear((here, there)), length, (here, there)))
    found.sort(key=lambda pair: pair.least)
    return found


def _from(port: Port, pull: float) -> Point:
    return (port.at[0] + port.way[0] * pull, port.at[1] + port.way[1] * pull)


@cache
def _weights(count: int) -> tuple[tuple[float, float, float, float], ...]:
    return _at(tuple(step / count for step in range(count + 1)))


@cache
def _at(shares: tuple[float, ...]) -> tuple[tuple[float, float, float, float], ...]:
    return tuple(
        ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3) for share in shares
    )


def along(corners: Corners) -> list[Point]:
    """Return the points of a Bézier curve with four control points."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    hull = hypot(bx - ax, by - ay) + hypot(cx - bx, cy - by) + hypot(dx - cx, dy - cy)
    count = next((count for count in (4, 8, 12, 18, 27, 40, 60, 90) if count * STEP >= hull), 140)
    return [(a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy) for a, b, c, d in _weights(count)]


def glimpses(corners: Corners, length: float) -> list[Point]:
    """Return a few points of a Bézier curve that stand for the whole, without its ends.

    Args:
        corners: its control points.
        length: from its first to its last, in pixels.
    """
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    first = next((share for share in (0.04, 0.08, 0.12, 0.18) if share * length >= _END), 0.25)
    rest = (1 - 2 * first) / (GLIMPSES - 1)
    weights = _at(tuple(first + rest * step for step in range(GLIMPSES)))
    return [(a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy) for a, b, c, d in weights]
