"""The small genogram in the centre: laid out by the same engine as the large one, then drawn smaller.

Symbols shrink, names do not: names are measured as if they were larger before the layout, so that they have their room
after it. Everything is in pixels; the origin is the middle of the circle.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from generator.content import Family
from generator.diagrams._diagram import Setting
from generator.diagrams._family import LABEL_GAP, SYMBOL, FamilyLayout, Label, lay_out
from generator.diagrams._family.symbols import INDEX_GAP
from generator.diagrams._svg import text_width, wrap
from generator.diagrams.ecomap.geometry import Box, Point

SCALE = 0.62
"""Of symbols: 25 px wide, wide enough to tell a square from a circle at arm's length."""

NAME_SIZE = 12.0
NAME_LINE = 15.0
_NAME_WIDTH = 76.0
_MARGIN = 14.0
_LEAST_RADIUS = 56.0


class Name(NamedTuple):
    """A person's name below the symbol: its lines and the box that they fill."""

    lines: tuple[str, ...]
    box: Box


class Centre(NamedTuple):
    """The family in its circle.

    Attributes:
        family: those who are shown.
        layout: at full size, as the engine gives it.
        shift: where the origin of the layout stands once it is `SCALE` times as large.
        radius: of the circle.
        symbols: the box of each person's symbol.
        names: below the symbols.
        lines: the level and upright pieces of the unions' lines.
    """

    family: Family
    layout: FamilyLayout
    shift: Point
    radius: float
    symbols: dict[str, Box]
    names: dict[str, Name]
    lines: tuple[tuple[Point, Point], ...]


def centre(family: Family, setting: Setting, least: float = 0.0) -> Centre:
    """Lay out the family in the smallest circle that holds it.

    Args:
        family: in short, see `members.in_short`.
        setting: for whom.
        least: radius of the circle if the family needs less.
    """
    words = {id_: _name_lines(setting.text(person.name)) for id_, person in family.people.items()}
    layout = _without_numbers(lay_out(family, {id_: _label(lines) for id_, lines in words.items()}))
    symbols = {id_: _symbol(layout, id_, index=person.index) for id_, person in family.people.items()}
    names = {id_: _name(layout, id_, words[id_]) for id_ in words}
    lines = _lines(layout)
    x, y, radius = _circle([*symbols.values(), *(name.box for name in names.values())], lines)
    return Centre(
        family,
        layout,
        (-x, -y),
        max(radius + _MARGIN, _LEAST_RADIUS, least),
        {id_: _moved(box, -x, -y) for id_, box in symbols.items()},
        {id_: Name(name.lines, _moved(name.box, -x, -y)) for id_, name in names.items()},
        tuple(((a[0] - x, a[1] - y), (b[0] - x, b[1] - y)) for a, b in lines),
    )


def _without_numbers(layout: FamilyLayout) -> FamilyLayout:
    """Return the layout without the numbers of birth order, which would be too small to read."""
    return replace(layout, places={id_: place._replace(order=0) for id_, place in layout.places.items()})


def _name_lines(name: str) -> tuple[str, ...]:
    return wrap(name, _NAME_WIDTH, NAME_SIZE, strong=True)


def _name_width(lines: tuple[str, ...]) -> float:
    return max(text_width(line, NAME_SIZE, strong=True) for line in lines)


def _label(lines: tuple[str, ...]) -> Label:
    """Return the room that a name needs, in the engine's larger pixels."""
    return Label((), _name_width(lines) / SCALE, len(lines) * NAME_LINE / SCALE)


def _symbol(layout: FamilyLayout, person: str, *, index: bool) -> Box:
    place = layout.places[person]
    side = (SYMBOL + 2 * INDEX_GAP * index) * SCALE
    return Box.around(place.x * SCALE, place.y * SCALE, side, side)


def _name(layout: FamilyLayout, person: str, lines: tuple[str, ...]) -> Name:
    place = layout.places[person]
    x, top = place.x * SCALE, (place.y + SYMBOL / 2 + LABEL_GAP) * SCALE
    width = _name_width(lines)
    return Name(lines, Box(x - width / 2, top, x + width / 2, top + len(lines) * NAME_LINE))


def _lines(layout: FamilyLayout) -> tuple[tuple[Point, Point], ...]:
    chains: list[tuple[Point, ...]] = []
    for route in layout.routes:
        chains += [route.partners, route.drop, route.sibship, *(points for _, points in route.children)]
        chains += [(twins.apex, end) for twins in route.twins for end in twins.ends]
    scaled = [[(x * SCALE, y * SCALE) for x, y in chain] for chain in chains]
    return tuple(pair for chain in scaled for pair in pairwise(chain) if pair[0] != pair[1])


def _circle(boxes: list[Box], lines: tuple[tuple[Point, Point], ...]) -> tuple[float, float, float]:
    """Return middle and radius of a circle around everything.

    The middle moves towards whatever is farthest, by ever smaller steps: simple, and near enough to the smallest.
    """
    points = [*(corner for box in boxes for corner in box.corners), *(point for line in lines for point in line)]
    x = (min(point[0] for point in points) + max(point[0] for point in points)) / 2
    y = (min(point[1] for point in points) + max(point[1] for point in points)) / 2
    for step in range(1, 200):
        far = max(points, key=lambda point: math.dist(point, (x, y)))
        x, y = x + (far[0] - x) / (step + 1), y + (far[1] - y) / (step + 1)
    return x, y, max(math.dist(point, (x, y)) for point in points)


def _moved(box: Box, x: float, y: float) -> Box:
    return Box(box.left + x, box.top + y, box.right + x, box.bottom + y)
