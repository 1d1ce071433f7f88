"""Ensure the English of residents' pages can be read after eight years of school.

What it checks: the Flesch–Kincaid grade of the English of residents' pages, 8 at most. The sentences that raise it most
are shown. A grade is never a proof of clarity: it counts words and syllables, it does not read.

Why it matters: many readers of the English pages learned English late. Advice on health literacy asks for grade 6 to 8.

Wrong: Immediate notification of the appropriate authorities is recommended in the event of deterioration.

Right: If it gets worse, call 120 at once.

确保给居民看的英文，读过八年书的人看得懂。

检查什么：给居民看的英文的弗莱施—金凯德年级（按句长和音节数估算要读几年书），不超过8。超过了，就指出影响最大的几句。
数字只会数词和音节，不能证明写得清楚。

为什么：看英文页面的读者，不少人很晚才学英文。健康教育材料一般要求读过6到8年书就看得懂。

错误：Immediate notification of the appropriate authorities is recommended in the event of deterioration.

正确：If it gets worse, call 120 at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.grade import grade, weight
from generator.checks._readability.measures import ENGLISH_GRADE, english_measured, worst
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    measured = english_measured(entry, weight)
    whole = grade(one.piece.words for one in measured)
    if whole > ENGLISH_GRADE:
        for one in worst(measured):
            own = grade([one.piece.words])
            yield flaw_at(one.path, "en", one.piece.place, grade=f"{whole:.1f}", own=f"{own:.0f}")


CHECK = EntryCheck(
    Problem(
        "RDB407",
        "hard-english",
        Words(
            "这一页的英文要读过 {grade} 年书才看得懂，应当不超过 8 年；这一句影响最大，要读过 {own} 年。",
            "The English of this page asks for {grade} years of school, 8 at most; this sentence asks for {own}.",
        ),
        Words(
            "先改这一句：句子短一点，用常用的短词，多用动词，不要把名词堆在一起。",
            "Begin with this one: shorter sentences, short everyday words, verbs in place of nouns.",
        ),
        Severity.WARNING,
    ),
    _find,
)
