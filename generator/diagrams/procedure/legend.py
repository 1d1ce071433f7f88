"""What the signs of a flowchart mean; only those that it uses."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, Setting
from generator.diagrams._svg import element, path
from generator.diagrams.procedure.layout import Layout
from generator.diagrams.procedure.model import Flow
from generator.diagrams.procedure.shapes import Point, arrow, badge, clock, line, outline, person, pill
from generator.languages import Words

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


def legend(flow: Flow, placed: Layout, setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the legend of this drawing."""
    return tuple(
        LegendEntry(element("g", swatch, fill="none", stroke="currentColor", stroke_width=1.5), setting.words(words))
        for swatch, words in (*_boxes(flow), *_signs(flow), *_lines(flow, placed))
    )


def _boxes(flow: Flow) -> Iterator[tuple[Markup, Words]]:
    steps = [node for node in flow.nodes if node.number is not None]
    if any(not node.decision for node in steps):
        yield outline(_PLACE, _SIZE, decision=False) + badge(*_MIDDLE, "1"), _STEP
    if any(node.decision for node in steps):
        yield outline(_PLACE, _SIZE, decision=True), _DECISION
    if any(node.emergency for node in steps):
        yield outline(_PLACE, _SIZE, decision=False, emergency=True), _URGENT
    if any(not node.reached for node in steps):
        yield outline(_PLACE, _SIZE, decision=False, reached=False), _UNREACHED
    if any(node.number is None for node in flow.nodes):
        yield pill((6, 7), (SWATCH_WIDTH - 12, SWATCH_HEIGHT - 14)), _END
    if flow.tiers:
        boxes = (outline((x, 14), (14, 14), decision=False) for x in (3, 21, 39))
        ways = (path([(x, 3), (x, 14)]) for x in (10, 28, 46))
        yield Markup().join((*ways, *boxes)), _TIERS


def _signs(flow: Flow) -> Iterator[tuple[Markup, Words]]:
    if any(node.who for node in flow.nodes):
        yield person(*_MIDDLE), _WHO
    if any(node.when for node in flow.nodes):
        yield clock(*_MIDDLE), _WHEN


def _lines(flow: Flow, placed: Layout) -> Iterator[tuple[Markup, Words]]:
    yield _drawn([(28, 2), (28, 30)]), _NEXT
    aside = {placed.boxes[one.edge.target].y > one.points[0][1] for one in placed.lines if one.way != "down"}
    if True in aside:
        yield _drawn([(34, 4), (16, 4), (16, 26), (34, 26)]), _DOWN
    if False in aside:
        yield _drawn([(22, 26), (40, 26), (40, 6), (22, 6)]), _UP
    if len({(one.way, one.edge.target) for one in placed.lines}) < len(placed.lines):
        ends: tuple[list[Point], ...] = (
            [(10, 2), (10, 14), (28, 14), (28, 30)],
            [(46, 2), (46, 14), (28, 14), (28, 30)],
        )
        yield Markup().join(line(points, emergency=False) for points in ends) + arrow(ends[0]), _JOIN
    if any(edge.emergency for edge in flow.edges):
        yield _drawn([(28, 2), (28, 30)], emergency=True), _EMERGENCY


def _drawn(points: list[Point], *, emergency: bool = False) -> Markup:
    return line(points, emergency=emergency) + arrow(points)
