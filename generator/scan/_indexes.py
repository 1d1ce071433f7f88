"""The files of the search indexes: they say again what pages say, and only what is not said there is looked into.

Each file hands over one value and does nothing else; that it is so is seen here, so nothing in it can ask for anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any

from generator.scan._page import Mark, Page, read_page

BESIDE = " · "
"""What the index has between things that stand beside each other on a page."""
_FILE = re.compile(r"assets/search/(?P<language>[a-z-]+)\.[0-9a-f]{10}/(?P<kind>[a-z]+)(?:/[0-9]+-[0-9]+)?\.js")
_STATEMENT = re.compile(r'casebookSearch\.put\("[a-z0-9/-]+",(\{.*\})\);\n', re.DOTALL)
_TABLES = frozenset({"fold", "rare"})
_LONG_NUMBER = re.compile(r"[0-9]{6,}")
"""Of single terms, only numbers can tell who somebody is; two characters of a name can not."""

ReadPage = Callable[[str], str]
"""Given a page's name, e.g. `zh/guides/heat/index.html`, returns it `squeezed`; empty if there is none."""


def read_index(name: str, text: str, page: ReadPage) -> Page | None:
    """Return what a file of an index says beyond the pages; None if it is no such file.

    Args:
        name: the file's name below the site.
        text: its content.
        page: reads pages of the site.
    """
    file, statement = _FILE.fullmatch(name), _STATEMENT.fullmatch(text)
    if not file or not statement:
        return None
    try:
        value = json.loads(statement[1])
        said = dict.fromkeys(_new(file["kind"], file["language"], value, page))
    except (ValueError, KeyError, TypeError):
        return None
    return Page(texts=[Mark(one, 0) for one in said if one])


def squeezed(html: str) -> str:
    """Return what a page says, without blanks and without the frame around it."""
    said = read_page(html[max(html.find("<article"), 0) :]).texts
    return "".join("".join(mark.text.split()) for mark in said)


def _new(kind: str, language: str, value: Any, page: ReadPage) -> Iterator[str]:
    if kind == "p":
        path = str(value["u"]).partition("#")[0]
        said = page(f"{language}/{path}index.html")
        yield from (line for line in _lines(value) if "".join(line.split()) not in said)
    elif kind == "t":
        yield from (term for term in value if _LONG_NUMBER.fullmatch(term))
    elif kind not in _TABLES or not _is_table(value):
        yield from _lines(value)


def _lines(value: Any) -> Iterator[str]:
    """Yield every line in a value, and what stands beside each other in one by itself."""
    if isinstance(value, str):
        for line in value.split("\n"):
            yield from line.split(BESIDE)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _lines(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner)


_DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"\\'<")
_LAST, _HIGH = 60, 30
_FIRST_CHARACTER, _LAST_CHARACTER = 0x3400, 0x3FFFF


def _is_table(value: Any) -> bool:
    """Tell whether a value is a packed table of Han characters, and so no text. `from` holds steps between them."""
    steps = list(_numbers(value["from"]))
    characters = list(accumulate(steps))
    whole = len(steps) == sum(1 for _ in _numbers(value["to"])) > 0
    return whole and characters[0] >= _FIRST_CHARACTER and characters[-1] <= _LAST_CHARACTER


def _numbers(digits: str) -> Iterator[int]:
    """Yield the numbers in a row of digits, as the index packs them."""
    high = 0
    for digit in digits:
        value = _DIGITS.index(digit)
        if value < _LAST:
            yield high * _LAST + value
            high = 0
        else:
            high = high * _HIGH + value - _LAST
