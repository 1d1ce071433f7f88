"""Ensure no English sentence on residents' pages is longer than forty words.

What it checks: every English sentence of guides, of lessons for residents, and of the texts beside help lines, groups
and topics. A point in a number or after a short form (e.g., 8 a.m.) is no end; an item of a list is a sentence.

Why it matters: good advice is 15 to 20 words. After 40 hardly anybody knows how the sentence began.

Wrong: one sentence with what to do, three exceptions and the reason.

Right: one sentence for what to do, a list for the exceptions, one for the reason.

确保给居民看的英文没有超过40个词的句子。

检查什么：健康指南、给居民上的课，以及求助电话、服务对象类别、主题的说明，其中的每一句英文。小数点和缩写
（e.g.、8 a.m.）后面的点不算句子结束；列表的每一条算一句。

为什么：好的建议一句15到20个词。超过40个词，没有几个人还记得句子是怎样开头的。

错误：一句话写了要做什么、三种例外和原因。

正确：要做什么写一句，例外列成几条，原因再写一句。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.measures import LONGEST_ENGLISH_SENTENCE, english_measured, worst
from generator.checks._readability.sentences import spoken_words
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    for one in worst(english_measured(entry, spoken_words), above=LONGEST_ENGLISH_SENTENCE):
        yield flaw_at(one.path, "en", one.piece.place, count=int(one.size))


CHECK = EntryCheck(
    Problem(
        "RDB408",
        "long-english-sentence",
        Words("这一句英文有 {count} 个词。", "This sentence has {count} words."),
        Words("分成两三句，一句只说一件事。", "Part it into two or three sentences with one thing in each."),
        Severity.WARNING,
    ),
    _find,
)
