"""The text of one event: when, who, what, in lines below each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.content import Actor
from generator.diagrams._diagram import Setting
from generator.diagrams._svg import text_width, wrap
from generator.diagrams.timeline.days import Happening
from generator.diagrams.timeline.opening import opening
from generator.diagrams.timeline.plan import FALL, LINE, RISE, SIZE, SMALL, SMALL_LINE, TOKEN, Line, Token
from generator.languages import Words

DAY = Words("第{day}天", "Day {day}")
DAYS = Words("第{day}–{last}天", "Days {day}–{last}")
_MOMENT = Words("{day} {moment}", "{day}, {moment}")
_OPENING_LINES = 5
_BETWEEN_NAMES = 8


class Block(NamedTuple):
    """The text of an event, its left edge and its top at 0."""

    heading: tuple[Line, ...]
    tokens: tuple[Token, ...]
    lines: tuple[Line, ...]
    height: float

    def moved(self, x: float, y: float) -> Block:
        """Return the same block with its top left at `x`, `y`."""
        return Block(
            _moved(self.heading, x, y),
            tuple(Token(one.x + x, one.y + y, one.actor, _moved(one.lines, x, y)) for one in self.tokens),
            _moved(self.lines, x, y),
            self.height,
        )


def _moved(lines: Iterable[Line], x: float, y: float) -> tuple[Line, ...]:
    return tuple(line._replace(x=line.x + x, y=line.y + y) for line in lines)


def days_in_words(first: int, last: int, setting: Setting) -> str:
    """Return a day or a span of days, e.g. 第6–12天."""
    return setting.words(DAYS, day=first, last=last) if last > first else setting.words(DAY, day=first)


def time_in_words(happening: Happening, setting: Setting) -> str:
    """Return when something happens, e.g. 第1天 上午."""
    day = days_in_words(happening.first, happening.last, setting)
    moment = happening.event.when
    return setting.words(_MOMENT, day=day, moment=setting.choice(moment)) if moment else day


def block(happening: Happening, setting: Setting, width: float) -> Block:
    """Return the text of an event, at most `width` pixels wide."""
    heading = _lines(wrap(time_in_words(happening, setting), width, SIZE, strong=True), 0, SIZE, bold=True)
    tokens, y = _tokens(happening.event.by, setting, width, len(heading) * LINE + 1)
    words = opening(setting.text(happening.event.event), width / 2, width * _OPENING_LINES, SIZE)
    lines = _lines(wrap(words, width, SIZE), y + 2, SIZE)
    return Block(heading, tokens, lines, lines[-1].y + FALL * SIZE if lines else y)


def _lines(words: Iterable[str], top: float, size: int, *, x: float = 0, bold: bool = False) -> tuple[Line, ...]:
    """Return lines below each other."""
    pitch = LINE if size == SIZE else SMALL_LINE
    said = (line for line in words if line)
    return tuple(Line(x, top + number * pitch + RISE * size, line, size, bold) for number, line in enumerate(said))


def _tokens(actors: Iterable[Actor], setting: Setting, width: float, top: float) -> tuple[tuple[Token, ...], float]:
    """Return the actors side by side as far as there is room, and where the next line of text may begin."""
    x, y = 0.0, top
    found = []
    for actor in dict.fromkeys(actors):
        name = setting.choice(actor)
        if x and x + TOKEN + text_width(name, SMALL) > width:
            x, y = 0.0, y + SMALL_LINE
        names = _lines(wrap(name, width - TOKEN - x, SMALL), y, SMALL, x=x + TOKEN)
        found.append(Token(x + 5, y + 6.5, actor, names))
        if len(names) > 1:
            x, y = 0.0, y + len(names) * SMALL_LINE
        else:
            x += TOKEN + text_width(names[0].words, SMALL) + _BETWEEN_NAMES
    return tuple(found), y + (SMALL_LINE if x else 0)
