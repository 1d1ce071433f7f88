"""What the shapes of a timeline mean: those that it uses, or all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.content import Event
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, NotationGroup, Setting
from generator.diagrams._legend import all_symbols, used_symbols
from generator.diagrams._svg import element, path
from generator.diagrams.timeline.actors import Side, sides
from generator.diagrams.timeline.days import LONGEST_SHOWN
from generator.diagrams.timeline.plan import Sheet
from generator.diagrams.timeline.shapes import arrow, bar_end, mark, side_shape, zigzag
from generator.languages import Words

_X, _Y = SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2

_ONE_DAY = Words("一天之内的事", "an event within a day")
_LASTS = Words("持续几天的事：从圆点到横线", "an event that lasts several days: from the dot to the crossbar")
_TICK = Words(
    "一小格是一天，有事的日子按文字拉长", "a tick is a day; a day with events takes the room that its text needs"
)
_BREAK = Words(
    "这里略去了一段没有新事的日子（超过{days}天）", "more than {days} days in which nothing new began are left out here"
)
_LEADS = Words("接下一张图", "goes on in the next picture")
_STAGE = Words(
    "个案工作的阶段，越靠右越往后",
    "stage of casework; the further to the right, the later the stage",
)
_ACTS = Words("做事的人：{side}", "who acted: {side}")
_TITLES = {
    "events": Words("事情", "Events"),
    "days": Words("日子", "Days"),
    "stages": Words("阶段", "Stages"),
    "sides": Words("做事的人", "Who acted"),
}
_CRISIS = Words(
    "危机介入的阶段，数字是罗伯茨七阶段的次序",
    "stage of crisis intervention, with its number among Roberts' seven",
)


def legend(timeline: Sequence[Event], sheets: Sequence[Sheet], setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the legend of these pictures."""
    return used_symbols(_groups(setting), set(_used(timeline, sheets)))


def groups(setting: Setting) -> tuple[NotationGroup, ...]:
    """Return everything that timelines can show."""
    return all_symbols(_groups(setting), _TITLES, setting)


def _groups(setting: Setting) -> dict[str, dict[str, LegendEntry]]:
    """Return every entry by its group and its key."""
    said = setting.words
    return {
        "events": {
            "moment": LegendEntry(mark(_X, _Y, lasts=False), said(_ONE_DAY)),
            "lasts": LegendEntry(_bar(), said(_LASTS)),
        },
        "days": {
            "ticks": LegendEntry(_ticks(), said(_TICK)),
            "break": LegendEntry(_axis() + zigzag(_X - 8, _X + 8, _Y - 1), said(_BREAK, days=LONGEST_SHOWN)),
            "leads": LegendEntry(_leads(), said(_LEADS)),
        },
        "stages": {
            "stage": LegendEntry(_steps(rounded=False), said(_STAGE)),
            "crisis": LegendEntry(_steps(rounded=True), said(_CRISIS)),
        },
        "sides": {
            side.value: LegendEntry(side_shape(side, _X, _Y), said(_ACTS.fill(side=side.words))) for side in Side
        },
    }


def _used(timeline: Sequence[Event], sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield the keys of what these pictures show."""
    yield "stage"
    yield from (side.value for side in sides(timeline))
    for sheet in sheets:
        yield from ("lasts" if entry.lasts else "moment" for entry in sheet.entries)
        if len(sheet.ticks) > 1:
            yield "ticks"
        if sheet.breaks:
            yield "break"
        if sheet.leads:
            yield "leads"
        if sheet.columns.crisis is not None:
            yield "crisis"


def _bar() -> Markup:
    line = path([(_X, 6), (_X, 27)], stroke_width=5, stroke="currentColor")
    return line + mark(_X, 6, lasts=True) + element("g", bar_end(_X, 27), stroke="currentColor")


def _leads() -> Markup:
    head = element("g", arrow(_X, 28), fill="none", stroke="currentColor", stroke_width=1.2)
    return _axis() + head


def _axis() -> Markup:
    return path([(_X, 2), (_X, SWATCH_HEIGHT - 4)], stroke="currentColor", stroke_width=1.2)


def _ticks() -> Markup:
    """Return a piece of the axis with its days."""
    days = (path([(_X - 4, y), (_X + 4, y)]) for y in (7, 15, 23))
    return Markup("").join((_axis(), element("g", *days, stroke="currentColor", stroke_width=1.2)))


def _steps(*, rounded: bool) -> Markup:
    """Return two boxes of stages."""
    places = ((_X - 7, 2), (_X - 7, 17)) if rounded else ((_X - 10, 2), (_X - 3, 17))
    boxes = (
        element(
            "rect",
            class_="paper",
            x=x,
            y=y,
            width=14,
            height=13,
            rx=6 if rounded else 1,
            fill="#fff",
            stroke="currentColor",
        )
        for x, y in places
    )
    return Markup("").join(boxes)
