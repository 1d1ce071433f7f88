"""English names: a given name with a surname."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.checks._identity.data import lines, word_set

_PLACE_LIKE = word_set(
    "Hill Park Day Church House Field Fields Green Love Key Page Case Street Banks Bank "
    "Garden Gates Power Powers Bush Woods Wood Summer Rivers Waters Place Cross Prince "
    "Bishop"
)


class English(NamedTuple):
    """What is known of English names."""

    given: frozenset[str]
    surnames: frozenset[str]
    words: frozenset[str]
    nots: frozenset[str]


@cache
def english() -> English:
    """Return the lists of English names; they are read once, on first use."""
    rows = list(lines("english.txt"))
    return English(*(frozenset(row.split()) for row in rows[1::2]))


def is_english(words: list[str], *, strict: bool) -> bool:
    """Return whether words are a given name and a surname; if strict, both must be likely."""
    known = english()
    first, last = words[0], words[-1]
    if (
        len(words) > 3
        or first in known.nots
        or (last in known.nots and (last not in known.words or first in known.words))
        or (len(words) == 3 and words[1] not in known.given and len(words[1].strip(".")) > 1)
    ):
        return False
    if first in known.given and first not in known.words:
        return last in known.surnames or (last[0].isupper() and not last.isupper() and (not strict or len(last) > 2))
    if first in known.given:
        return (last in known.surnames or not strict) and last not in _PLACE_LIKE
    return not strict and last in known.surnames and last not in known.words and len(first) > 2
