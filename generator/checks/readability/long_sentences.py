"""Ensure residents' pages are written in short sentences.

What it checks: the Chinese of guides, of lessons for residents and of the texts beside help lines, groups and topics.
On average a sentence has 25 characters at most. The longest ones are shown. A figure is never a proof of clarity: it
only shows where to look.

Why it matters: many readers are old, or read on a small screen, or are frightened. Plain health texts have 14 to 19
characters a sentence.

Wrong: 出现持续发热、胸闷气促，服药后未见好转的，应当及时前往发热门诊就诊。

Right: 一直发烧，又喘不过气，吃了药也没好，就去发热门诊。

确保给居民看的内容，句子短。

检查什么：健康指南、给居民上的课，以及求助电话、服务对象类别、主题的说明，其中的中文。平均一句不超过25个字；超过了，就指出最长的几句。
数字只告诉您先看哪里，不能证明写得清楚。

为什么：读者里有不少老人，有人用小屏幕，有人正在害怕。好读的健康文字，一句是14到19个字。

错误：出现持续发热、胸闷气促，服药后未见好转的，应当及时前往发热门诊就诊。

正确：一直发烧，又喘不过气，吃了药也没好，就去发热门诊。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.measures import (
    AVERAGE_SENTENCE,
    AVERAGE_SENTENCE_OF_OFFICES,
    average,
    chinese_measured,
    worst,
)
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    measured = chinese_measured(entry)
    mean = average(measured)
    if AVERAGE_SENTENCE < mean <= AVERAGE_SENTENCE_OF_OFFICES:  # beyond that it is RDB403
        for one in worst(measured, above=AVERAGE_SENTENCE):
            yield flaw_at(one.path, "zh", one.piece.place, count=int(one.size), average=round(mean))


CHECK = EntryCheck(
    Problem(
        "RDB402",
        "long-sentences",
        Words(
            "这一句有 {count} 个字。整页平均一句 {average} 个字，居民读起来吃力。",
            "This Chinese sentence has {count} characters; the page has {average} a sentence on average, "
            "which is hard on residents.",
        ),
        Words(
            "先改这一句：分成两三句，每句 20 个字以内，先说要做什么，再说为什么。",
            "Begin with this one: part it into sentences of 20 characters at most, first what to do, then why.",
        ),
        Severity.WARNING,
    ),
    _find,
)
