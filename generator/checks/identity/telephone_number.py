"""Ensure a personal telephone number is never published.

What it checks: mobile numbers and land lines with their area code, set apart, in full width, in hanzi, with +86. Help
lines in the vocabulary may stand.

Why it matters: whoever rings it has the person.

Wrong: `138 0013 8000`

Right: `请打求助电话12356`

确保个人电话号码不会发布出去。

检查什么：手机和带区号的座机，空格、连字符、全角、汉字数字（一三八…、幺）、+86 都算。已登记的求助电话可以写。

为什么：拨一个号码，就能找到这个人。

错误：`138 0013 8000`

正确：`请打求助电话12356`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII112",
        "telephone-number",
        Words(
            "这里像是个人电话号码（{shown}）：{why}。",
            "This looks like a personal telephone number ({shown}): {why}.",
        ),
        Words(
            "删去；求助电话写进 vocabulary/helplines.yaml。",
            "Leave it out; help lines go into vocabulary/helplines.yaml.",
        ),
    ),
    spots(Kind.PHONE),
)
