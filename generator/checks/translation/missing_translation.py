"""Ensure every text exists in both languages.

What it checks: each text of an entry has Chinese and English. Titles of sources are left as they were published.

Why it matters: a reader who chose a language gets a page in it. What is missing falls back, with a notice.

Wrong: `title: {zh: 防暑}`

Right: `title: {zh: 防暑, en: Heat}`
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks._check import Check, Finding
from generator.content import Casebook, texts_of
from generator.diagnostics import Problem, Severity
from generator.languages import LANGUAGES, Words

_NAMES = {"zh": Words("中文", "Chinese"), "en": Words("英文", "English")}
_AS_PUBLISHED = frozenset({"sources"})


def _find(casebook: Casebook, _today: date) -> Iterator[Finding]:
    for entry in casebook.all_entries():
        if entry.type.name in _AS_PUBLISHED:
            continue
        for path, text in texts_of(entry.record):
            for language in LANGUAGES:
                if not text.has(language):
                    yield Finding(entry, path, {"name": _NAMES[language], "language": language})


CHECK = Check(
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
