"""Ensure no id or file name is somebody's name.

What it checks: file names, keys and references that read like a Chinese name in pinyin, e.g. `zhang-wei-case`. While
people write it is a warning, for publication an error.

Why it matters: an id becomes a web address. It is seen in search results and in every link, even when the page itself
is careful.

Wrong: `zhang-wei-case.yaml`

Right: `two-windows.yaml`

确保编号和文件名里没有人的名字。

检查什么：文件名、键名和引用里，读起来像姓名拼音的字，如 `zhang-wei-case`。写的时候是提醒，发布的时候是错误。

为什么：编号会变成网址，出现在搜索结果和每一个链接里；正文写得再小心也没有用。

错误：`zhang-wei-case.yaml`

正确：`two-windows.yaml`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import AUTHORS, Kind, spots
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII103",
        "name-in-id",
        Words(
            "编号或文件名里像有姓名的拼音（{shown}）。",
            "The id or file name seems to hold a Chinese name in Latin letters ({shown}).",
        ),
        Words(
            "换成说明内容的词，如 `first-visit`；发布以前改，网址才不会变。",
            "Use words that say what it is about, e.g. `first-visit`; before publication, so that the address stays.",
        ),
        severity=Severity.WARNING,
        publishing=Severity.ERROR,
    ),
    spots(Kind.NAME_IN_ID, passing=AUTHORS),
)
