"""Double lines, broken lines, and lines that meet a symbol where it really begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from markupsafe import Markup

from generator.content import Family
from generator.diagrams._family.model import FamilyLayout, Point
from generator.diagrams._family.symbols import edge
from generator.diagrams._svg import path

PAIR_GAP = 4.0
"""Between the two lines of a pair, in pixels."""


def stroke(points: Iterable[Point], dashes: str | None = None) -> Markup:
    """Return a line; a broken one has flat ends, so that its gaps stay as wide as they should be."""
    return path(points, stroke_dasharray=dashes, stroke_linecap="butt" if dashes else None)


def beside(points: Sequence[Point], distance: float) -> list[Point]:
    """Return a line that runs beside another, at its right hand if `distance` is positive.

    Args:
        points: the line; no two following points are the same.
        distance: in pixels.
    """
    if len(points) < 2:
        return list(points)
    normals = [_normal(start, end) for start, end in pairwise(points)]
    moved = []
    for place, (x, y) in enumerate(points):
        before, after = normals[max(place - 1, 0)], normals[min(place, len(normals) - 1)]
        # At a bend both lines meet on the bisector; a full turn back has none and stays where it is.
        share = 1 + before[0] * after[0] + before[1] * after[1]
        scale = distance / share if share > 1e-6 else 0.0
        moved.append((x + (before[0] + after[0]) * scale, y + (before[1] + after[1]) * scale))
    return moved


def tidy(points: Iterable[Point]) -> list[Point]:
    """Return a line without points that repeat the one before."""
    kept: list[Point] = []
    for point in points:
        if not kept or hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > 0.05:
            kept.append(point)
    return kept


def to_top(family: Family, layout: FamilyLayout, person: str, points: Sequence[Point]) -> list[Point]:
    """Return a child's line with its end moved to the outline of the symbol, which may lie lower than a full one's."""
    place, (x, _) = layout.places[person], points[-1]
    return tidy([*points[:-1], (x, place.y - edge(family.people[person], x - place.x))])


def to_symbols(family: Family, layout: FamilyLayout, ends: Sequence[str], points: Sequence[Point]) -> list[Point]:
    """Return a line with its ends moved to the outlines of the symbols where it begins and ends.

    Args:
        family: whose people they are.
        layout: where they stand.
        ends: who stands at the first and, if there is somebody, at the last point.
        points: the line; it leaves a symbol at a side, at the top or at the bottom.
    """
    line = list(points)
    for person, end, next_ in zip(ends, (0, -1), (1, -2), strict=False):
        (x, y), place, beyond = line[end], layout.places[person], line[next_]
        if beyond[1] == y:
            reach = edge(family.people[person], y - place.y)
            line[end] = (place.x + (reach if beyond[0] > place.x else -reach), y)
        elif beyond[0] == x:
            reach = edge(family.people[person], x - place.x)
            line[end] = (x, place.y + (reach if beyond[1] > place.y else -reach))
    return tidy(line)


def _normal(start: Point, end: Point) -> Point:
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down) or 1.0
    return (-down / length, across / length)
