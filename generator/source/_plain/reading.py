"""A plain file's lines, read level by level."""

from __future__ import annotations

from typing import NamedTuple

from generator.source._data import Data, without_empty
from generator.source._plain._form import DEPTH, SHORT, OtherwiseError
from generator.source._plain.brackets import copied, known_brackets, whole_brackets
from generator.source._plain.lines import NOTHING, Line, known_line, line_of

_Level = tuple[int, dict[str, Data] | list[Data]]
"""How far in the lines of a map or list are that is being read, and itself."""


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
    except OtherwiseError:
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
        self.levels: list[_Level] = [(0, self.root)]
        self.has_empty = False
        self.as_written = True

    def read(self) -> dict[str, Data]:
        """Return the file's fields.

        Raises:
            OtherwiseError: it is written in another way.
        """
        waiting: str | None = None
        lines, levels = self.lines, self.levels
        count = len(lines)
        while self.next < count:
            written = lines[self.next]
            self.next += 1
            line = known_line(written) if len(written) <= SHORT else line_of(written)
            if line is NOTHING:
                continue
            if waiting is not None:
                self._begin(line, waiting)
                waiting = None
            indent, dash, name, text, brackets, block = line
            level, items = levels[-1]
            if dash or level != indent or isinstance(items, list):
                items = self._items_of(line)
            value: Data = text or ""
            if text is None and (brackets or block):
                value = self._value(brackets, block)
            if isinstance(items, list):
                items.append(value)
                continue
            if name is None or name in items:
                raise OtherwiseError
            items[name] = value
            if text is None and not (brackets or block):
                waiting = name
            elif not value:
                self.has_empty = True
        self.has_empty = self.has_empty or waiting is not None
        return self.root

    def _begin(self, line: Line, name: str) -> None:
        """Begin what a field holds whose name stood alone on its line: if this line is further in, that is it."""
        indent, items = self.levels[-1]
        if line.indent > indent or (line.dash and line.indent == indent):
            inner: list[Data] | dict[str, Data] = [] if line.dash else {}
            items[name] = inner  # type: ignore[call-overload]  # only a map has names
            self._enter(line.indent, inner)
        else:
            self.has_empty = True

    def _enter(self, indent: int, items: dict[str, Data] | list[Data]) -> None:
        if len(self.levels) >= DEPTH:
            raise OtherwiseError
        self.levels.append((indent, items))

    def _items_of(self, line: Line) -> dict[str, Data] | list[Data]:
        """Return the map or list that a line belongs to; a field behind a dash begins a map of its own."""
        inwards, dash, name, *_ = line
        levels = self.levels
        while levels[-1][0] > inwards:
            levels.pop()
        if not dash and isinstance(levels[-1][1], list):
            levels.pop()  # a list can stand as far in as the field that it belongs to
        indent, items = levels[-1]
        if indent != inwards or bool(dash) != isinstance(items, list):
            raise OtherwiseError
        if isinstance(items, list) and name is not None:
            inner: dict[str, Data] = {}
            items.append(inner)
            self._enter(indent + dash, inner)
            return inner
        return items

    def _value(self, brackets: str, block: str) -> Data:
        if block:
            return self._block(block)
        if len(brackets) <= SHORT:
            known, has_empty = known_brackets(brackets, len(self.levels))
            value = copied(known)
        else:
            value, has_empty = whole_brackets(brackets, len(self.levels))
        self.has_empty = self.has_empty or has_empty
        return value

    def _block(self, sign: str) -> str:
        """Return a text of several lines, and go on behind it."""
        self.as_written = False
        first = self.lines[self.next] if self.next < len(self.lines) else ""
        indent = len(first) - len(first.lstrip(" "))
        if indent <= self.levels[-1][0] or indent == len(first):
            raise OtherwiseError
        margin, said = first[:indent], list[str]()
        while self.next < len(self.lines):
            line = self.lines[self.next]
            if not line.strip(" "):
                if len(line) > indent:
                    raise OtherwiseError  # blanks that are part of the text
                said.append("")
            elif line.startswith(margin):
                said.append(line[indent:])
            else:
                break
            self.next += 1
        else:
            if self.lines[-1]:
                raise OtherwiseError  # the file ends in the text, without a line end
        while not said[-1]:
            said.pop()
        return (_folded(said) if sign[0] == ">" else "\n".join(said)) + ("" if sign[1:] else "\n")


def _folded(lines: list[str]) -> str:
    """Return lines as one text: a line break is a space, an empty line a line break."""
    text, empty = lines[0], 0
    for line in lines[1:]:
        if not line:
            empty += 1
            continue
        if line[0] == " ":
            raise OtherwiseError  # a line that is further in is not folded
        text += ("\n" * empty or " ") + line
        empty = 0
    return text
