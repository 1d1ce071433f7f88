"""Ensure residents are told what a professional word means.

What it checks: terms of social work and medicine in the Chinese of residents' pages (共病, 赋权, 转介). A term is
fine if the page explains it once, in brackets beside it or with 就是, 也就是, 意思是; or if it is a word of the
glossary, which pages link by themselves.

Why it matters: a reader who does not know the one word that matters does not ask; they put the page away.

Wrong: 有共病的人请先咨询。

Right: 同时有几种病（共病）的人，先问医生。

确保专业的词给居民讲明白。

检查什么：给居民看的中文里，社工和医学的专业词（共病、赋权、转介……）。在这一页里解释过一次就可以：写在旁边的括号里，或者用
“就是”“也就是”“意思是”说明；术语表里有、页面会自动加链接的，也可以。

为什么：最要紧的那个词看不懂，读者不会来问，只会把这一页放下。

错误：有共病的人请先咨询。

正确：同时有几种病（共病）的人，先问医生。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checks._check import EntryCheck, Flaw
from generator.checks._readability.audience import flaw_at, residents_texts
from generator.checks._readability.data import everyday_words
from generator.checks._readability.office_words import TERMS, found_in
from generator.checks._regex import regex
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words
from generator.source import ValuePath

_AFTER = regex(r"[”’」》*]*(?:[（(]|[，,]?(?:就是|也就是|也叫|又叫|意思是|是指|指的是|是说)|——)")
_BEFORE = regex(r"(?:[（(][^（）()]{0,12}|叫|叫做|叫作|称为|叫它|就是)[“‘「《*]*$")
_REACH = 16


def _find(entry: Entry, setting: Setting) -> Iterator[Flaw]:
    explained = set(_linked(setting))
    first: dict[str, tuple[ValuePath, int, int]] = {}
    for path, text in residents_texts(entry):
        for term, start, end in found_in(TERMS, text.zh or ""):
            if _is_explained(text.zh or "", start, end):
                explained.add(term)
            first.setdefault(term, (path, start, end))
    everyday = everyday_words(TERMS)
    for term, (path, start, end) in first.items():
        if term not in explained and everyday[term]:
            yield flaw_at(path, "zh", (start, end), term=term, plain=everyday[term])


def _is_explained(text: str, start: int, end: int) -> bool:
    return bool(_AFTER.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start))


@lru_cache(maxsize=1)
def _linked(setting: Setting) -> frozenset[str]:
    """Return the words that pages link to the glossary."""
    linked = (term for term in setting.terms("term").values() if term.link)
    return frozenset(word for term in linked for word in (term.name.zh, *term.also.zh) if word)


CHECK = EntryCheck(
    Problem(
        "RDB406",
        "unexplained-term",
        Words("“{term}”是专业的词，这一页没有解释。", "{term} is a professional word that the page does not explain."),
        Words(
            "换成平常的话，例如“{plain}”；一定要用，就在第一次出现时解释：{plain}（{term}）。",
            "Use everyday words, e.g. {plain}; or explain it where it first stands: {plain}（{term}）.",
        ),
        Severity.WARNING,
    ),
    _find,
)
