"""From left to right: where boxes and lanes stand, and where lines leave and enter boxes."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from generator.diagrams.procedure.cards import LABEL_GAP, Card
from generator.diagrams.procedure.lanes import Grid, Key
from generator.diagrams.procedure.tracks import CLEAR

MARGIN = 12
GAP = 20
LANE = 10
LANE_GAP = 18
"""Between the boxes and the first lane: an arrowhead must fit."""
FACE_END = 22
"""No line enters nearer to a corner."""


class Across(NamedTuple):
    """Everything's `x`, in pixels.

    Attributes:
        cards: by node.
        lefts: the left edges of boxes, by node.
        ports: where answers leave their boxes, by their place in `Flow.edges`.
        lanes: by way and the node they lead to.
        width: of the whole.
    """

    cards: dict[int, Card]
    lefts: dict[int, float]
    ports: dict[int, float]
    lanes: dict[Key, float]
    width: float


def across(grid: Grid, cards: dict[int, Card]) -> Across:
    """Return where boxes, ports and lanes stand.

    A box alone in its row stands in the middle if the line still comes down straight; a track goes on below itself.
    """
    at_left = [LANE_GAP + LANE * lane.place for (side, _), lane in grid.lanes.items() if side == "left"]
    start = MARGIN + max(at_left, default=0)
    inner = max(_width(row, cards) for row in grid.rows)
    lanes: dict[Key, float] = {}
    for key, lane in grid.lanes.items():
        beside = LANE_GAP + LANE * lane.place
        lanes[key] = start - beside if key[0] == "left" else start + inner + beside
    lefts: dict[int, float] = {}
    ports: dict[int, float] = {}
    slots = {node: slot for row in grid.rows for slot, node in enumerate(row)}
    for row in grid.rows:
        wanted = [_wanted(grid, node, cards[node], ports, start + inner / 2) for node in row]
        lefts |= _lefts(row, wanted, cards, (start, start + inner))
        for node in row:
            ports |= _ports(grid, cards[node], lefts[node], slots)
    return Across(cards, lefts, ports, lanes, max([start + inner, *lanes.values()]) + MARGIN)


def entry(left: float, width: float, coming: tuple[float, ...], others: tuple[float, ...]) -> float:
    """Return where lines enter the top of a box: straight below one of `coming` if it can be, clear of `others`."""
    middle = round(left + width / 2)
    reach = width / 2 - FACE_END
    straight = sorted((x for x in coming if abs(x - middle) <= reach), key=lambda x: (abs(x - middle), x))
    beside = (middle + sign * step * CLEAR for step in range(int(reach // CLEAR) + 1) for sign in (1, -1))
    return next((x for x in chain(straight, beside) if all(abs(x - other) >= CLEAR for other in others)), middle)


def _width(row: tuple[int, ...], cards: dict[int, Card]) -> float:
    return sum(cards[node].width for node in row) + GAP * (len(row) - 1)


def _wanted(grid: Grid, node: int, card: Card, ports: dict[int, float], middle: float) -> float:
    """Return where the middle of a box wants to be."""
    edges = enumerate(grid.flow.edges)
    above = [ports[number] for number, edge in edges if edge.target == node and grid.way(edge) == "down"]
    reach = card.width / 2 - FACE_END
    alone = len(grid.rows[grid.row[node]]) == 1
    if not above or (alone and any(abs(x - middle) <= reach for x in above)):
        return middle
    return sum(above) / len(above)


def _lefts(
    row: tuple[int, ...], wanted: list[float], cards: dict[int, Card], room: tuple[float, float]
) -> dict[int, float]:
    """Return left edges as near to what is wanted as a row without overlaps can be.

    Without the widths of the boxes before it, each left edge must only not be less than the one before: boxes that
    want to stand too near share the mean of what they want.
    """
    before = [sum(cards[node].width + GAP for node in row[:slot]) for slot in range(len(row))]
    shared: list[tuple[float, int]] = []
    for slot, node in enumerate(row):
        mean, count = wanted[slot] - cards[node].width / 2 - before[slot], 1
        while shared and shared[-1][0] > mean:
            other, many = shared.pop()
            mean, count = (mean * count + other * many) / (count + many), count + many
        shared.append((mean, count))
    free = [mean for mean, count in shared for _ in range(count)]
    most = room[1] - _width(row, cards)
    return {node: round(min(max(free[slot], room[0]), most) + before[slot]) for slot, node in enumerate(row)}


def _ports(grid: Grid, card: Card, left: float, slots: dict[int, int]) -> dict[int, float]:
    """Return where each answer leaves the box: in the order of where they go.

    In this order lines do not cross: outwards before inwards for what turns down at the left or up at the right.
    """

    def order(number: int) -> tuple[int, int, int]:
        edge = grid.flow.edges[number]
        way = grid.way(edge)
        if way == "down":
            return 2, slots[edge.target], number
        place = grid.lanes[way, edge.target].place
        if way == "left":
            return (0, place, number) if grid.leads_up(edge) else (1, -place, number)
        return (4, -place, number) if grid.leads_up(edge) else (3, place, number)

    cells = [(number, card.cells[number].width + LABEL_GAP) for number in sorted(card.cells, key=order)]
    spare = (card.width - sum(width for _, width in cells)) / max(1, len(cells))
    found: dict[int, float] = {}
    for number, width in cells:
        found[number] = round(left + (width + spare) / 2)
        left += width + spare
    return found
