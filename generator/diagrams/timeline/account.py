"""The timeline as a table: all that the pictures say, and the response and the worker's thoughts besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.content import Event, Text
from generator.diagrams._diagram import AccountPart, Setting
from generator.diagrams.timeline.blocks import days_in_words
from generator.diagrams.timeline.days import Happening, happenings
from generator.diagrams.timeline.stages import number_of
from generator.languages import Words

_TITLE = Words("经过", "What happened")
_AND = Words("、", ", ")

Cell = Callable[[Happening, Setting], str]


def _text(part: Text | None, setting: Setting) -> str:
    return " ".join(setting.text(part).split()) if part else ""


def _crisis(happening: Happening, setting: Setting) -> str:
    stage = happening.event.crisis_stage
    return f"{number_of(stage)} {setting.choice(stage)}" if stage else ""


def _actors(happening: Happening, setting: Setting) -> str:
    return setting.words(_AND).join(setting.choice(actor) for actor in dict.fromkeys(happening.event.by))


_CELLS: tuple[tuple[Words, Cell], ...] = (
    (Words("日子", "day"), lambda one, setting: days_in_words(one.first, one.last, setting)),
    (Words("时段", "time of day"), lambda one, setting: setting.choice(one.event.when) if one.event.when else ""),
    (Words("阶段", "stage"), lambda one, setting: setting.choice(one.event.stage)),
    (Words("危机阶段", "crisis stage"), _crisis),
    (Words("谁", "who"), _actors),
    (Words("发生了什么", "what happened"), lambda one, setting: _text(one.event.event, setting)),
    (Words("反应", "response"), lambda one, setting: _text(one.event.response, setting)),
    (Words("社工当时的想法", "the worker's thoughts"), lambda one, setting: _text(one.event.reflection, setting)),
)


def account(timeline: Sequence[Event], setting: Setting) -> tuple[AccountPart, ...]:
    """Return the table, in the order of the pictures, without columns in which nothing stands."""
    ordered = happenings(timeline)
    table = [[cell(one, setting) for one in ordered] for _, cell in _CELLS]
    used = [number for number, column in enumerate(table) if any(column)]
    return (
        AccountPart(
            id="events",
            title=setting.words(_TITLE),
            head=tuple(setting.words(_CELLS[number][0]) for number in used),
            rows=tuple(tuple(table[number][row] for number in used) for row in range(len(ordered))),
            keys=tuple(one.key for one in ordered),
        ),
    )
