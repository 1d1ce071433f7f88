"""The lines from parents to children: the drop, the sibship's line, a line to each child, and twins."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.content import ChildLink, Family
from generator.diagrams._family.strokes import PAIR_GAP, beside, stroke, tidy, to_symbols, to_top
from generator.diagrams._family.model import FamilyLayout, Point, Route, TwinRoute
from generator.diagrams._family.unions import sign
from generator.diagrams._svg import element, path
from generator.diagrams._svg.element import line_data

_FOSTER = "2 3"
_ADOPTED = "6 3"
_BAR_SHARE = 0.6
"""How far down between apex and symbols the bar of identical twins runs."""


def draw_children(family: Family, layout: FamilyLayout, route: Route) -> Markup:
    """Return all lines below a union."""
    union = family.unions[route.union]
    links = {child.person: child.link for child in union.children}
    parents = " ".join(route.ends)
    parts = [_descent(family, layout, route, tuple(links))]
    for person, points in route.children:
        line = child_line(to_top(family, layout, person, points), links[person])
        parts.append(_to_child(line, f"{parents} {person}"))
    for twins in route.twins:
        lines = [to_top(family, layout, one, (twins.apex, end)) for one, end in zip(twins.members, twins.ends, strict=True)]
        parts += [
            _to_child(child_line(line, links[one]), f"{parents} {one}")
            for one, line in zip(twins.members, lines, strict=True)
        ]
        parts.append(_between_twins(twins, lines, parents))
    return Markup().join(parts)


def child_line(points: Sequence[Point], link: ChildLink) -> Markup:
    """Return the line to a child: solid; solid and dashed side by side if adopted; dotted in foster care."""
    if link is ChildLink.ADOPTED:
        return stroke(beside(points, PAIR_GAP / 2)) + stroke(beside(points, -PAIR_GAP / 2), _ADOPTED)
    return stroke(points, _FOSTER if link is ChildLink.FOSTER else None)


def twin_sign(lines: Sequence[Sequence[Point]], *, identical: bool | None) -> Markup:
    """Return the bar between the lines of identical twins, or the question mark if it is not known what they are.

    Args:
        lines: from the apex to each twin, in their order.
        identical: True, False or, if it is not known, None.
    """
    if identical is None:
        (left, y), (right, _) = (_point_on(line, 0.78) for line in lines[:2])
        return sign((left + right) / 2, y + 4, "?")
    if not identical:
        return Markup()
    height = min(_point_on(line, _BAR_SHARE)[1] for line in lines)
    ends = sorted(_at_height(line, height) for line in lines)
    return path([ends[0], ends[-1]])


def _descent(family: Family, layout: FamilyLayout, route: Route, children: tuple[str, ...]) -> Markup:
    """The drop from the parents and the line from which the children hang, as one path."""
    if not route.drop:
        return Markup()
    drop = route.drop if route.partners else to_symbols(family, layout, route.ends, route.drop)
    pieces = [piece for piece in (tidy(drop), tidy(route.sibship)) if len(piece) > 1]
    if not pieces:
        return Markup()
    people = " ".join(dict.fromkeys([*route.ends, *children]))
    data = "".join(line_data(piece) for piece in pieces)
    return element("path", class_="genogram__descent", data_ids=people, d=data)


def _to_child(line: Markup, people: str) -> Markup:
    return element("g", line, class_="genogram__child", data_ids=people)


def _between_twins(twins: TwinRoute, lines: Sequence[Sequence[Point]], parents: str) -> Markup:
    drawn = twin_sign(lines, identical=twins.identical)
    people = " ".join((parents, *twins.members))
    return element("g", drawn, class_="genogram__twins", data_ids=people) if drawn else drawn


def _point_on(line: Sequence[Point], share: float) -> Point:
    (x, y), (end_x, end_y) = line[0], line[-1]
    return (x + (end_x - x) * share, y + (end_y - y) * share)


def _at_height(line: Sequence[Point], height: float) -> Point:
    return _point_on(line, (height - line[0][1]) / ((line[-1][1] - line[0][1]) or 1.0))
