"""Where in a text somebody else speaks, a title stands, or nothing is read as words.

What the content model knows about a field stands in `generator.content.Place`; this is what only the text itself shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from generator.checks._regex import regex

_OPENING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}
_MARKS = regex('[“”‘’「」『』《》"]|\n[ \t]*\n')
_BLOCK_QUOTE = regex(r"^[ \t]*>[^\n]*", re.MULTILINE)
_FENCE = regex(r"[ \t]*(`{3,}|~{3,})")
_CODE = regex(r"(?<!`)`{1,3}[^`\n]+`{1,3}")
_ADDRESS = regex(r"\]\([^()\[\]\s]*\)|https?://[^\s)>）”\"]+|\{#[^{}\n]*\}")
_DEEPEST = 8
"""How many quotations may be open at once; more are no quotations but a heap of marks."""


class Kind(Enum):
    """What a span is."""

    QUOTED = "in quotation marks"
    BLOCK = "a block quote"
    TITLE = "in title marks"
    UNREAD = "code, or an address"


class Span(NamedTuple):
    """From which character to which, without the marks around it; and what it is."""

    start: int
    end: int
    kind: Kind


def spans_in(text: str, *, code: bool) -> list[Span]:
    """Return everything in a text that is not our own voice, in order, outer before inner.

    Args:
        text: plain text or Markdown.
        code: whether code is set aside: on pages about words, it shows them.
    """
    return sorted([*_marked(text), *_blocks(text), *_addresses(text), *(_code(text) if code else ())], key=_outer_first)


def enclosing(places: Iterable[tuple[int, int]], spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield, for each place in order, the spans around it, given in order. One pass, however many there are."""
    waiting = list(reversed(list(spans)))
    around: list[Span] = []
    for start, end in places:
        while waiting and waiting[-1].start <= start:
            around.append(waiting.pop())
        around = [span for span in around if span.end >= end]
        yield around


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _marked(text: str) -> Iterator[Span]:
    """Yield what stands in quotation marks and in title marks 《》.

    A mark that is never closed, or only in another paragraph, quotes nothing.
    """
    waiting: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text):
        mark, place = found[0], found.start()
        closings = [closing for closing, _ in waiting]
        if mark[0] == "\n":
            waiting = []
        elif mark in _OPENING or (mark == '"' and mark not in closings):
            waiting = [*waiting, (_OPENING.get(mark, mark), found.end())][-_DEEPEST:]
        elif mark in closings and not _is_apostrophe(text, mark, place):
            last = len(closings) - 1 - closings[::-1].index(mark)
            yield Span(waiting[last][1], place, Kind.TITLE if mark == "》" else Kind.QUOTED)
            waiting = waiting[:last]


def _blocks(text: str) -> Iterator[Span]:
    """Yield Markdown's block quotes: lines that begin with `>`."""
    if ">" in text:
        yield from (Span(*found.span(), Kind.BLOCK) for found in _BLOCK_QUOTE.finditer(text))


def _addresses(text: str) -> Iterator[Span]:
    """Yield the targets of links and the ids of headings: nobody reads them as words."""
    if "](" in text or "://" in text or "{#" in text:
        yield from (Span(*found.span(), Kind.UNREAD) for found in _ADDRESS.finditer(text))


def _code(text: str) -> Iterator[Span]:
    """Yield Markdown's code, in lines and in blocks. A block that is never closed reaches to the end."""
    place, fence, begun = 0, "", 0
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence):
            yield Span(begun, place, Kind.UNREAD)
            fence = ""
        elif found and not fence:
            fence, begun = found[1], place
        elif not fence:
            yield from (Span(place + one.start(), place + one.end(), Kind.UNREAD) for one in _CODE.finditer(line))
        place += len(line)
    if fence:
        yield Span(begun, place, Kind.UNREAD)


def _is_apostrophe(text: str, mark: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return mark == "’" and after.isascii() and after.isalpha()
