"""What lies where on the paper, in small squares, so that a line can ask at little cost what it would run over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot

from generator.diagrams._family import FamilyLayout, Point
from generator.diagrams.genogram.boxes import Box
from generator.diagrams.genogram.relations.bends import STEP

REACH = 30.0
"""How far a line may leave the layout's frame, in pixels."""
TAKEN = 1000.0
"""What it costs to run over words or a symbol: more than any detour."""

_UNIT = 3.0
_NEAR, _CLOSE, _ON, _LINE, _RELATION, _OUTSIDE, _BESIDE = 1, 2, 4, 8, 16, 32, 64
_MARGINS = ((9.5, _NEAR), (6.5, _NEAR | _CLOSE), (4.0, _NEAR | _CLOSE | _ON))
"""How near a box is near, close and on, in pixels."""
_ADDED = {flag: bytes(flags | flag for flags in range(256)) for flag in (_LINE, _RELATION, _BESIDE)}


class Field:
    """The paper in squares.

    Attributes:
        frame: no line leaves it.
    """

    def __init__(self, layout: FamilyLayout) -> None:
        self.frame = Box(-REACH, -REACH, layout.width + REACH, layout.height + REACH)
        self._columns = ceil((layout.width + 2 * REACH) / _UNIT) + 1
        self._rows = ceil((layout.height + 2 * REACH) / _UNIT) + 1
        self._squares = bytearray([_OUTSIDE]) * (self._columns * self._rows)
        self._fill(Box(0, 0, layout.width, layout.height), 0)

    def block(self, boxes: Sequence[Box]) -> None:
        """Keep lines away from boxes; call it once, before anything else."""
        for margin, flags in _MARGINS:
            for box in boxes:
                self._fill(box.grown(margin), flags)

    def add_structure(self, lines: Iterable[Sequence[Point]]) -> None:
        """Make running along lines of the structure dear, and crossing them a little."""
        pieces = [piece for line in lines for piece in pairwise(line)]
        for margin, flag in ((_UNIT * 1.5, _BESIDE), (_UNIT / 2, _LINE)):
            for start, end in pieces:
                self._add(_box(start, end).grown(margin), flag) if start[0] == end[0] or start[1] == end[1] else (
                    self._add_along([start, end], margin, flag)
                )

    def add_relation(self, line: Sequence[Point], half: float) -> None:
        """Keep later relations apart from a relation.

        Args:
            line: its points.
            half: how far it reaches to each side.
        """
        self._add_along(line, half + 2, _RELATION)

    def cost(self, points: Iterable[Point], prices: Sequence[float], limit: float = float("inf")) -> float:
        """Return what a line's points cost; it stops counting above `limit`. The points lie in the frame."""
        squares, columns, total = self._squares, self._columns, 0.0
        for x, y in points:
            flags = squares[int((y + REACH) / _UNIT) * columns + int((x + REACH) / _UNIT)]
            if flags:
                total += prices[flags]
                if total > limit:
                    break
        return total

    def _fill(self, box: Box, flags: int) -> None:
        for squares in self._slices(box):
            self._squares[squares] = bytes([flags]) * (squares.stop - squares.start)

    def _add(self, box: Box, flag: int) -> None:
        for squares in self._slices(box):
            self._squares[squares] = self._squares[squares].translate(_ADDED[flag])

    def _add_along(self, line: Sequence[Point], half: float, flag: int) -> None:
        for (x, y), (end_x, end_y) in pairwise(line):
            count = max(ceil(hypot(end_x - x, end_y - y) / STEP), 1)
            for step in range(count):
                at_x, at_y = x + (end_x - x) * step / count, y + (end_y - y) * step / count
                self._add(Box(at_x - half, at_y - half, at_x + half, at_y + half), flag)

    def _slices(self, box: Box) -> Iterator[slice]:
        """Yield the squares whose middles are inside a box, row by row."""
        left = max(int((box.left + REACH) / _UNIT + 0.5), 0)
        right = min(int((box.right + REACH) / _UNIT + 0.5), self._columns)
        if right <= left:
            return
        first = max(int((box.top + REACH) / _UNIT + 0.5), 0)
        for row in range(first, min(int((box.bottom + REACH) / _UNIT + 0.5), self._rows)):
            yield slice(row * self._columns + left, row * self._columns + right)


def _box(start: Point, end: Point) -> Box:
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Box(left, top, right, bottom)


def prices(half: float) -> tuple[float, ...]:
    """Return what each square costs a line, by its flags.

    Args:
        half: how far the line reaches to each side, in pixels: a wide one needs more room beside words.
    """
    return tuple(_price(flags, half) for flags in range(128))


def _price(flags: int, half: float) -> float:
    if flags & _ON:
        return TAKEN
    wide = 60.0 if half > 5 else 8.0
    price = wide if flags & _CLOSE else 2.0 if flags & _NEAR else 0.0
    price += 14.0 if flags & _LINE else 5.0 if flags & _BESIDE else 0.0
    return price + (15.0 if flags & _RELATION else 0.0) + (1.5 if flags & _OUTSIDE else 0.0)


NARROW = tuple(float(bool(flags & (_NEAR | _CLOSE | _ON))) for flags in range(128))
"""Prices that count squares near symbols and words."""
