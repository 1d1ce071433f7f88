"""A shell: the theme's page with holes in it.

The theme renders one *specimen* page for each kind of page, whose title, description, address, table of contents and
body are marks. Cutting the result at the marks gives literal pieces with slots between them; every real page is a join
of the pieces with its own texts. So the theme is rendered once a kind, not once a page.

The table of contents is a repeated piece: a specimen has exactly two items, and what stands between the marks of the
first and those of the second is the separator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import escape

from generator.errors import ShellError
from generator.languages import Words
from generator.pages import Heading, Page

_PREFIX = "casebookslot"


def _mark(name: str) -> str:
    return f"{_PREFIX}{name}x"


BODY, TITLE, DESCRIPTION, KEY, ROBOTS = (_mark(name) for name in ("body", "title", "description", "key", "robots"))
"""Marks: letters only, so that no template escapes or changes them."""
HEADINGS = tuple(Heading(_mark(f"id{number}"), _mark(f"heading{number}")) for number in ("one", "two"))
"""The table of contents of every specimen."""

_OF_HEADINGS = tuple(part for one in HEADINGS for part in (one.id, one.title))
_MARKS = re.compile("(" + "|".join((BODY, TITLE, DESCRIPTION, KEY, ROBOTS, *_OF_HEADINGS)) + ")")
NO_ROBOTS = '<meta name="robots" content="noindex">'
"""What stands at `ROBOTS` in the head of a page that search engines must not show; nothing does in others."""


@dataclass(frozen=True)
class _Contents:
    """The hole of a table of contents: id, `middle`, title, repeated with `separator` between."""

    middle: str
    separator: str


@dataclass(frozen=True)
class _Slot:
    """A hole for one text, by its mark."""

    mark: str


@dataclass(frozen=True)
class Shell:
    """Literal pieces and slots, in order."""

    pieces: tuple[str | _Slot | _Contents, ...]

    def fill(self, page: Page) -> str:
        """Return the finished page."""
        texts = {
            BODY: page.body,
            TITLE: str(escape(page.title)),
            DESCRIPTION: str(escape(page.description)),
            KEY: page.path.rstrip("/").rpartition("/")[2],
            ROBOTS: NO_ROBOTS if page.shows_draft else "",
            HEADINGS[0].id: page.headings[0].id,
        }
        made = []
        for piece in self.pieces:
            if isinstance(piece, str):
                made.append(piece)
            elif isinstance(piece, _Slot):
                made.append(texts[piece.mark])
            else:
                made.append(piece.separator.join(f"{one.id}{piece.middle}{escape(one.title)}" for one in page.headings))
        return "".join(made)


def cut(html: str, specimen: str) -> Shell:
    """Cut a rendered specimen into a shell.

    Args:
        html: what the theme made of the specimen.
        specimen: its address, for the error's words.

    Raises:
        ShellError: a mark is missing, or the two items of a table of contents differ in more than their texts.
    """
    tokens = _MARKS.split(html)
    pieces: list[str | _Slot | _Contents] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        contents = _contents_at(tokens, position, specimen)
        if contents:
            pieces.append(contents)
            position += 7
            continue
        pieces.append(_Slot(token) if position % 2 else token)
        position += 1
    shell = Shell(tuple(pieces))
    _complete(shell, specimen)
    return shell


def _contents_at(tokens: list[str], position: int, specimen: str) -> _Contents | None:
    """Return the table of contents that begins at a mark; the first heading's id may also stand alone (skip link)."""
    first, second = HEADINGS
    expected = [first.id, first.title, second.id, second.title]
    if position % 2 == 0 or tokens[position : position + 7 : 2] != expected:
        return None
    middle, separator, again = tokens[position + 1 : position + 6 : 2]
    if middle != again:
        raise ShellError(specimen, Words("目录的两项形式不同", "the two items of its table of contents differ"))
    return _Contents(middle, separator)


def _complete(shell: Shell, specimen: str) -> None:
    marks = [piece.mark for piece in shell.pieces if isinstance(piece, _Slot)]
    if marks.count(BODY) != 1:
        raise ShellError(specimen, Words("正文的位置应该正好有一个", "it must hold the body exactly once"))
    if TITLE not in marks or DESCRIPTION not in marks:
        raise ShellError(specimen, Words("没有标题或说明的位置", "it holds no title or no description"))
    if ROBOTS not in marks:
        raise ShellError(specimen, Words("没有给搜索引擎的说明的位置", "it has no place for robots"))
    stray = {HEADINGS[0].title, HEADINGS[1].id, HEADINGS[1].title} & set(marks)
    if stray:
        raise ShellError(specimen, Words("目录不完整", "a table of contents is not whole"))
