"""The SVG of a picture: axis, bars, stages and events, each with its class for styles and its key for scripts."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.diagrams._svg import element, path, text
from generator.diagrams.timeline.actors import side_of
from generator.diagrams.timeline.plan import SIZE, SMALL, Bar, Break, Entry, Line, Run, Sheet, Token
from generator.diagrams.timeline.shapes import arrow, bar_end, mark, side_shape, zigzag

_UPRIGHT = 13.5
_COLUMN = 14


def body(sheet: Sheet) -> Markup:
    """Return what stands inside `<svg>`."""
    return element(
        "g",
        _head(sheet),
        _axis(sheet),
        *(_bar(bar) for bar in sheet.bars),
        *(_break(one) for one in sheet.breaks),
        *(_run(run) for run in sheet.runs),
        *(_entry(entry) for entry in sheet.entries),
        font_size=SIZE,
        fill="currentColor",
        stroke="none",
    )


def _words(lines: Iterable[Line], **attributes: str | int) -> Markup:
    """Return lines as one text, so that it is copied and searched as one."""
    said = list(lines)
    first = said[0]
    common = {
        "font_size": None if first.size == SIZE else first.size,
        "font_weight": "bold" if first.bold else None,
        "text_anchor": "end" if first.anchor == "end" else None,
        **attributes,
    }
    if len(said) == 1:
        return text(first.x, first.y, first.words, **common)
    return element("text", *(element("tspan", line.words, x=line.x, y=line.y) for line in said), **common)


def _head(sheet: Sheet) -> Markup:
    under = max(line.y for line in sheet.heads) + 5
    return element(
        "g",
        *(_words([line]) for line in sheet.heads),
        path([(0, under), (sheet.width, under)], stroke="currentColor", stroke_width=0.7),
        class_="timeline__head",
    )


def _axis(sheet: Sheet) -> Markup:
    """Return the axis with its days; where another picture follows it ends in an arrow."""
    x = sheet.columns.axis
    top, bottom = sheet.axis
    pieces = [path([(x, top), (x, bottom)])]
    pieces += [path([(x - 4, y), (x + 4, y)]) for y in sheet.ticks]
    if sheet.leads:
        pieces.append(arrow(x, bottom + 4))
    line = element("g", *pieces, fill="none", stroke="currentColor", stroke_width=1.2)
    return element("g", line, *(_words([line]) for line in sheet.numbers), class_="timeline__axis")


def _bar(bar: Bar) -> Markup:
    """Return how long an event lasts; open at an end that lies in another picture."""
    pieces = [path([(bar.x, bar.top), (bar.x, bar.bottom)], stroke_width=5)]
    if bar.ends:
        pieces.append(bar_end(bar.x, bar.bottom))
    return element(
        "g",
        *pieces,
        class_="timeline__bar",
        data_from=bar.key,
        data_to=bar.key,
        fill="none",
        stroke="currentColor",
    )


def _break(one: Break) -> Markup:
    return element("g", zigzag(one.left, one.right, one.y), _words([one.line]), class_="timeline__break")


def _run(run: Run) -> Markup:
    """Return the box of a stage with its name along it; crisis stages have round corners."""
    box = element(
        "rect",
        class_="paper",
        x=run.x,
        y=run.top,
        width=run.width,
        height=run.bottom - run.top,
        rx=run.width / 2 if run.kind == "crisis" else 1,
        fill="#fff",
        stroke="currentColor",
    )
    names = (_name(run, top) for top in run.tops)
    return element("g", box, *names, class_=f"timeline__run timeline__run--{run.kind}", data_stage=run.value)


def _name(run: Run, top: float) -> Markup:
    """Return the name of a stage from `top` downwards."""
    count = len(run.label.lines)
    middle = run.x + run.width / 2
    pieces = []
    for number, words in enumerate(run.label.lines):
        off = (number - (count - 1) / 2) * _COLUMN
        pieces.append(
            _stacked(middle - off, top, words) if run.label.stacked else _turned(run, middle + off, top, words)
        )
    return element(
        "g",
        *pieces,
        class_="timeline__name",
        font_size=SMALL,
        font_weight="bold" if run.kind == "stage" else None,
        text_anchor="middle",
    )


def _stacked(x: float, top: float, words: str) -> Markup:
    signs = (element("tspan", sign, x=x, y=top + 11 + number * _UPRIGHT) for number, sign in enumerate(words))
    return element("text", *signs)


def _turned(run: Run, x: float, top: float, words: str) -> Markup:
    """Return a line that is read from below, as labels of an axis are."""
    x, y = x + 4, top + run.label.length / 2
    return text(0, 0, words, transform=f"translate({round(x, 1):g} {round(y, 1):g})rotate(-90)")


def _entry(entry: Entry) -> Markup:
    return element(
        "g",
        mark(entry.x, entry.y, lasts=entry.lasts),
        _words(entry.heading),
        *(_token(token) for token in entry.tokens),
        *([_words(entry.lines, class_="timeline__text")] if entry.lines else ()),
        class_="timeline__event",
        data_id=entry.key,
    )


def _token(token: Token) -> Markup:
    side = side_of(token.actor)
    return element(
        "g",
        side_shape(side, token.x, token.y),
        _words(token.lines),
        class_=f"timeline__actor timeline__actor--{side.value}",
    )
