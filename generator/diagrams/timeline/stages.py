"""The stages beside the axis: a box for each run of events of one stage, with the stage's name written along it.

A name at the head of a lane is out of sight after two screens; so the name stands in the box, and a box is moved a
step to the right with each stage: forward is rightward, and a step back is seen as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.content import Choice, CrisisStage, Event
from generator.diagrams._diagram import Setting
from generator.diagrams._svg import text_width, wrap
from generator.diagrams.timeline.plan import SMALL, Columns, Label, Run

PITCH = 6
"""From the box of a stage to the box of the next, in pixels."""

_LONGEST = 100
_LINE = 14
_MARGIN = 5
_STACKED = 13.5
_REPEAT = 300

_CRISIS = tuple(CrisisStage)


def number_of(stage: CrisisStage) -> int:
    """Return Roberts' number of a stage, 1 to 7."""
    return _CRISIS.index(stage) + 1


def label(stage: Choice, setting: Setting) -> Label:
    """Return the name of a stage as it stands in its box; crisis stages carry their number."""
    words = setting.choice(stage)
    if isinstance(stage, CrisisStage):
        words = f"{number_of(stage)} {words}"
    if setting.language == "zh":
        lines = tuple(line.replace(" ", "") for line in wrap(words, _LONGEST, SMALL, strong=True))
        return Label(lines, stacked=True, length=max(len(line) for line in lines) * _STACKED)
    lines = wrap(words, _LONGEST, SMALL, strong=True)
    return Label(lines, stacked=False, length=max(text_width(line, SMALL, strong=True) for line in lines))


def width(labels: Iterable[Label]) -> float:
    """Return how wide boxes with these names are."""
    return _LINE * max((len(one.lines) for one in labels), default=0) + 6


def least_height(labels: Iterable[Label]) -> float:
    """Return how high an event must be for its stages' names."""
    return max(one.length for one in labels) + 2 * _MARGIN


Placed = tuple[Event, float, float]
"""An event, and its top and bottom."""


def runs(placed: Sequence[Placed], setting: Setting, place: Columns) -> tuple[Run, ...]:
    """Return the boxes of a picture.

    Args:
        placed: its events from top to bottom.
        setting: for the words.
        place: where its columns stand.
    """
    found = []
    for value, group in groupby(placed, key=lambda one: one[0].stage):
        left = place.stage + place.stages.index(value) * PITCH
        found.append(_run("stage", value, list(group), setting, (left, place.stage_width)))
    for crisis_value, group in groupby(placed, key=lambda one: one[0].crisis_stage):
        if crisis_value is not None and place.crisis is not None:
            found.append(_run("crisis", crisis_value, list(group), setting, (place.crisis, place.crisis_width)))
    return tuple(found)


def _run(kind: str, value: Choice, group: list[Placed], setting: Setting, place: tuple[float, float]) -> Run:
    top, bottom = group[0][1], group[-1][2]
    name = label(value, setting)
    times = 1 + int((bottom - top) // _REPEAT)
    tops = tuple(top + _MARGIN + number * (bottom - top) / times for number in range(times))
    return Run(kind, value.value, name, place[0], top, place[1], bottom, tops)
