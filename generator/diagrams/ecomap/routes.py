"""Ways for ties: from a system straight to a gate in the circle, and on to a member's symbol.

A tie pays for its length, for slanting ends, and dearly for running through a name or another symbol. Pixels; the
origin is the middle of the circle.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.diagrams._family.symbols import INDEX_GAP, symbol_of
from generator.diagrams.ecomap.centre import SCALE, Centre
from generator.diagrams.ecomap.geometry import Box, Point, cosine, direction, segments_cross
from generator.diagrams.ecomap.ports import Port, natural_port, ports

GATES = 80

DOT = 2.4
"""The radius of the dot with which a tie ends at a member's symbol."""

_BLOCKED = 1000.0
_THROUGH_SYSTEM = 3000.0
_FAMILY_LINE = 14.0
_BEND = 60.0
_SLANT = 60.0
_STEEPEST = 0.25
_CHOICES = 16
_SIDES = 16


class Way(NamedTuple):
    """The way of a tie.

    Attributes:
        start: on the outline of the system.
        gate: on the circle.
        end: at the outline of the member's symbol, or the gate if the tie is the whole family's.
        cost: how long and how hindered it is on its own.
    """

    start: Point
    gate: Point
    end: Point
    cost: float


Half = tuple[Point, float]
"""Where half of a way ends, and what it costs."""


@cache
def gates(radius: float) -> tuple[Point, ...]:
    """Return the places on the circle where a tie can enter."""
    angles = (2 * math.pi * number / GATES for number in range(GATES))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)


def leads(centre: Centre, member: str | None) -> tuple[Half, ...]:
    """Return for every gate where a line from it to a member ends, and what the line costs."""
    doors = gates(centre.radius)
    if member is None:
        return tuple((gate, 0.0) for gate in doors)
    middle = centre.symbols[member].middle
    others = [box for id_, box in centre.symbols.items() if id_ != member]
    barriers = [box.grown(2.0) for box in (*others, *(name.box for name in centre.names.values()))]
    found = []
    for gate in doors:
        # Straight to the middle of the symbol if nothing is in the way, else to whichever side is free.
        half = _lead(gate, outline_port(centre, member, direction(middle, gate)), barriers, centre)
        if half[1] >= _BLOCKED:
            half = min((half, *_asides(gate, member, barriers, centre)), key=lambda found: found[1])
        found.append(half)
    return tuple(found)


def _asides(gate: Point, member: str, barriers: Sequence[Box], centre: Centre) -> Iterator[Half]:
    for turn in range(_SIDES):
        outward = math.cos(2 * math.pi * turn / _SIDES), math.sin(2 * math.pi * turn / _SIDES)
        port = outline_port(centre, member, outward)
        if cosine(direction(port.place, gate), outward) > _STEEPEST:
            yield _lead(gate, port, barriers, centre)


def _lead(gate: Point, port: Port, barriers: Sequence[Box], centre: Centre) -> Half:
    hits = sum(box.span(gate, port.place) is not None for box in barriers)
    lines = sum(segments_cross(gate, port.place, *line) for line in centre.lines)
    slant = 1 - cosine(direction(port.place, gate), port.outward)
    return port.place, math.dist(gate, port.place) + _BLOCKED * hits + _FAMILY_LINE * lines + _SLANT * slant


def outline_port(centre: Centre, member: str, outward: Point) -> Port:
    """Return the place just outside a member's symbol in a direction from its middle; the dot of a tie sits there."""
    person = centre.family.people[member]
    (x, y), (across, down) = centre.symbols[member].middle, (abs(outward[0]), abs(outward[1]))
    shape, half = symbol_of(person).grown(INDEX_GAP if person.index else 0.0)
    match shape:
        case "square":
            reach = half / max(across, down, 0.01)
        case "diamond":
            reach = half / max(across + down, 0.01)
        case _:
            reach = half
    reach = reach * SCALE + DOT
    return Port((x + outward[0] * reach, y + outward[1] * reach), outward)


def approaches(box: Box, others: Sequence[Box], radius: float) -> tuple[Half, ...]:
    """Return for every gate the best place on a system's outline to start from, and what that costs."""
    fixed = ports(box)
    farthest = max(math.hypot(*port.place) for port in fixed)
    # A line that runs inwards meets nothing that lies farther out than where it began.
    near = [grown for other in others if (grown := other.grown(4.0)).distance((0.0, 0.0)) < farthest]
    return tuple(_approach(gate, box, near, fixed) for gate in gates(radius))


def _approach(gate: Point, box: Box, near: Sequence[Box], fixed: Sequence[Port]) -> Half:
    best: Half = (box.middle, math.inf)
    outward = direction((0.0, 0.0), gate)
    if cosine(direction(gate, box.middle), outward) < _STEEPEST:
        return best  # at the far side of the circle
    natural = natural_port(box, gate)
    for port in (natural, *fixed):
        way = direction(port.place, gate)
        arriving, leaving = -cosine(way, outward), cosine(way, port.outward)
        if min(arriving, leaving) < _STEEPEST:
            continue
        cost = math.dist(port.place, gate) + _SLANT * (2 - arriving - leaving)
        if cost < best[1]:
            cost += _THROUGH_SYSTEM * sum(other.span(port.place, gate) is not None for other in near)
            best = min(best, (port.place, cost), key=lambda found: found[1])
    return best


def offers(outer: Sequence[Half], inner: Sequence[Half], radius: float) -> tuple[Way, ...]:
    """Return the cheapest ways of a tie on its own, the best first.

    Args:
        outer: from the system to every gate.
        inner: from every gate to the member.
        radius: of the circle.
    """
    found = []
    for gate, (start, far), (end, near) in zip(gates(radius), outer, inner, strict=True):
        if far < math.inf:
            bend = 0.0 if end == gate else _BEND * (1 - cosine(direction(start, gate), direction(gate, end)))
            found.append(Way(start, gate, end, far + near + bend))
    return tuple(sorted(found, key=lambda way: way.cost)[:_CHOICES])
