"""Where a tie can leave a system: places on its outline, each with the way that points straight out. Pixels."""

from __future__ import annotations

import math
from typing import NamedTuple

from generator.diagrams.ecomap.geometry import Box, Point, cosine, direction
from generator.diagrams.ecomap.systems import ROUNDING


class Port(NamedTuple):
    """A place on an outline and the way out of it, of length 1."""

    place: Point
    outward: Point


def ports(box: Box) -> tuple[Port, ...]:
    """Return places on those straight parts of a system's outline that look towards the circle, at 0,0."""
    x, y = box.middle
    across, down = (box.right - box.left) / 2 - ROUNDING, (box.bottom - box.top) / 2 - ROUNDING
    found: list[Port] = []
    if y:
        out = math.copysign(1.0, -y)
        side = box.bottom if out > 0 else box.top
        found += [Port((x + step * across, side), (0.0, out)) for step in (-1.0, -0.5, 0.0, 0.5, 1.0)]
    if x:
        out = math.copysign(1.0, -x)
        side = box.right if out > 0 else box.left
        found += [Port((side, y + step * down), (out, 0.0)) for step in (-1.0, 0.0, 1.0)]
    return tuple(found)


def natural_port(box: Box, goal: Point) -> Port:
    """Return where a line from the middle of a system towards a goal outside leaves its rounded outline."""
    x, y = box.middle
    toward = direction((x, y), goal)
    half = (box.right - box.left) / 2, (box.bottom - box.top) / 2
    corner = math.copysign(half[0] - ROUNDING, toward[0]), math.copysign(half[1] - ROUNDING, toward[1])
    reach = min(half[side] / abs(toward[side]) for side in (0, 1) if toward[side])
    edge = toward[0] * reach, toward[1] * reach
    if abs(edge[0]) <= abs(corner[0]):
        return Port((x + edge[0], y + edge[1]), (0.0, math.copysign(1.0, toward[1])))
    if abs(edge[1]) <= abs(corner[1]):
        return Port((x + edge[0], y + edge[1]), (math.copysign(1.0, toward[0]), 0.0))
    # The ray meets the quarter circle around the corner's own middle.
    ahead = cosine(toward, corner)
    reach = ahead + math.sqrt(max(ahead * ahead - corner[0] ** 2 - corner[1] ** 2 + ROUNDING**2, 0.0))
    edge = toward[0] * reach, toward[1] * reach
    return Port((x + edge[0], y + edge[1]), direction(corner, edge))
