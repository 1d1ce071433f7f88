"""YAML text → plain data and the place of every value, from libyaml's events.

Events and not PyYAML's loader, because the loader types values by itself (`no` becomes false, `12:30` a number),
expands aliases (a bomb) and keeps the last of two equal keys. Here every scalar stays text, and each of these is
refused.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from generator.diagnostics import Diagnostic, Location, Problem
from generator.source import _problems as problems
from generator.source._decode import MISTAKES_SHOWN
from generator.source._lines import lines_of, mistake_in_line, mistake_in_name
from generator.source._syntax import explain_syntax_error

DEPTH_LIMIT = 32
_COMMENT_WITHOUT_SPACE = re.compile(r"\s+#(?=[^\s#!])(.*)")
_NEXT = re.compile(r"\s*(\S)")
_LOST_ITEM = re.compile(r"\s*- ")

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


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


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
    except _RefusedError as refused:
        reader.found.append(refused.diagnostic)
        data = None
    except yaml.YAMLError as error:
        reader.found.append(explain_syntax_error(error, text, name))
        data = None
    return Parsed(data if reader.readable else None, reader.places, tuple(reader.found), reader.as_written)


def parse_up_to(text: str, name: str, path: ValuePath) -> dict[ValuePath, Place]:
    """Return places of values, up to that of the value at `path`; all of them if there is no such value.

    Args:
        text: a whole file that can be parsed.
        name: the file's name.
        path: of the value that is looked for.
    """
    reader = _Reader(text, name)
    reader.wanted = path
    with suppress(_EnoughError, _RefusedError, yaml.YAMLError):
        reader.read()
    return reader.places


class _EnoughError(Exception):
    """The value that was looked for has been met."""


class _Reader:
    """Turns the events of one file into data. Its levels are a stack, so deep nesting cannot exhaust Python's own.

    Mistakes after which it can go on are collected; `readable` tells whether the data can still be trusted. Ten
    thousand files are read this way, so nothing is worked out here that a sound file does not need.
    """

    def __init__(self, text: str, name: str, *, places: bool = True) -> None:
        self.name = name
        self.lines = lines_of(text)
        self.text = text
        self.wants_places = places
        self.wanted: ValuePath | None = None
        self.places: dict[ValuePath, Place] = {}
        self.found: list[Diagnostic] = []
        self.readable = True
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
                    raise self._refused(problems.ALIAS, *_start(event), 1, character="*")
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        raise self._refused(problems.SEVERAL_DOCUMENTS, *_start(event), 3, mark="---")
        finally:
            loader.dispose()
        if self.root is None or self.root == "":
            raise self._refused(problems.EMPTY, 0, 0, 1)
        if not isinstance(self.root, dict):
            raise self._no_fields()
        return self.root

    def _no_fields(self) -> _RefusedError:
        """A file that is one text is often one whose first colons are all full-width."""
        line, column = self.root_place
        misspelt = mistake_in_line(self.lines[line], line, self.name)
        if misspelt:
            return _RefusedError(misspelt)
        return self._refused(problems.NOT_A_MAP, line, column, len(self.lines[line].rstrip()) - column)

    def _plain(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse what makes YAML more than data: names for later use, and types."""
        if event.anchor:
            raise self._refused(problems.ALIAS, *_start(event), 1, character="&")
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        raise self._refused(problems.TAG, *_start(event), 1, tag=tag)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag:
            self._plain(event)
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
            self._mind_lost_text(event)
        self._place(event, value)

    def _key(self, level: _Level, items: dict[str, Data], event: yaml.ScalarEvent) -> None:
        name, (line, column) = event.value, _start(event)
        mistake = mistake_in_name(name) if not event.style else None
        if mistake:
            problem, offset, meant = mistake
            self._note(problem, line, column + offset, 1, name=meant)
            self.readable = False
        elif level.in_braces and self._after(event) in (",", "}"):
            self._note(problems.COMMA_IN_TEXT, line, column, len(name), text=name)
        if event.style and not _is_as_written(event, name):
            self.as_written = False
        if name in items:
            self._note(problems.DUPLICATE_KEY, line, column, len(name), name=name, first=level.key_lines[name] + 1)
        level.key_lines.setdefault(name, line)
        level.key = (name, line, column)

    def _after(self, event: yaml.ScalarEvent) -> str:
        """Return the next character on the line after a scalar."""
        line, column = _end(event)
        found = _NEXT.match(self.lines[line], column) if line < len(self.lines) else None
        return found[1] if found else ""

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor or event.tag:
            self._plain(event)
        if len(self.levels) >= DEPTH_LIMIT:
            raise self._refused(problems.TOO_DEEP, *_start(event), 1, limit=DEPTH_LIMIT)
        level = self.levels[-1] if self.levels else None
        if level and level.key is None and isinstance(level.items, dict):
            raise self._refused(problems.KEY_NOT_TEXT, *_start(event), 1)
        is_map = isinstance(event, yaml.MappingStartEvent)
        items: dict[str, Data] | list[Data] = {} if is_map else []
        path = self._place(event, items)
        self.levels.append(_Level(path, items, is_map and bool(event.flow_style)))

    def _place(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, value: Data) -> ValuePath:
        """Put `value` where it belongs; remember its place if places are wanted, and return its path."""
        if not self.levels:
            self.root, self.root_place = value, _start(event)
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
        (line, column), length = _start(event), self._length(event) if isinstance(event, yaml.ScalarEvent) else 1
        own_key = (key[1], key[2], max(1, len(key[0]))) if key else (line, column, length)
        self.places[path] = Place(line, column, length, *own_key)
        if path == self.wanted:
            raise _EnoughError

    def _length(self, event: yaml.ScalarEvent) -> int:
        """Return how many characters of its first line a scalar takes."""
        (line, column), (end_line, end_column) = _start(event), _end(event)
        if line != end_line and line < len(self.lines):
            end_column = len(self.lines[line].rstrip())
        return max(1, end_column - column)

    def _mind_lost_text(self, event: yaml.ScalarEvent) -> None:
        """Find what a plain text loses or swallows without a word: ` #x` after it, items of a list inside it."""
        first, (last, column) = _start(event)[0], _end(event)
        if first == last < len(self.lines) and "#" not in self.lines[last]:
            return
        for line in range(first + 1, min(last + 1, len(self.lines))):
            if _LOST_ITEM.match(self.lines[line]):
                self._note(problems.BAD_INDENTATION, line, self.lines[line].index("-"), 1)
        lost = _COMMENT_WITHOUT_SPACE.match(self.lines[last], column) if last < len(self.lines) else None
        if lost:
            text = "#" + lost[1].strip()
            self._note(problems.HASH_IN_TEXT, last, lost.start(1) - 1, len(text), lost=text)

    def _note(self, problem: Problem, line: int, column: int, length: int, **values: object) -> None:
        """Collect a mistake after which reading goes on, unless there are enough of them."""
        refused = self._refused(problem, line, column, length, **values)
        if len(self.found) + 1 >= MISTAKES_SHOWN:
            raise refused
        self.found.append(refused.diagnostic)

    def _refused(self, problem: Problem, line: int, column: int, length: int, **values: object) -> _RefusedError:
        excerpt = self.lines[line] if line < len(self.lines) else ""
        # A name can go on over several lines; what is wrong in it is shown on the first.
        location = Location(self.name, line + 1, min(column, len(excerpt)) + 1, max(1, length))
        return _RefusedError(problem.at(location, excerpt, **values))


def _is_as_written(event: yaml.ScalarEvent, value: str) -> bool:
    """Tell whether a text stands in the file as it is: on one line, and as long as its place."""
    (line, column), (end_line, end_column) = _start(event), _end(event)
    return line == end_line and end_column - column == len(value) + (2 if event.style else 0)


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _end(event: yaml.Event) -> tuple[int, int]:
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)


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
