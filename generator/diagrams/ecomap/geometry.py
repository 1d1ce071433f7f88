"""Boxes and segments: what meets, what crosses, where a line leaves a box. All measures are pixels, y downwards."""

from __future__ import annotations

import math
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle with level sides."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> Box:
        """Return the box whose middle is `x`, `y`."""
        return cls(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Its corners."""
        return (self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)

    def grown(self, by: float) -> Box:
        """Return the box with a margin on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Box) -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def distance(self, point: Point) -> float:
        """Return how far a point is from the box, 0 inside."""
        across = max(self.left - point[0], 0.0, point[0] - self.right)
        down = max(self.top - point[1], 0.0, point[1] - self.bottom)
        return math.hypot(across, down)

    def span(self, start: Point, end: Point) -> tuple[float, float] | None:
        """Return which part of a segment lies in the box, as shares of its length from 0 to 1; None if it misses."""
        if (
            max(start[0], end[0]) <= self.left
            or min(start[0], end[0]) >= self.right
            or max(start[1], end[1]) <= self.top
            or min(start[1], end[1]) >= self.bottom
        ):
            return None  # most segments miss most boxes by far
        first, last = 0.0, 1.0
        for low, high, here, step in (
            (self.left, self.right, start[0], end[0] - start[0]),
            (self.top, self.bottom, start[1], end[1] - start[1]),
        ):
            if not step:
                if not low < here < high:
                    return None
                continue
            near, far = sorted(((low - here) / step, (high - here) / step))
            first, last = max(first, near), min(last, far)
        return (first, last) if first < last else None


def segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether the segments a–b and c–d cross; touching ends do not count."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, point: Point) -> float:
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def along(start: Point, end: Point, share: float) -> Point:
    """Return the point at a share of the way, e.g. 0.5 for the middle."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def direction(start: Point, end: Point) -> Point:
    """Return the way from one point to another as a vector of length 1; (0, 0) if they are the same."""
    length = math.dist(start, end)
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length) if length else (0.0, 0.0)


def cosine(a: Point, b: Point) -> float:
    """Return how much two vectors of length 1 agree: 1 the same way, -1 opposite."""
    return a[0] * b[0] + a[1] * b[1]
