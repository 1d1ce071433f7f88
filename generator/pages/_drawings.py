"""Diagrams of an entry as blocks: the drawing, and its account, which says the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import escape

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
    drawing = all_diagrams()[name].draw(record, setting(scope, name))
    if drawing is None:
        return None
    others = foreign(record, scope.language)
    scope.fell_back |= bool(others.texts)
    return Drawn(drawing, others)


def setting(scope: Scope, name: str) -> Setting:
    """Return for whom a diagram of that name is drawn: the reader of this page."""
    known = scope.casebook.terms("term")
    return Setting(scope.language, name, lambda term: scope.plain(known[term].name) if term in known else term)


def figure(scope: Scope, made: Drawn | None, tag: blocks.Tag | None) -> blocks.Diagram | None:
    """Return the pictures and the legend of a drawing, with the way to all symbols."""
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
        _legend(scope, drawing, others) if drawing.legend else None,
        tag,
    )


def _legend(scope: Scope, drawing: Drawing, others: Foreign) -> blocks.Legend:
    lines = tuple(blocks.LegendLine(legend_swatch(entry), others.in_text(entry.words)) for entry in drawing.legend)
    more = blocks.Link(scope.href(f"notation/#{drawing.name}"), escape(scope.word("page-notation")))
    return blocks.Legend(lines, scope.word("legend"), more)


def account(made: Drawn | None, tag: blocks.Tag | None, titled: tuple[str, ...] = ()) -> Iterator[blocks.Block]:
    """Yield what a drawing says in words; the parts named in `titled` get headings of their own."""
    if made is None:
        return
    for part in made.drawing.account:
        if part.rows:
            block: blocks.Block = _table(part, made.foreign, tag)
        else:
            items = tuple(blocks.Item(made.foreign.in_text(line)) for line in part.lines)
            block = blocks.Points(items, title="" if part.id in titled else part.title, tag=tag)
        yield blocks.Subsection(part.id, part.title, (block,)) if part.id in titled else block


def _table(part: AccountPart, others: Foreign, tag: blocks.Tag | None) -> blocks.Table:
    rows = tuple(tuple(others.in_text(cell) for cell in row) for row in part.rows)
    return blocks.Table(part.title, part.head, rows, tag, part.keys)
