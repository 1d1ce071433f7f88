"""Names in running text, with nothing before them that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.around import only_people, people
from generator.checks._identity.chinese.lexicon import COMPOUND, ONLY_IN_NAMES, lexicon
from generator.checks._identity.chinese.scoring import READS, name_at

_EVERYDAY = -12.3
"""How likely a word is that is never a name, whatever stands behind it."""


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names that read better as names than as words."""
    known = lexicon()
    words, surnames, given = known.words, known.surnames, known.given
    borne = people().borne
    last = len(text) - 1
    for found in _surname().finditer(text):
        place = found.start()
        # Most surnames in prose are parts of ordinary words; these few look-ups settle nine of ten.
        first = given.get(text[place + 1], -15.5)
        word = words.get(text[place : place + 2], -40.0)
        name = surnames.get(text[place], -20.0) - 8.5 + first
        if place < last - 1:
            name += max(-2.6, given.get(text[place + 2], -15.5) - 0.3 + 14)
        around = words.get(text[place - 1 : place + 1], -40.0) if place else -40.0
        if (
            (word > name + 6 or around - 9 > name + 4)
            and (word > _EVERYDAY or not _doing(text, place, first))
            and text[place : place + 2] not in COMPOUND
            and text[place : place + 2] not in borne
            and text[place + 2 : place + 3] not in ONLY_IN_NAMES
        ):
            continue
        if weight := name_at(text, place, 0.0, allowed):
            yield Hit(Kind.NAME_CANDIDATE, place, place + weight.length, False, READS)


@cache
def _surname() -> re.Pattern[str]:
    """Return a pattern for surnames before what can be in a given name, or be the second half of a surname."""
    known = lexicon()
    behind = "".join(known.given) + "".join(surname[1] for surname in COMPOUND) + "".join(_rare())
    first = "".join(known.surnames) + "".join(surname[0] for surname in COMPOUND)
    return re.compile(f"[{first}](?=[{behind}])")


def _rare() -> list[str]:
    """Return hanzi that are hardly ever words themselves, such as 彧: in names they are not rare."""
    words = lexicon().words
    return [hanzi for hanzi in map(chr, range(0x4E00, 0x9FFF)) if words.get(hanzi, -30) < -16]


def _doing(text: str, place: int, first: float) -> bool:
    """Return whether behind what may be a name something stands that only people do."""
    if first < -11.5:
        return False
    begins = people().first
    return any(text[end : end + 1] in begins and only_people(text, end) for end in (place + 2, place + 3))
