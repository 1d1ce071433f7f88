"""Which level line between two rows runs at which height, so that few lines cross and none run together."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

CLEAR = 10
"""Pixels between two lines that run beside each other."""


class Net(NamedTuple):
    """Lines that join: they come from `tops` and `bottoms` (both `x`), and meet on one level line between."""

    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    @property
    def first(self) -> float:
        """Where its level line begins."""
        return min(self.tops + self.bottoms)

    @property
    def last(self) -> float:
        """Where its level line ends."""
        return max(self.tops + self.bottoms)

    @property
    def straight(self) -> bool:
        """Tell whether it needs no level line."""
        return self.last - self.first < 0.05


def tracks(nets: tuple[Net, ...]) -> tuple[int, ...]:
    """Return the track of each net, 0 the highest; straight nets, which need none, get 0."""
    order, _ = _order(nets)
    found = [0] * len(nets)
    for at, place in enumerate(order):
        above = [found[other] for other in order[:at] if _overlap(nets[place], nets[other])]
        found[place] = max(above, default=-1) + 1
    return tuple(found)


def crossings(nets: tuple[Net, ...]) -> int:
    """Return how often nets cross each other, with the best tracks."""
    order, cost = _order(nets)
    straight = [place for place, net in enumerate(nets) if net.straight]
    return sum(cost[one, other] for one, other in combinations(order, 2)) + sum(
        _cost(nets[one], nets[other]) for one in straight for other in order
    )


def _order(nets: tuple[Net, ...]) -> tuple[list[int], dict[tuple[int, int], int]]:
    bent = [place for place, net in enumerate(nets) if not net.straight]
    cost = {(one, other): _cost(nets[one], nets[other]) for one in bent for other in bent}
    return _fewest_crossings(bent, cost), cost


def _overlap(one: Net, other: Net) -> bool:
    return one.first < other.last + CLEAR and other.first < one.last + CLEAR


def _cost(upper: Net, lower: Net) -> int:
    """Return how often two nets cross if the level line of `upper` is above that of `lower`."""
    return sum(upper.first < x < upper.last for x in lower.tops) + sum(
        lower.first < x < lower.last for x in upper.bottoms
    )


def _fewest_crossings(nets: list[int], cost: dict[tuple[int, int], int]) -> list[int]:
    """Return an order from the top in which moving no single net would save a crossing."""
    order: list[int] = []
    for net in nets:
        order = _inserted(order, net, cost)
    better = True
    while better:
        better = False
        for net in nets:
            rest = [other for other in order if other != net]
            trial = _inserted(rest, net, cost)
            if _total(trial, net, cost) < _total(order, net, cost):
                order, better = trial, True
    return order


def _inserted(order: list[int], net: int, cost: dict[tuple[int, int], int]) -> list[int]:
    trials = [[*order[:at], net, *order[at:]] for at in range(len(order) + 1)]
    return min(trials, key=lambda trial: _total(trial, net, cost))


def _total(order: list[int], net: int, cost: dict[tuple[int, int], int]) -> int:
    """Return what `net` costs where it stands; pairs without it stay as they are."""
    at = order.index(net)
    return sum(cost[other, net] for other in order[:at]) + sum(cost[net, other] for other in order[at + 1 :])
