"""How large each step is: its words broken into lines, and the room that its answers need below it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from generator.diagrams._svg import text_width, wrap
from generator.diagrams.procedure.model import Edge, Flow, Node

DO_SIZE, SMALL_SIZE = 14, 12
DO_LINE, SMALL_LINE, LABEL_LINE = 20, 17, 15
PAD = 10
CUT = 12
"""How far the sides of a decision's shape come to a point."""
NUMBER_COLUMN = 30
"""At the left of a box: its number and the signs for who and when."""
PILL_HEIGHT = 34
LABEL_GAP = 14
"""Between the answers of a step."""
_ALONE = 276
"""The width of a box where no row has two: it fits a telephone."""
_WIDTHS = {1: 304, 2: 212, 3: 190}
"""Of a box, by the number of boxes in its row: three fit a page."""
_LABEL_WIDTHS = {1: 92, 2: 80, 3: 60}
_MOST_LABEL = 120


class Cell(NamedTuple):
    """An answer below its step: its lines and the widest of them, in pixels. Without words, it is only a line."""

    lines: tuple[str, ...]
    width: float


class Card(NamedTuple):
    """A box with its words in lines; sizes in pixels.

    Attributes:
        cells: the answers, by their place in `Flow.edges`.
    """

    node: Node
    width: float
    height: float
    do: tuple[str, ...]
    who: tuple[str, ...]
    when: tuple[str, ...]
    cells: dict[int, Cell]


def cards(flow: Flow, rows: tuple[tuple[int, ...], ...]) -> dict[int, Card]:
    """Return the cards of all nodes, as wide as the number of boxes in their row allows."""
    widths = _WIDTHS if any(len(row) > 1 for row in rows) else {1: _ALONE}
    return {node: _card(flow, node, widths[len(row)], _LABEL_WIDTHS[len(row)]) for row in rows for node in row}


def _card(flow: Flow, place: int, base: int, least: int) -> Card:
    node = flow.nodes[place]
    if node.number is None:
        return Card(node, max(88, ceil(text_width(node.do, DO_SIZE)) + 40), PILL_HEIGHT, (node.do,), (), (), {})
    edges = {number: edge for number, edge in enumerate(flow.edges) if edge.source == place}
    room = min(_MOST_LABEL, max(least, base / max(1, len(edges)) - LABEL_GAP))
    cells = {number: _cell(edge, room) for number, edge in edges.items()}
    width = max(base, ceil(sum(cell.width + LABEL_GAP for cell in cells.values())))
    inside = width - NUMBER_COLUMN - 2 * PAD - (2 * CUT if node.decision else 0)
    do = _lines(node.do, inside, DO_SIZE)
    who = _packed(node.who, inside)
    when = _lines(node.when, inside, SMALL_SIZE) if node.when else ()
    height = 2 * PAD + len(do) * DO_LINE + (len(who) + len(when)) * SMALL_LINE + 2
    return Card(node, width, height, do, who, when, cells)


def _cell(edge: Edge, room: float) -> Cell:
    if not edge.label:
        return Cell((), 0)
    words = [text_width(word, SMALL_SIZE) for word in edge.label.split() if word.isascii()]
    lines = _lines(edge.label, max(room, min(_MOST_LABEL, max(words, default=0))), SMALL_SIZE)
    return Cell(lines, max(text_width(line, SMALL_SIZE) for line in lines))


def _lines(words: str, width: float, size: float) -> tuple[str, ...]:
    """Break text into lines, wherever its author pressed return."""
    return wrap(" ".join(words.split()), width, size)


def _packed(names: Sequence[str], width: float) -> tuple[str, ...]:
    """Put names into lines, each name whole if a line can hold it."""
    lines: list[str] = []
    for name in names:
        if lines and text_width((lines[-1] + name).rstrip(), SMALL_SIZE) <= width:
            lines[-1] += name
        elif text_width(name.rstrip(), SMALL_SIZE) <= width:
            lines.append(name)
        else:
            lines += _lines(name, width, SMALL_SIZE)
            lines[-1] += " " if name.endswith(" ") else ""
    return tuple(line.strip() for line in lines)
