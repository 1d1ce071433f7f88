"""How Chinese names are read: residents often type Latin letters because they do not know the character."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import Style, lazy_pinyin


@lru_cache(maxsize=20_000)
def syllables(run: str) -> tuple[str, ...]:
    """Return how a run of Han characters is read, a syllable for each: `syllables("高血压")` is `gao xue ya`.

    Characters with several readings are read as in the word that they stand in (重庆 is chong qing). ü is `v`, as it is
    typed. A character that nobody knows how to read is left out.
    """
    read = lazy_pinyin(run, style=Style.NORMAL, errors="ignore")
    return tuple(one for one in read if one.isascii() and one.isalpha())


def initials(read: tuple[str, ...]) -> str:
    """Return the first letters of syllables, e.g. `gxy`."""
    return "".join(one[0] for one in read)
