"""How many school years an English text asks of its reader, after Flesch and Kincaid (1975)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Protocol, cast

from generator.checks._readability.sentences import english_words

_UNDERCOUNT = 1.05
"""Hyphenation leaves single letters unsplit: in our guides it finds 1.25 syllables a word, the CMU dictionary 1.32."""


class _Hyphenation(Protocol):
    def positions(self, word: str) -> list[int]:
        """Return the places where a word can be parted."""


def grade(sentences: Iterable[str]) -> float:
    """Return the grade of some sentences; 0 without words."""
    counted = [english_words(sentence) for sentence in sentences]
    words = sum(map(len, counted))
    if not words:
        return 0.0
    sounds = sum(syllables(word.lower()) for some in counted for word in some)
    return 0.39 * words / len(counted) + 11.8 * _UNDERCOUNT * sounds / words - 15.59


def weight(sentence: str) -> float:
    """Return how much a sentence raises the grade: long ones of long words most."""
    words = english_words(sentence)
    return len(words) * grade([sentence]) if words else 0.0


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Return in how many places a word can be parted, and one."""
    return len(_hyphenation().positions(word)) + 1


@cache
def _hyphenation() -> _Hyphenation:
    # Imported here because its patterns take a tenth of a second to load and most runs need none.
    from pyphen import Pyphen  # type: ignore[import-untyped]  # noqa: PLC0415

    return cast("_Hyphenation", Pyphen(lang="en_US"))
