"""Ways for all ties together: each takes what is best for it and hinders the others least."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import permutations

from generator.diagrams.ecomap.geometry import segments_cross
from generator.diagrams.ecomap.routes import Way

GATE_GAP = 17.0
"""How far apart two ties enter the circle, so that arrowheads and hatch marks stay apart; in pixels."""

_CROSSING = 400.0
_CROWDED = 1200.0
_SWEEPS = 6
_LEAST_GAIN = 1.0


class Ways:
    """Ways that ties can take, by number, and what it costs to take two of them together."""

    def __init__(self) -> None:
        self.all: list[Way] = []
        self._together: list[dict[int, float]] = []

    def add(self, offer: Sequence[Way]) -> range:
        """Take in what is offered to a tie, the cheapest first, and return the numbers of it."""
        start = len(self.all)
        self.all += offer
        self._together += ({} for _ in offer)
        return range(start, len(self.all))

    def best(self, offer: Sequence[int], others: Sequence[int], bound: float = math.inf) -> tuple[int | None, float]:
        """Return the best of an offer beside ways already taken, and its cost; None if all reach the bound."""
        best = None
        for way in offer:
            if self.all[way].cost >= bound:
                break  # the rest is dearer even alone
            cost = self.cost(way, others, bound)
            if cost < bound:
                best, bound = way, cost
        return best, bound

    def cost(self, way: int, others: Sequence[int], enough: float = math.inf) -> float:
        """Return what a way costs beside others; the sum stops once it reaches `enough`."""
        cost, known = self.all[way].cost, self._together[way]
        for other in others:
            more = known.get(other)
            cost += self.together(way, other) if more is None else more
            if cost >= enough:
                break
        return cost

    def together(self, one: int, other: int) -> float:
        """Return what it costs that two ties take these ways together."""
        if other not in self._together[one]:
            cost = _together(self.all[one], self.all[other])
            self._together[one][other] = self._together[other][one] = cost
        return self._together[one][other]


def choose(offers: Sequence[Sequence[Way]]) -> tuple[Way, ...]:
    """Return one way for every tie, from what is offered to each."""
    ways = Ways()
    numbers = [ways.add(offer) for offer in offers]
    return tuple(ways.all[way] for way in choose_numbers(ways, numbers))


def choose_numbers(ways: Ways, offers: Sequence[Sequence[int]]) -> list[int]:
    """Let ties choose one after the other, then again while anything gets better."""
    chosen: list[int] = []
    for offer in offers:
        way, _ = ways.best(offer, chosen)
        chosen.append(offer[0] if way is None else way)
    for _ in range(_SWEEPS):
        before = list(chosen)
        for number, offer in enumerate(offers):
            rest = chosen[:number] + chosen[number + 1 :]
            way, _ = ways.best(offer, rest, ways.cost(chosen[number], rest) - _LEAST_GAIN)
            if way is not None:
                chosen[number] = way
        for one, other in permutations(range(len(offers)), 2):
            if ways.together(chosen[one], chosen[other]):
                _choose_both(ways, offers, chosen, one, other)
        if chosen == before:
            break
    return chosen


def _choose_both(ways: Ways, offers: Sequence[Sequence[int]], chosen: list[int], one: int, other: int) -> None:
    """Let two ties that hinder each other choose anew, the one before the other, if both together gain by it."""
    rest = [way for number, way in enumerate(chosen) if number not in (one, other)]
    bound = ways.cost(chosen[one], rest) + ways.cost(chosen[other], [*rest, chosen[one]]) - _LEAST_GAIN
    first, cost = ways.best(offers[one], rest, bound)
    if first is None:
        return
    second, _ = ways.best(offers[other], [*rest, first], bound - cost)
    if second is not None:
        chosen[one], chosen[other] = first, second


def _together(one: Way, other: Way) -> float:
    apart = math.dist(one.gate, other.gate)
    cost = _CROWDED * max(0.0, 1 - apart / GATE_GAP)
    if math.dist(one.start, other.start) < GATE_GAP / 2:
        cost += _CROWDED / 4
    return cost + _CROSSING * crossings(one, other)


def crossings(one: Way, other: Way) -> int:
    """Return how often two ties cross, outside the circle or inside it."""
    outside = segments_cross(one.start, one.gate, other.start, other.gate)
    return outside + segments_cross(one.gate, one.end, other.gate, other.end)
