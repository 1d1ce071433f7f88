"""The events in their order and the days between them, as rows from top to bottom.

A day with events takes the room that its text needs, an empty day one step, and a long empty time is left out and says
how long it was: no reader can take a week for a month.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.content import Event, Moment

LONGEST_SHOWN = 6
"""So many empty days in a row are shown one by one; more are left out."""


class Happening(NamedTuple):
    """An event with its name and its days.

    Attributes:
        key: its `data-id`, e.g. `event-3` for the third event of the entry.
        event: what the entry says.
        first, last: its first and last day; the same if it does not last.
    """

    key: str
    event: Event
    first: int
    last: int

    @property
    def lasts(self) -> bool:
        """Whether it lasts more than a day."""
        return self.last > self.first


class EventRow(NamedTuple):
    """An event; `opens` if it is the first of its day."""

    happening: Happening
    opens: bool


class EmptyDay(NamedTuple):
    """A day without events; `ends` if something ends on it, and so its number is of interest."""

    day: int
    ends: bool


class Leap(NamedTuple):
    """So many days left out."""

    days: int


Row = EventRow | EmptyDay | Leap

_MOMENTS = tuple(Moment)


def happenings(timeline: Iterable[Event]) -> tuple[Happening, ...]:
    """Return the events by day.

    Within a day they stay as the author put them, unless the time of day of each is known. An event that would end
    before it begins is taken as one of a single day.
    """
    found = [
        Happening(f"event-{number}", event, event.day, max(event.day, event.until_day or event.day))
        for number, event in enumerate(timeline, 1)
    ]
    days: dict[int, list[Happening]] = {}
    for happening in sorted(found, key=lambda one: one.first):
        days.setdefault(happening.first, []).append(happening)
    return tuple(happening for day in days.values() for happening in _by_moment(day))


def _by_moment(day: list[Happening]) -> list[Happening]:
    """Put the events of a day in order if the time of day of each is known."""
    if any(one.event.when is None for one in day):
        return day
    return sorted(day, key=lambda one: _MOMENTS.index(one.event.when or Moment.NIGHT))


def rows(ordered: Sequence[Happening]) -> tuple[Row, ...]:
    """Return events and empty days from the first day to the last."""
    by_day: dict[int, list[Happening]] = {}
    for happening in ordered:
        by_day.setdefault(happening.first, []).append(happening)
    stops = sorted({*by_day, *(happening.last for happening in ordered)})
    found = _stop(stops[0], by_day)
    for before, after in pairwise(stops):
        found += _between(before, after)
        found += _stop(after, by_day)
    return tuple(found)


def _stop(day: int, by_day: dict[int, list[Happening]]) -> list[Row]:
    """Return the rows of a day on which something begins or ends."""
    if day not in by_day:
        return [EmptyDay(day, ends=True)]
    return [EventRow(happening, opens=number == 0) for number, happening in enumerate(by_day[day])]


def _between(before: int, after: int) -> list[Row]:
    """Return the rows of the days between two others."""
    empty = after - before - 1
    if empty > LONGEST_SHOWN:
        return [Leap(empty)]
    return [EmptyDay(day, ends=False) for day in range(before + 1, after)]


def end_rows(found: Sequence[Row]) -> dict[int, int]:
    """Return for each day the number of its last row."""
    ends: dict[int, int] = {}
    for number, row in enumerate(found):
        if isinstance(row, EventRow):
            ends[row.happening.first] = number
        elif isinstance(row, EmptyDay):
            ends[row.day] = number
    return ends


def tracks(found: Sequence[Row]) -> dict[str, int]:
    """Return for each event that lasts the number of its track beside the axis; two at a time never share one."""
    ends = end_rows(found)
    busy_until: list[int] = []
    taken: dict[str, int] = {}
    for number, row in enumerate(found):
        if not isinstance(row, EventRow) or not row.happening.lasts:
            continue
        free = next((track for track, until in enumerate(busy_until) if until < number), len(busy_until))
        if free == len(busy_until):
            busy_until.append(0)
        busy_until[free] = ends[row.happening.last]
        taken[row.happening.key] = free
    return taken
