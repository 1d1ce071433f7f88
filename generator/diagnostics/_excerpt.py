"""The line that findings are about, as a terminal shows it: carets under the places, long lines cut around them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.diagnostics._diagnostic import Diagnostic
from generator.diagnostics._printable import printable

_ROOM = 100
"""How many columns of a line are shown; half of them after the first place, if there is so much."""


def together(diagnostics: Sequence[Diagnostic]) -> Iterator[tuple[Diagnostic, ...]]:
    """Yield the findings, in order, those together that can be shown under one line of a file.

    Args:
        diagnostics: in the order of their places.
    """
    group: list[Diagnostic] = []
    for found in diagnostics:
        if group and not (_same_line(group[0], found) and _fits([*group, found])):
            yield tuple(group)
            group = []
        group.append(found)
    if group:
        yield tuple(group)


def _same_line(one: Diagnostic, other: Diagnostic) -> bool:
    place, another = one.location, other.location
    same = (place.path, place.line, one.excerpt) == (another.path, another.line, other.excerpt)
    return same and bool(one.excerpt)


def _fits(group: Sequence[Diagnostic]) -> bool:
    """Tell whether all places of a line stand near each other."""
    start = min(one.location.column for one in group) - 1
    end = max(one.location.column + one.location.length for one in group) - 1
    return end - start <= _ROOM and columns(group[0].excerpt[start:end]) <= _ROOM // 2


def excerpt(group: Sequence[Diagnostic]) -> tuple[str, list[str]]:
    """Return the line, or the part of it around the places; and for each place a line of carets.

    Args:
        group: findings about one line, which is not empty.
    """
    line = _line(group[0].excerpt)
    start = min(*(one.location.column - 1 for one in group), len(line))
    after = line[start : start + _fitting(line, range(start, len(line)), _ROOM // 2)]
    first = start - _fitting(line, range(start - 1, -1, -1), _ROOM - columns(after))
    last = first + _fitting(line, range(first, len(line)), _ROOM)
    shown = ("…" if first else "") + line[first:last].rstrip() + ("…" if last < len(line) else "")
    places: dict[tuple[int, int], list[str]] = {}
    for one in group:
        codes = places.setdefault((one.location.column - 1, one.location.length), [])
        if one.code not in codes:
            codes.append(one.code)
    margin = "…" if first else ""
    named = len(places) > 1
    rows = [_carets(line, margin, (first, last), place, codes if named else []) for place, codes in places.items()]
    return shown, rows


def _carets(line: str, margin: str, shown: tuple[int, int], place: tuple[int, int], codes: list[str]) -> str:
    """Return the carets under a place; if there are several places, with the codes of what was found there."""
    (first, last), (start, length) = shown, place
    start = min(start, len(line))
    marked = line[start : min(start + length, last)]
    carets = " " * columns(margin + line[first:start]) + "^" * max(1, columns(marked))
    return " ".join([carets, ", ".join(codes)]) if codes else carets


@lru_cache(maxsize=1)
def _line(text: str) -> str:
    """Return a line as a terminal can show it. One that is very long is asked for with each thing found in it."""
    return printable(text.rstrip("\r\n"))


def _fitting(line: str, places: Iterable[int], room: int) -> int:
    """Return how many of the characters at these places of a line fit into `room` columns."""
    count = 0
    for place in places:
        room -= _width(line[place])
        if room < 0:
            break
        count += 1
    return count


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters take two, combining marks none."""
    return sum(map(_width, text))


@lru_cache(maxsize=4096)  # a report of thousands of lines consists of the same few hundred characters
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
