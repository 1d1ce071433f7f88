"""Names in running text, with nothing before them that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.around import only_people, people
from generator.checks._identity.chinese.lexicon import COMPOUND, ONLY_IN_NAMES, lexicon
from generator.checks._identity.chinese.scoring import READS, name_at

_EVERYDAY = -12.3
"""How likely a word is that is never a name, whatever stands behind it."""


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names that read better as names than as words."""
    for found in _surname().finditer(text):
        place = found.start()
        # Most surnames in prose are parts of ordinary words, which their neighbours show for nine of ten.
        words = _words_at(text[place - 1 : place] if place else "", text[place : place + 3])
        if words is _Words.EVERYDAY or (words is _Words.LIKELY and not _doing(text, place)):
            continue
        if weight := name_at(text, place, 0.0, allowed):
            yield Hit(Kind.NAME_CANDIDATE, place, place + weight.length, False, READS)


class _Words(Enum):
    """How sure it is that what may be a surname is a part of ordinary words."""

    EVERYDAY = "everyday"
    """Whatever stands behind it."""
    LIKELY = "likely"
    """Unless something stands behind it that only people do."""
    DOUBTFUL = "doubtful"


@lru_cache(maxsize=1 << 14)
def _words_at(before: str, here: str) -> _Words:
    """Return whether a surname is a part of words, by its neighbours: the one before it, and two behind it."""
    known = lexicon()
    word = known.words.get(here[:2], -40.0)
    name = known.surnames.get(here[0], -20.0) - 8.5 + known.given.get(here[1], -15.5)
    if len(here) > 2:
        name += max(-2.6, known.given.get(here[2], -15.5) - 0.3 + 14)
    around = known.words.get(before + here[0], -40.0) if before else -40.0
    if (
        not (word > name + 6 or around - 9 > name + 4)
        or here[:2] in COMPOUND
        or here[:2] in people().borne
        or here[2:] in ONLY_IN_NAMES
    ):
        return _Words.DOUBTFUL
    return _Words.EVERYDAY if word > _EVERYDAY else _Words.LIKELY


@cache
def _surname() -> re.Pattern[str]:
    """Return a pattern for surnames before what can be in a given name, or be the second half of a surname."""
    known = lexicon()
    behind = "".join(known.given) + "".join(surname[1] for surname in COMPOUND) + "".join(_rare())
    first = "".join(known.surnames) + "".join(surname[0] for surname in COMPOUND)
    return re.compile(f"[{_in_ranges(first)}](?=[{_in_ranges(behind)}])")


def _in_ranges(characters: str) -> str:
    """Return characters as ranges for a class: there are thousands, and to compile each by itself takes a while."""
    codes = sorted(set(map(ord, characters)))
    firsts = [code for before, code in zip([0, *codes], codes, strict=False) if code != before + 1]
    lasts = [code for code, after in zip(codes, [*codes[1:], 0], strict=True) if after != code + 1]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in zip(firsts, lasts, strict=True))


def _rare() -> list[str]:
    """Return hanzi that are hardly ever words themselves, such as 彧: in names they are not rare."""
    words = lexicon().words
    return [hanzi for hanzi in map(chr, range(0x4E00, 0x9FFF)) if words.get(hanzi, -30) < -16]


def _doing(text: str, place: int) -> bool:
    """Return whether behind what may be a name something stands that only people do."""
    if lexicon().given.get(text[place + 1], -15.5) < -11.5:
        return False
    begins = people().first
    return any(text[end : end + 1] in begins and only_people(text, end) for end in (place + 2, place + 3))
