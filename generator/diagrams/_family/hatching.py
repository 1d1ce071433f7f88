"""Hatching of a part of a symbol: lines and dots that end at its outline.

They are computed, so hatching needs neither clip paths nor pattern ids and looks the same in every program.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, floor, radians, sin, sqrt
from typing import NamedTuple

from markupsafe import Markup

from generator.diagrams._family.model import Point
from generator.diagrams._family.symbols import Symbol
from generator.diagrams._svg import element, number
from generator.diagrams._svg.element import line_data

Quarter = tuple[int, int]
"""A quadrant of a symbol: -1 or 1 across, -1 or 1 down."""

_SPACING = 5.0
_MARGIN = 1.8
"""Between a dot's middle and the edges, in pixels."""
_ARM = 3.0


class Pattern(NamedTuple):
    """How a part of a symbol is filled: lines at angles, dots, or all black."""

    name: str
    angles: tuple[int, ...] = ()
    dotted: bool = False
    solid: bool = False


PATTERNS = (
    Pattern("solid", solid=True),
    Pattern("rising", angles=(45,)),
    Pattern("dots", dotted=True),
    Pattern("level", angles=(0,)),
    Pattern("grid", angles=(45, 135)),
    Pattern("upright", angles=(90,)),
    Pattern("falling", angles=(135,)),
)
"""In the order in which a family's conditions take them: the first ones differ most, even at a small size."""


def fill(symbol: Symbol, part: Sequence[Quarter], pattern: Pattern | None) -> Markup:
    """Return a part of a symbol filled with a pattern; with a plus sign if there is none.

    Args:
        symbol: a square, circle or diamond.
        part: the quadrants that it consists of: one, a half, or all.
        pattern: how it is filled.
    """
    if pattern is None:
        across, down = part[0]
        return _plus(across * symbol.half * 0.55, down * symbol.half * 0.22)
    if pattern.solid:
        return element("path", fill="currentColor", stroke="none", d="".join(_quarter(symbol, *one) for one in part))
    region = _Region(symbol, part)
    if pattern.dotted:
        dots = "".join(f"M{number(x)} {number(y)}h.1" for x, y in region.dots())
        return element("path", stroke_width=2.2, stroke_linecap="round", d=dots)
    lines = "".join(line_data(line) for angle in pattern.angles for line in region.lines(angle))
    return element("path", stroke_width=1, d=lines)


def _plus(x: float, y: float) -> Markup:
    """A plus sign beside the diagonal, where the cross of a person who has died leaves it free."""
    level, upright = [(x - _ARM, y), (x + _ARM, y)], [(x, y - _ARM), (x, y + _ARM)]
    return element("path", stroke_width=1.6, d=line_data(level) + line_data(upright))


def _quarter(symbol: Symbol, across: int, down: int) -> str:
    """The outline of a quadrant, as path data."""
    shape, half = symbol
    x, y = number(across * half), number(down * half)
    match shape:
        case "square":
            return f"M0 0V{y}H{x}V0Z"
        case "circle":
            return f"M0 0V{y}A{number(half)} {number(half)} 0 0 {int(across == down * -1)} {x} 0Z"
        case _:
            return f"M0 0V{y}L{x} 0Z"


class _Region:
    """Quadrants of a symbol as one convex area: where lines and dots of a pattern may lie."""

    def __init__(self, symbol: Symbol, part: Sequence[Quarter]) -> None:
        self._half = symbol.half
        self._round = symbol.shape == "circle"
        # Each plane (a, b, c) allows the points with a·x + b·y ≤ c.
        self._planes: list[tuple[float, float, float]] = []
        for axis in (0, 1):
            sides = {quarter[axis] for quarter in part}
            for side in (-1.0, 1.0):
                self._planes.append((side * (1 - axis), side * axis, symbol.half if side in sides else 0.0))
        if symbol.shape == "diamond":
            slant = sqrt(0.5)
            self._planes += [(a * slant, b * slant, symbol.half * slant) for a in (1, -1) for b in (1, -1)]

    def lines(self, angle: int) -> list[list[Point]]:
        """Return the lines of a hatching, cut off at the edges."""
        along = (cos(radians(angle)), -sin(radians(angle)))
        count = floor(self._half * sqrt(2) / _SPACING) + 1
        found = (self._cut(along, place * _SPACING) for place in range(-count, count + 1))
        return [line for line in found if line]

    def _cut(self, along: tuple[float, float], away: float) -> list[Point]:
        """The piece of the line at `away` from the middle that lies inside; empty if it is hardly visible."""
        x, y = -along[1] * away, along[0] * away
        low, high = -2 * self._half, 2 * self._half
        if self._round:
            reach = sqrt(max(self._half**2 - away**2, 0.0))
            low, high = -reach, reach
        for a, b, c in self._planes:
            slope, room = a * along[0] + b * along[1], c - a * x - b * y
            if abs(slope) < 1e-9:
                if room <= 0:
                    return []
            elif slope > 0:
                high = min(high, room / slope)
            else:
                low = max(low, room / slope)
        if high - low < 1.5:
            return []
        return [(x + along[0] * step, y + along[1] * step) for step in (low, high)]

    def dots(self) -> list[Point]:
        """Return the places of dots: rows that are shifted against each other, clear of the edges."""
        count = floor(self._half / _SPACING) + 1
        grid = (
            ((column + (0.25 if row % 2 else 0.75)) * _SPACING, (row + 0.5) * _SPACING)
            for row in range(-count, count)
            for column in range(-count, count)
        )
        return [dot for dot in grid if self._holds(dot, margin=_MARGIN)]

    def _holds(self, point: Point, margin: float) -> bool:
        x, y = point
        if self._round and sqrt(x * x + y * y) > self._half - margin:
            return False
        return all(a * x + b * y <= c - margin for a, b, c in self._planes)
