"""Ensure nothing that reads like a real name is published.

What it checks: words that read like a surname with a given name, in Chinese, in pinyin and in English, without a word
before them that says so. While people write it is a warning, for publication an error. The authors in the list of
sources are public and are left alone.

Why it matters: names slip into the middle of sentences. A guess that is wrong costs a minute; one that is not made
may cost somebody their privacy.

Wrong: `后来陈思颖没有再来。`

Right: `后来小颖没有再来。`

确保读起来像真名的字不会发布出去。

检查什么：前面没有“服务对象”这类词、但读起来像“姓＋名”的字：中文、拼音和英文。写的时候是提醒，发布的时候是错误。来源表里的作者本来就公开，不查。

为什么：名字常常夹在句子中间。多提醒一次，只花一分钟；漏掉一次，可能让一个人失去隐私。

错误：`后来陈思颖没有再来。`

正确：`后来小颖没有再来。`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import AUTHORS, Kind, spots
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII102",
        "name-candidate",
        Words(
            "这里读起来像姓名（{shown}）：{why}。",
            "This reads like a name ({shown}): {why}.",
        ),
        Words(
            "是真名，就换成化名；不是人名，或者可以公开，就经审核写进 vocabulary/allowed.yaml。",
            "A real name becomes a pseudonym; what is no name, or may be public, goes into "
            "vocabulary/allowed.yaml after review.",
        ),
        severity=Severity.WARNING,
        publishing=Severity.ERROR,
    ),
    spots(Kind.NAME_CANDIDATE, passing=AUTHORS),
)
