"""A family's layout: places of people and routes of lines, before anything is drawn. All measures are pixels.

The origin is the top left; y grows downwards. Rows are generations, the oldest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]

SYMBOL = 40.0
"""The side of a square, the diameter of a circle (facts of the notation: S = 40)."""


LABEL_GAP = 8.0
"""Between a symbol and its label: the box of a label begins at y + SYMBOL / 2 + LABEL_GAP."""


class LabelLine(NamedTuple):
    """A line of a label."""

    text: str
    size: float
    strong: bool = False


class Label(NamedTuple):
    """What stands below a symbol, and how much room it takes."""

    lines: tuple[LabelLine, ...]
    width: float
    height: float


class Place(NamedTuple):
    """Where a person stands. `x`, `y` is the middle of the symbol; the label hangs below it, centred.

    Attributes:
        order: the number to show when the person stands out of birth order: 1 for the eldest; 0 if in order.
    """

    person: str
    row: int
    x: float
    y: float
    label: Label
    order: int = 0


class TwinRoute(NamedTuple):
    """Children of one birth: a line from `apex`, on the sibship's line, to the end of each one's line.

    Attributes:
        ends: where the line to each twin ends, in their order, at the top of the symbol.
        identical: True, False, or None if not known.
    """

    apex: Point
    members: tuple[str, ...]
    ends: tuple[Point, ...]
    identical: bool | None


class Route(NamedTuple):
    """The lines of one union.

    Attributes:
        union: its number in `family.unions`.
        partners: the line between the partners, from the first of `ends` to the second; empty for a lone parent.
        ends: the partners as they stand, left first; only one for a lone parent.
        mark: the middle of the longest free level piece of `partners`, where slashes and words stand.
        drop: from the partners' line (or a lone parent's side) down to the sibship's line; empty without children.
        sibship: the level line from which children hang, as two points; the same point twice for an only child.
        children: a line for each child that is no twin: its id and points from the sibship's line to the symbol's top.
        twins: children of one birth.
    """

    union: int
    partners: tuple[Point, ...]
    ends: tuple[str, ...]
    mark: Point
    drop: tuple[Point, ...] = ()
    sibship: tuple[Point, ...] = ()
    children: tuple[tuple[str, tuple[Point, ...]], ...] = ()
    twins: tuple[TwinRoute, ...] = ()


@dataclass(frozen=True)
class FamilyLayout:
    """Everything that is needed to draw a family's structure.

    Attributes:
        places: of everybody, by id, in reading order (row by row, left to right).
        routes: of the unions, in their order in the family.
        width, height: of the whole, with all labels and lines; everything lies inside.
        rows: the ids of each row, left to right.
    """

    places: dict[str, Place]
    routes: tuple[Route, ...]
    width: float
    height: float
    rows: tuple[tuple[str, ...], ...]
