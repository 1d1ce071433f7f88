"""From events to pictures: rows below each other, cut into parts that stand side by side where there is room.

One long strip fits a phone but neither a screen nor a wall. Parts of a phone's width flow: below each other on a
phone, side by side on a desk and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from generator.content import Event
from generator.diagrams._diagram import Setting
from generator.diagrams.timeline.blocks import Block, block
from generator.diagrams.timeline.columns import columns
from generator.diagrams.timeline.days import EmptyDay, EventRow, Happening, Row, happenings, rows, tracks
from generator.diagrams.timeline.part import Strip, sheet
from generator.diagrams.timeline.plan import BETWEEN, LEAP, STEP, STOP, Sheet
from generator.diagrams.timeline.stages import label, least_height

_ONE = 900
"""Up to this height a timeline stays in one piece."""

_SHAPE = 400
"""A strip of this many pixels times the square of a number makes a sheet of paper when cut into so many parts."""

_INSIDE_A_DAY = 150
"""So many pixels a part may be longer or shorter if it then ends with a day."""


def sheets(timeline: Sequence[Event], setting: Setting) -> tuple[Sheet, ...]:
    """Return the pictures of a timeline that has at least one event."""
    ordered = happenings(timeline)
    found = rows(ordered)
    lanes = tracks(found)
    place = columns(ordered, max(lanes.values(), default=-1) + 1, setting)
    blocks = {one.key: block(one, setting, place.width - place.text - 1) for one in ordered}
    strip = Strip(found, [_height(row, blocks, setting) for row in found], blocks, lanes, place, setting)
    cuts = [0, *_cuts(strip), len(found)]
    return tuple(sheet(strip, start, end) for start, end in pairwise(cuts))


def _height(row: Row, blocks: dict[str, Block], setting: Setting) -> float:
    """Return the height of a row with the space below it."""
    if isinstance(row, EventRow):
        return max(blocks[row.happening.key].height, _for_stages(row.happening, setting)) + BETWEEN
    if isinstance(row, EmptyDay):
        return STOP if row.ends else STEP
    return LEAP


def _for_stages(happening: Happening, setting: Setting) -> float:
    named = (happening.event.stage, happening.event.crisis_stage)
    return least_height(label(stage, setting) for stage in named if stage)


def _cuts(strip: Strip) -> list[int]:
    """Return before which rows a new part begins: the parts are about equally high and, if they can be, whole days."""
    tops = [sum(strip.heights[:number]) for number in range(len(strip.rows))]
    whole = sum(strip.heights)
    parts = _parts(whole)
    events = [number for number, row in enumerate(strip.rows) if number and isinstance(row, EventRow)]
    found: list[int] = []
    for part in range(1, parts):
        left = [number for number in events if number > max(found, default=0)]
        if left:
            found.append(min(left, key=lambda number: _cost(strip.rows[number], tops[number] - whole * part / parts)))
    return found


def _parts(whole: float) -> int:
    """Return into how many parts a strip of this height is cut: an even number, as two stand side by side on a desk."""
    return 1 if whole <= _ONE else 2 * max(1, round(sqrt(whole / _SHAPE) / 2))


def _cost(row: Row, off: float) -> float:
    """Return how bad it is to begin a part with `row`, `off` pixels from where it would be best."""
    return abs(off) + (0 if isinstance(row, EventRow) and row.opens else _INSIDE_A_DAY)
