"""Where lines of different unions cross: what a layout is judged by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.diagrams._family.model import Point, Route

_TOUCH = 0.05


def crossings(routes: tuple[Route, ...]) -> list[tuple[int, int]]:
    """Return the pairs of unions whose lines cross, one pair for each crossing."""
    level: list[tuple[float, float, float, int]] = []
    upright: list[tuple[float, float, float, int]] = []
    for route in routes:
        for (x, y), (other, below) in _pieces(route):
            if y == below:
                level.append((y, min(x, other), max(x, other), route.union))
            else:
                upright.append((x, min(y, below), max(y, below), route.union))
    found = []
    for y, low, high, union in level:
        for x, top, bottom, other in upright:
            if low + _TOUCH < x < high - _TOUCH and top + _TOUCH < y < bottom - _TOUCH and union != other:
                found.append((union, other))
    return found


def _pieces(route: Route) -> Iterator[tuple[Point, Point]]:
    """Yield all straight pieces of a union's lines; a twin's slanted line counts as upright where it ends."""
    for line in (route.partners, route.drop, route.sibship, *(line for _, line in route.children)):
        yield from pairwise(line)
    for twins in route.twins:
        for end in twins.ends:
            yield ((end[0], twins.apex[1]), end)
