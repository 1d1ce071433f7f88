"""Who sits where around the circle: near the member whom the tie is about, and next to systems of the same sphere.

Begins with an order by angle and sphere and swaps seats while that makes the ties shorter, freer and less tangled.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.content import Sphere
from generator.diagrams.ecomap.centre import Centre
from generator.diagrams.ecomap.choosing import Ways, choose_numbers
from generator.diagrams.ecomap.routes import Way

_NEIGHBOURS = 45.0
"""What it is worth, in pixels of lines, that two systems of one sphere sit side by side."""

_SWEEPS = 5
_LEAST_GAIN = 1.0

Member = str | None


class Guest(NamedTuple):
    """A system that wants a seat.

    Attributes:
        system: its id.
        sphere: its part of life.
        members: whom its ties are about, None for the whole family.
    """

    system: str
    sphere: Sphere
    members: tuple[Member, ...]


def by_angle(guests: Sequence[Guest], centre: Centre) -> list[Guest]:
    """Return the systems by the angle of the member they tie to, then by sphere; those of the whole family last."""
    kinds = list(Sphere)

    def key(guest: Guest) -> tuple[float, int]:
        named = [member for member in guest.members if member]
        if not named:
            return math.inf, kinds.index(guest.sphere)
        x, y = centre.symbols[named[0]].middle
        return round(math.atan2(y, x), 3), kinds.index(guest.sphere)

    return sorted(guests, key=key)  # angles begin at the left, as the seats do


def seated(guests: Sequence[Guest], offers: Mapping[tuple[int, Member], Sequence[Way]]) -> list[Guest]:
    """Return the systems in the order of the seats.

    Args:
        guests: the systems in an order to begin with.
        offers: the ways that a tie can take from a seat to a member, the cheapest first.
    """
    table = _Table(guests, offers)
    for _ in range(_SWEEPS):
        swapped = [table.swap(one, other) for one, other in combinations(range(len(guests)), 2)]
        if not any(swapped):
            break
    return table.order


class _Table:
    """The systems in their seats, each with the ways that its ties take at present."""

    def __init__(self, guests: Sequence[Guest], offers: Mapping[tuple[int, Member], Sequence[Way]]) -> None:
        self._ways = Ways()
        self._offers = {key: self._ways.add(offer) for key, offer in offers.items()}
        self.order = list(guests)
        wishes = [(seat, member) for seat, guest in enumerate(guests) for member in guest.members]
        chosen = iter(choose_numbers(self._ways, [self._offers[wish] for wish in wishes]))
        self._taken = [[next(chosen) for _ in guest.members] for guest in guests]

    def swap(self, one: int, other: int) -> bool:
        """Let two systems change seats if that is better, and tell whether they did."""
        rest = [way for seat, taken in enumerate(self._taken) if seat not in (one, other) for way in taken]
        bound = self._cost([*self._taken[one], *self._taken[other]], rest) - self._together(one, other) - _LEAST_GAIN
        self._change(one, other)
        found = self._chosen((one, other), rest, bound + self._together(one, other))
        if found is None:
            self._change(one, other)
            return False
        self._taken[one], self._taken[other] = found
        return True

    def _change(self, one: int, other: int) -> None:
        self.order[one], self.order[other] = self.order[other], self.order[one]

    def _chosen(self, seats: tuple[int, int], rest: Sequence[int], bound: float) -> list[list[int]] | None:
        """Return ways for those who sit there now, or None if they cost as much as the bound."""
        offers = [[self._offers[seat, member] for member in self.order[seat].members] for seat in seats]
        if sum(self._ways.all[offer[0]].cost for here in offers for offer in here) >= bound:
            return None  # too dear even alone
        others = list(rest)
        found: list[list[int]] = []
        for here in offers:
            found.append([])
            for offer in here:
                way, cost = self._ways.best(offer, others, bound)
                if way is None:
                    return None
                bound -= cost
                others.append(way)
                found[-1].append(way)
        return found

    def _cost(self, ways: Sequence[int], rest: Sequence[int]) -> float:
        others, whole = list(rest), 0.0
        for way in ways:
            whole += self._ways.cost(way, others)
            others.append(way)
        return whole

    def _together(self, one: int, other: int) -> float:
        """Return what the neighbours of two seats are worth."""
        count = len(self.order)
        beside = dict.fromkeys(seat % count for seat in (one - 1, one, other - 1, other))
        return _NEIGHBOURS * sum(self.order[seat].sphere is self.order[(seat + 1) % count].sphere for seat in beside)
