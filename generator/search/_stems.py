"""The stem of an English word, lightly: `visits` and `visiting` are one word, so are both spellings of colour.

The rules are our own and few, because the browser must have them too: they are listed in `tests/search/tokens.yaml`,
which proves both equal. What a rule of this size cannot do well, synonyms do.
"""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "children": "child", "women": "woman", "feet": "foot", "teeth": "tooth",
    "used": "use", "using": "use", "dying": "die", "aging": "age", "aged": "age", "news": "news",
}  # fmt: skip
_UNSTEMMED = 3
_DOUBLE = re.compile(r"(?:bb|dd|gg|mm|nn|pp|rr|tt)$")
_LOST_E = re.compile(r"[^aeiouy][aeiouy][^aeiouywx]")
_TENSE = re.compile(r"(.{3,}?)(?:ed|ing)")
_ION = re.compile(r"(?:ct|nt|pt|st|ss)ion$")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of a folded word of letters."""
    if len(word) <= _UNSTEMMED:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for step in (_without_plural, _without_ness, _without_tense, _without_ion, _without_doubles):
        word = step(word)
    return _in_one_spelling(word)


def _without_plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    if word.endswith(("sses", "xes")) or (word.endswith("sis") and len(word) >= 6):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_ness(word: str) -> str:
    if word.endswith("iness") and len(word) >= 9:
        return word[:-5] + "y"
    return word[:-4] if word.endswith("ness") and len(word) >= 8 else word


def _without_tense(word: str) -> str:
    if len(word) <= _UNSTEMMED or word.endswith("eed"):
        return word
    if word.endswith("ied"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    found = _TENSE.fullmatch(word)
    if not found or not re.search("[aeiouy]", found[1]):
        return word
    rest = found[1]
    if _LOST_E.fullmatch(rest):
        return rest + "e"
    return rest[:-2] if re.search("[^eo]at$", rest) and len(rest) >= 6 else rest


def _without_ion(word: str) -> str:
    if word.endswith("ation") and len(word) >= 9:
        return word[:-5]
    if re.search("[^eo]ate$", word) and len(word) >= 7:
        return word[:-3]
    return word[:-3] if _ION.search(word) and len(word) >= 8 else word


def _without_doubles(word: str) -> str:
    """Take off a last `e`, and one of two equal consonants at the end."""
    if word.endswith("e") and len(word) >= 5:
        word = word[:-1]
    doubled = (_DOUBLE.search(word) and len(word) > 3) or (word.endswith("ll") and len(word) > 5)
    return word[:-1] if doubled else word


def _in_one_spelling(word: str) -> str:
    """Write American and British spellings alike."""
    word = re.sub("([iy])z(e?)$", r"\1s\2", word)
    return word[:-3] + "or" if word.endswith("our") and len(word) >= 6 else word
