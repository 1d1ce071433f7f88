"""Where digits stand: most of a text has none, and what has to begin with one need not be looked for elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks._regex import regex

_RUN = regex(r"[0-9][0-9]*")
"""So a search skips what is no digit at once; for `[0-9]+` it tries each place, which takes twice the time."""


@lru_cache(maxsize=1)
def runs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the runs of digits in a folded text: where each begins, and where it ends.

    Several modules ask for those of the same text one after the other.
    """
    return tuple([found.span() for found in _RUN.finditer(text)])


def longest(text: str) -> int:
    """Return how many digits the longest run has; 0 if there are no digits."""
    return max([end - start for start, end in runs(text)], default=0)


def from_runs(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern whose matches all begin where a run begins, in order, none overlapping another."""
    done = 0
    for start, end in runs(text):
        if end > done and (found := pattern.match(text, max(start, done))):
            done = found.end()
            yield found
