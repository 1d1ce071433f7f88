"""The line between partners: its style and its slashes say how they are, or were, together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sin

from markupsafe import Markup

from generator.content import Family, Union, UnionKind
from generator.diagrams._diagram import Setting
from generator.diagrams._family.model import FamilyLayout, Point, Route
from generator.diagrams._family.strokes import PAIR_GAP, beside, stroke, to_symbols
from generator.diagrams._family.symbols import INDEX_GAP
from generator.diagrams._svg import element, text, text_width
from generator.diagrams._svg.element import line_data
from generator.languages import Words

DASHES = {UnionKind.COHABITING: "6 4", UnionKind.AFFAIR: "2 4"}
SLASHES = {UnionKind.SEPARATED: 1, UnionKind.DIVORCED: 2, UnionKind.ANNULLED: 2, UnionKind.REMARRIED: 2}

_SIGNS = {UnionKind.ANNULLED: Words("无效", "ann."), UnionKind.UNKNOWN: Words("?", "?")}
_SLASH, _BACK_SLASH, _SLASH_GAP, _SLOPE = 14.0, 20.0, 6.0, radians(60)
_SIGN_SIZE, _WORDS_PAD = 12.0, 6.0
_BROKEN_LENGTH = 20.0
"""Of a broken line at least: shorter, its dashes cannot be told from dots."""
_CLEAR = 3.0
"""How far slashes stay away from symbols, in pixels."""


def draw_union(family: Family, layout: FamilyLayout, route: Route, setting: Setting) -> Markup:
    """Return the line between two partners with its marks; empty for a lone parent."""
    if not route.partners:
        return Markup()
    union = family.unions[route.union]
    line = to_symbols(family, layout, route.ends, route.partners)
    at = mark_place(union, route, line)
    parts = [partner_line(line, union), marks(union.kind, at, setting, above=_is_straight(line))]
    return element("g", *parts, class_="genogram__union", data_ids=" ".join(route.ends))


def partner_line(points: Sequence[Point], union: Union) -> Markup:
    """Return the line between partners; a double one if they are related by blood."""
    dashes = DASHES.get(union.kind)
    if not union.related:
        return stroke(points, dashes)
    pair = (beside(points, side * PAIR_GAP / 2) for side in (-1, 1))
    return Markup().join(stroke(line, dashes) for line in pair)


def marks(kind: UnionKind, at: Point, setting: Setting, *, above: bool = True) -> Markup:
    """Return the slashes and words that stand on a partners' line.

    Args:
        kind: of the union.
        at: the middle of the marks, on the line.
        setting: whose language the words are in.
        above: words stand over the line; else they interrupt it, because other lines may run close above.
    """
    (x, y), count, parts = at, SLASHES.get(kind, 0), Markup()
    if count:
        middles = (x + (place - (count - 1) / 2) * _SLASH_GAP for place in range(count))
        data = "".join(_slash((middle, y), _SLASH, 1) for middle in middles)
        back = _slash(at, _BACK_SLASH, -1) if kind is UnionKind.REMARRIED else ""
        parts += element("path", d=data + back)
    if kind in _SIGNS:
        words = setting.words(_SIGNS[kind])
        parts += sign(x, y - (10 if count else 6), words) if above else _in_line(x + _mark_width(kind) / 2, y, words)
    return parts


def sign(x: float, y: float, words: str) -> Markup:
    """Return a word or sign beside a line, its baseline centred at `x`, `y`."""
    return text(x, y, words, fill="currentColor", stroke="none", text_anchor="middle", font_size=_SIGN_SIZE)


def _in_line(x: float, y: float, words: str) -> Markup:
    """Words that interrupt a line, beginning a little right of `x`."""
    wide = text_width(words, _SIGN_SIZE) + _WORDS_PAD
    ground = element("rect", class_="paper", fill="#fff", stroke="none", x=x, y=y - 7, width=wide, height=14)
    return ground + sign(x + wide / 2, y + 4.3, words)


def needed_room(family: Family, union: Union) -> float:
    """Return how far apart the symbols of two neighbours must be for their line and its marks to be seen, in pixels.

    Measured between full-size outlines; the second outline of an index person is allowed for.
    """
    width = _mark_width(union.kind)
    room = 2 * width if union.custody in union.partners and len(union.partners) == 2 else width
    room = max(room, _words_width(union.kind), _BROKEN_LENGTH if union.kind in DASHES else 0.0)
    return room + 2 * _CLEAR + INDEX_GAP * sum(family.people[one].index for one in union.partners)


def _mark_width(kind: UnionKind) -> float:
    """The width of a union's slashes."""
    count = SLASHES.get(kind, 0)
    return (count - 1) * _SLASH_GAP + _SLASH * cos(_SLOPE) if count else 0.0


def shows_custody(union: Union, ends: Sequence[str]) -> bool:
    """Tell whether the slashes of a union stand nearer one parent to show who lives with the children."""
    return union.custody in ends and len(ends) == 2 and union.kind in SLASHES


def mark_place(union: Union, route: Route, line: Sequence[Point]) -> Point:
    """Return where the marks of a union stand: in the middle of its level piece, or nearer the parent without custody.

    Without custody they do not stand nearer one partner, since that would say something, unless lines are in the way.

    Args:
        union: whose kind and custody count.
        route: of the union.
        line: the partners' line as it is drawn.
    """
    y, (left, right) = route.mark[1], _level_piece(line, route.mark)
    x, half = (left + right) / 2, _mark_width(union.kind) / 2 + _CLEAR
    if _is_straight(line) and right - left >= 2 * half:
        # The layout may have moved the mark away from lines that leave a symbol beside this one.
        moved = route.mark[0] - (route.partners[0][0] + route.partners[-1][0]) / 2
        x = min(max(x + moved, left + half), right - half)
    if shows_custody(union, route.ends):
        shift = min((right - left) / 4, (right - left) / 2 - half)
        x = (left + right) / 2 + max(shift, 0.0) * (1 if union.custody == route.ends[0] else -1)
    if not _is_straight(line) and route.drop:
        words, drop = _words_width(union.kind) + _WORDS_PAD, route.drop[0][0]
        if x - half < drop < x + half + words:
            # The line to the children begins here: the marks step aside, no farther than needed.
            x = (
                min(drop + half, right - half - words)
                if route.mark[0] > drop
                else max(drop - half - words, left + half)
            )
    return (x, y)


def _is_straight(line: Sequence[Point]) -> bool:
    return len(line) == 2


def _words_width(kind: UnionKind) -> float:
    return max((text_width(words, _SIGN_SIZE) for words in _SIGNS.get(kind, ())), default=0.0)


def _level_piece(line: Sequence[Point], mark: Point) -> tuple[float, float]:
    """The ends of the level piece that a mark stands on, left first."""
    for start, end in pairwise(line):
        left, right = sorted((start[0], end[0]))
        if abs(start[1] - end[1]) < 0.05 and abs(start[1] - mark[1]) < 0.05 and left <= mark[0] <= right:
            return left, right
    return mark[0], mark[0]


def _slash(at: Point, length: float, rise: int) -> str:
    across, up = length / 2 * cos(_SLOPE), length / 2 * sin(_SLOPE) * rise
    return line_data([(at[0] - across, at[1] + up), (at[0] + across, at[1] - up)])
