"""Find words of offices, terms of the profession and rare characters in a Chinese text."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._readability.data import everyday_words
from generator.checks._regex import regex

OFFICIAL = "official.txt"
TERMS = "terms.txt"
_HAN = regex(r"[\u3400-\u9fff]")
_LEVEL_TWO = 0xD8
"""GB 2312 sorts its 3,755 common characters first; from this byte on come the rarer ones."""


@cache
def _finder(name: str) -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(everyday_words(name))
    return AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest), words


def found_in(name: str, text: str) -> list[tuple[str, int, int]]:
    """Return the words of a list that stand in a text, with their places; the longest where several could.

    Args:
        name: of the list, `OFFICIAL` or `TERMS`.
        text: the text.
    """
    finder, words = _finder(name)
    return [(words[number], start, end) for number, start, end in finder.find_matches_as_indexes(text)]


def office_characters(text: str) -> int:
    """Return how many characters of a text stand in words of offices."""
    return sum(end - start for _, start, end in found_in(OFFICIAL, text))


def han_characters(text: str) -> int:
    """Return how many Chinese characters a text has."""
    return len(_HAN.findall(text))


def rare_characters(text: str) -> tuple[str, ...]:
    """Return the characters of a text that are not among the 3,755 common ones of GB 2312, each once."""
    return tuple(dict.fromkeys(sign for sign in _HAN.findall(text) if _is_rare(sign)))


@cache
def _is_rare(sign: str) -> bool:
    try:
        return sign.encode("gb2312")[0] >= _LEVEL_TWO
    except UnicodeEncodeError:
        return True
