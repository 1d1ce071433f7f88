"""The best order of people in rows: the walk of custom first, then single other choices as long as something is wrong.

A local search over choices of the walk (never over raw permutations): each trial lays the whole family out and counts
what a reader would stumble over. Only choices that concern a union in trouble are tried.
"""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from generator.diagrams._family.embedding import Choice, Rows, Walk
from generator.diagrams._family.heights import row_heights
from generator.diagrams._family.kin import Kin
from generator.diagrams._family.lines import routes
from generator.diagrams._family.model import SYMBOL, Label, Route
from generator.diagrams._family.placing import GAP, halves, place
from generator.diagrams._family.plan import Order, Plan, plan
from generator.diagrams._family.routing import Router
from generator.diagrams._family.tangles import crossings

GOOD_ENOUGH = 0.6
"""The trouble below which nothing else is tried: less than any crossing, any birth order given up."""
CROSSING = 3.0
"""The trouble of two lines that cross; all other costs are set against it."""
TRIALS = 1200
"""How much may be tried: layouts times people, and three walks for each, so that a large family stays quick too."""
WIDTH = 0.3
"""The cost of each place by which the whole is wider than its fullest row."""


class Sizes(NamedTuple):
    """What takes room: everybody's label, and how much each union's line needs between two symbols, in pixels."""

    labels: dict[str, Label]
    rooms: tuple[float, ...]


class Trial(NamedTuple):
    """A family laid out with some choices.

    Attributes:
        trouble: what a reader stumbles over.
        cost: the same and the room it takes; what the search makes small.
        troubled: the unions that add to it.
    """

    trouble: float
    cost: float
    troubled: frozenset[int]
    plan: Plan
    x: dict[str, float]
    rows: list[float]
    routes: tuple[Route, ...]


