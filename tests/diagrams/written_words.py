"""Where the words of an SVG file stand, measured as widely as any reader's font may draw them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from math import cos, radians, sin
from typing import NamedTuple

from generator.diagrams._svg import text_width

SVG = "{http://www.w3.org/2000/svg}"
RISE, FALL = 0.88, 0.24
"""How far letters go above and below their baseline, as parts of the font's size."""

_INHERITED = {"font-size": "16", "font-weight": "normal", "text-anchor": "start"}
_STARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Matrix(NamedTuple):
    """From an element's coordinates to the picture's: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, inner: Matrix) -> Matrix:
        """Return the matrix of something inside, with a matrix of its own."""
        (a, b), (c, d) = (self._turned(*pair) for pair in (inner[:2], inner[2:4]))
        return Matrix(a, b, c, d, *self.of(inner.e, inner.f))

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y


class Words(NamedTuple):
    """A line of text: its corners in the picture, and how high its letters come out there, in pixels."""

    words: str
    corners: tuple[tuple[float, float], ...]
    size: float


def words_of(svg: ET.Element) -> list[Words]:
    """Return every line of text that is drawn; fails at what it cannot measure."""
    return list(_below(svg, Matrix(), _INHERITED))


def _below(element: ET.Element, outer: Matrix, inherited: dict[str, str]) -> Iterator[Words]:
    matrix = outer.then(matrix_of(element.get("transform", "")))
    style = {name: element.get(name, value) for name, value in inherited.items()}
    tag = element.tag.removeprefix(SVG)
    if tag in ("title", "desc"):
        return
    if tag in ("text", "tspan"):
        if element.text:
            assert {"x", "y"} <= set(element.keys()), f"where does {element.text!r} begin?"
            yield _measured(element, matrix, style)
    else:
        assert not (element.text or "").strip(), f"{element.text!r} stands in no <text>"
    for child in element:
        assert not (child.tail or "").strip(), f"{child.tail!r} has no place of its own"
        yield from _below(child, matrix, style)


def _measured(element: ET.Element, matrix: Matrix, style: dict[str, str]) -> Words:
    words, size = element.text or "", float(style["font-size"])
    width = text_width(words, size, strong=style["font-weight"] == "bold")
    left = float(element.get("x", "")) - _STARTS[style["text-anchor"]] * width
    y = float(element.get("y", ""))
    box = ((x, low) for x in (left, left + width) for low in (y - RISE * size, y + FALL * size))
    return Words(
        words, tuple(matrix.of(*corner) for corner in box), size * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    )


def matrix_of(transform: str) -> Matrix:
    """Return the matrix of a `transform`, e.g. `translate(3 4)rotate(-90)`."""
    made = Matrix()
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", transform):
        values = [float(one) for one in re.split(r"[\s,]+", inside.strip())]
        if name == "translate":
            made = made.then(Matrix(e=values[0], f=values[1]))
        elif name == "scale":
            made = made.then(Matrix(a=values[0], d=values[-1]))
        elif name == "rotate" and len(values) == 1:
            turn = radians(values[0])
            made = made.then(Matrix(cos(turn), sin(turn), -sin(turn), cos(turn)))
        else:
            raise AssertionError(transform)
    return made
