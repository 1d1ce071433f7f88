"""Ensure residents' pages use the words that residents use.

What it checks: words of offices and papers in the Chinese of residents' pages (切实, 予以, 开展, 统筹): 12 % of the
characters at most. The sentences with most of them are shown, with what people say instead. Characters beyond the 3,755
common ones of GB 2312 are named as a hint only, as they say little about how hard a text is.

Why it matters: such words sound important and say little. Guides have below 2 % of them, notices 33 to 54 %.

Wrong: 对符合条件的服务对象予以及时有效的救助帮扶

Right: 有困难，社工会帮您

确保给居民看的内容用居民的话。

检查什么：给居民看的中文里，公文用的词（切实、予以、开展、统筹……）不超过12%。超过了，就指出最多的几句，附上平常的说法。
常用的3755个字以外的字只提一提，它们说明不了难不难读。

为什么：这些词听起来要紧，其实没说什么。写得好的指南里不到2%，公文里有33%到54%。

错误：对符合条件的服务对象予以及时有效的救助帮扶

正确：有困难，社工会帮您
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at
from generator.checks._readability.data import everyday_words
from generator.checks._readability.measures import OFFICE_WORDS, Measured, chinese_measured, worst
from generator.checks._readability.office_words import (
    OFFICIAL,
    found_in,
    han_characters,
    office_characters,
    rare_characters,
)
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_SHOWN = 4


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    measured = [Measured(path, piece, office_characters(piece.words)) for path, piece, _ in chinese_measured(entry)]
    all_characters = sum(han_characters(one.piece.words) for one in measured)
    share = sum(one.size for one in measured) / all_characters if all_characters else 0.0
    if share > OFFICE_WORDS:
        for one in worst(measured):
            yield flaw_at(one.path, "zh", one.piece.place, words=_said(one.piece.words), share=round(100 * share))


def _said(sentence: str) -> Words:
    """Return the words of offices in a sentence, each with what people say, and its rare characters."""
    found = dict.fromkeys(word for word, _, _ in found_in(OFFICIAL, sentence))
    plain = everyday_words(OFFICIAL)
    listed = [f"{word}（{plain[word].strip('（）')}）" for word in found][:_SHOWN]
    rare = "".join(rare_characters(sentence)[:_SHOWN])
    zh, en = "、".join(listed), ", ".join(listed)
    return Words(f"{zh}；少见的字：{rare}", f"{en}; rare characters: {rare}") if rare else Words(zh, en)


CHECK = EntryCheck(
    Problem(
        "RDB405",
        "office-words",
        Words(
            "公文用的词太多（整页 {share}%），例如：{words}。",
            "Too many Chinese words of offices ({share}% of the page): {words}.",
        ),
        Words(
            "换成平时说的话，括号里的可以参考；没有意思的，去掉就好。例如“开展排查”，可以说“一户一户去问”。",
            "Say it as people speak, and leave out what says nothing; what is in brackets is a suggestion.",
        ),
        Severity.WARNING,
    ),
    _find,
)
