"""Where a relation's line can leave a symbol: on its outline, never on the side of the label."""

from __future__ import annotations

from functools import cache
from math import cos, hypot, radians, sin
from typing import NamedTuple

from generator.content import Person
from generator.diagrams._family import Place, Point
from generator.diagrams._family.symbols import INDEX_GAP, Symbol, symbol_of

GAP = 3.0
"""Between a symbol's outline and the line, in pixels."""

_ANGLES = (66, 114, 40, 140, 14, 166, -24, 204)
"""Above, beside and a little below; straight above and beside, the lines of the structure leave."""


class Port(NamedTuple):
    """A place on an outline.

    Attributes:
        at: the place.
        way: where a line leaves, as a vector of length 1.
    """

    at: Point
    way: Point


def ports(person: Person, place: Place) -> tuple[Port, ...]:
    """Return the places where a line can leave a person's symbol."""
    around = _ports(symbol_of(person).grown(GAP + (INDEX_GAP if person.index else 0.0)))
    return tuple(Port((place.x + x, place.y + y), way) for (x, y), way in around)


@cache
def _ports(symbol: Symbol) -> tuple[Port, ...]:
    found = []
    for angle in _ANGLES:
        x, y = cos(radians(angle)), -sin(radians(angle))
        reach = _reach(symbol, x, y)
        found.append(Port((x * reach, y * reach), (x, y)))
    return tuple(found)


def _reach(symbol: Symbol, x: float, y: float) -> float:
    """Return how far the outline is from the middle in a direction."""
    match symbol.shape:
        case "square":
            return symbol.half / max(abs(x), abs(y))
        case "diamond":
            return symbol.half / (abs(x) + abs(y))
        case "cross":
            return symbol.half * 1.2
        case _:
            return symbol.half / hypot(x, y)
