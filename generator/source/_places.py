"""Where some characters of a decoded value stand in the file: quotes, folds and indentation lie between the two."""

from __future__ import annotations

import re

from generator.diagnostics import Location
from generator.source._parse import Place

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
    start, end = within
    whole = (Location(name, place.line + 1, place.column + 1, place.length),)
    wanted = value[start:end].strip()
    if not wanted:
        return whole
    pattern = re.compile(_BREAK.join(re.escape(word) for word in wanted.split()))
    earlier = sum(1 for _ in pattern.finditer(value, 0, start))
    begin = _offset(text, place.line, place.column)
    matches = pattern.finditer(text, begin, begin + 2 * len(value) + 4000)
    found = next((match for number, match in enumerate(matches) if number == earlier), None)
    return lines_of(text, name, found.start(), found.end()) if found else whole


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
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    last = min(end, line_end if line_end >= 0 else len(text))
    return Location(name, text.count("\n", 0, start) + 1, start - line_start + 1, max(1, last - start))


def _offset(text: str, line: int, column: int) -> int:
    """Return the offset of a line and column, both counted from 0."""
    offset = 0
    for _ in range(line):
        offset = text.find("\n", offset) + 1
    return offset + column
