"""Ensure no Chinese sentence is longer than sixty characters.

What it checks: every Chinese sentence of every entry, up to 。！？ or ；. Items of a list and paragraphs count by
themselves. A number or a foreign word counts as one character.

Why it matters: who reads such a sentence has forgotten its beginning at its end. That is true of professionals in the
evening after a home visit as well.

Wrong: one sentence that says what happened, why, who came and what they agreed, with seven commas.

Right: four sentences, each with one thing in it.

确保没有一句中文超过60个字。

检查什么：所有内容里的每一句中文，到句号、问号、感叹号、分号为止。列表的每一条、每一段各算各的；一个数字、一个外文词算一个字。

为什么：这么长的句子，读到后面就忘了前面。专业人员忙了一天回来读，也一样。

错误：一句话里写了发生什么、为什么、谁来了、商量好什么，中间七个逗号。

正确：分成四句，一句只说一件事。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.measures import LONGEST_SENTENCE, Measured, worst
from generator.checks._readability.sentences import characters, chinese_sentences
from generator.checks._regex import regex
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_AS_PUBLISHED = frozenset({"sources"})
_WITHOUT_END = regex(rf"[^。！？!?；;]{{{LONGEST_SENTENCE + 1}}}")
"""Only a text with so many characters without an end can hold such a sentence; few texts do."""


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if entry.type.name in _AS_PUBLISHED:
        return
    measured = (
        Measured(path, sentence, characters(sentence.words))
        for path, text in entry.texts
        if text.zh and len(text.zh) > LONGEST_SENTENCE and _WITHOUT_END.search(text.zh)
        for sentence in chinese_sentences(text.zh)
    )
    for one in worst(measured, above=LONGEST_SENTENCE):
        yield flaw_at(one.path, "zh", one.piece.place, count=int(one.size))


CHECK = EntryCheck(
    Problem(
        "RDB401",
        "long-sentence",
        Words(
            "这一句有 {count} 个字，一口气读不完。",
            "This Chinese sentence has {count} characters, too many to read in one go.",
        ),
        Words(
            "在意思停顿的地方改成句号，分成两三句，一句只说一件事。",
            "Part it where the thought pauses, into two or three sentences with one thing in each.",
        ),
        Severity.WARNING,
    ),
    _find,
)
