"""Ensure two people have one union with each other.

What it checks: no two unions have the same two partners. Two unions of one person alone, whose partners are not known,
are fine.

Why it matters: a drawing has one line between two partners; a second one would cover it, and their children would fall
into two rows.

Wrong: `{partners: [lan, ming], kind: divorced}` and `{partners: [ming, lan], kind: remarried}`

Right: `{partners: [lan, ming], kind: remarried}`

确保两个人之间只有一段婚姻关系。

检查什么：没有两段关系的双方是相同的两个人。同一个人有两段、而另一方都不清楚的，没有问题。

为什么：图上两个人之间只画一条线。再画一条就会盖住它，孩子也会分成两排。

错误：`{partners: [lan, ming], kind: divorced}` 和 `{partners: [ming, lan], kind: remarried}`

正确：`{partners: [lan, ming], kind: remarried}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, names_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words


def _judge(family: Family) -> Iterator[Flaw]:
    seen: set[frozenset[str]] = set()
    for number, union in enumerate(family.unions):
        couple = frozenset(union.partners)
        if len(couple) > 1 and couple in seen:
            yield Flaw(("unions", number, "partners"), {"names": names_of(family, union.partners)})
        seen.add(couple)


CHECK = family_check(
    Problem(
        "FAM806",
        "union-twice",
        Words("{names}的关系，前面已经写过一段。", "There is a union of {names} already."),
        Words(
            "两个人之间只写一段：孩子都放在一起，kind 写最近的情况。离婚以后又复婚的，写 remarried。",
            "Write one union for two people, with all their children and the latest `kind`; "
            "`remarried` says that they divorced and married each other again.",
        ),
    ),
    _judge,
)
