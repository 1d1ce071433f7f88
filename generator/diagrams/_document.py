"""A drawing as SVG: a picture to be put in a page, or a whole file for a slide or a report.

In a page, legend and account are HTML beside the picture. A file has to say everything by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from markupsafe import Markup

from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, AccountPart, Drawing, LegendEntry, Picture
from generator.diagrams._svg import element, number, text, text_width, wrap
from generator.languages import HTML_LANGUAGE, Language, Words

_LEGEND = Words("图例", "Legend")
_COLON, _SEMICOLON = Words("：", ": "), Words("；", "; ")

_CHINESE_FONTS = "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, SimHei"
_LATIN_FONTS = "Arial, Liberation Sans, Helvetica, Noto Sans, DejaVu Sans"
_FONTS = Words(f"{_CHINESE_FONTS}, {_LATIN_FONTS}, sans-serif", f"{_LATIN_FONTS}, {_CHINESE_FONTS}, sans-serif")
"""Fonts by their names, for office programs know no `system-ui` and look no further than the first."""

_MARGIN, _GAP, _BELOW = 24.0, 28.0, 16.0
_LEAST_WIDTH, _WIDEST = 480.0, 1100.0
"""A sheet is at least so wide, for its heading; pictures stand side by side up to this width."""
_TITLE, _SUBTITLE, _TEXT = 20.0, 15.0, 13.0
_LINE = 1.35
_BESIDE_SWATCH, _BETWEEN_COLUMNS, _BETWEEN_ROWS = 10.0, 24.0, 6.0
_LEAST_COLUMN, _MOST_WORDS = 210.0, 260.0
"""A column of the legend is at least so wide, and its words at most."""


class _Block(NamedTuple):
    """A part of the sheet, from 0,0 to `width`,`height`."""

    body: Markup
    width: float
    height: float


def embedded(drawing: Drawing, picture: Picture, prefix: str) -> Markup:
    """Return a picture to be put in a page.

    Args:
        drawing: that the picture belongs to.
        picture: one of its pictures.
        prefix: begins the ids of title and description, e.g. `genogram`; unique in the page.
    """
    stem = f"{prefix}-{picture.name}" if picture.name else prefix
    said = _said(stem, picture.title, drawing.summary)
    return element(
        "svg",
        said,
        picture.body,
        class_="diagram__svg",
        **_frame(picture.width, picture.height),
        **_named(stem),
        data_diagram=drawing.name,
    )


def legend_swatch(entry: LegendEntry) -> Markup:
    """Return the symbol of a legend's entry as an SVG of its own; the words beside it say what it is."""
    frame = _frame(SWATCH_WIDTH, SWATCH_HEIGHT)
    return element("svg", entry.swatch, class_="diagram__swatch", **frame, aria_hidden="true", focusable="false")


