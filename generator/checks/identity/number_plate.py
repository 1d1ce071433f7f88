"""Ensure a number plate is never published.

What it checks: plates, those of electric, police and training cars and of Hong Kong and Macau among them.

Why it matters: it leads to the owner, and neighbours know it at a glance.

Wrong: `粤A·12345 stood at the door`

Right: `门口停着一辆货车`

确保车牌号不会发布出去。

检查什么：车牌，包括新能源、警用、学车和港澳车牌。

为什么：车牌能查到车主，也让邻居一眼认出来。

错误：`门口停着粤A·12345`

正确：`门口停着一辆货车`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII116",
        "number-plate",
        Words(
            "这里像是车牌号（{shown}）：{why}。",
            "This looks like a number plate ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.PLATE),
)
