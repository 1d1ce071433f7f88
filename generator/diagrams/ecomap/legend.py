"""What the lines, arrows and marks of a case map mean: those that its pictures use, or all of them.

After them a legend explains the symbols of the small family in the circle; they are those of the family's structure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.content import Flow, TieKind
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, NotationGroup, Setting
from generator.diagrams._family.legend import structure_legend
from generator.diagrams._legend import all_symbols, used_symbols
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
_ENDS = {
    True: Words("圆内的细线：这条联系属于哪位成员", "thin line in the circle: the member whose tie it is"),
    False: Words("联系止于圆周：属于全家", "line that ends at the circle: a tie of the whole family"),
}
_CHANGED = Words("粗框、粗体：介入后联系有变化", "thick outline, bold name: a tie that is different after the service")
_TITLES = {
    "ties": Words("联系怎样", "How a tie is"),
    "flows": Words("资源往哪里流动", "Which way resources flow"),
    "ends": Words("是谁的联系", "Whose tie it is"),
    "changes": Words("前后的变化", "What has changed"),
}

_LEFT, _RIGHT, _LEVEL = 2.0, SWATCH_WIDTH - 2.0, SWATCH_HEIGHT / 2


def legend(layout: Layout, times: Iterable[Time], setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the entries of what is used in pictures of these times."""
    ours = used_symbols(_groups(setting), set(_used(layout, tuple(times))))
    return (*ours, *structure_legend(layout.centre.family, layout.centre.layout, setting, conditions=False))


def groups(setting: Setting) -> tuple[NotationGroup, ...]:
    """Return everything that stands around the family."""
    return all_symbols(_groups(setting), _TITLES, setting)


def _groups(setting: Setting) -> dict[str, dict[str, LegendEntry]]:
    """Return every entry by its group and its key."""
    return {
        "ties": {
            f"tie {kind.name}": LegendEntry(_swatch(kind, Flow.NONE), setting.words(words))
            for kind, words in _KINDS.items()
        },
        "flows": {
            f"flow {flow.name}": LegendEntry(_swatch(TieKind.ORDINARY, flow), setting.words(words))
            for flow, words in _FLOWS.items()
        },
        "ends": {
            f"member {inside}": LegendEntry(_end(inside=inside), setting.words(words))
            for inside, words in _ENDS.items()
        },
        "changes": {"changed": LegendEntry(_changed(), setting.words(_CHANGED))},
    }


def _used(layout: Layout, times: Sequence[Time]) -> Iterator[str]:
    """Yield the keys of what pictures of these times have."""
    for time in times:
        for tie in layout.ties:
            kind = kind_at(tie, time)
            yield f"tie {kind.name}"
            if kind not in (TieKind.BROKEN, TieKind.NONE):
                yield f"flow {flows(kind, tie.flow).name}"
    yield from (f"member {way.end != way.gate}" for way in layout.ways)
    if Time.AFTER in times and changed_systems(layout.ties):
        yield "changed"


def _swatch(kind: TieKind, flow: Flow) -> Markup:
    return _stroked(tie_line(kind, flow, (_LEFT, _LEVEL), (_RIGHT, _LEVEL)))


def _end(*, inside: bool) -> Markup:
    """Return a tie that ends at the circle, or goes on to a member inside it."""
    middle = SWATCH_WIDTH / 2
    arc = element("path", d=f"M{middle + 4:.0f} 1Q{middle - 4:.0f} {_LEVEL:.0f} {middle + 4:.0f} 31")
    line = tie_line(TieKind.ORDINARY, Flow.NONE, (_LEFT, _LEVEL), (middle, _LEVEL))
    lead = lead_line(TieKind.ORDINARY, (middle, _LEVEL), (_RIGHT - 4, _LEVEL)) if inside else Markup()
    return _stroked(line, arc, lead)


def _changed() -> Markup:
    frame = element(
        "rect", class_="paper", x=6, y=5, width=SWATCH_WIDTH - 12, height=SWATCH_HEIGHT - 10, rx=9, fill="#fff"
    )
    return element("g", frame, stroke="currentColor", stroke_width=CHANGED_OUTLINE)


def _stroked(*parts: Markup) -> Markup:
    return element(
        "g", *parts, fill="none", stroke="currentColor", stroke_width=PLAIN, text_anchor="middle", font_weight="bold"
    )
