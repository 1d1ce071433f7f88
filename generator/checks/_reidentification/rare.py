"""Conditions and events so rare that naming one points at a person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._regex import regex
from generator.checks._reidentification.data import rows
from generator.checks._reidentification.hits import Hit, sentence_around
from generator.languages import Language, Words

_GUARDING = {
    "zh": regex(r"预防|防止|演练|避免|防范|防雷|防骗|防拐|知识|讲座|宣传|科普|义诊|罕见病日"),
    "en": regex(r"(?i)\b(?:prevent\w*|drills?|avoid\w*|protect(?:ion)? against|awareness|campaign|world \w+ day)\b"),
}


class _Names(NamedTuple):
    automaton: AhoCorasick
    classes: tuple[Words, ...]


def find(text: str, language: Language) -> Iterator[Hit]:
    """Yield every rare condition or event that is named, the longest names first."""
    names = _names(language)
    for number, start, end in names.automaton.find_matches_as_indexes(_small(text)):
        whole = language == "zh" or not (_LETTER.match(text, end) or (start and _LETTER.match(text, start - 1)))
        if whole and not _guards(text, start, end, language):
            yield Hit(start, end, {"kind": names.classes[number]})


_LETTER = regex(r"[\w-]")


def _guards(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the sentence is about prevention, and so about nobody."""
    first, last = sentence_around(text, start, end, language)
    return _GUARDING[language].search(text, first, last) is not None


def _small(text: str) -> str:
    """Return the text in small letters, of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


@cache
def _names(language: Language) -> _Names:
    classes: dict[str, Words] = {}
    for chinese, english, *kind in rows("rare.txt"):
        for name in (chinese if language == "zh" else english).split(","):
            classes[name.strip().lower()] = Words(*kind)
    return _Names(AhoCorasick(list(classes), matchkind=MatchKind.LeftmostLongest), tuple(classes.values()))
