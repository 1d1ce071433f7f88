"""Ensure the number of a passport or travel permit is never published.

What it checks: numbers of passports, permits for Hong Kong, Macau and Taiwan, and Hong Kong identity cards.

Why it matters: it belongs to one person only.

Wrong: `护照E12345678`

Right: `护照（号码已隐去）`

确保护照或通行证号码不会发布出去。

检查什么：护照、港澳通行证、回乡证、台胞证、香港身份证的号码。

为什么：证件号码只属于一个人。

错误：`护照E12345678`

正确：`护照（号码已隐去）`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII118",
        "travel-document",
        Words(
            "这里像是护照或通行证号码（{shown}）：{why}。",
            "This looks like the number of a passport or travel permit ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.TRAVEL_DOCUMENT),
)
