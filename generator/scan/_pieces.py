"""A page in pieces: the frame is the same on many pages, so its pieces are read and judged once.

A page is cut where its great parts begin and end. A cut that falls inside a tag, a comment, a script or a drawing shows
in the piece before it, which then does not end as it should; such a page is read as one piece. So pieces together say
exactly what the page says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.scan._page import Mark, Page, read_page

_CUT = re.compile(r"</?(?:nav|header|article|footer|form|main)(?=[\s>])")
_REMEMBERED = 4_000
_ONCE = 200_000


class Piece(NamedTuple):
    """A piece of a page, where it begins in it, and whether it has been judged and was found to be clean."""

    at: int
    page: Page
    clean: bool


class Memory:
    """Remembers pieces that stand on several pages of one folder, if nothing is wrong with them."""

    def __init__(self) -> None:
        self._once: set[int] = set()
        self._clean: dict[tuple[str, str], Page] = {}

    def pieces_of(self, name: str, html: str) -> list[Piece]:
        """Return the pieces of the page `name`."""
        starts = [0, *(found.start() for found in _CUT.finditer(html) if found.start())]
        above = _above(name)
        pieces = []
        for start, end in zip(starts, [*starts[1:], len(html)], strict=True):
            text = html[start:end]
            known = self._clean.get((above, text))
            page = known or read_page(text)
            if not page.whole and end < len(html):
                return [Piece(0, read_page(html), clean=False)]
            pieces.append(Piece(start, page, clean=known is not None))
        return pieces

    def remember(self, name: str, html: str, piece: Piece) -> None:
        """Remember that nothing is wrong with a piece of the page `name`, if it has been seen before.

        Where its links lead must not depend on which page of the folder it stands on.
        """
        if not piece.page.whole or any(_is_of_folder(mark) for mark in (*piece.page.links, *piece.page.loads)):
            return
        key = _above(name), html
        number = hash(key)
        if number in self._once:
            if len(self._clean) >= _REMEMBERED:
                self._clean.clear()
            self._clean[key] = piece.page
            return
        if len(self._once) >= _ONCE:
            self._once.clear()
        self._once.add(number)


def merged(pieces: list[Piece]) -> Page:
    """Return what must be judged of a page as a whole: language, titles, headings, ids; and links to places."""
    page = Page()
    for piece in pieces:
        own = piece.page
        page.lang = own.lang if page.lang is None else page.lang
        page.titles += _moved(own.titles, piece.at)
        page.headings += _moved(own.headings, piece.at)
        page.ids += _moved(own.ids, piece.at)
        page.links += _moved(own.links, piece.at, lambda mark: "#" in mark.text)
    return page


def _moved(marks: list[Mark], by: int, wanted: Callable[[Mark], bool] = lambda _: True) -> list[Mark]:
    return [Mark(mark.text, mark.at + by) for mark in marks if wanted(mark)]


def _above(name: str) -> str:
    """Return the folder above a page's own, e.g. `zh/cases` for `zh/cases/lan/index.html`."""
    return name.rpartition("/")[0].rpartition("/")[0] + "/" * name.count("/")


def _is_of_folder(mark: Mark) -> bool:
    """Say whether where an address leads depends on the page's own folder; a place on the page itself is no matter."""
    return not mark.text.startswith(("../", "/", "#", "https:", "http:", "tel:", "mailto:", "data:"))
