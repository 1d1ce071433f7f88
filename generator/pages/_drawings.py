"""Diagrams of an entry as blocks: the drawing, and its account, which says the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.content import Record
from generator.diagrams import AccountPart, Drawing, Setting, all_diagrams, embedded, legend_swatch
from generator.pages import _blocks as blocks
from generator.pages._foreign import Foreign, foreign
from generator.pages._scope import Scope


class Drawn(NamedTuple):
    """A drawing on its way to a page, and which of its texts are not in the page's language."""

    drawing: Drawing
    foreign: Foreign


def drawn(scope: Scope, name: str, record: Record) -> Drawn | None:
    """Return the drawing of one kind for a record; None if there is nothing in it to draw.

    Texts that exist only in the other language are drawn in it; the page then says so.
    """
    known = scope.casebook.terms("term")
    setting = Setting(scope.language, name, lambda term: scope.plain(known[term].name))
    drawing = all_diagrams()[name].draw(record, setting)
    if drawing is None:
        return None
    others = foreign(record, scope.language)
    scope.fell_back |= bool(others.texts)
    return Drawn(drawing, others)


def figure(made: Drawn | None, tag: blocks.Tag | None) -> blocks.Diagram | None:
    """Return the pictures and the legend of a drawing."""
    if made is None:
        return None
    drawing, others = made
    several = len(drawing.pictures) > 1
    return blocks.Diagram(
        f"{drawing.name}-diagram",
        drawing.name,
        drawing.title,
        tuple(
            blocks.Picture(
                others.in_svg(embedded(drawing, picture, drawing.name)), picture.title, picture.title if several else ""
            )
            for picture in drawing.pictures
        ),
        tuple(blocks.LegendLine(legend_swatch(entry), others.in_text(entry.words)) for entry in drawing.legend),
        tag,
    )


def account(made: Drawn | None, tag: blocks.Tag | None, titled: tuple[str, ...] = ()) -> Iterator[blocks.Block]:
    """Yield what a drawing says in words; the parts named in `titled` get headings of their own."""
    for part in made.drawing.account if made else ():
        block = _part(part, made.foreign, tag) if made else None
        if block is not None and part.id in titled:
            yield blocks.Subsection(part.id, part.title, (block,))
        elif block is not None:
            yield block


def _part(part: AccountPart, others: Foreign, tag: blocks.Tag | None) -> blocks.Block | None:
    if part.rows:
        rows = tuple(tuple(others.in_text(cell) for cell in row) for row in part.rows)
        return blocks.Table(part.title, part.head, rows, tag, part.keys)
    if part.lines:
        return blocks.Points(tuple(blocks.Item(others.in_text(line)) for line in part.lines), tag=tag)
    return None
