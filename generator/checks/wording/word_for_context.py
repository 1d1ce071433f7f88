"""Ensure words that label people stand only where they must.

What it checks: every text of every entry, in both languages, against the rules with `level: context` of
`vocabulary/wording.yaml`. How words are found, and where they may stand, is the same as for banned words (`STG301`).

Why it matters: these words are also names of policies, of illnesses or of institutions, so no program can know whether
one labels somebody here. A person can. It is a warning, and a page can be published with it.

Wrong: `There are three left-behind children in the class.`

Right: `The parents of three children in the class work away from home.`

确保容易变成标签的词，只用在该用的地方。

检查什么：每个文件的每一段文字，中文英文都看，对照 `vocabulary/wording.yaml` 里 `level: context` 的规则。
怎样找词、哪些地方可以出现，和伤人的词（`STG301`）一样。

为什么：这些词也是政策、疾病或机构的名称，是不是拿来给人贴标签，程序看不出来，人看得出来。
所以只提醒，不影响发布。

错误：`班上有三个留守儿童。`

正确：`班上有三个孩子的父母在外地打工。`
"""

from __future__ import annotations

from generator.checks._check import EntryCheck
from generator.checks._wording import flaws
from generator.content.vocabulary.wording import WordingLevel
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = EntryCheck(
    Problem(
        "STG302",
        "word-for-context",
        Words("“{word}”要看场合：{why}。", "“{word}” depends on context: {why}."),
        Words(
            "说到人时可以写：{suggest}。如果是政策、疾病或机构的名称，可以保留；名称放进书名号或引号里。",
            "Of people, say: {suggest}. As the name of a policy, illness or institution it may stay; put a title or "
            "another's words in quotation marks.",
        ),
        Severity.WARNING,
    ),
    flaws(WordingLevel.CONTEXT),
)
