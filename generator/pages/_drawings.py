"""Diagrams of an entry as blocks: the drawing, and its account, which says the same in words."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from generator.content import Record, texts_of
from generator.diagrams import AccountPart, Drawing, Setting, all_diagrams, embedded, legend_swatch
from generator.pages import _blocks as blocks
from generator.pages._scope import Scope


def drawing(scope: Scope, name: str, record: Record) -> Drawing | None:
    """Return the drawing of one kind for a record; None if there is nothing in it to draw.

    Texts that exist only in the other language are drawn in it; the page then says so.
    """
    scope.fell_back |= not all(text.has(scope.language) for _, text in texts_of(record))
    known = scope.casebook.terms("term")
    setting = Setting(scope.language, name, lambda term: scope.plain(known[term].name))
    return all_diagrams()[name].draw(record, setting)


def figure(scope: Scope, drawn: Drawing | None, tag: blocks.Tag | None) -> blocks.Diagram | None:
    """Return the pictures and the legend of a drawing."""
    if drawn is None:
        return None
    several = len(drawn.pictures) > 1
    return blocks.Diagram(
        f"{drawn.name}-diagram",
        drawn.name,
        drawn.title,
        tuple(
            blocks.Picture(embedded(drawn, picture, drawn.name), picture.title, picture.title if several else "")
            for picture in drawn.pictures
        ),
        tuple(blocks.LegendLine(legend_swatch(entry), entry.words) for entry in drawn.legend),
        tag,
    )


def account(drawn: Drawing, tag: blocks.Tag | None, titled: tuple[str, ...] = ()) -> Iterator[blocks.Block]:
    """Yield what the drawing says in words; the parts named in `titled` get headings of their own."""
    for part in drawn.account:
        block = _part(part, tag)
        if block is not None and part.id in titled:
            yield blocks.Subsection(part.id, part.title, (block,))
        elif block is not None:
            yield block


def _part(part: AccountPart, tag: blocks.Tag | None) -> blocks.Block | None:
    if part.rows:
        rows = tuple(tuple(escape(cell) for cell in row) for row in part.rows)
        return blocks.Table(part.title, part.head, rows, tag, part.keys)
    if part.lines:
        return blocks.Points(tuple(blocks.Item(escape(line)) for line in part.lines), tag=tag)
    return None
