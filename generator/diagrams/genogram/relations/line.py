"""A relation's line along a curve, in its style, on a strip of paper that lets it read over other lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.diagrams._family import Point
from generator.diagrams._svg import element, text, text_width
from generator.diagrams.genogram.boxes import Box
from generator.diagrams.genogram.relations.curve import Curve, short_data, simplified
from generator.diagrams.genogram.relations.styles import Style

SIGN_SIZE = 12.0
_HALO = 2.0
_STRAIGHT = 5.0
"""How far a zigzag runs straight where it begins and ends."""
_ARROW, _ARROW_HALF = 10.0, 4.5
_BREAK, _MENDED_BREAK, _BAR, _RING = 5.0, 11.0, 6.0, 3.0
_SIGN_MARGIN = 2.5
_SHOWN = 70.0
"""How long a line must be beside a word that interrupts it, in pixels."""
_ABOVE = 14.0
"""How far above a line the middle of a word stands, in pixels."""


class Ink(NamedTuple):
    """What is drawn of a relation.

    Attributes:
        drawn: its elements.
        halo: the outline of a strip of paper below it, as path data.
        points: everything that they touch.
        sign: the box of the word in the line, if there is one.
    """

    drawn: Markup
    halo: str
    points: tuple[Point, ...]
    sign: Box | None = None


def ink(points: Sequence[Point], style: Style, words: str = "", break_at: float = 0.5) -> Ink:
    """Return a line along a curve.

    Args:
        points: of the curve, from the outline of one symbol to the outline of the other.
        style: of the kind of relation.
        words: in the line, if its style has a sign.
        break_at: where the words or the bars stand, as a share of the way.
    """
    curve = Curve(points)
    sign = sign_box(curve, words, break_at) if words else None
    drawn, touched = _lines(
        curve, style, _pieces(curve, style, curve.length * break_at, sign if interrupts(curve, words) else None)
    )
    parts = [drawn]
    if style.break_ != "none":
        bars, ends = _bars(curve, curve.length * break_at, mended=style.break_ == "mended")
        parts.append(bars)
        touched += ends
    if style.arrow != "none":
        head, ends = _arrow(curve, filled=style.arrow == "filled", wide=style.stroke / 1.8)
        parts.append(head)
        touched += ends
    if sign:
        middle = (sign.left + sign.right) / 2
        parts.append(
            text(
                middle,
                sign.bottom - 3.5,
                words,
                fill="currentColor",
                stroke="none",
                text_anchor="middle",
                font_size=SIGN_SIZE,
            )
        )
        touched += [(sign.left, sign.top), (sign.right, sign.bottom)]
    return Ink(Markup().join(parts), _halo(curve, style), tuple(touched), sign)


def sign_box(curve: Curve, words: str, share: float) -> Box:
    """Return the box of a word that interrupts a line, or stands above a short one; its margin is included."""
    x, y = curve.at(curve.length * share)
    if not interrupts(curve, words):
        y -= _ABOVE
    half, tall = text_width(words, SIGN_SIZE) / 2 + _SIGN_MARGIN, SIGN_SIZE / 2 + 1.5
    return Box(x - half, y - tall, x + half, y + tall)


def interrupts(curve: Curve, words: str) -> bool:
    """Tell whether a line is long enough to show what it is on both sides of a word in it."""
    return curve.length >= text_width(words, SIGN_SIZE) + _SHOWN


def _pieces(curve: Curve, style: Style, middle: float, sign: Box | None) -> list[tuple[float, float]]:
    """Return the pieces of the way on which lines are drawn: not in a break, under a word or in an arrowhead."""
    end = curve.length - (_ARROW - 2 if style.arrow == "filled" else 0.0)
    if style.break_ != "none":
        half = (_MENDED_BREAK if style.break_ == "mended" else _BREAK) / 2
        return [(0.0, middle - half), (middle + half, end)]
    if not sign:
        return [(0.0, end)]
    grown = sign.grown(style.half)
    inside = [way for way in (step / 2 for step in range(int(end * 2))) if grown.holds(*curve.at(way))]
    return [(0.0, inside[0]), (inside[-1], end)] if inside else [(0.0, end)]


def _lines(curve: Curve, style: Style, pieces: list[tuple[float, float]]) -> tuple[Markup, list[Point]]:
    lines: list[Sequence[Point]] = []
    for start, end in pieces:
        lines += [simplified(curve.part(start, end, aside)) for aside in style.offsets]
        if style.zigzag:
            straight = (_STRAIGHT, _ARROW + 2 if style.arrow == "open" and end == curve.length else _STRAIGHT)
            lines.append(_zigzag(curve, style, (start, end), straight))
    drawn = element(
        "path",
        d="".join(short_data(line) for line in lines),
        stroke_dasharray=style.dashes,
        stroke_width=style.stroke if style.stroke != Style().stroke else None,
        stroke_linecap="butt" if style.dashes or style.arrow == "filled" else None,
    )
    return drawn, [point for line in lines for point in line]


def _zigzag(curve: Curve, style: Style, piece: tuple[float, float], straight: tuple[float, float]) -> list[Point]:
    start, end = piece
    first, last = start + straight[0], end - straight[1]
    count = max(round((last - first) / style.step), 2)
    step = (last - first) / count
    swings = [
        curve.beside(first + (place + 0.5) * step, style.zigzag * (1 if place % 2 else -1)) for place in range(count)
    ]
    return [curve.at(start), curve.at(first), *swings, curve.at(last), curve.at(end)]


def _bars(curve: Curve, middle: float, *, mended: bool) -> tuple[Markup, list[Point]]:
    half = (_MENDED_BREAK if mended else _BREAK) / 2
    ways = (middle - half, middle + half)
    bars = [[curve.beside(way, -_BAR), curve.beside(way, _BAR)] for way in ways]
    drawn = element("path", d="".join(short_data(bar) for bar in bars))
    if mended:
        x, y = curve.at(middle)
        drawn += element("circle", cx=x, cy=y, r=_RING)
    return drawn, [point for bar in bars for point in bar]


def _arrow(curve: Curve, *, filled: bool, wide: float) -> tuple[Markup, list[Point]]:
    half = _ARROW_HALF * (1.3 if wide > 1 else 1.0)
    wings = [curve.beside(curve.length - _ARROW, -half), curve.beside(curve.length - _ARROW, half)]
    points = [wings[0], curve.at(curve.length), wings[1]]
    data = short_data(points, closed=filled)
    if filled:
        return element("path", d=data, fill="currentColor", stroke="none"), points
    return element("path", d=data), points


def _halo(curve: Curve, style: Style) -> str:
    """Return the outline of the strip along a curve: a filled shape, because only fills follow the paper's colour."""
    half, end = style.half + _HALO, curve.length
    sides = [simplified(curve.part(0.0, end, aside)) for aside in (-half, half)]
    return short_data([*sides[0], *reversed(sides[1])], closed=True)
