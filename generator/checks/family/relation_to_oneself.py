"""Ensure a relation is between two people.

What it checks: `from` and `to` of a relation are different people.

Why it matters: a line from somebody to themselves shows nothing. Often one of the two ids is a slip for somebody else,
whose relation is then missing.

Wrong: `{from: lan, to: lan, kind: close}`

Right: `{from: lan, to: ming, kind: close}`

确保关系是两个人之间的。

检查什么：关系的 `from` 和 `to` 是不同的人。

为什么：一条从自己到自己的线，什么也说明不了。多半是把另一个人的编号写错了，他的关系就漏掉了。

错误：`{from: lan, to: lan, kind: close}`

正确：`{from: lan, to: ming, kind: close}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words


def _judge(family: Family) -> Iterator[Flaw]:
    for number, relation in enumerate(family.relations):
        if relation.from_ == relation.to:
            values = {"person": str(relation.to), "name": name_of(family, relation.to)}
            yield Flaw(("relations", number, "to"), values)


CHECK = family_check(
    Problem(
        "FAM809",
        "relation-to-oneself",
        Words("这条关系的两头都是{name}（`{person}`）。", "Both ends of this relation are {name} (`{person}`)."),
        Words(
            "把 from 或 to 改成另一个人的编号；要说的是他自己的情况，写进他的 note。",
            "Name somebody else in `from` or `to`; what is about one person alone goes into their `note`.",
        ),
    ),
    _judge,
)
