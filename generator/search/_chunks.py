"""Which chunk a term is in. The browser computes the same from the term alone, so no directory has to be loaded.

Han terms with the same first character are in the same group of chunks, so that all of them can be read at once.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.search._lexicon import LIST_MARKS
from generator.search._terms import BARE_MARKS, NAME
from generator.search._tokens import FIRST_CJK, is_cjk

_LARGEST = 4_000
"""A group whose chunks would on average have more bytes is cut into twice as many."""
_MOST_CUTS = 6
_MOST_BITS = 12
_PAGES_A_GROUP = 20
MARKS = frozenset({NAME}) | BARE_MARKS | LIST_MARKS
START, PRIME, _32 = 2166136261, 16777619, 0xFFFFFFFF


def bits_for(pages: int) -> int:
    """Return how many bits of a sum choose the group: about 20 pages make a group."""
    return min(_MOST_BITS, (pages // _PAGES_A_GROUP).bit_length())


def cuts_for(size: int) -> int:
    """Return how often a group of so many bytes is cut in two."""
    cuts = 0
    while size / 2**cuts > _LARGEST and cuts < _MOST_CUTS:
        cuts += 1
    return cuts


def place_of(term: str, bits: int) -> tuple[int, int]:
    """Return the group of chunks that a term is in, and the number from which the chunk in the group follows.

    Args:
        term: with its mark if it has one.
        bits: how many bits of a sum choose the group.
    """
    if len(term) == 2 and is_cjk(term):  # nearly all terms
        first = _of_first(term[0])
        return first & ((1 << bits) - 1), ((first ^ ord(term[1])) * PRIME & _32) >> 16
    core = term[1:] if term[0] in MARKS else term
    whole = sum_of(core)
    chosen = _of_first(core[0]) if is_cjk(core) else whole
    return chosen & ((1 << bits) - 1), whole >> 16


def group_of(term: str, bits: int) -> int:
    """Return the group of chunks that a term is in; arguments as above."""
    if term[0] >= FIRST_CJK:
        return _of_first(term[0]) & ((1 << bits) - 1)
    return place_of(term, bits)[0]


def share_of(group: Any, shares: int, bits: int) -> Any:
    """Return in which share of all groups one of them is; or several of them, in an array."""
    return group * shares >> bits


def sum_of(text: str) -> int:
    """Return the FNV-1a sum of a text over code points, in 32 bits.

    Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
    """
    if not text:
        return START
    total = _of_first(text[0])
    for character in text[1:]:
        total = ((total ^ ord(character)) * PRIME) & _32
    return total


@cache
def _of_first(character: str) -> int:
    return ((START ^ ord(character)) * PRIME) & _32
