"""One picture of a timeline: some of its rows, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.diagrams._diagram import Setting
from generator.diagrams.timeline.blocks import Block
from generator.diagrams.timeline.columns import TRACK, heads
from generator.diagrams.timeline.days import EmptyDay, EventRow, Leap, Row, end_rows
from generator.diagrams.timeline.plan import BETWEEN, RISE, SMALL, Bar, Break, Columns, Entry, Line, Run, Sheet
from generator.diagrams.timeline.stages import runs
from generator.languages import Words

LEFT_OUT = Words("（略去{days}天）", "({days} days left out)")
MARK = 7
"""From the top of an event to its mark."""

_BOTTOM = 8


class Strip(NamedTuple):
    """A whole timeline, not yet cut.

    Attributes:
        rows, heights: from top to bottom.
        blocks: the text of each event by its key.
        tracks: the track of each event that lasts, by its key.
        place: where the columns stand.
    """

    rows: Sequence[Row]
    heights: Sequence[float]
    blocks: Mapping[str, Block]
    tracks: Mapping[str, int]
    place: Columns
    setting: Setting


class Standing(NamedTuple):
    """A row in its place."""

    number: int
    row: Row
    top: float
    bottom: float


def sheet(strip: Strip, start: int, end: int) -> Sheet:
    """Return the picture of the rows from `start` to before `end`; the first of them is an event."""
    titles, head = heads(strip.place, strip.setting)
    tops = list(accumulate(strip.heights[start:end], initial=head))
    standing = [Standing(start + n, strip.rows[start + n], tops[n], tops[n + 1]) for n in range(end - start)]
    days = [one.row.happening.first for one in standing if isinstance(one.row, EventRow)]
    return Sheet(
        first=days[0],
        last=days[-1],
        columns=strip.place,
        heads=titles,
        entries=tuple(_entries(strip, standing)),
        bars=tuple(_bars(strip, standing)),
        runs=_runs(strip, standing),
        numbers=tuple(_numbers(strip, standing)),
        ticks=tuple(_ticks(standing)),
        axis=(head, tops[-1]),
        breaks=tuple(_breaks(strip, standing)),
        follows=start > 0,
        leads=end < len(strip.rows),
        width=strip.place.width,
        height=tops[-1] + _BOTTOM,
    )


def _track(strip: Strip, key: str) -> float:
    """Return the middle of the track of an event that lasts."""
    return strip.place.track + strip.tracks[key] * TRACK


def _entries(strip: Strip, standing: Sequence[Standing]) -> Iterator[Entry]:
    for _, row, top, bottom in standing:
        if isinstance(row, EventRow):
            one = row.happening
            text = strip.blocks[one.key].moved(strip.place.text, top)
            x = _track(strip, one.key) if one.lasts else strip.place.axis
            yield Entry(one.key, x, top + MARK, one.lasts, text.heading, text.tokens, text.lines, bottom - BETWEEN)


def _bars(strip: Strip, standing: Sequence[Standing]) -> Iterator[Bar]:
    """Yield how long events last, also those that began before this picture or go on after it."""
    ends = end_rows(strip.rows)
    places = {one.number: one for one in standing}
    first, last = standing[0], standing[-1]
    for number, row in enumerate(strip.rows[: last.number + 1]):
        if not isinstance(row, EventRow) or not row.happening.lasts or ends[row.happening.last] < first.number:
            continue
        begin, end = places.get(number), places.get(ends[row.happening.last])
        top = begin.top + MARK if begin else first.top - 4
        bottom = _end_of_day(end) if end else last.bottom
        yield Bar(row.happening.key, _track(strip, row.happening.key), top, bottom, begin is not None, end is not None)


def _end_of_day(standing: Standing) -> float:
    """Return where a bar ends that lasts until this day: with the day, not with the space below it."""
    return standing.bottom - (BETWEEN - 4 if isinstance(standing.row, EventRow) else 3)


def _runs(strip: Strip, standing: Sequence[Standing]) -> tuple[Run, ...]:
    placed = [
        (one.row.happening.event, one.top, one.bottom - BETWEEN + 6)
        for one in standing
        if isinstance(one.row, EventRow)
    ]
    return runs(placed, strip.setting, strip.place)


def _numbers(strip: Strip, standing: Sequence[Standing]) -> Iterator[Line]:
    """Yield the days on which something begins or ends, and the day that a picture begins with."""
    for number, (_, row, top, _) in enumerate(standing):
        y = top + RISE * SMALL
        if isinstance(row, EventRow) and (row.opens or number == 0):
            yield Line(strip.place.number, y + 1, str(row.happening.first), SMALL, bold=True, anchor="end")
        elif isinstance(row, EmptyDay) and row.ends:
            yield Line(strip.place.number, y, str(row.day), SMALL, anchor="end")


def _ticks(standing: Sequence[Standing]) -> Iterator[float]:
    """Yield where the days begin."""
    for _, row, top, _ in standing:
        if isinstance(row, EmptyDay):
            yield top + (MARK if row.ends else 2)
        elif isinstance(row, EventRow) and row.opens:
            yield top + MARK


def _breaks(strip: Strip, standing: Sequence[Standing]) -> Iterator[Break]:
    place = strip.place
    bars = list(_bars(strip, standing))
    for _, row, top, bottom in standing:
        if isinstance(row, Leap):
            y = (top + bottom) / 2 - 4
            words = strip.setting.words(LEFT_OUT, days=row.days)
            right = max([place.axis, *(bar.x for bar in bars if bar.top < y < bar.bottom)]) + 6
            yield Break(y, place.axis - 6, right, Line(place.text, y + 4, words, SMALL))
