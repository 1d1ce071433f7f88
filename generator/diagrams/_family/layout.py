"""From a family and the size of its labels to places and routes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Family
from generator.diagrams._family.generations import generations
from generator.diagrams._family.heights import MARGIN
from generator.diagrams._family.kin import Kin, kin
from generator.diagrams._family.model import LABEL_GAP, SYMBOL, FamilyLayout, Label, Place, Point, Route, TwinRoute
from generator.diagrams._family.ordering import Sizes, Trial, best
from generator.diagrams._family.unions import needed_room


def lay_out(family: Family, labels: dict[str, Label]) -> FamilyLayout:
    """Return where everybody stands and how all lines run.

    Args:
        family: one that the checks of families found sound: nobody stands alone, no circles, at most 100 people.
        labels: what hangs below each symbol, by id.
    """
    graph = kin(family)
    rooms = tuple(needed_room(family, union) for union in family.unions)
    trial = best(graph, generations(graph), Sizes(labels, rooms))
    numbers = _numbers(graph, trial)
    places = {
        person: Place(person, row, trial.x[person], trial.rows[row], labels[person], numbers.get(person, 0))
        for row, people in enumerate(trial.plan.order)
        for person in people
    }
    left, right = _reach(places, trial.routes)
    shift = MARGIN - left
    ends = [place.y + SYMBOL / 2 + LABEL_GAP + place.label.height for place in places.values()]
    bottom = max(*ends, *(y for route in trial.routes for _, y in _points(route)), ends[0])
    return FamilyLayout(
        places={person: place._replace(x=place.x + shift) for person, place in places.items()},
        routes=tuple(_shifted(route, shift) for route in trial.routes),
        width=right - left + 2 * MARGIN,
        height=bottom + MARGIN,
        rows=trial.plan.order,
    )


def _numbers(graph: Kin, trial: Trial) -> dict[str, int]:
    """Return the birth order of children who do not stand in it, for their whole sibship."""
    numbers: dict[str, int] = {}
    for union in range(len(graph.unions)):
        children = graph.children(union)
        if sorted(children, key=trial.plan.at.__getitem__) != list(children):
            numbers.update({child: number for number, child in enumerate(children, 1)})
    return numbers


def _reach(places: dict[str, Place], routes: tuple[Route, ...]) -> tuple[float, float]:
    halves = {person: max(SYMBOL, place.label.width) / 2 for person, place in places.items()}
    lows = [place.x - halves[person] for person, place in places.items()]
    highs = [place.x + halves[person] for person, place in places.items()]
    along = [x for route in routes for x, _ in _points(route)]
    return min(*lows, *along, lows[0]), max(*highs, *along, highs[0])


def _points(route: Route) -> Iterator[Point]:
    for line in (route.partners, route.drop, route.sibship, *(line for _, line in route.children)):
        yield from line


def _shifted(route: Route, shift: float) -> Route:
    def moved(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((x + shift, y) for x, y in points)

    return route._replace(
        partners=moved(route.partners),
        mark=(route.mark[0] + shift, route.mark[1]),
        drop=moved(route.drop),
        sibship=moved(route.sibship),
        children=tuple((child, moved(line)) for child, line in route.children),
        twins=tuple(
            TwinRoute((one.apex[0] + shift, one.apex[1]), one.members, moved(one.ends), one.identical)
            for one in route.twins
        ),
    )
