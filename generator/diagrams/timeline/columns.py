"""Where the columns of a timeline stand: days, bars, stages, text, from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from generator.content import CrisisStage, Stage
from generator.diagrams._diagram import Setting
from generator.diagrams._svg import text_width
from generator.diagrams.timeline.days import Happening
from generator.diagrams.timeline.plan import RISE, SMALL, SMALL_LINE, WIDTH, Columns, Line
from generator.diagrams.timeline.stages import PITCH, label, width
from generator.languages import Words

TRACK = 9
"""From a track of bars to the next, in pixels."""

_DAY = Words("天", "day")
_STAGE = Words("阶段", "stage")
_CRISIS = (Words("危机", "crisis"), Words("阶段", "stage"))
_TEXT = Words("谁，做了什么", "who did what")
_LEAST_TEXT = 160


def columns(happenings: Sequence[Happening], track_count: int, setting: Setting) -> Columns:
    """Return where the columns stand for these events.

    Args:
        happenings: all events of the timeline.
        track_count: how many events last at the same time.
        setting: for the words.
    """
    days = [text_width(str(happening.last), SMALL, strong=True) for happening in happenings]
    number = max(text_width(setting.words(_DAY), SMALL), *days)
    axis = number + 9
    track = axis + 12
    stage = axis + 11 + TRACK * track_count
    stages = tuple(kind for kind in Stage if any(one.event.stage == kind for one in happenings))
    stage_width = width(label(kind, setting) for kind in stages)
    stage_head = text_width(setting.words(_STAGE), SMALL)
    right = stage + max(PITCH * (len(stages) - 1) + stage_width, stage_head)
    crises = [label(kind, setting) for kind in CrisisStage if any(one.event.crisis_stage == kind for one in happenings)]
    crisis_width = width(crises)
    crisis_head = max(text_width(setting.words(words), SMALL) for words in _CRISIS)
    crisis = max(right + 3, stage + stage_head + 6 + crisis_head - crisis_width) if crises else None
    text = (right if crisis is None else crisis + crisis_width) + 7
    return Columns(
        number, axis, track, stages, stage, stage_width, crisis, crisis_width, text, max(WIDTH, text + _LEAST_TEXT + 1)
    )


def heads(place: Columns, setting: Setting) -> tuple[tuple[Line, ...], float]:
    """Return what stands above the columns, and the height of it."""
    lines = [
        _head(_DAY, place.number, 0, setting, "end"),
        _head(_STAGE, place.stage, 0, setting),
        _head(_TEXT, place.text, 0, setting),
    ]
    if place.crisis is not None:
        right = place.crisis + place.crisis_width
        lines += [_head(words, right, number, setting, "end") for number, words in enumerate(_CRISIS)]
    return tuple(lines), max(line.y for line in lines) + 10


def _head(words: Words, x: float, number: int, setting: Setting, anchor: str = "start") -> Line:
    return Line(x, RISE * SMALL + 4 + number * SMALL_LINE, setting.words(words), SMALL, anchor=anchor)
