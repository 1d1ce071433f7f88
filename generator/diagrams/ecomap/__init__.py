"""The case map (个案地图, ecomap): the family in its circle, the systems around it, the ties before and after.

Positions are found once (`layout`) and drawn for each time (`svg`): whatever differs between the two pictures has
really changed. The notation is Hartman's (1978).
"""

from __future__ import annotations

from generator.content import Record
from generator.content.case import Case
from generator.diagrams._diagram import Diagram, Drawing, Picture, Setting
from generator.diagrams.ecomap.account import account
from generator.diagrams.ecomap.changes import Time, has_after
from generator.diagrams.ecomap.layout import Layout, lay_out_map
from generator.diagrams.ecomap.legend import legend
from generator.diagrams.ecomap.notation import notation
from generator.diagrams.ecomap.svg import draw_map
from generator.languages import Words

_TITLE = Words("个案地图", "Case map")
_TITLES = {Time.BEFORE: Words("介入前", "Before the service"), Time.AFTER: Words("介入后", "After the service")}
_SUMMARY = Words(
    "圆里是家庭，四周是与家庭有关的系统；线的样式表示联系怎样，箭头表示资源往哪里流动。",
    "The family stands in the circle, with the systems of its life around it. Line styles say how each tie is, "
    "arrows which way resources flow.",
)
_COMPARED = Words(
    "两幅图分别是介入前和介入后，每个系统的位置相同，可以对照着看。",
    "Two pictures, before and after the service, keep every system in the same place.",
)
_TEXT = Words("图上的内容，文字说明里都有。", "The text with it says all that is drawn.")


def draw(record: Record, setting: Setting) -> Drawing | None:
    """Draw a case's map; None for anything that is no case, or has no systems."""
    if not isinstance(record, Case) or not record.case_map.systems:
        return None
    layout = lay_out_map(record.case_map, record.family, setting)
    compared = has_after(layout.ties)
    times = tuple(Time) if compared else (Time.BEFORE,)
    sentences = [_SUMMARY, *([_COMPARED] if compared else []), _TEXT]
    return Drawing(
        "ecomap",
        setting.words(_TITLE),
        ("" if setting.language == "zh" else " ").join(setting.words(words) for words in sentences),
        tuple(_picture(layout, time, setting, compared=compared) for time in times),
        legend(layout, times, setting),
        account(record.case_map, record.family, layout, setting),
    )


def _picture(layout: Layout, time: Time, setting: Setting, *, compared: bool) -> Picture:
    frame = layout.frame
    return Picture(
        time.value if compared else "",
        setting.words(_TITLES[time] if compared else _TITLE),
        draw_map(layout, time, setting),
        frame.right - frame.left,
        frame.bottom - frame.top,
    )


DIAGRAM = Diagram("ecomap", Words("个案地图", "Case map (ecomap)"), draw, notation)
