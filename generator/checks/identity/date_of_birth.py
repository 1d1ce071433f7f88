"""Ensure an exact date of birth is never published.

What it checks: dates beside words such as 出生于, 生日, “born on”, “date of birth”.

Why it matters: with the name of a town, a date of birth mostly leaves one person.

Wrong: `出生于1948年3月5日`

Right: `70–79岁`

确保确切的出生日期不会发布出去。

检查什么：“出生于、生日、born on”等词前后的日期。

为什么：出生日期加上一个镇名，往往只剩下一个人。

错误：`出生于1948年3月5日`

正确：`70–79岁`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII122",
        "date-of-birth",
        Words(
            "这里像是确切的出生日期（{shown}）：{why}。",
            "This looks like an exact date of birth ({shown}): {why}.",
        ),
        Words(
            "写年龄段，如“70–79岁”。",
            "Give an age band, e.g. 70–79.",
        ),
    ),
    spots(Kind.BIRTH_DATE),
)
