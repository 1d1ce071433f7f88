"""How wide text is, and where it breaks, without a browser at hand.

Nobody knows which font a reader has. So every character counts as wide as in the widest of the common ones
(`_widths`): a line may turn out shorter than we think, never longer.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple
from unicodedata import category, normalize

from generator.diagrams._svg._widths import BOLD, REGULAR
from generator.diagrams._svg.breaks import SPACES, Break, breaks

_EM, _UNKNOWN = 100, 150
"""Hundredths of the font's size: of a Chinese character, and of one that we know nothing of, e.g. an emoji."""
_PLAIN_MARKS_UNTIL = 0x1F00
"""Up to here a letter with marks that is not in the table is as wide as without."""

_COST = (0, 40_000, 20_000, 40_000)
"""How bad each `Break` is, in squared hundredths of the font's size: 40,000 is like a line two characters short."""


class _Advances(dict[str, int]):
    """The width of every character in hundredths of the font's size; the first look-up of one finds it out."""

    def __init__(self, table: dict[int, str]) -> None:
        super().__init__((sign, width) for width, signs in table.items() for sign in signs)

    def __missing__(self, sign: str) -> int:
        self[sign] = width = self._unlisted(sign)
        return width

    def _unlisted(self, sign: str) -> int:
        code = ord(sign)
        if sign in "\t\n\r":
            return self[" "]
        if sign == "\u00ad":  # a soft hyphen: some programs draw it
            return self["-"]
        if category(sign) in {"Mn", "Me", "Cf", "Cc", "Cs"}:
            return 0
        if 0x2E80 <= code < 0xE000 or 0xF900 <= code < 0xFB00 or 0xFE30 <= code < 0xFE70 or 0xFF00 <= code < 0xFFF0:
            return _EM
        if 0x20000 <= code < 0x40000:
            return _EM
        letter = normalize("NFD", sign)[0]
        return self[letter] if letter != sign and code < _PLAIN_MARKS_UNTIL and letter in self else _UNKNOWN


_REGULAR, _BOLD = _Advances(REGULAR), _Advances(BOLD)


def text_width(words: str, size: float, *, strong: bool = False) -> float:
    """Return the width of a line of text in pixels, never less than it will be.

    Args:
        words: one line.
        size: of the font, in pixels.
        strong: the text is bold.
    """
    return sum(map((_BOLD if strong else _REGULAR).__getitem__, words)) * size / _EM


@lru_cache(maxsize=4096)
def wrap(words: str, width: float, size: float, *, strong: bool = False) -> tuple[str, ...]:
    """Break text into as few lines as can be, as even as can be, each at most `width` pixels wide.

    Latin words and numbers stay whole unless one is wider than the line. Chinese breaks between characters, best after
    punctuation, but never before a closing or after an opening one. Spaces at breaks are dropped. A single character
    wider than the line stands on a line of its own.

    Args:
        words: a text.
        width: of a line, in pixels.
        size: of the font, in pixels.
        strong: the text is bold.
    """
    words = words.strip(SPACES)
    if text_width(words, size, strong=strong) <= width:
        return (words,)
    advances = _BOLD if strong else _REGULAR
    ends = [0, *accumulate(map(advances.__getitem__, words))]
    limit = _limit(width, size)
    return _best(words, ends, limit, _pieces(words, ends, limit))


def _limit(width: float, size: float) -> int:
    """Return how many hundredths of the font's size a line may be wide, by the same sums as `text_width`."""
    limit = int(width * _EM / size)
    while limit * size / _EM > width:
        limit -= 1
    while (limit + 1) * size / _EM <= width:
        limit += 1
    return limit


class _Piece(NamedTuple):
    """A part of a text that stands on one line.

    Attributes:
        start, end: its first character, and the one after its last that is no space.
        cost: of ending a line before it.
    """

    start: int
    end: int
    cost: int


def _pieces(words: str, ends: list[int], limit: int) -> list[_Piece]:
    """Cut a text wherever a line may end; what is wider than a line also where it should not."""
    kinds = breaks(words)
    pieces = [_Piece(0, len(words), 0)]
    for worst in (Break.CHARACTER, Break.RELUCTANT, Break.EMERGENCY):
        finer: list[_Piece] = []
        for piece in pieces:
            fits = ends[piece.end] - ends[piece.start] <= limit
            finer += [piece] if fits else _cut(words, piece, kinds, worst)
        pieces = finer
    return pieces


def _cut(words: str, piece: _Piece, kinds: list[Break], worst: Break) -> list[_Piece]:
    inner = [place for place in range(piece.start + 1, piece.end) if kinds[place] <= worst]
    costs = [piece.cost, *(_COST[kinds[place]] for place in inner)]
    bounds = pairwise((piece.start, *inner, piece.end))
    return [
        _Piece(start, start + len(words[start:end].rstrip(SPACES)), cost)
        for (start, end), cost in zip(bounds, costs, strict=True)
    ]


def _best(words: str, ends: list[int], limit: int, pieces: list[_Piece]) -> tuple[str, ...]:
    """Put pieces on as few lines as can be; of all ways to do so, choose the most even one."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)]  # lines, cost, and where the last line begins, up to each piece
    for last, piece in enumerate(pieces):
        options = []
        for first in range(last, -1, -1):
            short = limit - (ends[piece.end] - ends[pieces[first].start])
            if short < 0 and first < last:
                break
            lines, cost, _ = best[first]
            options.append((lines + 1, cost + max(short, 0) ** 2 + pieces[first].cost, first))
        best.append(min(options))
    lines_, here = [], len(pieces)
    while here:
        first = best[here][2]
        lines_.append(words[pieces[first].start : pieces[here - 1].end])
        here = first
    return tuple(reversed(lines_))
