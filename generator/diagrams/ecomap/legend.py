"""The legend of a case map: the lines, arrows and marks that its pictures use, then the symbols of the small family."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.content import Flow, TieKind
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, Setting
from generator.diagrams._family.legend import structure_legend
from generator.diagrams._svg import element
from generator.diagrams.ecomap.changes import Time, changed_systems, kind_at
from generator.diagrams.ecomap.layout import Layout
from generator.diagrams.ecomap.strokes import PLAIN, flows, lead_line, tie_line
from generator.diagrams.ecomap.svg import CHANGED_OUTLINE
from generator.languages import Words

_KINDS = {
    TieKind.STRONG: Words("联系紧密", "strong tie"),
    TieKind.ORDINARY: Words("联系一般", "ordinary tie"),
    TieKind.TENUOUS: Words("联系薄弱", "tenuous tie"),
    TieKind.STRESSFUL: Words("关系紧张", "stressful tie"),
    TieKind.BROKEN: Words("联系中断", "broken tie"),
    TieKind.NONE: Words("有需要，联系尚未建立", "needed, but not yet there"),
}
_FLOWS = {
    Flow.TO_FAMILY: Words("箭头指向家庭：资源流向家庭", "arrow to the family: it receives"),
    Flow.FROM_FAMILY: Words("箭头指向系统：由家庭付出", "arrow to the system: the family gives"),
    Flow.BOTH: Words("两头都有箭头：资源双向流动", "arrows at both ends: both give and receive"),
    Flow.NONE: Words("没有箭头：没有资源流动", "no arrow: nothing flows"),
}
_MEMBER = Words("圆内的细线：这条联系属于哪位成员", "thin line in the circle: the member whose tie it is")
_WHOLE = Words("联系止于圆周：属于全家", "line that ends at the circle: a tie of the whole family")
_CHANGED = Words("粗框、粗体：介入后联系有变化", "thick outline, bold name: a tie that is different after the service")

_LEFT, _RIGHT, _LEVEL = 2.0, SWATCH_WIDTH - 2.0, SWATCH_HEIGHT / 2


def legend(layout: Layout, times: Iterable[Time], setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the entries of what is used in pictures of these times."""
    drawn = [(kind_at(tie, time), tie) for time in times for tie in layout.ties]
    kinds = {kind for kind, _ in drawn}
    seen = {flows(kind, tie.flow) for kind, tie in drawn if kind not in (TieKind.BROKEN, TieKind.NONE)}
    entries = [(_swatch(kind, Flow.NONE), words) for kind, words in _KINDS.items() if kind in kinds]
    entries += [(_swatch(TieKind.ORDINARY, flow), words) for flow, words in _FLOWS.items() if flow in seen]
    entries += _ends(layout)
    if Time.AFTER in times and changed_systems(layout.ties):
        entries.append((_changed(), _CHANGED))
    ours = (LegendEntry(swatch, setting.words(words)) for swatch, words in entries)
    return (*ours, *structure_legend(layout.centre.family, layout.centre.layout, setting, conditions=False))


def _swatch(kind: TieKind, flow: Flow) -> Markup:
    return _stroked(tie_line(kind, flow, (_LEFT, _LEVEL), (_RIGHT, _LEVEL)))


def _ends(layout: Layout) -> Iterator[tuple[Markup, Words]]:
    """Yield what says whose a tie is: a thin line in the circle, or none."""
    arc = element(
        "path", d=f"M{SWATCH_WIDTH / 2 + 4:.0f} 1Q{SWATCH_WIDTH / 2 - 4:.0f} {_LEVEL:.0f} {SWATCH_WIDTH / 2 + 4:.0f} 31"
    )
    line = tie_line(TieKind.ORDINARY, Flow.NONE, (_LEFT, _LEVEL), (SWATCH_WIDTH / 2, _LEVEL))
    if any(way.end != way.gate for way in layout.ways):
        lead = lead_line(TieKind.ORDINARY, (SWATCH_WIDTH / 2, _LEVEL), (_RIGHT - 4, _LEVEL))
        yield _stroked(line, arc, lead), _MEMBER
    if any(way.end == way.gate for way in layout.ways):
        yield _stroked(line, arc), _WHOLE


def _changed() -> Markup:
    frame = element(
        "rect", class_="paper", x=6, y=5, width=SWATCH_WIDTH - 12, height=SWATCH_HEIGHT - 10, rx=9, fill="#fff"
    )
    return element("g", frame, stroke="currentColor", stroke_width=CHANGED_OUTLINE)


def _stroked(*parts: Markup) -> Markup:
    return element(
        "g", *parts, fill="none", stroke="currentColor", stroke_width=PLAIN, text_anchor="middle", font_weight="bold"
    )
