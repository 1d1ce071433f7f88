"""Where everything of a flowchart stands: boxes in rows, answers below them, lines in channels and lanes.

Lines never meet a box or a word because they have room of their own: level pieces run in the channels between rows,
upright ones in the lanes at the sides or straight below an answer.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from generator.diagrams.procedure.boxes import Across
from generator.diagrams.procedure.cards import LABEL_LINE, PILL_HEIGHT, Card
from generator.diagrams.procedure.channels import STUB, Down, down
from generator.diagrams.procedure.clearest import clearest
from generator.diagrams.procedure.lanes import Grid, Way
from generator.diagrams.procedure.model import Edge, Flow

Point = tuple[float, float]
_LABEL_CLEAR = 2
"""Between an answer and the line below it."""


class Box(NamedTuple):
    """A node and its place, in pixels."""

    card: Card
    x: float
    y: float
    width: float
    height: float


class Label(NamedTuple):
    """An answer: its lines centred on `x`, from `y` down."""

    edge: Edge
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


class Line(NamedTuple):
    """An edge: its corners from the step down to its answer (if it has words), and from there to the arrow's point."""

    edge: Edge
    way: Way
    stub: tuple[Point, ...]
    points: tuple[Point, ...]


class Layout(NamedTuple):
    """The whole, from 0,0 to width,height; boxes in the order of the flow's nodes, lines in that of its edges."""

    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    width: float
    height: float


class _Plan(NamedTuple):
    """What the pieces are made from."""

    grid: Grid
    across: Across
    down: Down
    boxes: tuple[Box, ...] = ()


@lru_cache(maxsize=256)  # a flow is drawn on its own page, and asked for again by the page of all symbols
def layout(flow: Flow) -> Layout:
    """Return where everything stands."""
    made, beside = clearest(flow)
    plan = _Plan(made, beside, down(made, beside))
    plan = plan._replace(boxes=tuple(_box(plan, node) for node in range(len(flow.nodes))))
    labels = [_label(plan, number) for number in range(len(flow.edges))]
    return Layout(
        plan.boxes,
        tuple(label for label in labels if label.lines),
        tuple(_line(plan, label) for label in labels),
        beside.width,
        plan.down.height,
    )


def _box(plan: _Plan, node: int) -> Box:
    """Return a box; those of a row are equally high, so that tiers look like equals."""
    row = plan.grid.row[node]
    card = plan.across.cards[node]
    height = PILL_HEIGHT if card.node.number is None else plan.down.heights[row]
    return Box(card, plan.across.lefts[node], plan.down.tops[row], card.width, height)


def _label(plan: _Plan, number: int) -> Label:
    edge = plan.grid.flow.edges[number]
    box = plan.boxes[edge.source]
    cell = box.card.cells[number]
    y = box.y + box.height + STUB
    return Label(edge, cell.lines, plan.across.ports[number], y, cell.width, len(cell.lines) * LABEL_LINE)


def _line(plan: _Plan, label: Label) -> Line:
    box = plan.boxes[label.edge.source]
    bottom = box.y + box.height
    stub = ((label.x, bottom), (label.x, label.y)) if label.lines else ()
    start = label.y + label.height + _LABEL_CLEAR if label.lines else bottom
    points = ((label.x, start), *_corners(plan, label.edge, label.x))
    return Line(label.edge, plan.grid.way(label.edge), stub, points)


def _corners(plan: _Plan, edge: Edge, x: float) -> tuple[Point, ...]:
    """Return the corners between an answer and the arrow's point."""
    grid, across, down, boxes = plan
    target, way = boxes[edge.target], grid.way(edge)
    level = down.levels[grid.row[edge.source], (way, edge.target)]
    if way == "down":
        enter = down.entries[edge.target]
        return (x, level), (enter, level), (enter, target.y)
    lane = across.lanes[way, edge.target]
    out = (x, level), (lane, level)
    if grid.enters_at_side((way, edge.target)):
        middle = target.y + target.height / 2
        return *out, (lane, middle), (target.x + (0 if way == "left" else target.width), middle)
    enter = down.entries[edge.target]
    level = down.levels[grid.row[edge.target] - 1, ("down", edge.target)]
    return *out, (lane, level), (enter, level), (enter, target.y)
