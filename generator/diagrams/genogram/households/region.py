"""What area of the paper a household takes: a box for each run of its members in a row, and corridors that join them.

A region never holds a symbol or words of anybody else. Where none can be found, there is none: a tag on each member
then says who lives together, and nothing misleads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from generator.content import Family, Household
from generator.diagrams._family import FamilyLayout
from generator.diagrams.genogram.boxes import Box, around, label_box, symbol_box

Region = tuple[Box, ...]

_ASIDE, _ABOVE, _BELOW = 4.5, 7.0, 6.0
"""How far the outline runs from the people inside, in pixels."""
_CLEAR = 2.0
"""How far it runs from other people at least, in pixels."""
_APART = 3.0
"""Between the outlines of two households, in pixels."""
_WIDE, _NARROW = 12.0, 9.0
"""Of a corridor: where there is room, and between two people who stand close."""
_JOG = 16.0
"""Sides of neighbouring rows that differ by less are brought into one line, in pixels."""
_LONGEST = 330.0
"""A longer corridor would be hard to follow, in pixels."""
_NEAREST = 8
"""How many gaps of a row between two others are tried, the nearest first: all of a large family would take minutes."""


class _Ground:
    """The rows of a layout, with the boxes of its people."""

    def __init__(self, family: Family, layout: FamilyLayout) -> None:
        self.symbols = {one: symbol_box(family.people[one], place) for one, place in layout.places.items()}
        self.labels = {one: label_box(place) for one, place in layout.places.items()}
        self.rows = layout.rows
        self.spans = [around([self.cell(one) for one in row]) for row in layout.rows]

    def cell(self, one: str) -> Box:
        """Return the box of a symbol and its label."""
        label = self.labels[one]
        return around([self.symbols[one], label]) if label.bottom > label.top else self.symbols[one]

    def runs(self, members: Sequence[str]) -> list[tuple[int, Box]]:
        """Return the boxes of members who stand side by side, with their rows."""
        found = []
        for number, row in enumerate(self.rows):
            run: list[str] = []
            for one in (*row, ""):
                if one in members:
                    run.append(one)
                elif run:
                    found.append((number, self._box(run)))
                    run = []
        return found

    def _box(self, run: Sequence[str]) -> Box:
        left, top, right, bottom = around([self.cell(one) for one in run])
        return Box(left - _ASIDE, top - _ABOVE, right + _ASIDE, bottom + _BELOW)

    def channel(self, row: int) -> tuple[float, float]:
        """Return where the room below a row begins and ends; row -1 is above the first."""
        top = self.spans[row].bottom if row >= 0 else self.spans[0].top - 34
        return top, self.spans[row + 1].top if row + 1 < len(self.spans) else top + 30

    def lanes(self, row: int) -> list[float]:
        """Return the middles of the gaps between and beside the people of a row."""
        cells = [self.cell(one) for one in self.rows[row]]
        between = [(left.right + right.left) / 2 for left, right in pairwise(cells)]
        return [cells[0].left - _WIDE, *between, cells[-1].right + _WIDE]


def regions(family: Family, layout: FamilyLayout) -> dict[int, Region]:
    """Return the region of each household that can have one, by its number in the family."""
    ground = _Ground(family, layout)
    found: dict[int, Region] = {}
    runs = [ground.runs(household.members) for household in family.households]
    for number, household in enumerate(family.households):
        others = [box.grown(_APART) for region in found.values() for box in region]
        # A corridor keeps off the boxes of households that come later too, unless these share a member.
        later = [
            box.grown(_APART)
            for place in range(number + 1, len(runs))
            if not set(family.households[place].members) & set(household.members)
            for _, box in runs[place]
        ]
        blocked = [*_strangers(ground, household), *others]
        region = _joined(ground, runs[number], blocked, [*blocked, *later])
        if region:
            found[number] = region
    return found


def _strangers(ground: _Ground, household: Household) -> list[Box]:
    away = [one for row in ground.rows for one in row if one not in household.members]
    return [box.grown(_CLEAR) for one in away for box in (ground.symbols[one], ground.labels[one])]


def _joined(ground: _Ground, runs: list[tuple[int, Box]], blocked: list[Box], off: list[Box]) -> Region:
    """Return the runs with corridors that join all of them, or nothing if that cannot be done."""
    if not runs or any(_hits([box], blocked) for _, box in runs):
        return ()
    runs = _flush(runs, off)
    region = [box for _, box in runs]
    group = list(range(len(runs)))
    pairs = list(combinations(range(len(runs)), 2))
    touching = [(one, other) for one, other in pairs if runs[other][0] == runs[one][0] + 1]
    # Runs of neighbouring rows that lie one above the other cost nothing to join; only what is left over then is tried.
    for tried in (touching, pairs):
        ways = (
            _shortest(ground, runs, pair, off, free=tried is touching)
            for pair in tried
            if group[pair[0]] != group[pair[1]]
        )
        for _, one, other, corridor in sorted(way for way in ways if way):
            if group[one] != group[other]:
                old = group[other]
                group = [group[one] if number == old else number for number in group]
                region += corridor
    return tuple(region) if len(set(group)) == 1 else ()


def _shortest(
    ground: _Ground, runs: list[tuple[int, Box]], pair: tuple[int, int], off: list[Box], *, free: bool
) -> tuple[float, int, int, list[Box]] | None:
    """Return the shortest corridor between two runs that hits nothing; if `free`, only one that costs nothing."""
    longest = 0.0 if free else _LONGEST
    one, other = pair
    ways = (way for way in _corridors(ground, runs[one], runs[other]) if way[0] <= longest and not _hits(way[1], off))
    way = min(ways, default=None)
    return (way[0], one, other, way[1]) if way else None


def _flush(runs: list[tuple[int, Box]], off: list[Box]) -> list[tuple[int, Box]]:
    """Return the boxes of runs with sides in one line where they are nearly so: the outline has fewer corners."""
    for side, outer in ((0, min), (2, max)):
        for place, (row, box) in enumerate(runs):
            near = [
                other[side] for below, other in runs if abs(below - row) == 1 and abs(other[side] - box[side]) <= _JOG
            ]
            wider = Box(*(outer([*near, edge]) if number == side else edge for number, edge in enumerate(box)))
            if not _hits([wider], off):
                runs = [*runs[:place], (row, wider), *runs[place + 1 :]]
    return runs


def _hits(boxes: Sequence[Box], others: Sequence[Box]) -> bool:
    return any(box.meets(other) for box in boxes for other in others)


def _corridors(ground: _Ground, one: tuple[int, Box], other: tuple[int, Box]) -> Iterator[tuple[float, list[Box]]]:
    """Yield ways to join two runs, each with its length; the first run stands no lower than the second."""
    (row, upper), (below, lower) = one, other
    left, right = max(upper.left, lower.left), min(upper.right, lower.right)
    if below == row + 1 and right - left >= _WIDE:
        yield 0.0, [Box(left, upper.bottom - 1, right, lower.top + 1)]
        return
    if below == row:
        yield from _around_neighbours(ground, row, upper, lower)
        return
    if lower.top - upper.bottom > _LONGEST:
        return
    middle = (_middle(upper) + _middle(lower)) / 2
    near = (
        sorted(ground.lanes(between), key=lambda lane: (abs(lane - middle), lane))[:_NEAREST]
        for between in range(row + 1, below)
    )
    for lanes in product(*near):
        first, last = (lanes[0], lanes[-1]) if lanes else (_middle(lower), _middle(upper))
        start, end = _stub(upper, first), _stub(lower, last)
        for level in (0.5, 0.25, 0.75):
            yield _through(ground, row, (start, *lanes, end), (upper.bottom, lower.top), level)


def _through(
    ground: _Ground, row: int, ways: Sequence[float], ends: tuple[float, float], level: float
) -> tuple[float, list[Box]]:
    """Return a corridor down through lanes: level in each channel, upright between."""
    heights = []
    for step in range(len(ways) - 1):
        top, bottom = ground.channel(row + step)
        heights.append(top + (bottom - top) * level)
    boxes, length = [], 0.0
    for place, x in enumerate(ways):
        top = heights[place - 1] - _WIDE / 2 if place else ends[0] - 1
        bottom = heights[place] + _WIDE / 2 if place < len(heights) else ends[1] + 1
        half = (_NARROW if 0 < place < len(ways) - 1 else _WIDE) / 2
        boxes.append(Box(x - half, top, x + half, bottom))
        if 0 < place < len(ways) - 1:
            length += bottom - top
    for height, (x, next_x) in zip(heights, pairwise(ways), strict=True):
        boxes.append(Box(min(x, next_x), height - _WIDE / 2, max(x, next_x), height + _WIDE / 2))
        length += abs(next_x - x)
    return length, boxes


def _stub(box: Box, towards: float) -> float:
    """Return where a corridor leaves a box upright, as near to `towards` as it can."""
    return min(max(towards, box.left + _WIDE / 2), box.right - _WIDE / 2)


def _middle(box: Box) -> float:
    return (box.left + box.right) / 2


def _around_neighbours(ground: _Ground, row: int, one: Box, other: Box) -> Iterator[tuple[float, list[Box]]]:
    """Yield corridors that join two runs of one row, below or above the people between them."""
    left, right = sorted((one, other))
    start, end = left.right - _WIDE / 2, right.left + _WIDE / 2
    for under, level in product((True, False), (0.5, 0.25, 0.75)):
        top, bottom = ground.channel(row if under else row - 1)
        height = top + (bottom - top) * level
        boxes = [Box(start - _WIDE / 2, height - _WIDE / 2, end + _WIDE / 2, height + _WIDE / 2)]
        for x, box in ((start, left), (end, right)):
            edges = (box.bottom - 1, height) if under else (height, box.top + 1)
            boxes.append(Box(x - _WIDE / 2, edges[0], x + _WIDE / 2, edges[1]))
        yield end - start + 2 * abs(height - (left.bottom if under else left.top)), boxes
