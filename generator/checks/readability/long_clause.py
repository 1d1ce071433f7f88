"""Ensure residents can draw breath within a sentence.

What it checks: the pieces of Chinese sentences between two commas on residents' pages: 14 characters on average at
most, and none above 30. A list with 、 is one piece.

Why it matters: readers take in a piece at a time. A sentence of five short pieces is easier than one of two long ones.

Wrong: 患有高血压糖尿病等慢性基础疾病且近期未规律服用药物的独居老年居民

Right: 您有高血压或糖尿病，一个人住，最近没有按时吃药

确保居民读一句话时有地方停一停。

检查什么：给居民看的内容，两个逗号之间的一小段：平均不超过14个字，最长不超过30个字。用顿号连起来的算一段。

为什么：人是一小段一小段地读的。五个短的小段，比两个长的好懂。

错误：患有高血压糖尿病等慢性基础疾病且近期未规律服用药物的独居老年居民

正确：您有高血压或糖尿病，一个人住，最近没有按时吃药
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.measures import AVERAGE_CLAUSE, LONGEST_CLAUSE, average, clauses_measured, worst
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    measured = clauses_measured(entry)
    above = AVERAGE_CLAUSE if average(measured) > AVERAGE_CLAUSE else LONGEST_CLAUSE
    for one in worst(measured, above=above):
        yield flaw_at(one.path, "zh", one.piece.place, count=int(one.size))


CHECK = EntryCheck(
    Problem(
        "RDB404",
        "long-clause",
        Words("这里连着 {count} 个字没有停顿。", "Here {count} Chinese characters follow each other without a pause."),
        Words(
            "加个逗号断开，或者另起一句。“……的……的”太多，就拆开说；列举的东西多，就一条一行。",
            "Put in a comma or begin a new sentence. Take chains of `de` apart; give long lists a line for each item.",
        ),
        Severity.WARNING,
    ),
    _find,
)
