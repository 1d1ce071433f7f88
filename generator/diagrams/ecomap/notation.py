"""How a case map is read, and everything that can stand in it."""

from __future__ import annotations

from generator.diagrams._diagram import Notation, Setting
from generator.diagrams.ecomap.legend import groups
from generator.languages import Words

_ABOUT = (
    Words(
        "个案地图（生态图）画的是一个家庭和它周围的世界：中间的大圆里是家庭，四周的圆角框是与家庭有关的系统，如"
        "邻居、学校、医院、村居和社工站。它让人一眼看出哪里有支持、哪里有压力、哪里还缺一条线。",
        "A case map (ecomap) shows a family in its world: the family in the large circle, and around it, in "
        "rounded boxes, the systems of its life, such as neighbours, school, hospital, village committee and "
        "station. One sees at a glance where there is support, where there is strain, and where a tie is "
        "missing.",
    ),
    Words(
        "一条线是一条联系：线的样式说明联系怎样，箭头说明资源（帮助、精力、时间）往哪里流动。没有画线，就是没有"
        "联系。圆里的家人用家庭结构图的符号。有介入前和介入后两幅时，各系统的位置不变，不同的地方就是变化。",
        "A line is a tie: its style says how the tie is, arrowheads say which way resources flow (help, "
        "energy, time). Where there is no line, there is no tie. The family in the circle is drawn with the "
        "symbols of the family structure diagram. Where there are two pictures, before and after the service, "
        "every system keeps its place, so whatever looks different has changed.",
    ),
    Words(
        "画法依照Hartman的生态图（1978）；“联系中断”“尚未建立”和圆内的细线是本站补充的。",
        "The notation is that of Hartman's ecomap (1978); the broken tie, the tie that is not yet there and "
        "the thin line inside the circle are additions of ours.",
    ),
)
_SOURCES = ("hartman-1978",)


def notation(setting: Setting) -> Notation:
    """Return every symbol around the family, drawn by the same code."""
    return Notation(tuple(setting.words(words) for words in _ABOUT), groups(setting), _SOURCES)
