"""What is wrong with a file's YAML, collected while its events are read."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Location, Problem
from generator.source import _problems as problems
from generator.source._decode import MISTAKES_SHOWN
from generator.source._lines import lines_of, mistake_in_line, mistake_in_name

_COMMENT_WITHOUT_SPACE = re.compile(r"\s+#(?=[^\s#!])(.*)")
_NEXT = re.compile(r"\s*(\S)")
_LOST_ITEM = re.compile(r"\s*- ")


class RefusedError(Exception):
    """Reading ends with this diagnostic: what follows could not be trusted."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


class Mistakes:
    """The mistakes in one file. Those after which reading goes on are collected in `found`, others end it.

    Args:
        text: the whole file, decoded.
        name: its name for diagnostics.

    Attributes:
        lines: the file's lines, as libyaml counts them.
        found: what is wrong.
        readable: whether the data can still be trusted.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = lines_of(text)
        self.found: list[Diagnostic] = []
        self.readable = True

    def in_name(self, event: yaml.ScalarEvent, earlier: int | None, *, in_braces: bool) -> None:
        """Note what is wrong with a field's name.

        Args:
            event: the name.
            earlier: the line on which the same name stands already, counted from 0; None if there is none.
            in_braces: whether its map stands in braces.
        """
        name, (line, column) = event.value, start_of(event)
        mistake = mistake_in_name(name) if not event.style else None
        if mistake:
            problem, offset, meant = mistake
            self._note(problem, line, column + offset, 1, name=meant)
            self.readable = False
        elif in_braces and self._after(event) in (",", "}"):
            self._note(problems.COMMA_IN_TEXT, line, column, len(name), text=name)
        if earlier is not None:
            self._note(problems.DUPLICATE_KEY, line, column, len(name), name=name, first=earlier + 1)

    def _after(self, event: yaml.ScalarEvent) -> str:
        """Return the next character on the line after a scalar."""
        line, column = end_of(event)
        found = _NEXT.match(self.lines[line], column) if line < len(self.lines) else None
        return found[1] if found else ""

    def in_text(self, event: yaml.ScalarEvent) -> None:
        """Note what a plain text loses or swallows without a word: ` #x` after it, items of a list inside it."""
        first, (last, column) = start_of(event)[0], end_of(event)
        if first == last < len(self.lines) and "#" not in self.lines[last]:
            return
        for line in range(first + 1, min(last + 1, len(self.lines))):
            if _LOST_ITEM.match(self.lines[line]):
                self._note(problems.BAD_INDENTATION, line, self.lines[line].index("-"), 1)
        lost = _COMMENT_WITHOUT_SPACE.match(self.lines[last], column) if last < len(self.lines) else None
        if lost:
            text = "#" + lost[1].strip()
            self._note(problems.HASH_IN_TEXT, last, lost.start(1) - 1, len(text), lost=text)

    def refuse_more_than_data(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse what makes YAML more than data: names for later use, and types."""
        if event.anchor:
            raise self.refused(problems.ALIAS, *start_of(event), 1, character="&")
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        raise self.refused(problems.TAG, *start_of(event), 1, tag=tag)

    def no_fields(self, line: int, column: int) -> RefusedError:
        """Return the error of a file that is a text or list, given its place: often all its colons are full-width."""
        misspelt = mistake_in_line(self.lines[line], line, self.name)
        if misspelt:
            return RefusedError(misspelt)
        return self.refused(problems.NOT_A_MAP, line, column, len(self.lines[line].rstrip()) - column)

    def _note(self, problem: Problem, line: int, column: int, length: int, **values: object) -> None:
        """Collect a mistake after which reading goes on, unless there are enough of them."""
        refused = self.refused(problem, line, column, length, **values)
        if len(self.found) + 1 >= MISTAKES_SHOWN:
            raise refused
        self.found.append(refused.diagnostic)

    def refused(self, problem: Problem, line: int, column: int, length: int, **values: object) -> RefusedError:
        """Return the error that ends reading at a place, with `values` put into the problem's words.

        Args:
            problem: what is wrong.
            line: counted from 0.
            column: counted from 0.
            length: how many characters the place takes.
            values: for the problem's words.
        """
        excerpt = self.lines[line] if line < len(self.lines) else ""
        # A name can go on over several lines; what is wrong in it is shown on the first.
        location = Location(self.name, line + 1, min(column, len(excerpt)) + 1, max(1, length))
        return RefusedError(problem.at(location, excerpt, **values))


def start_of(event: yaml.Event) -> tuple[int, int]:
    """Return the line and column where something begins, counted from 0."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def end_of(event: yaml.Event) -> tuple[int, int]:
    """Return the line and column behind something, counted from 0."""
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)
