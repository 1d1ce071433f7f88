"""Conditions and events so rare that naming one points at a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.checks._reidentification.data import rows
from generator.checks._reidentification.hits import Hit, sentence_around
from generator.languages import Language, Words

_GUARDING = {
    "zh": re.compile(r"预防|防止|演练|避免|防范|防雷|防骗|防拐|知识|讲座|宣传|科普|义诊|罕见病日"),
    "en": re.compile(r"(?i)\b(?:prevent\w*|drills?|avoid\w*|protect(?:ion)? against|awareness|campaign|world \w+ day)\b"),
}


class _Names(NamedTuple):
    pattern: re.Pattern[str]
    classes: dict[str, Words]


def find(text: str, language: Language) -> Iterator[Hit]:
    """Yield every rare condition or event that is named, longest names first."""
    names = _names(language)
    for found in names.pattern.finditer(text):
        first, last = sentence_around(text, found.start(), found.end(), language)
        if not _GUARDING[language].search(text, first, last):
            yield Hit(found.start(), found.end(), {"kind": names.classes[found[0].lower()]})


@cache
def _names(language: Language) -> _Names:
    classes: dict[str, Words] = {}
    for chinese, english, *kind in rows("rare.txt"):
        for name in (chinese if language == "zh" else english).split(","):
            classes[name.strip().lower()] = Words(*kind)
    words = "|".join(re.escape(name) for name in sorted(classes, key=len, reverse=True))
    pattern = words if language == "zh" else rf"(?<![\w-])(?:{words})(?![\w-])"
    return _Names(re.compile(pattern, re.IGNORECASE), classes)
