"""Looking for patterns only where a word stands that they cannot do without: most of a text has none.

A regular expression that may begin anywhere costs a hundred times what it costs to find a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick


class _Triggers(NamedTuple):
    """The words of all patterns that were ever looked for, so that a text is gone through once for all of them.

    Attributes:
        finder: finds them.
        owners: of each word, the numbers of the groups that it stands in.
        groups: how many groups there are.
    """

    finder: AhoCorasick
    owners: tuple[tuple[int, ...], ...]
    groups: int


_numbers: dict[tuple[str, ...], int] = {}
"""The groups of words by their number. Each pattern has one; they are known once each was looked for."""


def places_of(words: tuple[str, ...], text: str) -> Sequence[int]:
    """Return where any of `words` stands in a text, in order."""
    number = _numbers.get(words)
    if number is None:
        number = _numbers[words] = len(_numbers)
    return _places_in(text, len(_numbers))[number]


@lru_cache(maxsize=4)  # the two languages of an entry, asked by one check after another
def _places_in(text: str, groups: int) -> list[list[int]]:
    triggers = _triggers(groups)
    places: list[list[int]] = [[] for _ in range(groups)]
    for word, start, _ in triggers.finder.find_matches_as_indexes(text, overlapping=True):
        for group in triggers.owners[word]:
            places[group].append(start)
    for found in places:
        found.sort()
    return places


@lru_cache(maxsize=1)
def _triggers(groups: int) -> _Triggers:
    owners: dict[str, list[int]] = {}
    for words, number in _numbers.items():
        for word in words:
            owners.setdefault(word, []).append(number)
    return _Triggers(AhoCorasick(list(owners)), tuple(map(tuple, owners.values())), groups)


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
