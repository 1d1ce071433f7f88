"""Circles in a net of steps, found in time that grows with the number of steps, however long a circle is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Edge(NamedTuple):
    """A step from one thing to another, and where it is written."""

    source: str
    target: str
    place: tuple[int, int]


def circles(edges: Iterable[Edge]) -> Iterator[tuple[Edge, ...]]:
    """Yield one circle of steps for each group of things that lead to each other, in the order of the edges.

    Whoever mends it and looks again finds the next circle of that group, if there is one. To list all of them at once
    could take for ever: their number can double with each step.
    """
    steps: dict[str, list[Edge]] = {}
    for edge in edges:
        steps.setdefault(edge.source, []).append(edge)
    group = _groups(steps)
    seen: set[int] = set()
    for source, outgoing in steps.items():
        inside = [edge for edge in outgoing if group.get(edge.target) == group[source]]
        if inside and group[source] not in seen:
            seen.add(group[source])
            yield _shortest(source, steps, group)


def _groups(steps: dict[str, list[Edge]]) -> dict[str, int]:
    """Return the number of the group that each thing belongs to: those that lead to each other share one.

    Tarjan's algorithm, with a stack of its own: a chain of thousands must not exhaust Python's.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    group: dict[str, int] = {}
    open_: list[str] = []
    for start, first in steps.items():
        waiting = [] if start in order else [(start, iter(first))]
        while waiting:
            here, outgoing = waiting[-1]
            if here not in order:
                order[here] = lowest[here] = len(order)
                open_.append(here)
            target = next((edge.target for edge in outgoing if edge.target not in group), None)
            if target is None:
                waiting.pop()
                _close(here, order, lowest, group, open_)
                if waiting:
                    parent = waiting[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[here])
            elif target in order:
                lowest[here] = min(lowest[here], order[target])
            else:
                waiting.append((target, iter(steps.get(target, ()))))
    return group


def _close(here: str, order: dict[str, int], lowest: dict[str, int], group: dict[str, int], open_: list[str]) -> None:
    """Give everything from `here` on a group of its own, if nothing of it leads further back."""
    while lowest[here] == order[here] and here not in group:
        group[open_.pop()] = order[here]


def _shortest(start: str, steps: dict[str, list[Edge]], group: dict[str, int]) -> tuple[Edge, ...]:
    """Return the shortest circle through `start`, found breadth first inside its group."""
    came: dict[str, Edge] = {}
    waiting = [start]
    for here in waiting:
        for edge in steps.get(here, ()):
            if group.get(edge.target) == group[start] and edge.target not in came:
                came[edge.target] = edge
                waiting.append(edge.target)
        if start in came:
            break
    circle = [came[start]]
    while circle[-1].source != start:
        circle.append(came[circle[-1].source])
    return tuple(reversed(circle))
