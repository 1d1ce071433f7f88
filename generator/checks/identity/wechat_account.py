"""Ensure a WeChat account is never published.

What it checks: the account behind “微信”, “WeChat” or “VX”.

Why it matters: whoever adds it knows who it is.

Wrong: `微信号：lan_1948`

Right: `微信号：（已隐去）`

确保微信号不会发布出去。

检查什么：“微信”“WeChat”“VX”后面的账号。

为什么：加上好友就知道是谁。

错误：`微信号：lan_1948`

正确：`微信号：（已隐去）`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII115",
        "wechat-account",
        Words(
            "这里像是微信号（{shown}）：{why}。",
            "This looks like a WeChat account ({shown}): {why}.",
        ),
        Words(
            "删去，或只写“（已隐去）”。",
            "Leave it out, or write “(removed)”.",
        ),
    ),
    spots(Kind.WECHAT),
)
