"""A line as many points: walked in even steps, moved aside, cut, and written short."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil, hypot

from generator.diagrams._family import Point
from generator.diagrams._svg import number

_SLACK = 0.12
"""How far a line as written may lie beside the true one, in pixels."""


class Curve:
    """A line through points, known by the way along it.

    Attributes:
        points: of the line.
        length: in pixels.
    """

    def __init__(self, points: Sequence[Point]) -> None:
        self.points = tuple(points)
        steps = (hypot(end[0] - start[0], end[1] - start[1]) for start, end in pairwise(self.points))
        self._ways = list(accumulate(steps, initial=0.0))
        self.length = self._ways[-1]

    def at(self, way: float) -> Point:
        """Return the point that is `way` pixels from the start."""
        last = len(self.points) - 2
        here = min(max(bisect_right(self._ways, way) - 1, 0), last)
        (x, y), (end_x, end_y) = self.points[here], self.points[here + 1]
        share = (way - self._ways[here]) / ((self._ways[here + 1] - self._ways[here]) or 1.0)
        return (x + (end_x - x) * share, y + (end_y - y) * share)

    def direction(self, way: float) -> Point:
        """Return where the line goes at a place, as a vector of length 1."""
        (x, y), (end_x, end_y) = self.at(max(way - 3, 0.0)), self.at(min(way + 3, self.length))
        length = hypot(end_x - x, end_y - y) or 1.0
        return ((end_x - x) / length, (end_y - y) / length)

    def beside(self, way: float, distance: float) -> Point:
        """Return the point that lies `distance` pixels to the right of the line, seen in its direction."""
        (x, y), (across, down) = self.at(way), self.direction(way)
        return (x - down * distance, y + across * distance)

    def part(self, start: float, end: float, aside: float = 0.0) -> list[Point]:
        """Return the points of a piece of the line in even steps of at most 5 pixels.

        Args:
            start: where the piece begins, as a way along the line.
            end: where it ends.
            aside: how far beside the line, to its right.
        """
        count = max(ceil((end - start) / 5), 1)
        ways = [start + (end - start) * step / count for step in range(count + 1)]
        return [self.beside(way, aside) for way in ways] if aside else [self.at(way) for way in ways]


def simplified(points: Sequence[Point]) -> list[Point]:
    """Return a line with fewer points that lies where the given one does (Ramer, Douglas & Peucker)."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    pieces = [(0, len(points) - 1)]
    while pieces:
        first, last = pieces.pop()
        far, farthest = _SLACK, 0
        (x, y), (end_x, end_y) = points[first], points[last]
        across, down = end_x - x, end_y - y
        length = hypot(across, down)
        for place in range(first + 1, last):
            to_x, to_y = points[place][0] - x, points[place][1] - y
            away = abs(across * to_y - down * to_x) / length if length else hypot(to_x, to_y)
            if away > far:
                far, farthest = away, place
        if farthest:
            keep[farthest] = True
            pieces += [(first, farthest), (farthest, last)]
    return [point for point, kept in zip(points, keep, strict=True) if kept]


def short_data(points: Sequence[Point], *, closed: bool = False) -> str:
    """Return the `d` of a line through points, written as steps from each to the next, e.g. `M10 5l4.5-3`."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    said = [f"M{number(tenths[0][0] / 10)} {number(tenths[0][1] / 10)}"]
    for start, end in pairwise(tenths):
        across, down = number((end[0] - start[0]) / 10), number((end[1] - start[1]) / 10)
        step = f"{across}{'' if down.startswith('-') else ' '}{down}"
        said.append(f"{'l' if len(said) == 1 else '' if step.startswith('-') else ' '}{step}")
    return "".join(said) + ("z" if closed else "")
