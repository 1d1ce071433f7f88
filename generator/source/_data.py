"""What a file is read as: plain data, and the place of every value in it."""

from __future__ import annotations

from typing import NamedTuple

from generator.diagnostics import Diagnostic

ValuePath = tuple[str | int, ...]
Data = dict[str, "Data"] | list["Data"] | str


class Place(NamedTuple):
    """Where a value and its key stand; lines and columns are counted from 0, in characters."""

    line: int
    column: int
    length: int
    key_line: int
    key_column: int
    key_length: int


class Parsed(NamedTuple):
    """The outcome: the data, or None if it cannot be made out; places by path; and what was wrong.

    `as_written` tells that every text and name stands in the file as it is: none has escapes or goes on over lines.
    """

    data: dict[str, Data] | None
    places: dict[ValuePath, Place]
    diagnostics: tuple[Diagnostic, ...]
    as_written: bool = False


def without_empty(data: dict[str, Data]) -> dict[str, Data]:
    """Return the data without empty texts, lists and maps: an empty field means a missing one (forms save them so)."""
    kept = {key: _kept(value) for key, value in data.items()}
    return {key: value for key, value in kept.items() if value}


def _kept(value: Data) -> Data:
    if isinstance(value, dict):
        return without_empty(value)
    if isinstance(value, list):
        return [_kept(item) for item in value]
    return value
