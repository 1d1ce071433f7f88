"""Ensure an identity number is never published.

What it checks: identity numbers of 18 and 15 digits, in full width, set apart, in hanzi, with an X. A wrong check
digit does not excuse: the number may be copied wrongly, the person is the same.

Why it matters: the number stays the same for life and leads to everything about a person.

Wrong: `440782194803051234`

Right: `（已隐去）`, or nothing at all

确保身份证号码不会发布出去。

检查什么：18位和15位的身份证号码，全角、分段、汉字数字、末位X都算。校验码不对也会报告：号码可能抄错，人还是那个人。

为什么：身份证号码一辈子不变，能查到一个人的一切。

错误：`440782194803051234`

正确：`（已隐去）`，或者整句不写
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII111",
        "identity-card",
        Words(
            "这里像是身份证号码（{shown}）：{why}。",
            "This looks like an identity number ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.IDENTITY_CARD),
)
