"""Where everything of a timeline stands, as pure data in pixels, and the sizes that it is made with."""

from __future__ import annotations

from typing import NamedTuple

from generator.content import Actor, Stage

WIDTH = 328
"""Of a picture: what a phone of 360 px has between its margins."""

SMALL, SIZE = 12, 13
"""Sizes of the fonts: of days, names and stages; of what happened."""

LINE, SMALL_LINE = 18, 16
"""From a baseline to the next."""

RISE = 0.88
FALL = 0.24
"""How far letters go above and below their baseline, as parts of the font's size."""

TOKEN = 13
"""Room for the shape before an actor's name."""

BETWEEN = 16
"""Between an event and the next."""

STEP, STOP, LEAP = 8, 17, 30
"""Heights of an empty day, of one on which something ends, and of days left out."""


class Line(NamedTuple):
    """Words on one baseline.

    Attributes:
        x, y: where the baseline begins.
        anchor: `end` if it ends there instead.
    """

    x: float
    y: float
    words: str
    size: int
    bold: bool = False
    anchor: str = "start"


class Token(NamedTuple):
    """An actor's shape around its centre, and the lines of the name."""

    x: float
    y: float
    actor: Actor
    lines: tuple[Line, ...]


class Entry(NamedTuple):
    """An event.

    Attributes:
        key: its `data-id`.
        x, y: of its mark on the axis or on its track.
        lasts: whether a bar goes on from the mark.
        heading: day and time of day.
        tokens: who acts.
        lines: what happened.
        bottom: the lowest pixel of it.
    """

    key: str
    x: float
    y: float
    lasts: bool
    heading: tuple[Line, ...]
    tokens: tuple[Token, ...]
    lines: tuple[Line, ...]
    bottom: float


class Bar(NamedTuple):
    """How long an event lasts. In a picture that another precedes or follows it may begin or end outside."""

    key: str
    x: float
    top: float
    bottom: float
    begins: bool
    ends: bool


class Label(NamedTuple):
    """The name of a stage, upright along its box.

    Attributes:
        lines: of the name, from the right to the left in Chinese, else from left to right.
        stacked: whether each sign stands below the one before (Chinese), instead of the line being turned.
        length: how long the longest line is, in pixels.
    """

    lines: tuple[str, ...]
    stacked: bool
    length: float


class Run(NamedTuple):
    """Events in a row that belong to the same stage: a box with the stage's name.

    Attributes:
        kind: `stage` or `crisis`.
        tops: where the name begins; more than once in a long box.
    """

    kind: str
    value: str
    label: Label
    x: float
    top: float
    width: float
    bottom: float
    tops: tuple[float, ...]


class Break(NamedTuple):
    """A place where days are left out of the axis, from `left` to `right`, and words that say how many."""

    y: float
    left: float
    right: float
    line: Line


class Columns(NamedTuple):
    """Where the columns stand, from left to right.

    Attributes:
        number: right end of the days' numbers.
        axis: the axis.
        track: middle of the first track of bars.
        stages: those that the timeline has, in their order.
        stage, stage_width: left edge of the first stage's box, and the width of a box.
        crisis, crisis_width: the same for crisis stages; None if there are none.
        text: left edge of the text.
        width: of the picture.
    """

    number: float
    axis: float
    track: float
    stages: tuple[Stage, ...]
    stage: float
    stage_width: float
    crisis: float | None
    crisis_width: float
    text: float
    width: float


class Sheet(NamedTuple):
    """One picture.

    Attributes:
        first, last: the days of its first and its last event.
        heads: what the columns are.
        numbers: days on the axis.
        ticks: heights of days on the axis.
        axis: pieces of the axis, from top to bottom.
        follows, leads: whether another picture comes before, after.
    """

    first: int
    last: int
    columns: Columns
    heads: tuple[Line, ...]
    entries: tuple[Entry, ...]
    bars: tuple[Bar, ...]
    runs: tuple[Run, ...]
    numbers: tuple[Line, ...]
    ticks: tuple[float, ...]
    axis: tuple[float, float]
    breaks: tuple[Break, ...]
    follows: bool
    leads: bool
    width: float
    height: float
