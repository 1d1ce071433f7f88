"""Ensure the number of somebody's record is never published.

What it checks: numbers behind words such as medical record, hospital number, social security, disability certificate,
account.

Why it matters: in the system that it comes from, the number is the person.

Wrong: `住院号：0012345`

Right: `住院号：（已隐去）`

确保病历、社保、残疾证一类的号码不会发布出去。

检查什么：病历号、住院号、社保号、残疾证号、学籍号、账号等词后面的号码。

为什么：在单位的系统里，这个号码就是这个人。

错误：`住院号：0012345`

正确：`住院号：（已隐去）`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII119",
        "record-number",
        Words(
            "这里像是病历、社保、残疾证一类的号码（{shown}）：{why}。",
            "This looks like the number of somebody's record ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.RECORD_NUMBER),
)
