"""Looking for patterns only where a word stands that they cannot do without: most of a text has none.

A regular expression that may begin anywhere costs a hundred times what it costs to find a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

_FEW = 8
"""Up to so many words are looked for one after another; more of them all at once."""


def places_of(words: tuple[str, ...], text: str) -> list[int]:
    """Return where any of `words` stands in a text, in order."""
    if len(words) > _FEW:
        found = [start for _, start, _ in _automaton(words).find_matches_as_indexes(text, overlapping=True)]
    else:
        found = []
        for word in words:
            place = text.find(word)
            while place >= 0:
                found.append(place)
                place = text.find(word, place + 1)
    found.sort()
    return found


@cache
def _automaton(words: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(words)


def matches_near(  # noqa: PLR0913, PLR0917 - the last one only saves time
    pattern: re.Pattern[str], words: tuple[str, ...], text: str, before: int, after: int, small: str | None = None
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern near any of `words`, in order, none overlapping another.

    Args:
        pattern: what is looked for.
        words: every match has at least one of them.
        text: where.
        before: how many characters before the word a match may begin; 0: exactly at the word.
        after: how many characters after the word's beginning a match may end.
        small: the text in small letters, if the pattern is for these: to ignore the case takes several times as long.
    """
    read = text if small is None else small
    done = 0
    for place in places_of(words, text):
        if place < done:
            continue
        if before == 0:
            found = pattern.match(read, place, place + after)
            if found:
                done = found.end()
                yield found
            continue
        for found in pattern.finditer(read, max(done, place - before), place + after):
            done = found.end()
            yield found
