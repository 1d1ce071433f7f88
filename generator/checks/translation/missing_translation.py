"""Ensure every text exists in both languages.

What it checks: each text of an entry has Chinese and English. Titles of sources are left as they were published, and
what stands in for a word to avoid has that word's language.

Why it matters: a reader who chose a language gets a page in it. What is missing falls back, with a notice.

Wrong: `title: {zh: 防暑}`

Right: `title: {zh: 防暑, en: Heat}`

确保每一段文字都有两种语言。

检查什么：条目里的每一段文字都有中文和英文。来源的题目照发表时的原样写，不用翻译；建议换用的说法，和要换掉的词用同一种语言就行。

为什么：读者选了一种语言，就应当看到这种语言。没有的，页面会显示另一种语言并说明。

错误：`title: {zh: 防暑}`

正确：`title: {zh: 防暑, en: Heat}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import LANGUAGES, Words

_NAMES = {"zh": Words("中文", "Chinese"), "en": Words("英文", "English")}
_AS_PUBLISHED = frozenset({"sources"})
_IN_ITS_OWN_LANGUAGE = ("wording", "replacement")
"""What stands in for a word is of that word's language, and many words to avoid exist in one only."""


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if entry.type.name in _AS_PUBLISHED:
        return
    for path, text in entry.texts:
        if (text.zh and text.en) or (entry.type.name, path[-1]) == _IN_ITS_OWN_LANGUAGE:
            continue
        for language in LANGUAGES:
            if not text.has(language):
                yield Flaw(path, {"name": _NAMES[language], "language": language})


CHECK = EntryCheck(
    Problem(
        "TRN601",
        "missing-translation",
        Words("这段文字没有{name}。", "This text has no {name}."),
        Words(
            "加上 `{language}:`。在此之前，页面会显示另一种语言并说明。",
            "Add `{language}:`. Until then the page shows the other language and says so.",
        ),
        Severity.WARNING,
    ),
    _find,
)