def best(kin: Kin, rows: dict[str, int], sizes: Sizes) -> Trial:
    """Return the best layout that the search finds: in each round, the single choice that helps most is kept."""
    taken: frozenset[Choice] = frozenset()
    order, asked = _walk(kin, rows, taken)
    made = plan(kin, order)
    trial = _lay_out(kin, sizes, made, _trouble(kin, made))
    tried, seen = {taken}, {order}
    while trial.trouble > GOOD_ENOUGH:
        better = None
        for choice, unions in asked.items():
            changed = taken ^ {choice}
            over = len(kin.people) * max(len(seen), len(tried) // 3) >= TRIALS
            if changed in tried or over or not trial.troubled.intersection(unions):
                continue
            tried.add(changed)
            order, then_asked = _walk(kin, rows, changed)
            if order in seen:
                continue
            seen.add(order)
            made, most = plan(kin, order), better[0].cost if better else trial.cost
            troubles = _trouble(kin, made)
            if sum(troubles.values()) >= most:
                continue  # worse already, before any line is drawn
            other = _lay_out(kin, sizes, made, troubles)
            if other.cost < most - 1e-6:
                better = (other, changed, then_asked)
        if better is None:
            break
        trial, taken, asked = better
    return trial


def _lay_out(kin: Kin, sizes: Sizes, made: Plan, troubles: dict[int, float]) -> Trial:
    cells = halves(made, sizes.labels)
    placed = place(kin, made, cells, sizes.rooms)
    router = Router(kin, made, cells, placed)
    heights = row_heights(router, sizes.labels)
    lines = routes(router, heights)
    crossed = crossings(lines)
    trouble = sum(troubles.values()) + CROSSING * len(crossed)
    troubled = frozenset(troubles).union(*crossed)
    width = (max(placed.x.values()) - min(placed.x.values())) / (SYMBOL + GAP) + 1
    cost = trouble + WIDTH * max(0.0, width - max(map(len, made.order)))
    return Trial(trouble, cost, troubled, made, placed.x, heights, lines)


def _walk(kin: Kin, rows: dict[str, int], choices: frozenset[Choice]) -> tuple[Order, dict[Choice, tuple[int, ...]]]:
    """Return everybody in order: the index person's family first, then those whom no line joins to it.

    And every choice that came up, with the unions it concerns.
    """
    asked: dict[Choice, tuple[int, ...]] = {}
    walk = Walk(kin, rows, _links(kin, rows, choices, asked), choices, asked)
    parts: list[Rows] = []
    seen: set[str] = set()
    for person in (kin.index, *kin.people):
        if person in seen:
            continue
        union = _root(kin, person, walk.links)
        parts.append(walk.person(person) if union is None else walk.couple(union))
        seen.update(one for row in parts[-1] for one in row)
    return tuple(tuple(one for part in parts for one in part[row]) for row in range(walk.height)), asked


def _root(kin: Kin, person: str, links: frozenset[tuple[str, int]]) -> int | None:
    """Return the union to start from: a person's parents, or the couple above as long as only one has a family."""
    union = kin.raised.get(person, next((one for one in kin.joined[person] if (person, one) in links), None))
    while union is not None:
        families = [
            kin.raised[one] for one in kin.unions[union].partners if one in kin.raised and (one, union) in links
        ]
        if len(families) != 1:
            break
        union = families[0]
    return union


def _links(
    kin: Kin, rows: dict[str, int], choices: frozenset[Choice], asked: dict[Choice, tuple[int, ...]]
) -> frozenset[tuple[str, int]]:
    """Return the partner links that close no circle (Kruskal's spanning forest), the older generations' first."""
    group: dict[str | int, str | int] = {}

    def find(one: str | int) -> str | int:
        while group.setdefault(one, one) != one:
            one = group[one]
        return one

    for child, union in kin.raised.items():
        group[find(child)] = find(union)
    wanted = [(one, number) for number, union in enumerate(kin.unions) for one in union.partners]
    wanted.sort(key=lambda link: (("late", *link) in choices, rows[link[0]], link[1]))
    links, cut = [], False
    for person, union in wanted:
        one, other = find(person), find(union)
        cut = cut or one == other
        if one != other:
            group[one] = other
            links.append((person, union))
    if cut:
        asked.update({("late", *link): (link[1],) for link in wanted if link[0] in kin.raised})
    return frozenset(links)


def _trouble(kin: Kin, made: Plan) -> dict[int, float]:
    """Return what a reader stumbles over in an order of people, by the union to blame; -1 for households."""
    found: dict[int, float] = {}
    for number in range(len(kin.unions)):
        wrong = _apart(kin, made, number) + _unordered(made, kin.children(number))
        if wrong:
            found[number] = wrong
    for person, unions in kin.joined.items():
        out = _inversions(made, [one for one in (kin.partner(union, person) for union in unions) if one])
        for union in unions if out else ():
            found[union] = found.get(union, 0.0) + 0.2 * out / len(unions)
    torn = sum(_interruptions(made, household) for household in kin.households)
    if torn:
        found[-1] = 0.12 * torn
    return found


def _apart(kin: Kin, made: Plan, union: int) -> float:
    """Return the cost of people between partners, and of a man at the right of the only woman he is joined with."""
    ends = made.ends[union]
    if len(ends) == 1 or made.at[ends[0]][0] != made.at[ends[1]][0]:
        return 0.0
    between = made.at[ends[1]][1] - made.at[ends[0]][1] - 1
    only = all(len(kin.joined[one]) == 1 for one in ends)
    return 0.25 * between + 0.3 * (only and ends[1] in kin.men and ends[0] not in kin.men)


def _unordered(made: Plan, children: tuple[str, ...]) -> float:
    """Return the cost of children out of birth order: less than a crossing, more than anything else."""
    inversions = _inversions(made, children)
    return 1.4 + 0.1 * inversions if inversions else 0.0


def _inversions(made: Plan, people: list[str] | tuple[str, ...]) -> int:
    places = [made.at[one] for one in people]
    return sum(one[0] == other[0] and one > other for one, other in combinations(places, 2))


def _interruptions(made: Plan, household: tuple[str, ...]) -> int:
    """Return how many people stand between members of a household in their rows."""
    rows: dict[int, list[int]] = {}
    for person in household:
        row, spot = made.at[person]
        rows.setdefault(row, []).append(spot)
    return sum(max(spots) - min(spots) + 1 - len(spots) for spots in rows.values())
