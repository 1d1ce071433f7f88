"""YAML text → plain data and the place of every value, from libyaml's events.

Events and not PyYAML's loader, because the loader types values by itself (`no` becomes false, `12:30` a number),
expands aliases (a bomb) and keeps the last of two equal keys. Here every scalar stays text, and each of these is
refused.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from generator.source import _problems as problems
from generator.source._data import Data, Parsed, Place, ValuePath
from generator.source._mistakes import Mistakes, RefusedError, end_of, start_of
from generator.source._syntax import explain_syntax_error

DEPTH_LIMIT = 32


@dataclass
class _Level:
    """A map or list that is being read."""

    path: ValuePath
    items: dict[str, Data] | list[Data]
    in_braces: bool
    key: tuple[str, int, int] | None = None
    key_lines: dict[str, int] = field(default_factory=dict)


def parse(text: str, name: str, *, places: bool = True) -> Parsed:
    """Parse one file.

    Args:
        text: the whole file, decoded.
        name: the file's name for diagnostics, e.g. `casebook/cases/example.yaml`.
        places: whether the places of values are wanted; to find them takes as long as all the rest.
    """
    reader = _Reader(text, name, places=places)
    try:
        data: dict[str, Data] | None = reader.read()
    except RefusedError as refused:
        reader.mistakes.found.append(refused.diagnostic)
        data = None
    except yaml.YAMLError as error:
        reader.mistakes.found.append(explain_syntax_error(error, text, name))
        data = None
    mistakes = reader.mistakes
    return Parsed(data if mistakes.readable else None, reader.places, tuple(mistakes.found), reader.as_written)


def parse_up_to(text: str, name: str, path: ValuePath) -> dict[ValuePath, Place]:
    """Return places of values, up to that of the value at `path`; all of them if there is no such value.

    Args:
        text: a whole file that can be parsed.
        name: the file's name.
        path: of the value that is looked for.
    """
    reader = _Reader(text, name)
    reader.wanted = path
    with suppress(_EnoughError, RefusedError, yaml.YAMLError):
        reader.read()
    return reader.places


class _EnoughError(Exception):
    """The value that was looked for has been met."""


class _Reader:
    """Turns the events of one file into data. Its levels are a stack, so deep nesting cannot exhaust Python's own.

    Ten thousand files are read this way, so nothing is worked out here that a sound file does not need.
    """

    def __init__(self, text: str, name: str, *, places: bool = True) -> None:
        self.mistakes = Mistakes(text, name)
        self.text = text
        self.wants_places = places
        self.wanted: ValuePath | None = None
        self.places: dict[ValuePath, Place] = {}
        self.as_written = True
        self.levels: list[_Level] = []
        self.root: Data | None = None
        self.root_place = (0, 0)

    def read(self) -> dict[str, Data]:
        documents = 0
        loader = yaml.CLoader(self.text)
        try:
            while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
                if isinstance(event, yaml.ScalarEvent):
                    self._scalar(event)
                elif isinstance(event, yaml.CollectionStartEvent):
                    self._open(event)
                elif isinstance(event, yaml.CollectionEndEvent):
                    self.levels.pop()
                elif isinstance(event, yaml.AliasEvent):
                    raise self.mistakes.refused(problems.ALIAS, *start_of(event), 1, character="*")
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        raise self.mistakes.refused(problems.SEVERAL_DOCUMENTS, *start_of(event), 3, mark="---")
        finally:
            loader.dispose()
        if self.root is None or self.root == "":
            raise self.mistakes.refused(problems.EMPTY, 0, 0, 1)
        if not isinstance(self.root, dict):
            raise self.mistakes.no_fields(*self.root_place)
        return self.root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag:
            self.mistakes.refuse_more_than_data(event)
        level = self.levels[-1] if self.levels else None
        if level and level.key is None and isinstance(level.items, dict):
            self._key(level, level.items, event)
            return
        value = event.value
        if self.as_written and not _is_as_written(event, value):
            self.as_written = False
        if not event.style:
            if value in ("~", "null"):
                value = ""
            self.mistakes.in_text(event)
        self._place(event, value)

    def _key(self, level: _Level, items: dict[str, Data], event: yaml.ScalarEvent) -> None:
        name, (line, column) = event.value, start_of(event)
        self.mistakes.in_name(event, level.key_lines[name] if name in items else None, in_braces=level.in_braces)
        if event.style and not _is_as_written(event, name):
            self.as_written = False
        level.key_lines.setdefault(name, line)
        level.key = (name, line, column)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor or event.tag:
            self.mistakes.refuse_more_than_data(event)
        if len(self.levels) >= DEPTH_LIMIT:
            raise self.mistakes.refused(problems.TOO_DEEP, *start_of(event), 1, limit=DEPTH_LIMIT)
        level = self.levels[-1] if self.levels else None
        if level and level.key is None and isinstance(level.items, dict):
            raise self.mistakes.refused(problems.KEY_NOT_TEXT, *start_of(event), 1)
        is_map = isinstance(event, yaml.MappingStartEvent)
        items: dict[str, Data] | list[Data] = {} if is_map else []
        path = self._place(event, items)
        self.levels.append(_Level(path, items, is_map and bool(event.flow_style)))

    def _place(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, value: Data) -> ValuePath:
        """Put `value` where it belongs; remember its place if places are wanted, and return its path."""
        if not self.levels:
            self.root, self.root_place = value, start_of(event)
            if self.wants_places:
                self._remember((), event, None)
            return ()
        level = self.levels[-1]
        path: ValuePath = ()
        key = level.key
        if key is None:
            if self.wants_places:
                path = (*level.path, len(level.items))
                self._remember(path, event, None)
            level.items.append(value)  # type: ignore[union-attr]  # only a map has keys, and this one has none now
        else:
            level.key = None
            if self.wants_places:
                path = (*level.path, key[0])
                self._remember(path, event, key)
            level.items[key[0]] = value  # type: ignore[call-overload]  # only a map has keys
        return path

    def _remember(self, path: ValuePath, event: yaml.Event, key: tuple[str, int, int] | None) -> None:
        (line, column), length = start_of(event), self._length(event) if isinstance(event, yaml.ScalarEvent) else 1
        own_key = (key[1], key[2], max(1, len(key[0]))) if key else (line, column, length)
        self.places[path] = Place(line, column, length, *own_key)
        if path == self.wanted:
            raise _EnoughError

    def _length(self, event: yaml.ScalarEvent) -> int:
        """Return how many characters of its first line a scalar takes."""
        (line, column), (end_line, end_column) = start_of(event), end_of(event)
        if line != end_line and line < len(self.mistakes.lines):
            end_column = len(self.mistakes.lines[line].rstrip())
        return max(1, end_column - column)


def _is_as_written(event: yaml.ScalarEvent, value: str) -> bool:
    """Tell whether a text stands in the file as it is: on one line, and as long as its place."""
    (line, column), (end_line, end_column) = start_of(event), end_of(event)
    return line == end_line and end_column - column == len(value) + (2 if event.style else 0)
