"""The points of all lines, from their levels: what the drawing follows."""

from __future__ import annotations

from itertools import pairwise

from generator.diagrams._family.levels import Level
from generator.diagrams._family.model import Point, Route, TwinRoute
from generator.diagrams._family.plan import Way
from generator.diagrams._family.routing import HALF, Descent, Lines, Router

LEAVE = 5.0
"""Between lines that leave a symbol on the same side, in pixels."""
INSIDE = 8.0
"""How far a line that does not leave at mid-height begins inside the symbol, which hides it."""


def routes(router: Router, rows: list[float]) -> tuple[Route, ...]:
    """Return the route of every union."""
    return tuple(_route(router, rows, number) for number in range(len(router.kin.unions)))


def _route(router: Router, rows: list[float], number: int) -> Route:
    lines, ends, way = router.lines[number], router.plan.ends[number], router.plan.ways[number]
    partners = _partners(router, rows, number, lines, way)
    start = _drop_start(router, rows, number, partners)
    mark = (
        _mark(partners, lines.drop)
        if partners
        else (start[0] if start else (router.x[ends[0]], rows[router.plan.at[ends[0]][0]]))
    )
    if lines.sibship is None or lines.drop is None:
        return Route(number, partners, ends, mark)
    level = lines.sibship
    drop = (*start, (lines.drop, level.y))
    twins, members = _twins(router, rows, number, lines, level)
    children = tuple(
        (descent.child, _child(router, rows, level, descent, jogs))
        for descent, jogs in zip(lines.descents, lines.jogs, strict=True)
        if descent.child not in members
    )
    return Route(number, partners, ends, mark, drop, ((level.low, level.y), (level.high, level.y)), children, twins)


def _side(router: Router, rows: list[float], person: str, side: int, union: int) -> tuple[Point, Point]:
    """Return where a line leaves a person's side, and where it turns."""
    ports = router.plan.ports[person, side]
    x, y = router.x[person], rows[router.plan.at[person][0]]
    beside = any(
        router.plan.ways[one] is Way.BESIDE and router.plan.side(one, person) == side
        for one in router.kin.joined[person]
    )
    lower = LEAVE * (len(ports) - 1 - ports.index(union)) + (LEAVE if beside else 0)
    return (x + side * (HALF - (INSIDE if lower else 0)), y + lower), (router.port(person, side, union), y + lower)


def _partners(router: Router, rows: list[float], number: int, lines: Lines, way: Way) -> tuple[Point, ...]:
    ends = router.plan.ends[number]
    if way in (Way.ALONE, Way.NONE):
        return ()
    left, right = ends
    y = rows[router.plan.at[left][0]]
    if way is Way.BESIDE:
        return ((router.x[left] + HALF, y), (router.x[right] - HALF, y))
    if way is Way.UNDER:
        level = lines.pair[0]
        begin, end = _side(router, rows, left, 1, number), _side(router, rows, right, -1, number)
        return (*begin, (begin[1][0], level.y), (end[1][0], level.y), *reversed(end))
    if way is Way.OVER:
        level = lines.pair[0]
        first, last = router.top(left, 1, number), router.top(right, -1, number)
        return ((first, y - HALF + 2), (first, level.y), (last, level.y), (last, y - HALF + 2))
    side = router.plan.side(number, left)
    points = list(_side(router, rows, left, side, number))
    for level in lines.pair:
        points += [(level.tops[0], level.y), (level.bottoms[0], level.y)]
    return (*points, (points[-1][0], rows[router.plan.at[right][0]] - HALF + 2))


def _drop_start(router: Router, rows: list[float], number: int, partners: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points with which the line to the children begins."""
    ends, way, drop = router.plan.ends[number], router.plan.ways[number], router.lines[number].drop
    if drop is None:
        return ()
    if way is Way.ALONE:
        return _side(router, rows, ends[0], 1, number)
    if way is Way.ACROSS:
        return _side(router, rows, ends[1], router.plan.side(number, ends[0]), number)
    y = router.lines[number].pair[0].y if router.lines[number].pair else partners[0][1]
    return ((drop, y),)


def _mark(partners: tuple[Point, ...], drop: float | None) -> Point:
    """Return the middle of the longest level piece; where it is long, of the part beside the line to the children."""
    pieces: list[tuple[float, float, float]] = []
    for (x, y), (other, level) in pairwise(partners):
        if y != level:
            continue
        low, high = min(x, other), max(x, other)
        cut = drop is not None and low < drop < high and len(partners) > 2
        ends = (low, drop, high) if cut and drop is not None else (low, high)
        pieces += [(right - left, (left + right) / 2, y) for left, right in pairwise(ends)]
    _, x, y = max(pieces, key=lambda piece: (piece[0], -piece[1]))
    return (x, y)


def _child(
    router: Router, rows: list[float], level: Level, descent: Descent, jogs: tuple[Level, ...]
) -> tuple[Point, ...]:
    points: list[Point] = [((descent.through or (descent.end,))[0], level.y)]
    for jog in jogs:
        points += [(jog.tops[0], jog.y), (jog.bottoms[0], jog.y)]
    return (*points, (descent.end, rows[router.plan.at[descent.child][0]] - HALF))


def _twins(
    router: Router, rows: list[float], number: int, lines: Lines, level: Level
) -> tuple[tuple[TwinRoute, ...], set[str]]:
    """Return the lines of twins whose parents' row is the next above; others hang like other children."""
    near = {descent.child: descent.end for descent in lines.descents if not descent.through}
    made, members = [], set[str]()
    for twins in router.kin.unions[number].twins:
        here = [one for one in twins.members if one in near]
        if len(here) < 2:
            continue
        apex = sum(near[one] for one in here) / len(here)
        tops = tuple((near[one], rows[router.plan.at[one][0]] - HALF) for one in here)
        made.append(TwinRoute((apex, level.y), tuple(here), tops, twins.identical))
        members.update(here)
    return tuple(made), members
