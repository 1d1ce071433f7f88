"""Ensure no page of prose uses a word that hurts people.

What it checks: the pages below `docs/`, as `STG301` checks entries. Code and block quotes are set aside.

Why it matters: readers do not know which page was written in which file. What we ask of stations, we keep ourselves.

Wrong: `We visit the elderly first.`

Right: `We visit older people first.`

确保说明文字里也没有伤人的词。

检查什么：`docs/` 里的页面，办法和 `STG301` 检查内容文件一样；代码和整段引文不查。

为什么：读者分不清哪一页写在哪个文件里。要求社工站做到的，我们自己先做到。

错误：`有个疯子来过社工站。`

正确：`有一位精神障碍患者来过社工站。`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._wording import spots
from generator.content.vocabulary.wording import WordingLevel
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "STG304",
        "banned-word-in-prose",
        Words("“{word}”会伤人：{why}。", "“{word}” hurts: {why}."),
        Words(
            "可以写：{suggest}。讲到这个词本身，用引号引出来，写明是一个词。",
            "Say instead: {suggest}. To speak about the word itself, quote it and say that it is a word.",
        ),
    ),
    spots(WordingLevel.BAN),
)
