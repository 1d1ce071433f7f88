"""How much better a piece of Chinese text reads with a name in it than without one.

A unigram Viterbi: words of the dictionary compete with surname and given name over the characters around. What comes
out is a logarithm to the base 2 of how many times likelier the best reading with the name is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from generator.checks._identity.chinese.lexicon import COMPOUND, GIVEN_WORDS, Lexicon, lexicon, often_given

LEFT = 3
"""How many characters before a surname are read along."""

RIGHT = 7
"""How many characters from the surname on are read."""

_A_NAME = -8.5
"""How likely a word of ordinary text is to be a personal name."""

_SINGLE, _DOUBLE = -2.6, -0.3
"""How likely a given name is to have one character, and two."""

_RARE_GIVEN = -15.5
_GIVEN_WORD = -11.0
_NAMELIKE_WORD = -14.5
_UNKNOWN = -22.0
_NO_WORD = -1000.0
_TWICE = 4.0
_COMPOUND_SURNAME = -9.5


class Weight(NamedTuple):
    """How a name reads: its length in characters, and by how much it is better than any reading without a name."""

    length: int
    margin: float


@lru_cache(maxsize=1 << 16)
def weigh(left: str, right: str) -> tuple[Weight, ...]:
    """Return how each possible name at the beginning of `right` reads, best first.

    Args:
        left: up to `LEFT` hanzi that stand before it, e.g. `联系了`.
        right: up to `RIGHT` hanzi from the surname on, e.g. `张伟的女儿`.
    """
    known = lexicon()
    text, place = left + right, len(left)
    from_end = _best_to_end(text, known)
    before = _best_before(text, place, known)
    found = []
    for length, likelihood in _names(right, known):
        score = before + likelihood + from_end[place + length]
        found.append(Weight(length, score - from_end[0]))
    return tuple(sorted(found, key=lambda weight: -weight.margin))


def _names(right: str, known: Lexicon) -> list[tuple[int, float]]:
    """Return the lengths of names that may begin here, with how likely they are."""
    found = []
    surnames = [(1, known.surnames[right[0]])] if right[0] in known.surnames else []
    if right[:2] in COMPOUND:
        surnames.append((2, _COMPOUND_SURNAME))
    for length, surname in surnames:
        given = right[length : length + 2]
        if given:
            first = _given(given[0], known)
            found.append((length + 1, _A_NAME + surname + _SINGLE + first))
        if len(given) == 2:
            second = _given(given[1], known)
            twice = _TWICE if given[0] == given[1] else 0
            likelihood = max(first + second + twice, _given_word(given, known))
            found.append((length + 2, _A_NAME + surname + _DOUBLE + likelihood))
    return found


def _given_word(given: str, known: Lexicon) -> float:
    """Return how likely a word is as a given name: 建国 is common, 晚霞 is written with what names are written with."""
    if given in GIVEN_WORDS:
        return _GIVEN_WORD
    return _NAMELIKE_WORD if given in known.words and all(map(often_given, given)) else _NO_WORD


def _given(character: str, known: Lexicon) -> float:
    """Return how likely a character is in a given name; words of grammar, such as 的, hardly ever are."""
    known_share = known.given.get(character)
    return known_share if known_share is not None else _RARE_GIVEN - max(0.0, 13 + known.words.get(character, _UNKNOWN))


def _best_to_end(text: str, known: Lexicon) -> list[float]:
    """Return for each place the likelihood of the best reading from there to the end."""
    likelihood, size = known.words.get, len(text)
    best = [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        score = likelihood(text[start], _UNKNOWN) + best[start + 1]
        for end in range(start + 2, min(start + 4, size) + 1):
            longer = likelihood(text[start:end], _NO_WORD) + best[end]
            score = max(score, longer)
        best[start] = score
    return best


def _best_before(text: str, place: int, known: Lexicon) -> float:
    """Return the likelihood of the best reading from the beginning up to `place`."""
    likelihood = known.words.get
    best = [0.0] * (place + 1)
    for end in range(1, place + 1):
        score = likelihood(text[end - 1], _UNKNOWN) + best[end - 1]
        for start in range(max(0, end - 4), end - 1):
            longer = likelihood(text[start:end], _NO_WORD) + best[start]
            score = max(score, longer)
        best[end] = score
    return best[place]
