"""Ensure a guide gives the same numbers in both languages.

What it checks: temperatures, doses, times, ages, limits and telephone numbers in the Chinese and the English of one
text of a guide. Numbers may be written in any form: 两周, two weeks and 14 days agree, so do 38.5℃ and 38.5 °C, 下午4点
and 16:00, 一半 and half.

Why it matters: readers act on these numbers. Two languages that disagree mean that one group of readers is told
something wrong, and it was often the newer text that was corrected in one language only.

Wrong: `{zh: 超过38.5℃就去看医生。, en: See a doctor above 38 °C.}`

Right: `{zh: 超过38.5℃就去看医生。, en: See a doctor above 38.5 °C.}`

确保指南里的数字，两种语言说的一样。

检查什么：指南里同一段文字，中文和英文的体温、用量、时间、年龄、界限和电话号码。写法可以不同：两周、two weeks 和 14 days
算一样，38.5℃ 和 38.5 °C、下午4点和 16:00、一半和 half 也算一样。

为什么：读者会照着数字做。两边不一样，总有一边的读者看到的是错的；常见的原因是只改了一种语言。

错误：`{zh: 超过38.5℃就去看医生。, en: See a doctor above 38 °C.}`

正确：`{zh: 超过38.5℃就去看医生。, en: See a doctor above 38.5 °C.}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.checks._translation.comparing import differences
from generator.content import Entry
from generator.diagnostics import Problem
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if entry.type.name == "guide":
        yield from (found.flaw for found in differences(entry) if found.zh and found.en)


CHECK = EntryCheck(
    Problem(
        "TRN603",
        "different-numbers",
        Words(
            "中英文的数字对不上：中文是 {zh}，英文是 {en}。",
            "The languages differ: Chinese has {zh}, English has {en}.",
        ),
        Words(
            "按来源核对哪一边是对的，把另一边改过来。读者会照着这个数字做。",
            "See in the source which is right and correct the other. Readers act on this number.",
        ),
    ),
    _find,
)
