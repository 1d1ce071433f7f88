"""The files of the search indexes: they say again what pages say, and only what is not said there is looked into.

Each file hands over one value and does nothing else; that it is so is seen here, so nothing in it can ask for anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.pages import BESIDE, plain
from generator.search import fold_table
from generator.site.scan._page import Mark, Page

_FILE = re.compile(r"assets/search/(?P<language>[a-z-]+)\.[0-9a-f]{10}/(?P<kind>[a-z]+)(?:/[0-9]+-[0-9]+)?\.js")
_STATEMENT = re.compile(r'casebookSearch\.put\("[a-z0-9/-]+",(\{.*\})\);\n', re.DOTALL)
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
    except ValueError:
        return None
    return Page(
        texts=[Mark(said, 0) for said in dict.fromkeys(_new(file["kind"], file["language"], value, page)) if said]
    )


def squeezed(html: str) -> str:
    """Return what a page says, without blanks and without the frame around it."""
    return "".join(plain(html[max(html.find("<article"), 0) :]).split())


def _new(kind: str, language: str, value: Any, page: ReadPage) -> Iterator[str]:
    if kind == "p":
        path = str(value["u"]).partition("#")[0]
        said = page(f"{language}/{path}index.html")
        yield from (line for line in _lines(value) if "".join(line.split()) not in said)
    elif kind == "t":
        yield from (term for term in value if _LONG_NUMBER.fullmatch(term))
    elif kind != "fold" or value != fold_table():
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
