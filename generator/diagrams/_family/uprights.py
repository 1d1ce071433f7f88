"""Which upright lines run where between the rows, so that no two of different unions lie on each other."""

from __future__ import annotations

from collections import defaultdict

APART = 2.4
"""Two upright lines keep at least this distance, in pixels: more than their own width."""
AWAY = 22
"""How far a line gives way at most, in pixels."""


class Uprights:
    """The upright lines of each gap between rows."""

    def __init__(self) -> None:
        self._taken: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)

    def take(self, gap: int, union: int, x: float) -> None:
        """Note a line that cannot give way."""
        self._taken[gap].append((x, union))

    def free(self, gap: int, union: int, wanted: float, room: tuple[float, float]) -> float:
        """Return the place nearest to the one wanted, within `room`, where no line of another union runs; take it."""
        spots = (wanted + side * away for away in range(AWAY) for side in (1, -1))
        within = [spot for spot in spots if room[0] <= spot <= room[1]] or [wanted]
        others = [x for x, other in self._taken[gap] if other != union]
        chosen = next((spot for spot in within if all(abs(x - spot) > APART for x in others)), within[0])
        self.take(gap, union, chosen)
        return chosen
