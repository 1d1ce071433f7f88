"""Seats for systems around the circle. Pixels; the origin is the middle of the circle.

Up to twelve systems stand above and below the circle, so that the picture fits a phone held upright. Each row reaches
farther in than the one before, as on an ellipse, so that every system sees the circle. More systems stand on all sides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from generator.diagrams.ecomap.geometry import Box, Point

GAP = 46.0
"""From the circle to the nearest system: room for a line, its marks and its arrowheads."""

BETWEEN = 10.0
"""From one system to the next."""

MOST_UPRIGHT = 12
_PHONE = 320.0
_CHANNEL = (72.0, 80.0)
"""Half the free width between the systems next to the circle, at least and at most."""

_INNERMOST = {1: 36.0, 2: BETWEEN / 2}
"""How far the inner sides of the rows come in, by the number of systems at the top of the arch."""


def seats(heights: Sequence[float], width: float, radius: float) -> tuple[Point, ...]:
    """Return the middle of every system's seat, clockwise from the left.

    Args:
        heights: of the systems, in the order of the seats.
        width: of every system.
        radius: of the circle.
    """
    around = _upright if len(heights) <= MOST_UPRIGHT else _on_all_sides
    return tuple(around(heights, width, radius))


def _upright(heights: Sequence[float], width: float, radius: float) -> list[Point]:
    above = (len(heights) + 1) // 2
    upper = _arch(heights[:above], width, radius)
    lower = _arch(heights[above:][::-1], width, radius)
    return [(x, -y) for x, y in upper] + lower[::-1]


def _arch(heights: Sequence[float], width: float, radius: float) -> list[Point]:
    """Return seats from the left foot of an arch over its top to the right foot; y grows away from the circle."""
    top = min(2 - len(heights) % 2, len(heights))
    foot = (len(heights) - top) // 2
    channel = min(max((_PHONE - 2 * width) / 2, _CHANNEL[0]), _CHANNEL[1])
    sides_in = [channel - (channel - _INNERMOST[top]) * row / max(foot, 1) for row in range(foot)]
    across = [inner + width / 2 for inner in sides_in]
    left = _column([-x for x in across], heights[:foot], width, radius)
    right = _column(across, heights[foot + top :][::-1], width, radius)
    middle = heights[foot : foot + top]
    step = (width + BETWEEN) / 2
    places = (0.0,) if top == 1 else (-step, step)
    sides = [
        Box.around(x, y, width, height)
        for (x, y), height in zip([*left, *right], [*heights[:foot], *heights[foot + top :][::-1]], strict=True)
    ]
    level = 0.0
    for x, height in zip(places, middle, strict=False):
        level = max(level, _clear(x, height, width, radius, sides) - height / 2)
    crown = [(x, level + height / 2) for x, height in zip(places, middle, strict=False)]
    return [*left, *crown, *right[::-1]]


def _column(across: Sequence[float], heights: Sequence[float], width: float, radius: float) -> list[Point]:
    """Return seats of a column from the circle outwards."""
    taken: list[Box] = []
    found: list[Point] = []
    for x, height in zip(across, heights, strict=True):
        y = _clear(x, height, width, radius, taken)
        taken.append(Box.around(x, y, width, height))
        found.append((x, y))
    return found


def _clear(x: float, height: float, width: float, radius: float, taken: Sequence[Box]) -> float:
    """Return the least y at which a system is far enough from the circle and beyond what stands in its way."""
    near = max(abs(x) - width / 2, 0.0)
    reach = radius + GAP
    y = (math.sqrt(reach * reach - near * near) if near < reach else 0.0) + height / 2
    for box in taken:
        if box.left - BETWEEN < x + width / 2 and x - width / 2 < box.right + BETWEEN:
            y = max(y, box.bottom + BETWEEN + height / 2)
    return y


def _on_all_sides(heights: Sequence[float], width: float, radius: float) -> list[Point]:
    across = radius + GAP + width / 2
    row = min(int((2 * across + width + BETWEEN) // (width + BETWEEN)), len(heights) // 3)
    top = row + len(heights) % 2
    side = (len(heights) - top - row) // 2
    over, right = heights[:top], heights[top : top + side]
    under, left = heights[top + side : top + side + row], heights[top + side + row :]
    level = max(radius + GAP, *(_length(column) / 2 + BETWEEN for column in (left, right)))
    upper = [(x, -level - height / 2) for x, height in zip(_spread(top, width), over, strict=True)]
    lower = [(x, level + height / 2) for x, height in zip(_spread(row, width), under[::-1], strict=True)]
    return [*upper, *_standing(across, right), *lower[::-1], *_standing(-across, left[::-1])[::-1]]


def _spread(count: int, width: float) -> list[float]:
    return [(number - (count - 1) / 2) * (width + BETWEEN) for number in range(count)]


def _standing(x: float, heights: Sequence[float]) -> list[Point]:
    """Return seats of a column from top to bottom, its middle beside the circle's."""
    ends = list(accumulate(height + BETWEEN for height in heights))
    top = -_length(heights) / 2
    return [(x, top + end - BETWEEN - height / 2) for end, height in zip(ends, heights, strict=True)]


def _length(heights: Sequence[float]) -> float:
    return sum(heights) + BETWEEN * (len(heights) - 1)
