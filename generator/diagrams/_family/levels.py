"""Level lines between two rows, and which lies above which: so that no two lie on each other and few lines cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

CLEAR = 8.0
"""Two level lines at the same height keep this distance, in pixels."""


@dataclass(eq=False)
class Level:
    """A level line.

    Attributes:
        union: whose.
        tops: where lines come down to it.
        bottoms: where lines go on down from it.
        height: its place among the levels between the two rows, 0 the uppermost.
        y: the same in pixels, once all heights are known.
    """

    union: int
    tops: list[float]
    bottoms: list[float]
    height: int = field(default=0)
    y: float = field(default=0.0)

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.tops + self.bottoms)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.tops + self.bottoms)


def stack(levels: Sequence[Level]) -> int:
    """Give every level line its height and return how many heights are needed.

    Of two that overlap, the one that crosses less when it is above goes above; if that goes in a circle, the shorter.
    """
    waiting = sorted(levels, key=lambda one: (one.high - one.low, one.low, one.union))
    over: dict[int, list[int]] = {number: [] for number in range(len(waiting))}
    near: dict[int, list[int]] = {number: [] for number in range(len(waiting))}
    for first, one in enumerate(waiting):
        for second in range(first):
            other = waiting[second]
            if one.low - CLEAR < other.high and other.low - CLEAR < one.high:
                near[first].append(second)
                near[second].append(first)
                upper, lower = (first, second) if _crossings(one, other) < _crossings(other, one) else (second, first)
                over[lower].append(upper)
    placed: dict[int, int] = {}
    while len(placed) < len(waiting):
        left = [number for number in over if number not in placed]
        free = [number for number in left if all(upper in placed for upper in over[number])]
        chosen = (free or left)[0]
        placed[chosen] = max((placed[other] + 1 for other in near[chosen] if other in placed), default=0)
        waiting[chosen].height = placed[chosen]
    return max(placed.values(), default=-1) + 1


def _crossings(upper: Level, lower: Level) -> int:
    """Return how often two lines cross when one lies above the other."""
    down = sum(upper.low < x < upper.high for x in lower.tops)
    return down + sum(lower.low < x < lower.high for x in upper.bottoms)
