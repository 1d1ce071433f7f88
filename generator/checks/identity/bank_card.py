"""Ensure a bank card's number is never published.

What it checks: numbers of 16 to 19 digits, in groups or not. The check digit only makes it surer.

Why it matters: it leads to the holder, and to fraud.

Wrong: `6222 0212 3456 7894`

Right: `（已隐去）`, or nothing at all

确保银行卡号不会发布出去。

检查什么：16到19位的卡号，分段写的也算。校验位只用来增加把握。

为什么：卡号能查到户名，也会招来诈骗。

错误：`6222 0212 3456 7894`

正确：`（已隐去）`，或者整句不写
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII117",
        "bank-card",
        Words(
            "这里像是银行卡号（{shown}）：{why}。",
            "This looks like a bank card's number ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.BANK_CARD),
)
