"""Lanes at the sides for what does not lead to the next row: down at the left, up at the right.

All that leads to the same step on the same side shares a lane, as roads join: however many answers lead to "call 120",
there is one line to follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.diagrams.procedure.model import Edge, Flow

Way = Literal["down", "left", "right"]
Rows = tuple[tuple[int, ...], ...]
Key = tuple[Way, int]
"""Which lines join: the way they take and the node they lead to."""


class Trunk(NamedTuple):
    """Lines that share a lane: those that lead down to a node past other rows, or those that lead up to it."""

    target: int
    up: bool


class Lane(NamedTuple):
    """A lane to a node.

    Attributes:
        target: the node.
        first, last: where it begins and ends. Row `r` counts as `2 * r`, the channel below it as `2 * r + 1`.
        place: 0 is next to the boxes.
    """

    target: int
    first: int
    last: int
    place: int = 0


@dataclass(frozen=True)
class Grid:
    """Where nodes stand, in rows and slots, and which ways edges take.

    Attributes:
        flow: the graph.
        rows: the nodes of each row, from the left.
        row: of each node.
        turned: the trunks that do not run at their usual side.
        lanes: by side and target.
        leaving: the edges that leave each row, by their places in `Flow.edges`.
    """

    flow: Flow
    rows: Rows
    row: dict[int, int]
    turned: frozenset[Trunk]
    lanes: dict[Key, Lane]
    leaving: dict[int, list[int]]

    def way(self, edge: Edge) -> Way:
        """Return which way an edge takes: straight to the next row, or by a lane."""
        return way(edge, self.row, self.turned)

    def leads_up(self, edge: Edge) -> bool:
        """Tell whether an edge leads to the same or a higher row."""
        return self.row[edge.target] <= self.row[edge.source]

    def enters_at_side(self, key: Key) -> bool:
        """Tell whether a lane leads into the side of a box: no other box stands between."""
        return enters_at_side(self.rows[self.row[key[1]]], key)


def enters_at_side(row: tuple[int, ...], key: Key) -> bool:
    """Tell whether the node is the outermost of its row on that side."""
    side, node = key
    return node == row[0 if side == "left" else -1]


def way(edge: Edge, row: dict[int, int], turned: frozenset[Trunk] = frozenset()) -> Way:
    """Return which way an edge takes between nodes in these rows.

    What leads down by a lane runs at the left and what leads up at the right, unless its trunk is turned.
    """
    if row[edge.target] == row[edge.source] + 1:
        return "down"
    trunk = _trunk(edge, row)
    return "right" if trunk.up != (trunk in turned) else "left"


def _trunk(edge: Edge, row: dict[int, int]) -> Trunk:
    return Trunk(edge.target, row[edge.target] <= row[edge.source])


def trunks(flow: Flow, rows: Rows) -> list[Trunk]:
    """Return all trunks, in the order of their edges."""
    row = {node: place for place, nodes in enumerate(rows) for node in nodes}
    return list(dict.fromkeys(_trunk(edge, row) for edge in flow.edges if way(edge, row) != "down"))


def grid(flow: Flow, rows: Rows, turned: frozenset[Trunk] = frozenset()) -> Grid:
    """Return the grid with all lanes in their places."""
    row = {node: place for place, nodes in enumerate(rows) for node in nodes}
    spans: dict[Key, Lane] = {}
    leaving: dict[int, list[int]] = {}
    for number, edge in enumerate(flow.edges):
        leaving.setdefault(row[edge.source], []).append(number)
        key = (way(edge, row, turned), edge.target)
        if key[0] == "down":
            continue
        at_side = enters_at_side(rows[row[edge.target]], key)
        ends = [2 * row[edge.source] + 1, 2 * row[edge.target] - (0 if at_side else 1)]
        ends += spans[key][1:3] if key in spans else ()
        spans[key] = Lane(edge.target, min(ends), max(ends))
    return Grid(flow, rows, row, turned, _placed(spans), leaving)


def _placed(spans: dict[Key, Lane]) -> dict[Key, Lane]:
    """Return lanes in their places: short ones next to the boxes, none over another."""
    placed: dict[Key, Lane] = {}
    for key, lane in sorted(spans.items(), key=lambda item: (item[1].last - item[1].first, item[1].first, item[0])):
        beside = [other for (side, _), other in placed.items() if side == key[0]]
        taken = {other.place for other in beside if other.first <= lane.last and lane.first <= other.last}
        placed[key] = lane._replace(place=next(place for place in range(len(beside) + 1) if place not in taken))
    return placed
