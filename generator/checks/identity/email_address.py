"""Ensure an e-mail address is never published.

What it checks: any e-mail address.

Why it matters: it often is a name, and it leads straight to the person.

Wrong: `lan1948@example.com`

Right: `（已隐去）`, or nothing at all

确保电子邮箱不会发布出去。

检查什么：任何电子邮箱地址。

为什么：邮箱常常就是姓名，也能直接联系到本人。

错误：`lan1948@example.com`

正确：`（已隐去）`，或者整句不写
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII113",
        "email-address",
        Words(
            "这里像是电子邮箱（{shown}）：{why}。",
            "This looks like an e-mail address ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.EMAIL),
)
