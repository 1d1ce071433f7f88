"""Ensure words that label people stand in prose only where they must.

What it checks: the pages below `docs/`, as `STG302` checks entries. Code and block quotes are set aside.

Why it matters: a word for a policy turns into a label when it is used for somebody; a person must look.

Wrong: `Our station serves vulnerable groups.`

Right: `Our station serves older people living alone and people with disabilities.`

确保说明文字里容易变成标签的词，只用在该用的地方。

检查什么：`docs/` 里的页面，办法和 `STG302` 检查内容文件一样；代码和整段引文不查。

为什么：政策里的名称，拿来叫人就成了标签，要有人看一眼。

错误：`我们站服务弱势群体。`

正确：`我们站服务独居老年人和残疾人。`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._wording import spots
from generator.content.vocabulary.wording import WordingLevel
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "STG305",
        "word-for-context-in-prose",
        Words("“{word}”要看场合：{why}。", "“{word}” depends on context: {why}."),
        Words(
            "说到人时可以写：{suggest}。如果是政策、疾病或机构的名称，可以保留。",
            "Of people, say: {suggest}. As the name of a policy, illness or institution it may stay.",
        ),
        Severity.WARNING,
    ),
    spots(WordingLevel.CONTEXT),
)
