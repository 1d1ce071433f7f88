"""From top to bottom: rows, and between them channels in which lines join and go to where they lead."""

from __future__ import annotations

from typing import NamedTuple

from generator.diagrams.procedure.boxes import MARGIN, Across, entry
from generator.diagrams.procedure.cards import LABEL_LINE
from generator.diagrams.procedure.lanes import Grid, Key
from generator.diagrams.procedure.tracks import Net, tracks

STUB = 7
"""The piece of line above an answer."""
_LABEL_BELOW = 5
_TRACK = 12
_TRACK_ABOVE, _TRACK_BELOW = 8, 20
_LEAST_CHANNEL = 28


class Down(NamedTuple):
    """Everything's `y`, in pixels, and where lines enter boxes.

    Attributes:
        entries: the `x` where lines enter boxes from above, by node.
        tops, heights: of rows.
        levels: of level lines, by channel (the row above it, -1 for the topmost) and key.
        height: of the whole.
    """

    entries: dict[int, float]
    tops: list[float]
    heights: list[float]
    levels: dict[tuple[int, Key], float]
    height: float


def label_height(lines: int) -> float:
    """Return the room that an answer takes below its step, with its piece of line."""
    return STUB + lines * LABEL_LINE + _LABEL_BELOW if lines else 0


def down(grid: Grid, across: Across) -> Down:
    """Return where rows and level lines stand."""
    made = Down({}, [], [], {}, 0)
    y = float(MARGIN)
    for channel in range(-1, len(grid.rows)):
        if channel >= 0:
            cards = [across.cards[node] for node in grid.rows[channel]]
            made.tops.append(y)
            made.heights.append(max(card.height for card in cards))
            answers = [label_height(len(cell.lines)) for card in cards for cell in card.cells.values()]
            y += made.heights[-1] + max(answers, default=0)
        nets = nets_of(grid, across, channel, made.entries)
        placed = tracks(tuple(nets.values()))
        for key, track in zip(nets, placed, strict=True):
            made.levels[channel, key] = y + _TRACK_ABOVE + _TRACK * track
        y += _depth(tuple(nets.values()), placed, outside=channel in (-1, len(grid.rows) - 1))
        if channel == len(grid.rows) - 1:
            y += MARGIN
    return made._replace(height=y)


def _depth(nets: tuple[Net, ...], placed: tuple[int, ...], *, outside: bool) -> float:
    """Return the height of a channel; above the first row and below the last only what lines need."""
    if any(not net.straight for net in nets):
        return _TRACK_ABOVE + _TRACK * max(placed) + _TRACK_BELOW
    return 0 if outside else _LEAST_CHANNEL


def nets_of(grid: Grid, across: Across, channel: int, entries: dict[int, float]) -> dict[Key, Net]:
    """Return the lines of a channel, joined by where they lead, and note where they enter boxes."""
    tops: dict[Key, list[float]] = {}
    bottoms: dict[Key, list[float]] = {}
    for number in grid.leaving.get(channel, ()):
        edge = grid.flow.edges[number]
        tops.setdefault((grid.way(edge), edge.target), []).append(across.ports[number])
    for key in list(tops):
        if key in across.lanes:
            up = grid.row[key[1]] <= channel
            (tops if up else bottoms).setdefault(key, []).append(across.lanes[key])
    for key, lane in grid.lanes.items():
        if grid.row[key[1]] == channel + 1 and not grid.enters_at_side(key):
            enter: Key = ("down", key[1])
            if lane.first <= 2 * channel:
                tops.setdefault(enter, []).append(across.lanes[key])
            if lane.last > 2 * channel + 1:
                bottoms.setdefault(enter, []).append(across.lanes[key])
    _enter(across, tops, bottoms, entries)
    return {key: Net(tuple(tops.get(key, ())), tuple(bottoms.get(key, ()))) for key in tops | bottoms}


def _enter(
    across: Across, tops: dict[Key, list[float]], bottoms: dict[Key, list[float]], entries: dict[int, float]
) -> None:
    """Choose where lines enter the boxes below."""
    for key in tops | bottoms:
        way, node = key
        if way == "down":
            others = tuple(x for other, found in tops.items() if other != key for x in found)
            coming = tuple(tops.get(key, ()))
            entries[node] = entry(across.lefts[node], across.cards[node].width, coming, others)
            bottoms.setdefault(key, []).append(entries[node])
