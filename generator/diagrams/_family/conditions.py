"""Health conditions inside a symbol: a pattern for each condition, a part of the symbol for each pattern.

A sole condition fills the left half, as McGoldrick draws illness; up to four share the quadrants. Hatching is computed
as lines that end at the outline, so it needs neither clip paths nor pattern ids and looks the same in every program.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, floor, radians, sin, sqrt
from typing import NamedTuple

from markupsafe import Markup

from generator.content import Family, Person
from generator.diagrams._family.symbols import Symbol, is_full
from generator.diagrams._svg import element, number
from generator.diagrams._svg.element import line_data

_SPACING = 5.0
_QUARTERS = ((-1, -1), (-1, 1), (1, -1), (1, 1))
"""Quadrants in the order in which conditions take them: left side first, x and y outwards."""


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


def patterns_of(family: Family) -> dict[str, Pattern | None]:
    """Return the pattern of each condition that is drawn, in order of first use in the family.

    None stands for conditions for which no pattern is left: they are drawn as a plus sign and named in the text.
    """
    used = dict.fromkeys(name for person in family.people.values() if is_full(person) for name in person.conditions)
    return {name: PATTERNS[place] if place < len(PATTERNS) else None for place, name in enumerate(used)}


def hidden_conditions(person: Person, patterns: dict[str, Pattern | None]) -> tuple[str, ...]:
    """Return those of a person's conditions that a plus sign stands for."""
    names = tuple(dict.fromkeys(person.conditions)) if is_full(person) else ()
    crowded = names[len(_QUARTERS) - 1 :] if len(names) > len(_QUARTERS) else ()
    return tuple(name for name in names if name in crowded or patterns.get(name) is None)


def draw_conditions(person: Person, symbol: Symbol, patterns: dict[str, Pattern | None]) -> Markup:
    """Return the hatching of a person's conditions and the lines between them, around 0,0; empty if there is nothing.

    Args:
        person: whose conditions they are.
        symbol: a square, circle or diamond.
        patterns: from `patterns_of`.
    """
    names = tuple(dict.fromkeys(person.conditions)) if is_full(person) else ()
    if not names:
        return Markup()
    hidden = hidden_conditions(person, patterns)
    shown: list[Pattern | None] = [None if name in hidden else patterns[name] for name in names]
    parts = _parts(len(shown))
    fills = [fill(symbol, part, pattern) for part, pattern in zip(parts, shown, strict=False)]
    return Markup().join([*fills, _borders(symbol.half, len(shown))])


def fill(symbol: Symbol, part: Sequence[tuple[int, int]], pattern: Pattern | None) -> Markup:
    """Return a part of a symbol filled with a pattern; with a plus sign if there is none.

    Args:
        symbol: a square, circle or diamond.
        part: the quadrants that it consists of, one or two.
        pattern: how it is filled.
    """
    if pattern is None:
        (across, down), arm = part[0], 3.5
        x, y = across * symbol.half * 0.36, down * symbol.half * 0.36
        return element("path", stroke_width=1.6, d=line_data([(x - arm, y), (x + arm, y)]) + line_data([(x, y - arm), (x, y + arm)]))
    if pattern.solid:
        return element("path", fill="currentColor", stroke="none", d="".join(_quarter(symbol, *one) for one in part))
    region = _Region(symbol, part)
    if pattern.dotted:
        dots = "".join(f"M{number(x)} {number(y)}h.1" for x, y in region.dots())
        return element("path", stroke_width=2.2, stroke_linecap="round", d=dots)
    return element("path", stroke_width=1, d="".join(line_data(line) for angle in pattern.angles for line in region.lines(angle)))


def _parts(count: int) -> list[tuple[tuple[int, int], ...]]:
    return [_QUARTERS[:2]] if count == 1 else [(quarter,) for quarter in _QUARTERS]


def _borders(half: float, count: int) -> Markup:
    level = line_data([(-half, 0), (0 if count == 2 else half, 0)]) if count > 1 else ""
    return element("path", stroke_width=1, d=line_data([(0, -half), (0, half)]) + level)


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

    def __init__(self, symbol: Symbol, part: Sequence[tuple[int, int]]) -> None:
        self._half = symbol.half
        self._round = symbol.shape == "circle"
        across = part[0][0]
        # Each plane (a, b, c) allows the points with a·x + b·y ≤ c.
        self._planes = [(-across, 0.0, 0.0), (across, 0.0, symbol.half)]
        if len(part) == 1:
            self._planes += [(0.0, -part[0][1], 0.0), (0.0, part[0][1], symbol.half)]
        else:
            self._planes += [(0.0, 1.0, symbol.half), (0.0, -1.0, symbol.half)]
        if symbol.shape == "diamond":
            slant = sqrt(0.5)
            self._planes += [(a * slant, b * slant, symbol.half * slant) for a in (1, -1) for b in (1, -1)]

    def lines(self, angle: int) -> list[list[tuple[float, float]]]:
        """Return the lines of a hatching, cut off at the edges."""
        # Level and upright lines stay half a space away from the borders between quadrants.
        shift = 0.5 if angle % 90 == 0 else 0.0
        along = (cos(radians(angle)), -sin(radians(angle)))
        count = floor(self._half * sqrt(2) / _SPACING) + 1
        found = (self._cut(along, (place + shift) * _SPACING) for place in range(-count, count + 1))
        return [line for line in found if line]

    def _cut(self, along: tuple[float, float], away: float) -> list[tuple[float, float]]:
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

    def dots(self) -> list[tuple[float, float]]:
        """Return the places of dots: rows that are shifted against each other, clear of the edges."""
        count = floor(self._half / _SPACING) + 1
        grid = (
            ((column + (0.25 if row % 2 else 0.75)) * _SPACING, (row + 0.5) * _SPACING)
            for row in range(-count, count)
            for column in range(-count, count)
        )
        return [dot for dot in grid if self._holds(dot, margin=1.8)]

    def _holds(self, point: tuple[float, float], margin: float) -> bool:
        x, y = point
        if self._round and sqrt(x * x + y * y) > self._half - margin:
            return False
        return all(a * x + b * y <= c - margin for a, b, c in self._planes)
