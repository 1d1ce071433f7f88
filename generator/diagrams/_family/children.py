"""The lines from parents to children: the drop, the sibship's line, a line to each child, and twins."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.content import ChildLink, Family
from generator.diagrams._family.model import FamilyLayout, Point, Route, TwinRoute
from generator.diagrams._family.strokes import PAIR_GAP, beside, stroke, tidy, to_symbols, to_top
from generator.diagrams._family.unions import sign
from generator.diagrams._svg import element, path
from generator.diagrams._svg.element import line_data

_FOSTER = "2 3"
_ADOPTED = "6 3"
_BAR_SHARE = 0.6
"""How far down between apex and symbols the bar of identical twins runs."""
_SIGN_SHARE = 0.78


def draw_children(family: Family, layout: FamilyLayout, route: Route) -> Markup:
    """Return all lines below a union."""
    return _Sibship(family, layout, route).draw()


def draw_twin_signs(family: Family, layout: FamilyLayout, route: Route) -> Markup:
    """Return what stands between the lines to twins: it is small, so it is drawn over lines that pass there."""
    return _Sibship(family, layout, route).signs()


class _Sibship:
    """The lines below one union, with what all of them need."""

    def __init__(self, family: Family, layout: FamilyLayout, route: Route) -> None:
        self._family, self._layout, self._route = family, layout, route
        self._links: dict[str, ChildLink] = {child.person: child.link for child in family.unions[route.union].children}
        self._middle = sum(x for x, _ in route.sibship) / (len(route.sibship) or 1)

    def draw(self) -> Markup:
        """Return the drop, the sibship's line and the lines to children."""
        parts = [self._descent()]
        parts += [self._to_child(person, points) for person, points in self._route.children]
        for twins in self._route.twins:
            parts += [self._to_child(person, line) for person, line in _to_twins(twins)]
        return Markup().join(parts)

    def signs(self) -> Markup:
        """Return what stands between the lines to twins."""
        return Markup().join(self._between(twins) for twins in self._route.twins)

    def _descent(self) -> Markup:
        """The drop from the parents and the line from which the children hang, as one path."""
        drop: Sequence[Point] = self._route.drop
        if drop and not self._route.partners:
            drop = to_symbols(self._family, self._layout, self._route.ends, drop)
        pieces = [piece for piece in (tidy(drop), tidy(self._route.sibship)) if len(piece) > 1]
        if not pieces:
            return Markup()
        data = "".join(line_data(piece) for piece in pieces)
        return element("path", class_="genogram__descent", data_ids=self._ids(*self._links), d=data)

    def _to_child(self, person: str, points: Sequence[Point]) -> Markup:
        """The line to a child; the second one to an adopted child runs on the side of the sibship's middle."""
        line = to_top(self._family, self._layout, person, points)
        second = beside(line, PAIR_GAP if points[0][0] > self._middle else -PAIR_GAP)
        drawn = child_line(line, to_top(self._family, self._layout, person, second), self._links[person])
        return element("g", drawn, class_="genogram__child", data_ids=self._ids(person))

    def _between(self, twins: TwinRoute) -> Markup:
        tops = [to_top(self._family, self._layout, person, line) for person, line in _to_twins(twins)]
        drawn = twin_sign(tops, identical=twins.identical)
        return element("g", drawn, class_="genogram__twins", data_ids=self._ids(*twins.members)) if drawn else drawn

    def _ids(self, *children: str) -> str:
        """The parents and some children, each once."""
        return " ".join(dict.fromkeys((*self._route.ends, *children)))


def _to_twins(twins: TwinRoute) -> list[tuple[str, Sequence[Point]]]:
    """Return each twin with the line to them."""
    return [(person, (twins.apex, end)) for person, end in zip(twins.members, twins.ends, strict=True)]


def child_line(points: Sequence[Point], second: Sequence[Point], link: ChildLink) -> Markup:
    """Return the line to a child: solid; solid and dashed side by side if adopted; dotted in foster care.

    Args:
        points: the line.
        second: the line beside it, for an adopted child.
        link: how the child belongs to the parents.
    """
    if link is ChildLink.ADOPTED:
        return stroke(points) + stroke(second, _ADOPTED)
    return stroke(points, _FOSTER if link is ChildLink.FOSTER else None)


def twin_sign(lines: Sequence[Sequence[Point]], *, identical: bool | None) -> Markup:
    """Return the bar between the lines of identical twins, or the question mark if it is not known what they are.

    Args:
        lines: from the apex to each twin, in their order.
        identical: True, False or, if it is not known, None.
    """
    if identical is None:
        (left, y), (right, _) = (_point_on(line, _SIGN_SHARE) for line in lines[:2])
        return sign((left + right) / 2, y + 4, "?")
    if not identical:
        return Markup()
    height = min(_point_on(line, _BAR_SHARE)[1] for line in lines)
    ends = sorted(_at_height(line, height) for line in lines)
    return path([ends[0], ends[-1]])


def _point_on(line: Sequence[Point], share: float) -> Point:
    (x, y), (end_x, end_y) = line[0], line[-1]
    return (x + (end_x - x) * share, y + (end_y - y) * share)


def _at_height(line: Sequence[Point], height: float) -> Point:
    return _point_on(line, (height - line[0][1]) / ((line[-1][1] - line[0][1]) or 1.0))
