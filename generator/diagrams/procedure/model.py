"""A procedure as a graph: steps and the end as numbered nodes, answers as edges, and what the drawing says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.content import END, Answer, Procedure, Step
from generator.diagrams import Setting
from generator.languages import Words

ALWAYS = str(Answer.NEXT.value)
EMERGENCY = str(Answer.EMERGENCY.value)
TIERS = tuple(str(tier.value) for tier in (Answer.HIGH, Answer.MEDIUM, Answer.LOW))
_COMMA = Words("、", ", ")


@dataclass(frozen=True)
class Node:
    """A step, or the end.

    Attributes:
        key: the step's id, or `end`.
        number: of the step, from 1; None for the end.
        do, when: in one language; empty if there is none.
        who: the roles, each but the last with its comma.
        decision: it has several answers.
        emergency: an emergency leads here.
        reached: a way leads here from the first step.
    """

    key: str
    number: int | None
    do: str
    who: tuple[str, ...] = ()
    when: str = ""
    decision: bool = False
    emergency: bool = False
    reached: bool = True


@dataclass(frozen=True)
class Edge:
    """An answer of a step and where it leads.

    Attributes:
        source, target: places in `Flow.nodes`.
        answer: its key, e.g. `high`.
        label: what the line says; empty if the step has no other way out.
    """

    source: int
    target: int
    answer: str
    label: str

    @property
    def emergency(self) -> bool:
        """Tell whether this is the way in an emergency."""
        return self.answer == EMERGENCY

    @property
    def back(self) -> bool:
        """Tell whether it leads to the same or an earlier step."""
        return self.target <= self.source


class Tiers(NamedTuple):
    """Tracks beside each other: the step that high, medium and low risk lead from, and where they lead, high first."""

    source: int
    tracks: tuple[int, ...]


@dataclass(frozen=True)
class Flow:
    """The graph: nodes in the order of the steps, the end last, if anything leads there."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def tiers(self) -> tuple[Tiers, ...]:
        """All tiers: where risk levels lead to different steps, without those that come after one of the others."""
        found = []
        for source in range(len(self.nodes)):
            ways = {edge.answer: edge.target for edge in self.edges if edge.source == source and not edge.back}
            led = dict.fromkeys(ways[tier] for tier in TIERS if tier in ways)
            tracks = tuple(one for one in led if not any(one in self._ahead(other) for other in led if other != one))
            if len(tracks) > 1:
                found.append(Tiers(source, tracks))
        return tuple(tiers for tiers in found if all(self.nodes[node].number for node in tiers.tracks))

    def _ahead(self, start: int) -> set[int]:
        return reachable(start, [edge for edge in self.edges if not edge.back])


def reachable(start: int, edges: list[Edge]) -> set[int]:
    """Return all nodes that edges lead to from `start`, itself included."""
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for edge in edges:
            if edge.source == here and edge.target not in found:
                found.add(edge.target)
                waiting.append(edge.target)
    return found


def flow(procedure: Procedure, setting: Setting) -> Flow:
    """Return the graph of a procedure in one language."""
    edges = tuple(_edges(procedure, setting))
    reached = reachable(0, list(edges))
    urgent = {edge.target for edge in edges if edge.emergency}
    nodes = [
        Node(
            step.id,
            place + 1,
            setting.text(step.do),
            _names(step, setting),
            setting.text(step.when) if step.when else "",
            decision=len(step.then) > 1,
            emergency=place in urgent,
            reached=place in reached,
        )
        for place, step in enumerate(procedure.steps)
    ]
    if any(edge.target == len(nodes) for edge in edges):
        nodes.append(Node(END, None, setting.words(Words("结束", "End")), reached=len(nodes) in reached))
    return Flow(tuple(nodes), edges)


def _names(step: Step, setting: Setting) -> tuple[str, ...]:
    *names, last = (setting.choice(actor) for actor in step.who)
    return (*(name + setting.words(_COMMA) for name in names), last)


def _edges(procedure: Procedure, setting: Setting) -> Iterator[Edge]:
    places = {step.id: place for place, step in enumerate(procedure.steps)} | {END: len(procedure.steps)}
    for place, step in enumerate(procedure.steps):
        for answer, target in _ways(step, place, procedure).items():
            plain = len(step.then) < 2 and answer == ALWAYS
            label = "" if plain else setting.text(procedure.answer(answer))
            yield Edge(place, places[target], answer, label)


def _ways(step: Step, place: int, procedure: Procedure) -> dict[str, str]:
    """Return where a step leads; one that does not say it leads to the next."""
    if step.then:
        return {str(answer): str(target) for answer, target in step.then.items()}
    following = procedure.steps[place + 1].id if place + 1 < len(procedure.steps) else END
    return {ALWAYS: following}