def standalone(drawing: Drawing, language: Language) -> str:
    """Return a whole file: heading, pictures and legend on white ground, and the account as its description.

    Args:
        drawing: what to show.
        language: of the words in it.
    """
    pictures = _pictures(drawing.pictures)
    width = max(pictures.width, _LEAST_WIDTH)
    blocks = [_lines(drawing.title, width, _TITLE, strong=True)._replace(width=width), pictures]
    if drawing.legend:
        blocks.append(_legend(drawing.legend, width, language))
    sheet = _stacked(blocks, _BELOW)
    stem = f"{drawing.name}-sheet"
    frame = _frame(ceil(sheet.width + 2 * _MARGIN), ceil(sheet.height + 2 * _MARGIN))
    svg = element(
        "svg",
        _said(stem, drawing.title, "\n".join(_account(drawing, language))),
        element("rect", width="100%", height="100%", fill="#fff"),
        _moved(sheet.body, _MARGIN, _MARGIN),
        xmlns="http://www.w3.org/2000/svg",
        **{"xml:lang": HTML_LANGUAGE[language]},
        **frame,
        **_named(stem),
        font_family=_FONTS.of(language),
        color="#000",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n'


def _frame(width: float, height: float) -> dict[str, str]:
    wide, high = number(width), number(height)
    return {"width": wide, "height": high, "viewBox": f"0 0 {wide} {high}"}


def _named(stem: str) -> dict[str, str]:
    return {"role": "img", "aria_labelledby": f"{stem}-title {stem}-desc"}


def _said(stem: str, title: str, description: str) -> Markup:
    """Return name and description, which `_named` refers to."""
    return element("title", title, id=f"{stem}-title") + element("desc", description, id=f"{stem}-desc")


def _pictures(pictures: tuple[Picture, ...]) -> _Block:
    """Return all pictures: side by side as long as they fit on a slide, then in further rows."""
    if len(pictures) == 1:
        return _Block(pictures[0].body, pictures[0].width, pictures[0].height)
    rows: list[list[_Block]] = [[]]
    for block in map(_titled, pictures):
        if rows[-1] and sum(other.width + _GAP for other in rows[-1]) + block.width > _WIDEST:
            rows.append([])
        rows[-1].append(block)
    return _stacked([_beside(row) for row in rows], _GAP)


def _beside(blocks: list[_Block]) -> _Block:
    """Return blocks side by side, level at the top."""
    body, right = Markup(), -_GAP
    for block in blocks:
        right += _GAP
        body += _moved(block.body, right, 0)
        right += block.width
    return _Block(body, right, max(block.height for block in blocks))


def _titled(picture: Picture) -> _Block:
    heading = _lines(picture.title, picture.width, _SUBTITLE, strong=True)
    return _stacked([heading, _Block(picture.body, picture.width, picture.height)], _BETWEEN_ROWS)


def _legend(entries: tuple[LegendEntry, ...], width: float, language: Language) -> _Block:
    """Return symbols with their words, in the number of columns that takes the least height."""
    most = max(1, int((width + _BETWEEN_COLUMNS) // (_LEAST_COLUMN + _BETWEEN_COLUMNS)))
    table = min((_table(entries, width, columns) for columns in range(1, most + 1)), key=lambda block: block.height)
    heading = _lines(_LEGEND.of(language), width, _SUBTITLE, strong=True)
    return _stacked([heading._replace(width=width), table._replace(width=width)], _BETWEEN_ROWS)


def _table(entries: tuple[LegendEntry, ...], width: float, columns: int) -> _Block:
    """Return a legend that is read down each column, then to the right."""
    room = (width + _BETWEEN_COLUMNS) / columns - _BETWEEN_COLUMNS - SWATCH_WIDTH - _BESIDE_SWATCH
    cells = [_cell(entry, min(room, _MOST_WORDS)) for entry in entries]
    step = max(cell.width for cell in cells) + _BETWEEN_COLUMNS
    rows = ceil(len(cells) / columns)
    body, top = Markup(), 0.0
    for row in range(rows):
        beside = cells[row::rows]
        height = max(cell.height for cell in beside)
        for column, cell in enumerate(beside):
            body += _moved(cell.body, column * step, top + (height - cell.height) / 2)
        top += height + _BETWEEN_ROWS
    return _Block(body, columns * step - _BETWEEN_COLUMNS, top - _BETWEEN_ROWS)


def _cell(entry: LegendEntry, width: float) -> _Block:
    """Return a symbol and its words, broken at `width`."""
    words = _lines(entry.words, width, _TEXT)
    height = max(words.height, SWATCH_HEIGHT)
    swatch = _moved(entry.swatch, 0, (height - SWATCH_HEIGHT) / 2)
    start = SWATCH_WIDTH + _BESIDE_SWATCH
    said = _moved(words.body, start, (height - words.height) / 2)
    return _Block(swatch + said, start + words.width, height)


def _lines(words: str, width: float, size: float, *, strong: bool = False) -> _Block:
    """Return a text in lines of at most `width`."""
    lines = wrap(words, width, size, strong=strong)
    body = Markup().join(text(0, (place + 0.8) * size * _LINE, line) for place, line in enumerate(lines))
    group = element("g", body, font_size=size, font_weight="bold" if strong else None, fill="currentColor")
    return _Block(group, max(text_width(line, size, strong=strong) for line in lines), len(lines) * size * _LINE)


def _stacked(blocks: list[_Block], gap: float) -> _Block:
    """Return blocks one below the other, each in the middle."""
    width = max(block.width for block in blocks)
    body, top = Markup(), 0.0
    for block in blocks:
        body += _moved(block.body, (width - block.width) / 2, top)
        top += block.height + gap
    return _Block(body, width, top - gap)


def _moved(body: Markup, x: float, y: float) -> Markup:
    return element("g", body, transform=f"translate({number(x)} {number(y)})")


def _account(drawing: Drawing, language: Language) -> Iterator[str]:
    """Yield the summary and the whole account as lines of plain text."""
    yield drawing.summary
    for part in drawing.account:
        yield ""
        yield part.title
        yield from part.lines
        yield from (_row(part, row, language) for row in part.rows)


def _row(part: AccountPart, row: tuple[str, ...], language: Language) -> str:
    """Return a row of a table as a sentence; each cell says what it is, and empty ones say nothing."""
    heads = (*part.head, *[""] * len(row))
    cells = (
        f"{head}{_COLON.of(language)}{cell}" if head else cell for head, cell in zip(heads, row, strict=False) if cell
    )
    return _SEMICOLON.of(language).join(cells)
