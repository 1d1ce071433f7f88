"""Ensure numbers are not lost or changed in translation.

What it checks: numbers in digits that stand in one language of a text and not in the other, in whatever form; and
numbers that differ outside of guides. That a guide's two languages contradict each other is TRN603.

Why it matters: a day, an age or a limit that only one language names is easily forgotten in the next revision, and the
readers of the other language never learn it.

Wrong: `{zh: 年满18岁才可以报名。, en: Adults may apply.}`

Right: `{zh: 年满18岁才可以报名。, en: You may apply from the age of 18.}`

确保翻译时没有丢掉或改变数字。

检查什么：只在一种语言里出现的数字，不管另一种语言怎样写；指南以外的内容里，两边不同的数字。
指南里互相矛盾的数字由 TRN603 检查。

为什么：日子、年龄、界限只写在一种语言里，下次修改时容易漏掉，另一种语言的读者也一直不知道。

错误：`{zh: 年满18岁才可以报名。, en: Adults may apply.}`

正确：`{zh: 年满18岁才可以报名。, en: You may apply from the age of 18.}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.checks._translation.comparing import differences
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    is_guide = entry.type.name == "guide"
    for found in differences(entry):
        if not (is_guide and found.zh and found.en):
            yield found.flaw


CHECK = EntryCheck(
    Problem(
        "TRN605",
        "doubtful-numbers",
        Words(
            "中英文的数字好像对不上：中文是 {zh}，英文是 {en}。",
            "The languages seem to differ: Chinese has {zh}, English has {en}.",
        ),
        Words(
            "请对照一下，把漏掉或不同的数字补上、改好。只是说法不同的，换成两边都写数字。",
            "Please compare, and add or correct the number. If only the expression differs, write digits in both.",
        ),
        Severity.WARNING,
    ),
    _find,
)
