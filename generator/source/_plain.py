r"""The plain YAML that nearly every entry is written in, read line by line: several times as fast as libyaml's events.

It is a second way to the same end, and only there because ten thousand cases are to be read in seconds: a few forms of
lines that each mean one thing. Whatever is written in another way, and whatever could be a mistake, is left to libyaml
(`_parse`), which alone decides what is wrong with a file. `tests/source/test_plain.py` proves that both read the same.

What is taken: maps, and lists of maps or texts, by indentation; names of ASCII letters and digits; texts on one line,
plain or in quotes without escapes; `{…}` and `[…]` on one line; `|`, `|-`, `>` and `>-`; lines that are comments. What
is left: anchors, tags, escapes, tabs, comments behind values, names that come twice, texts that go on over several
lines without a sign.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.source._parse import Data, without_empty

_DEPTH = 16
"""Levels that are read here, brackets not counted; far below the limit of what is read at all."""
_SHORT = 48
"""Lines up to this length are remembered: names of fields and choices stand in thousands of files."""

_NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"
_LINE = re.compile(rf"( *)(- +)?(?:({_NAME}):(?: +|$))?(.*)")
_NO_TEXT = frozenset("-?:,[]{}#&*!|>'\"%@`~")
"""No plain text begins with one of these: it means something else, or is a mistake."""
_BLOCKS = frozenset({"|", "|-", ">", ">-"})
_ITEM = re.compile(
    rf" *(?:({_NAME}): +)?(?:(?:"
    r"([^\s,\[\]{}#&*!|>'\"%@`?:~-][^,\[\]{}:#]*(?::(?=[^\s,?\[\]{}:#])[^,\[\]{}:#]*)*)"
    r"|\"([^\"\\]*)\"|'([^']*)'"
    r") *([,\]}])|([\[{]))"
)
"""An item in brackets: its name; its text, plain or in quotes of either kind, and the mark behind; or a bracket."""
_MARK = re.compile(r" *([,\]}])")


class _OtherwiseError(Exception):
    """It is written in another way."""


class _Line(NamedTuple):
    """What a line says.

    Attributes:
        indent: how far in it is.
        dash: how wide its dash is with the spaces behind it, 0 if it has none.
        name: of its field; None if there is none.
        text: its text; None if there is none, or it is in brackets or a block.
        brackets: what stands in brackets, with these.
        block: the sign with which a text of several lines begins.
    """

    indent: int
    dash: int
    name: str | None
    text: str | None = None
    brackets: str = ""
    block: str = ""


_NOTHING = _Line(0, 0, None)
"""An empty line or a comment."""


class _Level(NamedTuple):
    """A map or list that is being read, and how far in its lines are."""

    indent: int
    items: dict[str, Data] | list[Data]


class Plain(NamedTuple):
    """What a file holds, without empty values, and whether every text stands in it as it is (as in `Parsed`)."""

    data: dict[str, Data]
    as_written: bool


def read_plain(text: str) -> Plain | None:
    r"""Return what a file holds, without empty values; None if it is not plain, so that libyaml has to read it.

    Args:
        text: the file, decoded: with `\n` line ends and without control characters.
    """
    if "\t" in text:
        return None
    reader = _Reader(text.split("\n"))
    try:
        root = reader.read()
    except _OtherwiseError:
        return None
    if not root:
        return None
    return Plain(without_empty(root) if reader.has_empty else root, reader.as_written)


class _Reader:
    """Reads the lines of one file. Its levels are a stack, so deep nesting cannot exhaust Python's own."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.next = 0
        self.root: dict[str, Data] = {}
        self.levels: list[_Level] = [_Level(0, self.root)]
        self.has_empty = False
        self.as_written = True

    def read(self) -> dict[str, Data]:
        """Return the file's fields.

        Raises:
            _OtherwiseError: it is written in another way.
        """
        waiting: str | None = None
        while self.next < len(self.lines):
            written = self.lines[self.next]
            self.next += 1
            line = _known_line(written) if len(written) <= _SHORT else _line(written)
            if line is _NOTHING:
                continue
            if waiting is not None:
                self._begin(line, waiting)
                waiting = None
            indent, dash, name, text, brackets, block = line
            level, items = self.levels[-1]
            if dash or level != indent or isinstance(items, list):
                items = self._items_of(line)
            value: Data = self._value(brackets, block) if brackets or block else text or ""
            if isinstance(items, list):
                items.append(value)
                continue
            if name is None or name in items:
                raise _OtherwiseError
            items[name] = value
            if text is None and not (brackets or block):
                waiting = name
            elif not value:
                self.has_empty = True
        self.has_empty = self.has_empty or waiting is not None
        return self.root

    def _begin(self, line: _Line, name: str) -> None:
        """Begin what a field holds whose name stood alone on its line: if this line is further in, that is it."""
        indent, items = self.levels[-1]
        if line.indent > indent or (line.dash and line.indent == indent):
            inner: list[Data] | dict[str, Data] = [] if line.dash else {}
            items[name] = inner  # type: ignore[call-overload]  # only a map has names
            self._enter(line.indent, inner)
        else:
            self.has_empty = True

    def _enter(self, indent: int, items: dict[str, Data] | list[Data]) -> None:
        if len(self.levels) >= _DEPTH:
            raise _OtherwiseError
        self.levels.append(_Level(indent, items))

    def _items_of(self, line: _Line) -> dict[str, Data] | list[Data]:
        """Return the map or list that a line belongs to; a field behind a dash begins a map of its own."""
        levels = self.levels
        while levels[-1].indent > line.indent:
            levels.pop()
        if not line.dash and isinstance(levels[-1].items, list):
            levels.pop()  # a list can stand as far in as the field that it belongs to
        indent, items = levels[-1]
        if indent != line.indent or bool(line.dash) != isinstance(items, list):
            raise _OtherwiseError
        if isinstance(items, list) and line.name is not None:
            inner: dict[str, Data] = {}
            items.append(inner)
            self._enter(indent + line.dash, inner)
            return inner
        return items

    def _value(self, brackets: str, block: str) -> Data:
        if block:
            return self._block(block)
        if len(brackets) <= _SHORT:
            known, has_empty = _known_brackets(brackets, len(self.levels))
            value = _copied(known)
        else:
            value, has_empty = _whole_brackets(brackets, len(self.levels))
        self.has_empty = self.has_empty or has_empty
        return value

    def _block(self, sign: str) -> str:
        """Return a text of several lines, and go on behind it."""
        self.as_written = False
        first = self.lines[self.next] if self.next < len(self.lines) else ""
        indent = len(first) - len(first.lstrip(" "))
        if indent <= self.levels[-1].indent or indent == len(first):
            raise _OtherwiseError
        margin, said = first[:indent], list[str]()
        while self.next < len(self.lines):
            line = self.lines[self.next]
            if not line.strip(" "):
                if len(line) > indent:
                    raise _OtherwiseError  # blanks that are part of the text
                said.append("")
            elif line.startswith(margin):
                said.append(line[indent:])
            else:
                break
            self.next += 1
        else:
            if self.lines[-1]:
                raise _OtherwiseError  # the file ends in the text, without a line end
        while not said[-1]:
            said.pop()
        return (_folded(said) if sign[0] == ">" else "\n".join(said)) + ("" if sign[1:] else "\n")


