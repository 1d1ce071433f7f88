"""How Chinese names are read: residents often type Latin letters because they do not know the character."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.seg.mmseg import seg

_RETROFLEX = re.compile("([zcs])h")


@lru_cache(maxsize=20_000)
def syllables(run: str) -> tuple[str, ...]:
    """Return how a run of Han characters is read, a syllable for each: `syllables("高血压")` is `gao xue ya`.

    Characters with several readings are read as in the word that they stand in (重庆 is chong qing). ü is `v`, as it is
    typed. A character that nobody knows how to read is left out.
    """
    return tuple(syllable for word in seg.cut(run) for syllable in _word(word))


@cache
def _word(word: str) -> tuple[str, ...]:
    """Return how a word, or a character that is in none, is read.

    The library parts every run into such words, and then works out anew how each is read: eight times as long in all.
    """
    read = lazy_pinyin(word, style=Style.NORMAL, errors="ignore")
    return tuple(one for one in read if one.isascii() and one.isalpha())


def initials(read: tuple[str, ...]) -> str:
    """Return the first letters of syllables, e.g. `gxy`."""
    return "".join(one[0] for one in read)


def nearly(letters: str) -> str:
    """Return pinyin as people in the south of China read it, who type z for zh, n for l and an for ang, in capitals.

    Capitals, because `@` lists hold exact readings too, and no reading is written so.
    """
    return _RETROFLEX.sub(r"\1", letters).replace("l", "n").replace("ng", "n").upper()


def sounds() -> dict[str, str]:
    """Return the 3,755 most common characters (GB 2312, level 1) by how they are read: `feng` has 风, 凤 and others.

    A wrong character in a query is nearly always a common one that sounds the same.
    """
    made: dict[str, str] = {}
    for row in range(0xB0, 0xD8):
        for character in bytes(part for cell in range(0xA1, 0xFF) for part in (row, cell)).decode("gb2312", "ignore"):
            (read,) = syllables(character)
            made[read] = made.get(read, "") + character
    return dict(sorted(made.items()))
