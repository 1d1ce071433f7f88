"""Ensure only cases are published in which nobody can be recognized.

What it checks: `anonymization.level` is 3 or 4. At 1 direct identifiers are left, at 2 age, place and illness
together may still point to somebody (GB/T 42460-2023). Drafts are left in peace.

Why it matters: to drop the name is not to make somebody anonymous. In a small place the neighbours know.

Wrong: `anonymization: {level: 2, changes: [pseudonyms]}`

Right: make ages into bands, dates into day numbers and places wider, read it as a neighbour would, then write `level:
3`

确保发布的案例里认不出任何人。

检查什么：`anonymization.level` 是3或4。1级还含直接标识；2级的年龄、地点、病情合起来，还可能指向某个人（GB/T
42460-2023）。草稿不查。

为什么：不写姓名，不等于匿名。地方小，邻居一看就知道。

错误：`anonymization: {level: 2, changes: [pseudonyms]}`

正确：年龄改成年龄段，日期改成第几天，地点写得更宽；用邻居的眼光再读一遍，然后写 `level: 3`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._consent import case_to_publish
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_LEAST = 3


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = case_to_publish(entry)
    if case and case.anonymization.level < _LEAST:
        yield Flaw(("anonymization", "level"), {"level": case.anonymization.level})


CHECK = EntryCheck(
    Problem(
        "PUB902",
        "low-anonymization",
        Words(
            "匿名化只做到 {level} 级，还可能认得出人，不能发布。",
            "Anonymization has only reached level {level}: somebody may be recognized, so it cannot be published.",
        ),
        Words(
            "再改一遍：化名、年龄段、第几天、更宽的地点，省去无关的细节；做到了，再写 level: 3。"
            "还没做完，先写 draft: true。",
            "Go through it again: pseudonyms, age bands, day numbers, wider places, fewer details. Write `level: 3` "
            "only when it is so; until then write `draft: true`.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
