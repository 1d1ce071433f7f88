"""Ensure no page for residents is written like a notice of an office.

What it checks: as RDB402, but the Chinese sentences have more than 40 characters on average. Such a page is not
published.

Why it matters: plain texts and notices hardly overlap: 14 to 19 characters a sentence in the one, 83 to 132 in the
other. With more than 40, most readers of a guide do not learn what to do.

Wrong: a paragraph taken over from a notice.

Right: what a resident is to do, in the order in which they do it, a sentence each.

确保给居民看的内容不是公文。

检查什么：和 RDB402 一样，但平均一句超过40个字。这样的内容不会发布。

为什么：好读的文字和公文差得很远，一句14到19个字，对一句83到132个字。平均超过40个字，多数读者读完也不知道要做什么。

错误：从通知里整段抄过来。

正确：居民要做什么，按先后写，一句一件事。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.measures import AVERAGE_SENTENCE_OF_OFFICES, average, chinese_measured, worst
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    measured = chinese_measured(entry)
    mean = average(measured)
    if mean > AVERAGE_SENTENCE_OF_OFFICES:
        for one in worst(measured, above=AVERAGE_SENTENCE_OF_OFFICES):
            yield flaw_at(one.path, "zh", one.piece.place, count=int(one.size), average=round(mean))


CHECK = EntryCheck(
    Problem(
        "RDB403",
        "notice-of-an-office",
        Words(
            "这一页像公文，平均一句 {average} 个字；这一句有 {count} 个字。",
            "It reads like a notice of an office, with {average} Chinese characters a sentence; this one has {count}.",
        ),
        Words(
            "想象邻居站在面前问您该怎样做，把回答写下来：一句一件事，不超过 20 个字。",
            "Imagine a neighbour asking what to do, and write your answer down: one thing a sentence, in at most 20 "
            "characters.",
        ),
    ),
    _find,
)
