"""The shapes of a timeline, the same in the picture and in its legend."""

from __future__ import annotations

from markupsafe import Markup

from generator.diagrams._svg import element, path
from generator.diagrams.timeline.actors import Side


def side_shape(side: Side, x: float, y: float) -> Markup:
    """Return the shape before an actor's name, around its centre: disc, square or triangle."""
    if side is Side.OWN:
        return element("circle", cx=x, cy=y, r=4, fill="currentColor", stroke="none")
    if side is Side.STATION:
        return element("rect", x=x - 3.5, y=y - 3.5, width=7, height=7, fill="none", stroke="currentColor")
    corners = f"M{x:g} {y - 4:g}l4.5 8h-9z"
    return element("path", d=corners, fill="none", stroke="currentColor", stroke_linejoin="round")


def mark(x: float, y: float, *, lasts: bool) -> Markup:
    """Return the mark of an event around its centre: a ring, or the head of a bar."""
    if lasts:
        return element("circle", cx=x, cy=y, r=4.5, fill="currentColor", stroke="none")
    return element("circle", class_="paper", cx=x, cy=y, r=4.5, fill="#fff", stroke="currentColor", stroke_width=1.6)


def bar_end(x: float, y: float) -> Markup:
    """Return the foot of a bar."""
    return path([(x - 4, y), (x + 4, y)], stroke_width=2)


def arrow(x: float, y: float) -> Markup:
    """Return an arrowhead whose tip points down to `x`, `y`."""
    return path([(x - 4, y - 6), (x, y), (x + 4, y - 6)])


def zigzag(left: float, right: float, y: float) -> Markup:
    """Return a tear through the axis: two parallel jagged lines, nothing between them."""
    upper = [(left, y)]
    while upper[-1][0] < right:
        x = min(right, upper[-1][0] + 4)
        upper.append((x, y - 4 if len(upper) % 2 else y))
    lower = [(x, height + 6) for x, height in upper]
    gap = element("path", class_="paper", d=f"{_data([*upper, *reversed(lower)])}z", fill="#fff", stroke="none")
    return Markup("").join((gap, *(path(line, fill="none", stroke="currentColor") for line in (upper, lower))))


def _data(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in points)
