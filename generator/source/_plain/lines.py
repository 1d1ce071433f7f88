"""What one line of a plain file says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.source._plain._form import NAME, OtherwiseError

_LINE = re.compile(rf"( *)(- +)?(?:({NAME}):(?: +|$))?(.*)")
_NO_TEXT = frozenset("-?:,[]{}#&*!|>'\"%@`~")
"""No plain text begins with one of these: it means something else, or is a mistake."""
_BLOCKS = frozenset({"|", "|-", ">", ">-"})


class Line(NamedTuple):
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


NOTHING = Line(0, 0, None)
"""An empty line or a comment."""


def line_of(written: str) -> Line:
    """Return what a line says.

    Raises:
        OtherwiseError: it is written in another way.
    """
    found = _LINE.match(written)
    indent, dash, name, rest = found.groups() if found else ("", None, None, ":")
    text = rest.rstrip(" ")
    if name is None and not dash:
        if not text or text[0] == "#":
            return NOTHING
        raise OtherwiseError
    inwards, dashed = len(indent), len(dash or "")
    if not text:
        if name is None:
            raise OtherwiseError
        return Line(inwards, dashed, name)
    first = text[0]
    if first in "{[":
        return Line(inwards, dashed, name, brackets=text)
    if first in "\"'":
        if len(text) < 2 or text.find(first, 1) != len(text) - 1 or (first == '"' and "\\" in text):
            raise OtherwiseError
        return Line(inwards, dashed, name, text[1:-1])
    if text in _BLOCKS:
        return Line(inwards, dashed, name, block=text)
    if first in _NO_TEXT or ": " in text or " #" in text or text[-1] == ":":
        raise OtherwiseError
    return Line(inwards, dashed, name, "" if text == "null" else text)


known_line = lru_cache(maxsize=4096)(line_of)
