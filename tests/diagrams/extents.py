"""How far the ink of an SVG reaches: corners of shapes, bends of paths, words, and half the thickness of lines."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from written_words import Matrix, matrix_of, words_of

Point = tuple[float, float]

_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7, "Z": 0}
_INHERITED = {"stroke": "none", "stroke-width": "1"}


def extents(svg: str) -> list[Point]:
    """Return points between which all ink of a piece of SVG lies; fails at what it cannot measure."""
    root = ET.fromstring(f"<svg>{svg}</svg>")
    return [*_below(root, Matrix(), _INHERITED), *(corner for words in words_of(root) for corner in words.corners)]


def _below(element: ET.Element, outer: Matrix, inherited: dict[str, str]) -> Iterator[Point]:
    matrix = outer.then(matrix_of(element.get("transform", "")))
    style = {name: element.get(name, value) for name, value in inherited.items()}
    reach = 0.0 if style["stroke"] == "none" else float(style["stroke-width"]) / 2
    for x, y in _points(element):
        yield from (matrix.of(x + across * reach, y + down * reach) for across in (-1, 1) for down in (-1, 1))
    for child in element:
        yield from _below(child, matrix, style)


def _points(element: ET.Element) -> Iterator[Point]:
    if element.tag == "circle":
        x, y, r = (float(element.get(name, "0")) for name in ("cx", "cy", "r"))
        yield from ((x - r, y - r), (x + r, y + r))
    elif element.tag == "rect":
        x, y, width, height = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
        yield from ((x, y), (x + width, y + height))
    elif element.tag == "polygon":
        yield from ((float(x), float(y)) for x, y in (pair.split(",") for pair in element.get("points", "").split()))
    elif element.tag == "path":
        yield from _bends(element.get("d", ""))
    else:
        assert element.tag in ("svg", "g", "text", "tspan"), element.tag


def _bends(data: str) -> Iterator[Point]:
    """Yield the points of a path, those that only pull a curve included."""
    x = y = 0.0
    for name, inside in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", data):
        command, relative = name.upper(), name.islower()
        values = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", inside)]
        for taken in _batches(values, _TAKES[command]):
            from_x, from_y = (x, y) if relative else (0.0, 0.0)
            if command == "H":
                x = from_x + taken[0]
            elif command == "V":
                y = from_y + taken[0]
            else:
                for across, down in _batches(taken[5:] if command == "A" else taken, 2):
                    x, y = from_x + across, from_y + down
                    yield x, y
            yield x, y


def _batches(values: Sequence[float], size: int) -> list[Sequence[float]]:
    assert len(values) % max(size, 1) == 0
    return [values[start : start + size] for start in range(0, len(values), max(size, 1))]
