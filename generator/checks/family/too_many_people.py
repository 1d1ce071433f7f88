"""Ensure a family is small enough to be drawn and read.

What it checks: `people` has 100 members at most.

Why it matters: nobody reads a drawing of more, and a station knows of no such family what a case needs.

Wrong: a whole village in one `people`.

Right: the people who matter to the work, or a file for each family.

确保一个家庭不会大到画不出来、看不清楚。

检查什么：`people` 最多 100 人。

为什么：再多，图就没有人看得懂；社工站也不会对这么大的家庭了解得这样细。

错误：把全村的人写进一个 `people`。

正确：只写和服务有关的人，或者一家写一个文件。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words

_MOST = 100


def _judge(family: Family) -> Iterator[Flaw]:
    if len(family.people) > _MOST:
        yield Flaw(("people",), {"count": len(family.people), "limit": _MOST}, on_name=True)


CHECK = family_check(
    Problem(
        "FAM804",
        "too-many-people",
        Words(
            "这个家庭写了 {count} 个人，一张图最多画 {limit} 个。",
            "The family has {count} people; a drawing takes {limit} at most.",
        ),
        Words(
            "只留和服务有关的人；或者分成几份，每份写一个家庭。",
            "Keep those who matter to the work, or split it: one file for each family.",
        ),
    ),
    _judge,
)
