"""The outline of a region: the common edge of its boxes, found on the grid of their coordinates, with round corners."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from generator.diagrams._family import Point
from generator.diagrams._svg import number
from generator.diagrams.genogram.boxes import Box

_RADIUS = 9.0


def outlines(boxes: Sequence[Box]) -> list[list[Point]]:
    """Return the closed lines around the boxes' union: one, or more if it has holes or falls apart.

    Only corners are given, each once; the inside is to the right hand.
    """
    xs = sorted({edge for box in boxes for edge in (box.left, box.right)})
    ys = sorted({edge for box in boxes for edge in (box.top, box.bottom)})
    columns, rows = {x: place for place, x in enumerate(xs)}, {y: place for place, y in enumerate(ys)}
    filled = {
        (column, row)
        for box in boxes
        for column in range(columns[box.left], columns[box.right])
        for row in range(rows[box.top], rows[box.bottom])
    }
    steps: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for column, row in sorted(filled):
        for (across, down), start, end in (
            ((0, -1), (column, row), (column + 1, row)),
            ((1, 0), (column + 1, row), (column + 1, row + 1)),
            ((0, 1), (column + 1, row + 1), (column, row + 1)),
            ((-1, 0), (column, row + 1), (column, row)),
        ):
            if (column + across, row + down) not in filled:
                steps.setdefault(start, []).append(end)
    return [_corners([(xs[column], ys[row]) for column, row in loop]) for loop in _loops(steps)]


def _loops(steps: dict[tuple[int, int], list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    loops = []
    for start in sorted(steps):
        while steps[start]:
            loop, here = [start], steps[start].pop()
            while here != start:
                loop.append(here)
                here = steps[here].pop()
            loops.append(loop)
    return loops


def _corners(loop: list[Point]) -> list[Point]:
    around = [loop[-1], *loop, loop[0]]
    return [
        here
        for before, here, after in zip(around, around[1:], around[2:], strict=False)
        if not before[0] == here[0] == after[0] and not before[1] == here[1] == after[1]
    ]


def rounded_data(corners: Sequence[Point]) -> str:
    """Return the `d` of a closed line through corners, each rounded as far as its sides allow."""
    said: list[str] = []
    for place, here in enumerate(corners):
        before, after = corners[place - 1], corners[(place + 1) % len(corners)]
        radius = min(_RADIUS, dist(before, here) / 2, dist(here, after) / 2)
        start, end = _towards(here, before, radius), _towards(here, after, radius)
        said.append(f"{'L' if said else 'M'}{_pair(start)}Q{_pair(here)} {_pair(end)}")
    return "".join(said) + "Z"


def _towards(here: Point, there: Point, way: float) -> Point:
    share = way / (dist(here, there) or 1.0)
    return (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
