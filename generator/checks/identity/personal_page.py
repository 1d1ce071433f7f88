"""Ensure somebody's own page is never published.

What it checks: own pages and accounts on social media.

Why it matters: it shows the face, the friends and the home.

Wrong: `weibo.com/u/1234567890`

Right: `（已隐去）`, or nothing at all

确保个人主页或账号不会发布出去。

检查什么：微博、抖音、小红书、快手等个人主页和账号。

为什么：主页上有照片、朋友和住处。

错误：`weibo.com/u/1234567890`

正确：`（已隐去）`，或者整句不写
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII120",
        "personal-page",
        Words(
            "这里像是个人主页或账号（{shown}）：{why}。",
            "This looks like somebody's own page ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.PERSONAL_PAGE),
)
