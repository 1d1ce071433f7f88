"""Lists and maps that stand in brackets on one line: `{zh: …, en: …}`, `[editor, supervisor]`."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.source._data import Data
from generator.source._plain._form import DEPTH, NAME, OtherwiseError

_ITEM = re.compile(
    rf" *(?:({NAME}): +)?(?:(?:"
    r"([^\s,\[\]{}#&*!|>'\"%@`?:~-][^,\[\]{}:#]*(?::(?=[^\s,?\[\]{}:#])[^,\[\]{}:#]*)*)"
    r"|\"([^\"\\]*)\"|'([^']*)'"
    r") *([,\]}])|([\[{]))"
)
"""An item in brackets: its name; its text, plain or in quotes of either kind, and the mark behind; or a bracket."""
_MARK = re.compile(r" *([,\]}])")


def copied(value: Data) -> Data:
    """Return a map or list of its own: what is remembered must not change with what somebody makes of it."""
    if isinstance(value, dict):
        names = value.copy()
        for name, item in value.items():
            if not isinstance(item, str):
                names[name] = copied(item)
        return names
    return [item if isinstance(item, str) else copied(item) for item in value]


def whole_brackets(text: str, depth: int) -> tuple[Data, bool]:
    """Return the list or map that a text in brackets is, and whether it has empty values."""
    value, end, has_empty = _in_brackets(text, 0, depth)
    if end != len(text):
        raise OtherwiseError
    return value, has_empty


def _in_brackets(text: str, at: int, depth: int) -> tuple[Data, int, bool]:
    """Return the list or map in brackets that begins at a place, the place behind its end, whether it has empty values.

    Args:
        text: the brackets and what is between them.
        at: where they begin.
        depth: how many levels they are in.
    """
    if depth >= DEPTH:
        raise OtherwiseError
    names: dict[str, Data] = {}
    items: list[Data] = []
    is_map = text[at] == "{"
    closing = "}" if is_map else "]"
    at += 1
    if text[at : at + 1] == closing:
        return (names if is_map else items), at + 1, True
    mark, has_empty = ",", False
    while mark == ",":
        item = _ITEM.match(text, at)
        if item is None:
            raise OtherwiseError
        name, plain, double, single, mark, bracket = item.groups()
        at = item.end()
        value: Data = plain.rstrip(" ") if plain else double or single or ""
        if bracket:
            value, at, empty_inside = _in_brackets(text, at - 1, depth + 1)
            has_empty = has_empty or empty_inside
            mark, at = _mark_at(text, at)
        elif plain and value == "null":
            value = ""
        has_empty = has_empty or not value
        if is_map and name is not None and name not in names:
            names[name] = value
        elif name is None and not is_map:
            items.append(value)
        else:
            raise OtherwiseError
    if mark != closing:
        raise OtherwiseError
    return (names if is_map else items), at, has_empty


def _mark_at(text: str, at: int) -> tuple[str, int]:
    """Return the mark behind a bracket that was closed, and the place behind it."""
    found = _MARK.match(text, at)
    return (found[1], found.end()) if found else ("", at)


known_brackets = lru_cache(maxsize=4096)(whole_brackets)
