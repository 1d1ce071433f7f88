"""Where some characters of a decoded value stand in the file: quotes, folds and indentation lie between the two."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from generator.diagnostics import Location
from generator.source._data import Place

_BREAK = r"\s*"


def places_within(text: str, name: str, place: Place, value: str, within: tuple[int, int]) -> tuple[Location, ...]:
    """Return the places of a part of a value in the file, line by line; of the whole value if it is written otherwise.

    YAML folds lines and takes indentation away, so the characters are looked for with any white space between the
    words; the same words before them in the value are counted, so that the right ones are found.

    Args:
        text: the whole file.
        name: its name.
        place: where the value stands.
        value: the value, as it was decoded.
        within: the part: its first character, counted from 0, and the one after the last.
    """
    whole = (Location(name, place.line + 1, place.column + 1, place.length),)
    span = _span(text, place, value, within)
    return lines_of(text, name, *span) if span else whole


def _span(text: str, place: Place, value: str, within: tuple[int, int]) -> tuple[int, int] | None:
    """Return where in the file a part of a value begins and ends; None if it is written in another way."""
    start, end = within
    wanted = value[start:end].strip()
    if not wanted:
        return None
    begin = _offset(text, place.line, place.column)
    for first in (begin, begin + 1):  # as it is, or in quotes
        if text.startswith(value, first):
            at = first + value.index(wanted, start)
            return at, at + len(wanted)
    words = _BREAK.join(re.escape(word) for word in wanted.split())
    earlier = bisect_right(_spans(words, value, 0, len(value)), start, key=itemgetter(1))
    matches = _spans(words, text, begin, begin + 2 * len(value) + 4000)
    return matches[earlier] if earlier < len(matches) else None


@lru_cache(maxsize=16)  # a word that is found thousands of times in a text is asked for as often
def _spans(pattern: str, text: str, begin: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in re.compile(pattern).finditer(text, begin, end))


def lines_of(text: str, name: str, start: int, end: int) -> tuple[Location, ...]:
    """Return the places of the characters from `start` up to `end` of a file, one for each line, without indentation.

    The first one is there in any case.
    """
    found = [location_of(text, name, start, end)]
    begin = text.find("\n", start, end)
    while begin >= 0:
        next_end = text.find("\n", begin + 1, end)
        line = text[begin + 1 : next_end if next_end >= 0 else end]
        if line.strip():
            first = begin + 1 + len(line) - len(line.lstrip())
            found.append(location_of(text, name, first, first + len(line.strip())))
        begin = next_end
    return tuple(found)


def location_of(text: str, name: str, start: int, end: int) -> Location:
    """Return the place of the characters from `start` up to `end` of a file, as far as they stand on one line."""
    starts = _line_starts(text)
    line = bisect_right(starts, start)
    last = min(end, starts[line] - 1 if line < len(starts) else len(text))
    return Location(name, line, start - starts[line - 1] + 1, max(1, last - start))


@lru_cache(maxsize=1)
def _line_starts(text: str) -> array[int]:
    """Return the offset of each line of a text. What is found in a file asks for its place: lines are counted once."""
    return array("Q", [0, *(found.end() for found in re.finditer("\n", text))])


def _offset(text: str, line: int, column: int) -> int:
    """Return the offset of a line and column, both counted from 0."""
    return _line_starts(text)[line] + column
