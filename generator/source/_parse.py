"""YAML text → plain data and the place of every value, from libyaml's events.

Events and not PyYAML's loader, because the loader types values by itself (`no` becomes false, `12:30` a number), expands
aliases (a bomb) and keeps the last of two equal keys. Here every scalar stays text, and each of these is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from generator.diagnostics import Diagnostic, Location
from generator.source import _problems as problems
from generator.source._syntax import explain_syntax_error, misspelt_field

DEPTH_LIMIT = 32
_COMMENT_WITHOUT_SPACE = re.compile(r"\s+#(?=[^\s#!])(.*)")

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
    """The outcome: data without empty values, places by path, and what was wrong (then data may be None)."""

    data: dict[str, Data] | None
    places: dict[ValuePath, Place]
    diagnostics: tuple[Diagnostic, ...]


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


@dataclass
class _Level:
    """A map or list that is being read."""

    path: ValuePath
    items: dict[str, Data] | list[Data]
    key: tuple[str, int, int] | None = None
    key_lines: dict[str, int] = field(default_factory=dict)


def parse(text: str, name: str) -> Parsed:
    """Parse one file.

    Args:
        text: the whole file, decoded.
        name: the file's name for diagnostics, e.g. `casebook/cases/example.yaml`.

    Returns:
        Parsed data; a file with a mistake has `data` None. Empty values are left out: empty means missing.
    """
    reader = _Reader(text, name)
    try:
        data = reader.read()
    except _RefusedError as refused:
        return Parsed(None, reader.places, (*reader.warnings, refused.diagnostic))
    except yaml.YAMLError as error:
        return Parsed(None, reader.places, explain_syntax_error(error, text, name))
    return Parsed(data, reader.places, tuple(reader.warnings))


class _Reader:
    """Turns the events of one file into data. Its levels are a stack, so deep nesting cannot exhaust Python's own."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.splitlines()
        self.text = text
        self.places: dict[ValuePath, Place] = {}
        self.warnings: list[Diagnostic] = []
        self.levels: list[_Level] = []
        self.root: Data | None = None

    def read(self) -> dict[str, Data]:
        documents = 0
        for event in yaml.parse(self.text, Loader=yaml.CLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(problems.SEVERAL_DOCUMENTS, event, 3)
            else:
                self._take(event)
        if self.root is None or self.root == "":
            self._refuse_at(problems.EMPTY, 0, 0, 1)
        if not isinstance(self.root, dict):
            misspelt = misspelt_field(self.lines[0] if self.lines else "", self.name, 0)
            if misspelt:
                raise _RefusedError(misspelt)
            self._refuse_at(problems.NOT_A_MAP, 0, 0, len(self.lines[0]))
        assert isinstance(self.root, dict)
        return self.root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(problems.ALIAS, event, 1, character="*")
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self._refuse(problems.ALIAS, event, 1, character="&")
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag:
            self._refuse(problems.TAG, event, 1, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.levels.pop()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.items, dict) and level.key is None:
            self._key(level, event)
            return
        plain = event.style is None or event.style == ""
        value = "" if plain and event.value in ("~", "null") else event.value
        if plain:
            self._warn_of_lost_text(event)
        self._place(event, max(1, _length(event)), value)

    def _key(self, level: _Level, event: yaml.ScalarEvent) -> None:
        line, column = event.start_mark.line, event.start_mark.column
        if event.value.startswith("\u3000"):
            self._refuse_at(problems.IDEOGRAPHIC_SPACE, line, column, 1)
        if event.value in level.key_lines:
            first = level.key_lines[event.value] + 1
            self._refuse(problems.DUPLICATE_KEY, event, len(event.value), name=event.value, first=first)
        level.key_lines[event.value] = line
        level.key = (event.value, line, column)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.levels) >= DEPTH_LIMIT:
            self._refuse(problems.TOO_DEEP, event, 1, limit=DEPTH_LIMIT)
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.items, dict) and level.key is None:
            self._refuse(problems.KEY_NOT_TEXT, event, 1)
        items: Data = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place(event, 1, items)
        self.levels.append(_Level(path, items))

    def _place(self, event: yaml.Event, length: int, value: Data) -> ValuePath:
        """Put `value` where it belongs and remember its place; return its path."""
        line, column = event.start_mark.line, event.start_mark.column
        if not self.levels:
            self.root = value
            self.places[()] = Place(line, column, length, line, column, length)
            return ()
        level = self.levels[-1]
        if isinstance(level.items, list):
            path: ValuePath = (*level.path, len(level.items))
            level.items.append(value)
            self.places[path] = Place(line, column, length, line, column, length)
            return path
        assert level.key is not None
        key, key_line, key_column = level.key
        level.key = None
        path = (*level.path, key)
        level.items[key] = value
        self.places[path] = Place(line, column, length, key_line, key_column, len(key))
        return path

    def _warn_of_lost_text(self, event: yaml.ScalarEvent) -> None:
        """A plain text followed by ` #x` loses what follows without a word; comments have a space after `#`."""
        line, column = event.end_mark.line, event.end_mark.column
        if line >= len(self.lines):
            return
        lost = _COMMENT_WITHOUT_SPACE.match(self.lines[line], column)
        if lost:
            at = self.lines[line].index("#", column)
            location = Location(self.name, line + 1, at + 1, len(lost[1]) + 1)
            self.warnings.append(problems.HASH_IN_TEXT.at(location, self.lines[line], lost="#" + lost[1].strip()))

    def _refuse(self, problem: problems.Problem, event: yaml.Event, length: int, **values: object) -> None:
        self._refuse_at(problem, event.start_mark.line, event.start_mark.column, length, **values)

    def _refuse_at(self, problem: problems.Problem, line: int, column: int, length: int, **values: object) -> None:
        excerpt = self.lines[line] if line < len(self.lines) else ""
        raise _RefusedError(problem.at(Location(self.name, line + 1, column + 1, max(1, length)), excerpt, **values))


def _length(event: yaml.ScalarEvent) -> int:
    """Return how many characters of its first line a scalar takes."""
    if event.start_mark.line == event.end_mark.line:
        return int(event.end_mark.column - event.start_mark.column)
    return 1


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
