"""What a page says, as plain text: for whoever searches it. Read from the typed blocks, never from finished HTML.

Left out is what only leads on (links, doors, the welcome, sources, citation), what is said of every page (notices), and
what is the same for all pictures (a diagram's legend); its account stands beside it in blocks of their own and is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch
from html import unescape
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from generator.pages import _blocks as blocks


class PlainText(NamedTuple):
    """A piece of a page that a link can lead to.

    Attributes:
        id: its anchor.
        heading: plain text.
        text: plain text, paragraphs in lines.
        note: what has to be said wherever a piece of the text is shown by itself; empty if it speaks for itself.
    """

    id: str
    heading: str
    text: str
    note: str = ""


BESIDE = " · "
"""Between what stands beside each other on the page, e.g. a label and its value."""
_CITE = re.compile(r'<sup class="cite">.*?</sup>', re.DOTALL)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_BLANKS = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")


def plain(html: str) -> str:
    """Return what HTML says, a line for each paragraph, without the numbers of sources."""
    if "<" in html:
        html = _TAG.sub("\n", _INLINE.sub("", _CITE.sub("", html.replace("\n", " "))))
    text = unescape(html) if "&" in html else html
    return _BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip()


class _Place(NamedTuple):
    """A place on a page with a heading of its own."""

    id: str
    heading: str


class _Piece(NamedTuple):
    """A line that a block says, where it stands (None in the section itself), and what is to be said with it."""

    text: str
    place: _Place | None = None
    note: str = ""


def plain_texts(sections: Iterable[blocks.Section]) -> tuple[PlainText, ...]:
    """Return what sections say, in the order of the page; what has a smaller heading of its own is a passage too.

    Sections of which nothing is read are left out.
    """
    made = []
    for section in sections:
        pieces = (piece for block in section.blocks for piece in _said(block))
        for place, standing in groupby(pieces, lambda piece: piece.place):
            id_, heading = place or (section.id, section.title)
            there = tuple(standing)
            note = next((piece.note for piece in there if piece.note), "")
            made.append(PlainText(id_, heading, "\n".join(piece.text for piece in there if piece.text), note))
    return tuple(made)


@singledispatch
def _said(block: blocks.Block) -> Iterator[_Piece]:
    """Yield what a block says. A kind of block that nobody thought of would be missing in the search."""
    raise NotImplementedError(f"pages/_plain.py does not know the block {type(block).__name__}")


def _pieces(*texts: str | Markup, place: _Place | None = None) -> Iterator[_Piece]:
    for text in texts:
        said = plain(text) if isinstance(text, Markup) else text
        if said:
            yield _Piece(said, place)


@_said.register(blocks.Links)
@_said.register(blocks.Doors)
@_said.register(blocks.Welcome)
@_said.register(blocks.SourceList)
@_said.register(blocks.Citation)
@_said.register(blocks.Notice)
def _nothing(_block: blocks.Block) -> Iterator[_Piece]:
    yield from ()


@_said.register
def _prose(block: blocks.Prose) -> Iterator[_Piece]:
    yield from _pieces(*(item.html for item in block.items))


@_said.register
def _points(block: blocks.Points) -> Iterator[_Piece]:
    yield from _pieces(block.title, *(item.html for item in block.items))


@_said.register
def _facts(block: blocks.Facts) -> Iterator[_Piece]:
    for row in block.rows:
        yield from _pieces(BESIDE.join((row.label, *(plain(value.html) for value in row.values))))


@_said.register
def _table(block: blocks.Table) -> Iterator[_Piece]:
    yield _Piece(block.caption, note=block.note)
    for row in block.rows:
        yield from _pieces(BESIDE.join(said for cell in row if (said := plain(cell))))


@_said.register
def _checklist(block: blocks.Checklist) -> Iterator[_Piece]:
    yield from _pieces(block.title, *block.items)


@_said.register
def _subsection(block: blocks.Subsection) -> Iterator[_Piece]:
    place = _Place(block.id, block.title)
    yield _Piece("", place)
    for one in block.blocks:
        yield from (piece._replace(place=piece.place or place) for piece in _said(one))


@_said.register
def _steps(block: blocks.Steps) -> Iterator[_Piece]:
    for step in block.items:
        place = _Place(step.id, plain(step.title))
        yield _Piece("", place)
        yield from _pieces(*(item.html for item in step.items), place=place)


@_said.register
def _care_card(block: blocks.CareCard) -> Iterator[_Piece]:
    yield from _pieces(block.heading, *(sign.html for sign in block.signs))
    if block.meanwhile:
        yield from _pieces(block.meanwhile_title, *(item.html for item in block.meanwhile))


@_said.register
def _myths(block: blocks.Myths) -> Iterator[_Piece]:
    for myth in block.items:
        yield from _pieces(myth.fact, myth.myth, myth.why, myth.so)


@_said.register
def _telephones(block: blocks.Telephones) -> Iterator[_Piece]:
    for line in block.items:
        yield from _pieces(Markup("{}{}{}").format(line.number, BESIDE, line.name), line.what, line.hours)


@_said.register
def _diagram(block: blocks.Diagram) -> Iterator[_Piece]:
    yield from _pieces(block.title, *(picture.caption for picture in block.pictures))


@_said.register
def _legend(block: blocks.Legend) -> Iterator[_Piece]:
    yield from _pieces(*(line.words for line in block.lines))


@_said.register
def _definitions(block: blocks.Definitions) -> Iterator[_Piece]:
    for term in block.items:
        yield _Piece(plain(term.meaning), _Place(term.id, plain(term.name)))


@_said.register
def _fields(block: blocks.Fields) -> Iterator[_Piece]:
    for row in block.items:
        yield from _pieces(
            f"{row.name}{BESIDE}{row.about}", *(f"{value}{BESIDE}{words}" for value, words in row.choices)
        )


@_said.register
def _timeline(block: blocks.Timeline) -> Iterator[_Piece]:
    for event in block.events:
        yield from _pieces(
            BESIDE.join((event.day, *event.stages, event.who)), event.event, event.response, event.reflection
        )


@_said.register
def _procedure(block: blocks.Procedure) -> Iterator[_Piece]:
    for step in block.steps:
        yield from _pieces(step.do, step.how, step.who, step.when, *(branch.answer for branch in step.branches))


@_said.register
def _questions(block: blocks.Questions) -> Iterator[_Piece]:
    for question in block.items:
        yield from _pieces(question.ask, question.note)


@_said.register
def _quiz(block: blocks.Quiz) -> Iterator[_Piece]:
    for question in block.items:
        yield from _pieces(question.ask, *question.options, question.because)


@_said.register
def _word_rules(block: blocks.WordRules) -> Iterator[_Piece]:
    for rule in block.items:
        place = _Place(rule.id, plain(rule.say))
        yield _Piece("", place, rule.note)
        yield from _pieces(rule.avoid, rule.why, rule.look_for, *rule.bad, *rule.good, place=place)
