"""Which step stands in which row, and in which order: rows by the longest way, few lines that cross."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import NamedTuple

from generator.diagrams.procedure.lanes import Way, way
from generator.diagrams.procedure.model import Flow

WIDEST = 3
"""Boxes in a row: as many as there are tiers. More would make the drawing wider than a page."""

_ROUNDS = 8


def rows(flow: Flow) -> tuple[tuple[int, ...], ...]:
    """Return the nodes of each row, from the top, in their order from the left.

    A step stands below all steps that lead on to it; the tiers of a decision stand beside each other; the end stands
    last. A step that no earlier one leads to stands below the one written before it.
    """
    levels = _levels(flow)
    grouped = [[node for node in range(len(flow.nodes)) if levels[node] == level] for level in range(max(levels) + 1)]
    return _ordered(flow, [tuple(row) for row in grouped if row])


def _levels(flow: Flow) -> list[int]:
    """Return the row of each node; a row takes `WIDEST` boxes, what is too much moves down."""
    units = _units(flow)
    least = [0] * len(flow.nodes)
    level = 0
    levels = _longest(flow, units, least)
    while level <= max(levels):
        free = WIDEST
        for unit in units:
            if levels[unit[0]] != level:
                continue
            if len(unit) > free:
                for node in unit:
                    least[node] = level + 1
            else:
                free -= len(unit)
        levels = _longest(flow, units, least)
        level += 1
    return levels


def _units(flow: Flow) -> list[tuple[int, ...]]:
    """Return what must share a row, tiers first: groups of tiers that agree with each other, and single nodes."""
    units: list[tuple[int, ...]] = []
    taken: set[int] = set()
    for _, tracks in flow.tiers:
        trial = [*units, tracks]
        if not taken & set(tracks) and _agrees(flow, trial):
            units = trial
            taken |= set(tracks)
    return units + [(node,) for node in range(len(flow.nodes)) if node not in taken]


def _agrees(flow: Flow, groups: list[tuple[int, ...]]) -> bool:
    """Tell whether each group can stand in a row: as one node each, the groups make no circle."""
    head = {node: group[0] for group in groups for node in group}
    ways = {(head.get(one, one), head.get(other, other)) for one, other in _downward(flow)}
    nodes = sorted({node for way in ways for node in way})
    while free := [node for node in nodes if all(way[1] != node for way in ways)]:
        ways = {way for way in ways if way[0] not in free}
        nodes = [node for node in nodes if node not in free]
    return not nodes


def _downward(flow: Flow) -> list[tuple[int, int]]:
    """Return which node stands above which: where edges lead on, and for a node without one, the one before it."""
    ways = [(edge.source, edge.target) for edge in flow.edges if not edge.back]
    led = {target for _, target in ways}
    ways += [(node - 1, node) for node in range(1, len(flow.nodes)) if node not in led]
    last = len(flow.nodes) - 1
    if flow.nodes[last].number is None:
        ways += [(node, last) for node in range(last)]
    return ways


def _longest(flow: Flow, units: list[tuple[int, ...]], least: list[int]) -> list[int]:
    """Return each node's row by the longest way, not above `least`, with each unit in one row."""
    levels = list(least)
    ways = _downward(flow)
    changed = True
    while changed:
        before = list(levels)
        for one, other in ways:
            levels[other] = max(levels[other], levels[one] + 1)
        for unit in units:
            row = max(levels[node] for node in unit)
            for node in unit:
                levels[node] = row
        changed = levels != before
    return levels


def _ordered(flow: Flow, made: list[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Return the rows in the orders that make lines cross least, the order of the steps where it is the same."""
    channels = _channels(flow, made)
    found = [min(orders(flow, row), default=row) for row in made]
    for _ in range(_ROUNDS):
        before = list(found)
        for at in (*range(len(found)), *reversed(range(len(found)))):
            trials = [found[at], *orders(flow, found[at])] if len(found[at]) > 1 else []
            costs = [_cost(channels, [*found[:at], trial, *found[at + 1 :]], at) for trial in trials]
            found[at] = trials[costs.index(min(costs))] if trials else found[at]
        if found == before:
            break
    return tuple(found)


def orders(flow: Flow, row: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the orders that a row may have: tiers keep theirs, from high to low."""
    if len(row) == 1:
        return [row]
    after = [pair for tiers in flow.tiers for pair in combinations(tiers.tracks, 2) if set(pair) <= set(row)]
    found = permutations(sorted(row))
    return [order for order in found if all(order.index(one) < order.index(other) for one, other in after)]


class _Channel(NamedTuple):
    """What crosses between two rows.

    Attributes:
        out: from which node of the upper row edges lead, and to which node of the lower row or which side.
        left, right: nodes of the lower row that lanes at these sides lead to.
    """

    out: list[tuple[int, int | Way]]
    left: list[int]
    right: list[int]


def _channels(flow: Flow, made: list[tuple[int, ...]]) -> dict[int, _Channel]:
    """Return the channels by the row above them."""
    row = {node: place for place, nodes in enumerate(made) for node in nodes}
    found = {place: _Channel([], [], []) for place in range(-1, len(made))}
    for edge in flow.edges:
        taken = way(edge, row)
        found[row[edge.source]].out.append((edge.source, edge.target if taken == "down" else taken))
        if taken != "down":
            above = found[row[edge.target] - 1]
            arrived = above.left if taken == "left" else above.right
            arrived += [] if edge.target in arrived else [edge.target]
    return found


def _cost(channels: dict[int, _Channel], made: list[tuple[int, ...]], at: int) -> int:
    """Return how often lines cross right above and right below the row `at`."""
    return sum(_crossings(channels[channel], *_two_rows(made, channel)) for channel in (at - 1, at))


def _two_rows(made: list[tuple[int, ...]], channel: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return made[channel] if channel >= 0 else (), made[channel + 1] if channel + 1 < len(made) else ()


def _crossings(channel: _Channel, upper: tuple[int, ...], lower: tuple[int, ...]) -> int:
    """Return how often lines between two rows must cross.

    Two lines cross if they lie the one way round above and the other way round below. Lanes count as places beyond
    the ends of the rows; one that enters the side of a box crosses nothing here.
    """
    places: dict[int | Way, int] = {"left": -1, "right": WIDEST}
    places.update((node, at) for at, node in enumerate(lower))
    ends = [(upper.index(node), places[to]) for node, to in channel.out]
    ends += [(-1, places[node]) for node in channel.left if node != lower[0]]
    ends += [(WIDEST, places[node]) for node in channel.right if node != lower[-1]]
    return sum((one - other) * (to - beside) < 0 for (one, to), (other, beside) in combinations(ends, 2))
