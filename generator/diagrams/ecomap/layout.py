"""Where everything of a case map stands: the family in its circle, the systems around it, the ways of the ties.

The same for both pictures, so that the eye can compare them. Pixels; the origin is the middle of the circle.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.content import CaseMap, Family, Tie
from generator.diagrams._diagram import Setting
from generator.diagrams.ecomap.centre import Centre, centre
from generator.diagrams.ecomap.choosing import GATE_GAP, choose
from generator.diagrams.ecomap.geometry import Box
from generator.diagrams.ecomap.members import in_short
from generator.diagrams.ecomap.ring import seats
from generator.diagrams.ecomap.routes import Half, Way, approaches, leads, offers
from generator.diagrams.ecomap.seating import Guest, Member, by_angle, seated
from generator.diagrams.ecomap.systems import Shape, shapes

MARGIN = 4.0
_ROUNDS = 2


@dataclass(frozen=True)
class Layout:
    """A case map before it is drawn.

    Attributes:
        centre: the family in its circle, around the origin.
        shapes: what stands in each system, by id, clockwise from the left.
        boxes: where each system stands.
        ties: those that are drawn, in the order of the case.
        ways: of the ties.
        frame: around everything.
    """

    centre: Centre
    shapes: dict[str, Shape]
    boxes: dict[str, Box]
    ties: tuple[Tie, ...]
    ways: tuple[Way, ...]
    frame: Box


def lay_out_map(case_map: CaseMap, family: Family, setting: Setting) -> Layout:
    """Find positions for a case map with at least one system.

    A tie to a system that does not exist is left out and one to an unknown person is the whole family's: a check has
    told the author.
    """
    ties = tuple(tie for tie in case_map.ties if tie.system in case_map.systems)
    crowd = len(ties) * GATE_GAP * 1.3 / (2 * math.pi)
    middle = centre(in_short(family, ties), setting, crowd)
    sizes = shapes(case_map.systems, setting)
    wishes = [(str(tie.system), str(tie.member) if tie.member in middle.symbols else None) for tie in ties]
    inner = {member: leads(middle, member) for member in dict.fromkeys(member for _, member in wishes)}
    guests = [
        Guest(str(id_), system.sphere, tuple(member for wanted, member in wishes if wanted == id_))
        for id_, system in case_map.systems.items()
    ]
    boxes, found = _seated(guests, sizes, inner, middle)
    ways = choose([found[system, member] for system, member in wishes])
    circle = Box.around(0.0, 0.0, 2 * middle.radius, 2 * middle.radius)
    return Layout(middle, {id_: sizes[id_] for id_ in boxes}, boxes, ties, ways, _frame([*boxes.values(), circle]))


def _seated(
    guests: Sequence[Guest], sizes: Mapping[str, Shape], inner: Mapping[Member, Sequence[Half]], middle: Centre
) -> tuple[dict[str, Box], dict[tuple[str, Member], tuple[Way, ...]]]:
    """Return where everybody sits, clockwise from the left, and the ways from there to whom a tie may be about.

    The first order is found with systems that are all as high as the highest, the next where they really come to be.
    """
    order = by_angle(guests, middle)
    highest = max(sizes.values(), key=lambda shape: shape.height)
    boxes = _boxes({guest.system: highest for guest in order}, middle.radius)
    ways = _ways(boxes, inner, middle.radius)
    for _ in range(_ROUNDS):
        numbers = {id_: number for number, id_ in enumerate(boxes)}
        order = seated(order, {(numbers[system], member): offer for (system, member), offer in ways.items()})
        settled = _boxes({guest.system: sizes[guest.system] for guest in order}, middle.radius)
        if settled == boxes:
            break
        boxes, ways = settled, _ways(settled, inner, middle.radius)
    return boxes, ways


def _ways(
    boxes: Mapping[str, Box], inner: Mapping[Member, Sequence[Half]], radius: float
) -> dict[tuple[str, Member], tuple[Way, ...]]:
    found = {}
    for id_, box in boxes.items():
        outer = approaches(box, [other for other in boxes.values() if other is not box], radius)
        found.update({(id_, member): offers(outer, half, radius) for member, half in inner.items()})
    return found


def _boxes(sizes: Mapping[str, Shape], radius: float) -> dict[str, Box]:
    """Return the systems in their seats, for an order of seats."""
    heights, width = [shape.height for shape in sizes.values()], max(shape.width for shape in sizes.values())
    places = seats(heights, width, radius)
    return {id_: Box.around(*place, width, height) for id_, place, height in zip(sizes, places, heights, strict=True)}


def _frame(boxes: list[Box]) -> Box:
    return Box(
        min(box.left for box in boxes) - MARGIN,
        min(box.top for box in boxes) - MARGIN,
        max(box.right for box in boxes) + MARGIN,
        max(box.bottom for box in boxes) + MARGIN,
    )
