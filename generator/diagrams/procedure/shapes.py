"""Shapes and signs that the drawing and its legend share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.diagrams._svg import element, number
from generator.diagrams.procedure.cards import CUT, SMALL_SIZE

Point = tuple[float, float]

ARROW = 8
_ROUND = 6
_UNREACHED = "5 4"
_DOUBLE = 3.5


def outline(place: Point, size: Point, *, decision: bool, emergency: bool = False, reached: bool = True) -> Markup:
    """Return a step's shape: rounded, or pointed at the sides for a decision; doubled in an emergency.

    Args:
        place: the upper left corner.
        size: width and height.
        decision: the step has several answers.
        emergency: an emergency leads here.
        reached: a way leads here; broken lines if not.
    """
    dash = None if reached else _UNREACHED
    (x, y), (width, height) = place, size
    shapes = [_shape(x, y, width, height, decision=decision, class_="paper", fill="#fff", stroke_dasharray=dash)]
    if emergency:
        inside = (x + _DOUBLE, y + _DOUBLE, width - 2 * _DOUBLE, height - 2 * _DOUBLE)
        shapes.append(_shape(*inside, decision=decision, fill="none", stroke_dasharray=dash))
    return Markup().join(shapes)


def _shape(x: float, y: float, width: float, height: float, *, decision: bool, **attributes: str | None) -> Markup:
    if not decision:
        return element("rect", x=x, y=y, width=width, height=height, rx=min(8, height / 4), **attributes)
    corners = [
        (x, y + height / 2),
        (x + CUT, y),
        (x + width - CUT, y),
        (x + width, y + height / 2),
        (x + width - CUT, y + height),
        (x + CUT, y + height),
    ]
    points = " ".join(f"{number(across)},{number(down)}" for across, down in corners)
    return element("polygon", points=points, **attributes)


def pill(place: Point, size: Point) -> Markup:
    """Return the shape of the end."""
    (x, y), (width, height) = place, size
    return element("rect", x=x, y=y, width=width, height=height, rx=height / 2, class_="paper", fill="#fff")


def badge(x: float, y: float, words: str) -> Markup:
    """Return a step's number in a circle around `x`, `y`."""
    said = element(
        "text", words, x=x, y=y + 4, text_anchor="middle", font_size=SMALL_SIZE, fill="currentColor", stroke="none"
    )
    return element("circle", cx=x, cy=y, r=10, fill="none") + said


def person(x: float, y: float) -> Markup:
    """Return the sign for who acts."""
    shoulders = f"M{number(x - 4.5)} {number(y + 5)}a4.5 5 0 0 1 9 0"
    return element("circle", cx=x, cy=y - 3, r=2.6, fill="none") + element("path", d=shoulders, fill="none")


def clock(x: float, y: float) -> Markup:
    """Return the sign for when."""
    hands = f"M{number(x)} {number(y - 3)}V{number(y)}H{number(x + 2.5)}"
    return element("circle", cx=x, cy=y, r=5, fill="none") + element("path", d=hands, fill="none")


def line(points: Sequence[Point], stub: Sequence[Point] = (), *, emergency: bool) -> Markup:
    """Return a line with round corners that ends at the foot of its arrow; double in an emergency.

    Args:
        points: its corners, the last at the arrow's point.
        stub: a piece before it.
        emergency: it is the way in an emergency.
    """
    data = _rounded(stub) + _rounded(_shortened(points))
    plain = element("path", d=data, fill="none", stroke_width=4.5 if emergency else None)
    if not emergency:
        return plain
    return plain + element("path", d=data, class_="flow__core", fill="none", stroke="#fff", stroke_width=1.7)


def arrow(points: Sequence[Point]) -> Markup:
    """Return the arrowhead at the end of a line."""
    (from_x, from_y), (x, y) = _corners(points)[-2:]
    along_x, along_y = _sign(x - from_x), _sign(y - from_y)
    foot_x, foot_y = x - along_x * ARROW, y - along_y * ARROW
    half = ARROW / 2
    said = [
        (x, y),
        (foot_x - along_y * half, foot_y + along_x * half),
        (foot_x + along_y * half, foot_y - along_x * half),
    ]
    data = "L".join(f"{number(across)} {number(down)}" for across, down in said)
    return element("path", d=f"M{data}Z", fill="currentColor", stroke="none")


def _shortened(points: Sequence[Point]) -> list[Point]:
    *rest, before, end = _corners(points)
    back = (end[0] - _sign(end[0] - before[0]) * (ARROW - 1), end[1] - _sign(end[1] - before[1]) * (ARROW - 1))
    return [*rest, before, back]


def _corners(points: Sequence[Point]) -> list[Point]:
    """Return points without those at which the line does not turn."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        if len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found.pop()
        found.append(point)
    return found


def _rounded(points: Sequence[Point]) -> str:
    """Return the `d` of a line whose corners are round."""
    if not points:
        return ""
    return "".join(_pieces(_corners(points)))


def _pieces(points: list[Point]) -> Iterator[str]:
    yield f"M{number(points[0][0])} {number(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        near, far = _towards(corner, before, radius), _towards(corner, after, radius)
        yield f"L{_said(near)}Q{_said(corner)} {_said(far)}"
    if len(points) > 1:
        yield f"L{_said(points[-1])}"


def _said(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(corner: Point, other: Point, radius: float) -> Point:
    return corner[0] + _sign(other[0] - corner[0]) * radius, corner[1] + _sign(other[1] - corner[1]) * radius


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
