"""Ensure a QQ number is never published.

What it checks: the number behind “QQ”.

Why it matters: it leads to photographs and friends.

Wrong: `QQ：12345678`

Right: `QQ：（已隐去）`

确保 QQ 号不会发布出去。

检查什么：“QQ”“扣扣”后面的号码。

为什么：号码能搜到本人的照片和朋友。

错误：`QQ：12345678`

正确：`QQ：（已隐去）`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII114",
        "qq-number",
        Words(
            "这里像是 QQ 号（{shown}）：{why}。",
            "This looks like a QQ number ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.QQ),
)
