"""How a timeline is read, and everything that can stand in it."""

from __future__ import annotations

from generator.diagrams._diagram import Notation, Setting
from generator.diagrams.timeline.legend import groups
from generator.languages import Words

_ABOUT = (
    Words(
        "服务时间线把一个个案从头到尾排在一条竖线上：哪一天做了什么、谁做的、工作进行到哪个阶段。督导时可以用它"
        "看节奏：哪里一天做了很多事，哪里等了很久，阶段有没有走回头。",
        "A service timeline puts a case from beginning to end along an upright line: what was done on which "
        "day, who did it, and in which stage of the work. In supervision it shows the pace: where much was "
        "done in a day, where one waited long, where the work went back a stage.",
    ),
    Words(
        "从上往下看。日子从接案算起，写成“第几天”，不写日期。竖线左边的框是个案工作的阶段，右边是每件事的开头"
        "；做事的人前面有一个小图形，看得出是家人、社工站还是别的人。",
        "Read it downwards. Days are counted from the beginning of the case; no dates are given. The boxes "
        "beside the axis are the stages of casework; beside them stands the opening of each event. A small "
        "shape before whoever acted tells the family, the station and others apart.",
    ),
    Words(
        "这种画法是本站自己定的；危机介入的七个阶段依照Roberts与Ottens（2005）。",
        "The notation is our own; the seven stages of crisis intervention are those of Roberts and Ottens (2005).",
    ),
)
_SOURCES = ("roberts-2005",)


def notation(setting: Setting) -> Notation:
    """Return every shape of timelines, drawn by the same code."""
    return Notation(tuple(setting.words(words) for words in _ABOUT), groups(setting), _SOURCES)
