"""The stem of an English word, lightly: `visits`, `visited` and `visiting` are one word, `medicine` and `medical` are two.

Source: step 1 of the Snowball project's English stemmer (“Porter 2”, https://snowballstem.org/algorithms/english/).
The later steps join words of different meaning, which a reader who looks for one of them does not want.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z]{3,}")
_CONSONANT_Y = re.compile(r"(^|[aeiouy])y")
_VOWEL = re.compile(r"[aeiouy]")
_REGION = re.compile(r"[aeiouy][^aeiouy]")
_DOUBLE = re.compile(r"(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$")
_SHORT = re.compile(r"(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$")
_CHANGING_Y = re.compile(r"(?<=.[^aeiouy])[yY]$")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; words with digits in them, and very short ones, are their own stems."""
    if not _WORD.fullmatch(word):
        return word
    marked = _CONSONANT_Y.sub(r"\1Y", word)
    return _CHANGING_Y.sub("i", _without_tense(_without_plural(marked))).lower()


def _without_plural(word: str) -> str:
    """Step 1a."""
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    """Step 1b."""
    begin = _region(word)
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            return word[: -len(ending)] + "ee" if len(word) - len(ending) >= begin else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            return _mended(rest) if _VOWEL.search(rest) else word
    return word


def _mended(rest: str) -> str:
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if _DOUBLE.search(rest):
        return rest[:-1]
    return rest + "e" if _SHORT.search(rest) and _region(rest) >= len(rest) else rest


def _region(word: str) -> int:
    """Return where R1 begins: after the first consonant that follows a vowel."""
    found = _REGION.search(word)
    return found.end() if found else len(word)
