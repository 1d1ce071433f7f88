"""A way as a string that is pulled tight: needless turns go, but it does not slip over what lies beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import dist

from generator.diagrams._family import Point

_ROUNDS = 50
_REACH = 5
_PULL = 0.12
"""What a pixel of slack between three points is worth, beside the price of what they run over."""


def tightened(points: Sequence[Point], free: range, price: Callable[[list[Point]], float]) -> list[Point]:
    """Return a way with the same ends, shorter and smoother.

    Args:
        points: of the way.
        free: the numbers of the points that may move.
        price: of running over some points.
    """
    # Every second point is enough to pull at; the rounding at the end puts the others back.
    string = [*points[: free.start], *points[free.start : free.stop : 2], *points[free.stop :]]
    movable = range(free.start, len(string) - (len(points) - free.stop))
    prices = [price([point]) for point in string]
    for _ in range(_ROUNDS):
        moved = False
        for place in movable:
            before, here, after = string[place - 1], string[place], string[place + 1]
            middle = ((before[0] + after[0]) / 2, (before[1] + after[1]) / 2)
            slack = dist(here, middle)
            if slack < 0.3:
                continue
            cost = price([middle])
            if cost - prices[place] < _PULL * slack and cost <= max(prices[place], 20.0):
                string[place], prices[place], moved = middle, cost, True
        if not moved:
            break
    return _eased(_rounded(string), movable.start * 4, price)


def _eased(points: list[Point], ends: int, price: Callable[[list[Point]], float]) -> list[Point]:
    """Return a line with wider turns, where there is room for them."""
    eased = list(points)
    for _ in range(3):
        for place in range(max(ends, _REACH), len(eased) - max(ends, _REACH)):
            near = eased[place - _REACH : place + _REACH + 1]
            middle = (sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near))
            if price([middle]) <= max(price([eased[place]]), 20.0):
                eased[place] = middle
    return eased


def _rounded(points: Sequence[Point]) -> list[Point]:
    """Return a line whose corners are cut (Chaikin), its ends kept."""
    for _ in range(2):
        cut = [points[0]]
        for (x, y), (end_x, end_y) in pairwise(points):
            cut += [((3 * x + end_x) / 4, (3 * y + end_y) / 4), ((x + 3 * end_x) / 4, (y + 3 * end_y) / 4)]
        points = [*cut, points[-1]]
    return list(points)
