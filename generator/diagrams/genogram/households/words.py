"""Where a household's name stands: on its outline or beside it, where nothing else is; else a number stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.content import Family
from generator.diagrams._family import FamilyLayout, Point
from generator.diagrams._svg import text_width
from generator.diagrams.genogram.boxes import Box, mark_boxes, symbol_box, word_boxes

SIZE = 12.0
TALL = 16.0
ROOF = 18.0
"""The side of the tag that stands for a household, in pixels."""
_CORNER, _STEP, _ROOM = 9.0, 6.0, 3.0


def obstacles(family: Family, layout: FamilyLayout) -> list[Box]:
    """Return the boxes of everything in a family's structure that words must not touch: people, words and lines."""
    boxes = [symbol_box(family.people[one], place) for one, place in layout.places.items()]
    boxes += word_boxes(family, layout) + mark_boxes(family, layout)
    for route in layout.routes:
        twins = [(twin.apex, end) for twin in route.twins for end in twin.ends]
        children = [points for _, points in route.children]
        for line in (route.partners, route.drop, route.sibship, *children, *twins):
            boxes += [_around(start, end) for start, end in pairwise(line)]
    return boxes


def _around(start: Point, end: Point) -> Box:
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Box(left, top, right, bottom).grown(_ROOM)


def place_on_outline(name: str, corners: Sequence[Point], taken: Sequence[Box]) -> Box | None:
    """Return the box of a name that stands on a level side of an outline, or just outside it; None if none is free.

    Args:
        name: what it is called.
        corners: of the outline.
        taken: boxes that it must not touch.
    """
    wide = text_width(name, SIZE) + 6
    return _first_free(corners, (wide, TALL), taken)


def place_roof(corners: Sequence[Point], taken: Sequence[Box]) -> Box | None:
    """Return the box of a tag on an outline; None if none is free."""
    return _first_free(corners, (ROOF, ROOF), taken)


def roof_beside(symbol: Box, taken: Sequence[Box]) -> Box:
    """Return the box of a tag beside a symbol: at the first corner that is free, else at the top left."""
    half = ROOF / 2
    middles = [
        (x, y)
        for y in (symbol.top + 4, symbol.top - half, symbol.bottom - half)
        for x in (symbol.left - half - 1, symbol.right + half + 1, symbol.left + half, symbol.right - half)
    ]
    boxes = [Box(x - half, y - half, x + half, y + half) for x, y in middles]
    return next((box for box in boxes if not _meets(box, taken)), boxes[0])


def _first_free(corners: Sequence[Point], size: tuple[float, float], taken: Sequence[Box]) -> Box | None:
    upright = [_around(start, end) for start, end in pairwise([*corners, corners[0]]) if start[0] == end[0]]
    return next((box for box in _on_sides(corners, *size) if not _meets(box, [*taken, *upright])), None)


def _on_sides(corners: Sequence[Point], wide: float, tall: float) -> Iterator[Box]:
    """Yield places on the level sides of an outline, then below and above it, where it is wide enough first."""
    sides = sorted(
        (start[1], min(start[0], end[0]), max(start[0], end[0]))
        for start, end in pairwise([*corners, corners[0]])
        if start[1] == end[1]
    )
    for y, left, right in sides:
        x = left + _CORNER
        while x + wide <= right - _CORNER:
            yield Box(x, y - tall / 2, x + wide, y + tall / 2)
            x += _STEP
    top, foot = sides[0][0], sides[-1][0]
    for roomy in (True, False):
        for y, left, right in sides:
            if y not in (top, foot) or (right - left >= wide) != roomy:
                continue
            for high in (y + 3, y + 10) if y == foot else (y - tall - 3, y - tall - 10):
                for x in (left, (left + right - wide) / 2, right - wide):
                    yield Box(x, high, x + wide, high + tall)


def _meets(box: Box, taken: Sequence[Box]) -> bool:
    return any(box.meets(other) for other in taken)
