"""What the signs of a flowchart mean: those that it uses, or all of them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, NotationGroup, Setting
from generator.diagrams._legend import all_symbols, used_symbols
from generator.diagrams._svg import element, path
from generator.diagrams.procedure.layout import Layout
from generator.diagrams.procedure.model import Flow
from generator.diagrams.procedure.shapes import Point, arrow, badge, clock, line, outline, person, pill
from generator.languages import Words

Symbol = tuple[Markup, Words]
"""A sample and what it means."""

_MIDDLE = (SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2)
_PLACE, _SIZE = (6, 4), (SWATCH_WIDTH - 12, SWATCH_HEIGHT - 8)

_STEP = Words("一步；圆圈里是编号", "a step; its number stands in the circle")
_DECISION = Words("要作判断的一步：每个结果各走一条线", "a decision: each answer has a line of its own")
_URGENT = Words("双线框：遇到紧急情况就做这一步", "double frame: the step to take in an emergency")
_UNREACHED = Words("虚线框：从第一步走不到这里", "broken frame: no way leads here from the first step")
_END = Words("结束", "the end")
_WHO = Words("谁来做", "who does it")
_WHEN = Words("什么时候做，多久之内", "when, or within what time")
_NEXT = Words(
    "箭头指向接下来的一步；线上的字是结果", "the arrow points to the next step; the words on a line are the answer"
)
_DOWN = Words("旁边往下走的线：跳过中间几步", "a line down at the side leads past other steps")
_UP = Words(
    "旁边往上走的线：回到上面的步骤，或者重做这一步",
    "a line up at the side leads back to a step above, or to the same",
)
_JOIN = Words("几条线汇合：都到同一步", "lines that join lead to the same step")
_EMERGENCY = Words("双线：紧急时走这条", "double line: the way in an emergency")
_TIERS = Words(
    "风险等级不同的步骤并排，各走各的路", "steps for different risk levels stand beside each other: separate tracks"
)
_TITLES = {
    "steps": Words("步骤", "Steps"),
    "signs": Words("步骤里的小图形", "Signs in a step"),
    "lines": Words("线", "Lines"),
}


_SIGNS = {"who": (person(*_MIDDLE), _WHO), "when": (clock(*_MIDDLE), _WHEN)}


def legend(flow: Flow, placed: Layout, setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the legend of this drawing."""
    return used_symbols(_groups(setting), {*_used(flow), *_used_lines(flow, placed)})


def groups(setting: Setting) -> tuple[NotationGroup, ...]:
    """Return everything that flowcharts can show."""
    return all_symbols(_groups(setting), _TITLES, setting)


def _groups(setting: Setting) -> dict[str, dict[str, LegendEntry]]:
    """Return every entry by its group and its key."""
    symbols = {"steps": _steps(), "signs": _SIGNS, "lines": _lines()}
    return {
        id_: {
            key: LegendEntry(
                element("g", swatch, fill="none", stroke="currentColor", stroke_width=1.5), setting.words(words)
            )
            for key, (swatch, words) in group.items()
        }
        for id_, group in symbols.items()
    }


def _steps() -> dict[str, Symbol]:
    boxes = (outline((x, 14), (14, 14), decision=False) for x in (3, 21, 39))
    ways = (path([(x, 3), (x, 14)]) for x in (10, 28, 46))
    return {
        "step": (outline(_PLACE, _SIZE, decision=False) + badge(*_MIDDLE, "1"), _STEP),
        "decision": (outline(_PLACE, _SIZE, decision=True), _DECISION),
        "urgent": (outline(_PLACE, _SIZE, decision=False, emergency=True), _URGENT),
        "unreached": (outline(_PLACE, _SIZE, decision=False, reached=False), _UNREACHED),
        "end": (pill((6, 7), (SWATCH_WIDTH - 12, SWATCH_HEIGHT - 14)), _END),
        "tiers": (Markup().join((*ways, *boxes)), _TIERS),
    }


def _lines() -> dict[str, Symbol]:
    ends: tuple[list[Point], ...] = ([(10, 2), (10, 14), (28, 14), (28, 30)], [(46, 2), (46, 14), (28, 14), (28, 30)])
    joined = Markup().join(line(points, emergency=False) for points in ends) + arrow(ends[0])
    return {
        "next": (_drawn([(28, 2), (28, 30)]), _NEXT),
        "down": (_drawn([(34, 4), (16, 4), (16, 26), (34, 26)]), _DOWN),
        "up": (_drawn([(22, 26), (40, 26), (40, 6), (22, 6)]), _UP),
        "join": (joined, _JOIN),
        "emergency": (_drawn([(28, 2), (28, 30)], emergency=True), _EMERGENCY),
    }


def _used(flow: Flow) -> Iterator[str]:
    """Yield the keys of the shapes and signs of a drawing."""
    for node in flow.nodes:
        if node.number is None:
            yield "end"
        else:
            yield "decision" if node.decision else "step"
            yield from (["urgent"] if node.emergency else []) + ([] if node.reached else ["unreached"])
        yield from (["who"] if node.who else []) + (["when"] if node.when else [])
    if flow.tiers:
        yield "tiers"


def _used_lines(flow: Flow, placed: Layout) -> Iterator[str]:
    """Yield the keys of the lines of a drawing."""
    yield "next"
    for one in placed.lines:
        if one.way != "down":
            yield "down" if placed.boxes[one.edge.target].y > one.points[0][1] else "up"
    if len({(one.way, one.edge.target) for one in placed.lines}) < len(placed.lines):
        yield "join"
    if any(edge.emergency for edge in flow.edges):
        yield "emergency"


def _drawn(points: list[Point], *, emergency: bool = False) -> Markup:
    return line(points, emergency=emergency) + arrow(points)