def _copied(value: Data) -> Data:
    """Return a map or list of its own: what is remembered must not change with what somebody makes of it."""
    if isinstance(value, dict):
        names = value.copy()
        for name, item in value.items():
            if not isinstance(item, str):
                names[name] = _copied(item)
        return names
    return [item if isinstance(item, str) else _copied(item) for item in value]


def _whole_brackets(text: str, depth: int) -> tuple[Data, bool]:
    """Return the list or map that a text in brackets is, and whether it has empty values."""
    value, end, has_empty = _in_brackets(text, 0, depth)
    if end != len(text):
        raise _OtherwiseError
    return value, has_empty


def _in_brackets(text: str, at: int, depth: int) -> tuple[Data, int, bool]:
    """Return the list or map in brackets that begins at a place, the place behind its end, whether it has empty values.

    Args:
        text: the brackets and what is between them.
        at: where they begin.
        depth: how many levels they are in.
    """
    if depth >= _DEPTH:
        raise _OtherwiseError
    closing, items = ("}", dict[str, Data]()) if text[at] == "{" else ("]", list[Data]())
    at += 1
    if text[at : at + 1] == closing:
        return items, at + 1, True
    mark, has_empty = ",", False
    while mark == ",":
        item = _ITEM.match(text, at)
        if item is None:
            raise _OtherwiseError
        name, plain, double, single, mark, bracket = item.groups()
        at = item.end()
        value: Data = plain.rstrip(" ") if plain else double or single or ""
        if bracket:
            value, at, empty_inside = _in_brackets(text, at - 1, depth + 1)
            has_empty = has_empty or empty_inside
            mark, at = _mark_at(text, at)
        elif plain and value == "null":
            value = ""
        if not value:
            has_empty = True
        _put(items, name, value)
    if mark != closing:
        raise _OtherwiseError
    return items, at, has_empty


def _mark_at(text: str, at: int) -> tuple[str, int]:
    """Return the mark behind a bracket that was closed, and the place behind it."""
    found = _MARK.match(text, at)
    return (found[1], found.end()) if found else ("", at)


def _put(items: dict[str, Data] | list[Data], name: str | None, value: Data) -> None:
    """Add a value to a map under its name, or to a list without one."""
    if isinstance(items, list):
        if name is not None:
            raise _OtherwiseError
        items.append(value)
    elif name is None or name in items:
        raise _OtherwiseError
    else:
        items[name] = value


def _folded(lines: list[str]) -> str:
    """Return lines as one text: a line break is a space, an empty line a line break."""
    text, empty = lines[0], 0
    for line in lines[1:]:
        if not line:
            empty += 1
            continue
        if line[0] == " ":
            raise _OtherwiseError  # a line that is further in is not folded
        text += ("\n" * empty or " ") + line
        empty = 0
    return text


def _line(written: str) -> _Line:
    """Return what a line says.

    Raises:
        _OtherwiseError: it is written in another way.
    """
    found = _LINE.match(written)
    indent, dash, name, rest = found.groups() if found else ("", None, None, ":")
    text = rest.rstrip(" ")
    if name is None and not dash:
        if not text or text[0] == "#":
            return _NOTHING
        raise _OtherwiseError
    inwards, dashed = len(indent), len(dash or "")
    if not text:
        if name is None:
            raise _OtherwiseError
        return _Line(inwards, dashed, name)
    first = text[0]
    if first in "{[":
        return _Line(inwards, dashed, name, brackets=text)
    if first in "\"'":
        if len(text) < 2 or text.find(first, 1) != len(text) - 1 or (first == '"' and "\\" in text):
            raise _OtherwiseError
        return _Line(inwards, dashed, name, text[1:-1])
    if text in _BLOCKS:
        return _Line(inwards, dashed, name, block=text)
    if first in _NO_TEXT or ": " in text or " #" in text or text[-1] == ":":
        raise _OtherwiseError
    return _Line(inwards, dashed, name, "" if text == "null" else text)


_known_line = lru_cache(maxsize=4096)(_line)
_known_brackets = lru_cache(maxsize=4096)(_whole_brackets)
