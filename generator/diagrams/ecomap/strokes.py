"""The line of a tie: its style says the quality, its arrowheads which way resources flow. Pixels."""

from __future__ import annotations

import math

from markupsafe import Markup

from generator.content import Flow, TieKind
from generator.diagrams._svg import element, path, text
from generator.diagrams._svg.element import line_data
from generator.diagrams.ecomap.geometry import Point, along, direction
from generator.diagrams.ecomap.routes import DOT

WIDTH = {TieKind.STRONG: 4.0}
PLAIN = 1.5
DASHES = {TieKind.TENUOUS: "5 4", TieKind.NONE: "1.5 4"}

_HATCH_STEP, _HATCH = 8.0, 5.0
_BAR_GAP, _BAR = 9.0, 7.0
_ASK_GAP, _ASK_SIZE = 18.0, 14.0
_ARROW, _STRONG_ARROW = (9.0, 4.5), (13.0, 7.0)
"""Length and half the width of an arrowhead; that of a thick line must stand out from it."""


def flows(kind: TieKind, flow: Flow) -> Flow:
    """Return the flow that is drawn: nothing flows along a tie that is broken or not yet there."""
    return Flow.NONE if kind in (TieKind.BROKEN, TieKind.NONE) else flow


def tie_line(kind: TieKind, flow: Flow, start: Point, end: Point) -> Markup:
    """Return the line of a tie with its marks and arrowheads, in a group that gives it a stroke.

    Args:
        kind: its quality.
        flow: which way resources flow.
        start: at the system.
        end: at the family's circle.
    """
    flow = flows(kind, flow)
    to_family, from_family = flow in (Flow.TO_FAMILY, Flow.BOTH), flow in (Flow.FROM_FAMILY, Flow.BOTH)
    # The line ends inside the arrowhead, so that a thick one does not stick out beyond the point.
    head = _STRONG_ARROW if kind is TieKind.STRONG else _ARROW
    near = _toward(start, end, head[0] - 2) if from_family else start
    far = _toward(end, start, head[0] - 2) if to_family else end
    parts = [_line(kind, near, far)]
    if to_family:
        parts.append(_arrow(start, end, head))
    if from_family:
        parts.append(_arrow(end, start, head))
    return Markup().join(parts)


def lead_line(kind: TieKind, start: Point, end: Point) -> Markup:
    """Return the thin line inside the circle, from where a tie enters it to a dot at the member whom it is about."""
    dot = element("circle", cx=end[0], cy=end[1], r=DOT, fill="currentColor", stroke="none")
    return _plain(start, end, DASHES.get(kind), 1.2) + dot


def _line(kind: TieKind, start: Point, end: Point) -> Markup:
    if kind is TieKind.STRESSFUL:
        return _plain(start, end) + _hatches(start, end)
    if kind is TieKind.BROKEN:
        return _parted(start, end, _BAR_GAP, None) + _bars(start, end)
    if kind is TieKind.NONE:
        x, y = along(start, end, 0.5)
        ask = text(x, y + _ASK_SIZE * 0.36, "?", fill="currentColor", stroke="none", font_size=_ASK_SIZE)
        return _parted(start, end, _ASK_GAP, DASHES[kind]) + ask
    return _plain(start, end, DASHES.get(kind), WIDTH.get(kind))


def _plain(start: Point, end: Point, dashes: str | None = None, width: float | None = None) -> Markup:
    return path([start, end], stroke_dasharray=dashes, stroke_width=width)


def _parted(start: Point, end: Point, gap: float, dashes: str | None) -> Markup:
    """Return a line with a gap in its middle."""
    half = gap / 2 / max(math.dist(start, end), gap)
    near, far = along(start, end, 0.5 - half), along(start, end, 0.5 + half)
    return element("path", d=line_data([start, near]) + line_data([end, far]), stroke_dasharray=dashes)


def _hatches(start: Point, end: Point) -> Markup:
    length = math.dist(start, end)
    count = max(int((length - _HATCH) // _HATCH_STEP), 1)
    first = (length - (count - 1) * _HATCH_STEP) / 2
    places = (along(start, end, (first + number * _HATCH_STEP) / max(length, 1.0)) for number in range(count))
    return element("path", d="".join(_across(place, direction(start, end), _HATCH) for place in places))


def _bars(start: Point, end: Point) -> Markup:
    half = _BAR_GAP / 2 / max(math.dist(start, end), _BAR_GAP)
    places = (along(start, end, 0.5 - half), along(start, end, 0.5 + half))
    bars = "".join(_across(place, direction(start, end), _BAR) for place in places)
    return element("path", d=bars, stroke_width=2)


def _across(place: Point, way: Point, reach: float) -> str:
    """Return a short line across a tie."""
    (x, y), (across, down) = place, way
    return line_data([(x - down * reach, y + across * reach), (x + down * reach, y - across * reach)])


def _arrow(tail: Point, point: Point, head: tuple[float, float]) -> Markup:
    (x, y), (across, down), (length, half) = point, direction(tail, point), head
    back = x - across * length, y - down * length
    wings = [(back[0] - down * side * half, back[1] + across * side * half) for side in (-1, 1)]
    return element("path", d=line_data([point, *wings]) + "Z", fill="currentColor", stroke="none")


def _toward(start: Point, end: Point, by: float) -> Point:
    across, down = direction(start, end)
    return start[0] + across * by, start[1] + down * by
