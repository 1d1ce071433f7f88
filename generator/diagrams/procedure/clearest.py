"""Which of the drawings that a flow can have is the clearest: the one in which fewest lines cross.

Rows are ordered one at a time in `layers`; here the whole is counted, and a row or a trunk is turned where that helps.
"""

from __future__ import annotations

from generator.diagrams.procedure.boxes import Across, across
from generator.diagrams.procedure.cards import Card, cards
from generator.diagrams.procedure.channels import nets_of
from generator.diagrams.procedure.lanes import Grid, Rows, Trunk, grid, trunks
from generator.diagrams.procedure.layers import orders, rows
from generator.diagrams.procedure.model import Flow
from generator.diagrams.procedure.tracks import crossings

_WORK = 60_000
"""Pairs of lines to look at: a hundred drawings of a procedure of usual size, a few of a very large one."""
_TURNED = 1
"""A trunk on its usual side is worth so many crossings: readers know down from up by the side."""

State = tuple[Rows, frozenset[Trunk]]
Trial = tuple[int, Grid, Across]


def clearest(flow: Flow) -> tuple[Grid, Across]:
    """Return the grid, and where it stands from left to right."""
    state: State = (rows(flow), frozenset())
    made = cards(flow, state[0])
    best = _tried(flow, state, made)
    left = _WORK // len(flow.edges) ** 2
    better = True
    while better:
        better = False
        for change in _changes(flow, state[0]):
            if not best[0] or not left:
                return best[1:]
            left -= 1
            trial = _tried(flow, changed := _changed(state, change), made)
            if trial[0] < best[0]:
                state, best, better = changed, trial, True
    return best[1:]


Change = Trunk | tuple[int, tuple[int, ...]]
"""A trunk to turn to the other side, or a row and its new order."""


def _changes(flow: Flow, made: Rows) -> list[Change]:
    found: list[Change] = [*trunks(flow, made)]
    for at, row in enumerate(made):
        found += [(at, order) for order in orders(flow, row) if len(row) > 1]
    return found


def _changed(state: State, change: Change) -> State:
    made, turned = state
    if isinstance(change, Trunk):
        return made, turned ^ {change}
    at, order = change
    return (*made[:at], order, *made[at + 1 :]), turned


def _tried(flow: Flow, state: State, made: dict[int, Card]) -> Trial:
    trial = grid(flow, *state)
    placed = across(trial, made)
    return _count(trial, placed) + _TURNED * len(state[1]), trial, placed


def _count(made: Grid, placed: Across) -> int:
    """Return how often lines cross that do not lead to the same node."""
    count = 0
    entries: dict[int, float] = {}
    for channel in range(-1, len(made.rows)):
        nets = nets_of(made, placed, channel, entries)
        passing = _passing(made, placed, 2 * channel + 1)
        count += crossings(tuple(nets.values()))
        count += sum(net.first < x < net.last for (_, to), net in nets.items() for target, x in passing if target != to)
    for key in made.lanes:
        if made.enters_at_side(key):
            ends = sorted((placed.lanes[key], placed.lefts[key[1]]))
            passing = _passing(made, placed, 2 * made.row[key[1]])
            count += sum(ends[0] < x < ends[1] for target, x in passing if target != key[1])
    return count


def _passing(made: Grid, placed: Across, level: int) -> list[tuple[int, float]]:
    """Return the lanes that run on above and below a row or channel: where they lead, and their `x`."""
    return [(key[1], placed.lanes[key]) for key, lane in made.lanes.items() if lane.first < level < lane.last]
