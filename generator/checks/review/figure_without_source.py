"""Ensure every measure in a guide says where it comes from.

What it checks: a point of a guide that gives a dose, a temperature, a blood pressure or a time to wait names a source.

Why it matters: people act on such figures. Whoever reviews the guide must be able to hold each of them against its
source.

Wrong: `{zh: 体温超过38.5℃就吃药。, en: Take a tablet above 38.5 °C.}`

Right: the same with `sources: [nhc-fever-2023]`

确保指南里的每个数值都写明出处。

检查什么：指南里写到剂量、体温、血压、等待时间的每一条，都有来源。

为什么：读者会照着这些数值去做。审阅的人要能拿每一个数值去对照出处。

错误：`{zh: 体温超过38.5℃就吃药。, en: Take a tablet above 38.5 °C.}`

正确：同一句话，加上 `sources: [nhc-fever-2023]`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._regex import regex
from generator.checks._setting import Setting
from generator.content import Entry, Point, texts_of
from generator.diagnostics import Problem, Severity
from generator.languages import LANGUAGES, Words

_MEASURE = regex(
    r"\d+(?:\.\d+)?\s*(?:°\s*[CF]|℃|℉|摄氏度|度(?!假)|mmHg|毫米汞柱|kPa|mg|毫克|g\b|克|ml|mL|毫升|升(?!级)|mmol|"
    r"[%％]|times? a day|次/|滴|片|粒)"
    r"|\d+\s*/\s*\d{2,3}\s*(?:mmHg|毫米汞柱)|每\s*\d+\s*(?:个)?小时|every \d+ hours"
)
"""A figure with a unit that somebody could measure out."""


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if entry.type.name != "guide":
        return
    for path, text in texts_of(entry.record):
        if not isinstance(text, Point) or text.sources:
            continue
        for language in LANGUAGES:
            found = _MEASURE.search(getattr(text, language) or "")
            if found:
                yield Flaw((*path, language), {"figure": found[0]}, within=found.span())
                break


CHECK = EntryCheck(
    Problem(
        "REV503",
        "figure-without-source",
        Words(
            "“{figure}”是读者会照着做的数值，这一条没有写来源。",
            "“{figure}” is a figure that people act on, and this point names no source.",
        ),
        Words(
            "在这一条加上 `sources: [来源编号]`；找不到来源，就不要写数值。",
            "Add `sources: [id]` to this point; if there is no source, leave the figure out.",
        ),
        Severity.WARNING,
        publishing=Severity.ERROR,
    ),
    _find,
)
