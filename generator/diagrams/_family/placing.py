"""Where everybody stands across, for a known order: children under the middle of their parents, rows close together.

A linear system with preferences, solved by kiwisolver (the Cassowary algorithm: Badros, Borning & Stuckey 2001): that
nobody overlaps is required; centring comes before closeness.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import NamedTuple

from kiwisolver import Constraint, Expression, Solver, Variable, strength

from generator.diagrams._family.kin import Kin
from generator.diagrams._family.model import SYMBOL, Label
from generator.diagrams._family.plan import Plan, Way

GAP = 24.0
"""Free room between two cells, in pixels."""
PORT = 5.0
"""Between lines that leave a person at a side, in pixels; the first runs in the gap itself."""

SLACK = 2.5
"""How far several children may stand off the middle of their parents if that saves room, in pixels."""

_CENTRE = strength.create(0, 100, 0)
_SPREAD = strength.create(0, 0, 0.5)
_COUPLE = strength.create(0, 0, 10)
_EXACT = strength.create(0, 0, 0.5)
_NEIGHBOUR = strength.create(0, 0, 1)


class Half(NamedTuple):
    """How far a person's cell reaches to the left and to the right of the symbol's middle."""

    left: float
    right: float


class Placed(NamedTuple):
    """Everybody's x, and the x of the lines that go down through a gap, by union."""

    x: dict[str, float]
    drops: dict[int, float]


def halves(made: Plan, labels: dict[str, Label]) -> dict[str, Half]:
    """Return everybody's cell: as wide as symbol, label and the lines that leave at the sides."""
    cells = {}
    for person in made.at:
        half = ceil(max(SYMBOL, labels[person].width)) / 2
        cells[person] = Half(*(half + PORT * max(0, len(made.ports.get((person, side), ())) - 1) for side in (-1, 1)))
    return cells


def place(kin: Kin, made: Plan, cells: dict[str, Half], rooms: tuple[float, ...]) -> Placed:
    """Return where everybody stands; the leftmost cell begins at 0.

    Args:
        kin: the graph.
        made: the order, and how lines run.
        cells: everybody's cell.
        rooms: how much free room each union's line needs between two symbols, in pixels.
    """
    solver = Solver()
    people = {person: Variable(person) for person in made.at}
    drops = {union: Variable(f"drop {union}") for union in made.gaps}
    for variable in (*people.values(), *drops.values()):
        # The solver numbers variables as it meets them, in one constraint by their addresses: meet them one by one.
        solver.addConstraint(variable >= 0)
    for row in made.order:
        for left, right in pairwise(row):
            apart = _apart(kin, made, cells, (left, right), rooms)
            solver.addConstraint(people[right] - people[left] >= apart)
            solver.addConstraint((people[right] - people[left] == apart) | _NEIGHBOUR)
    for constraint in _of_unions(kin, made, cells, people, drops):
        solver.addConstraint(constraint)
    solver.updateVariables()
    start = min(people[person].value() - cells[person].left for person in people)
    return Placed(
        {person: _rounded(variable.value() - start) for person, variable in people.items()},
        {union: _rounded(variable.value() - start) for union, variable in drops.items()},
    )


def _rounded(x: float) -> float:
    """Return a place without its last digits, in which runs differ; cells are whole pixels, so none is near a half."""
    return round(x * 32) / 32


def _apart(kin: Kin, made: Plan, cells: dict[str, Half], pair: tuple[str, str], rooms: tuple[float, ...]) -> float:
    """Return the least distance of two neighbours.

    A couple's line needs room for its marks, and the line to their children, in its middle, must miss both labels.
    """
    left, right = pair
    near, far = cells[left].right, cells[right].left
    apart = near + far + GAP
    for union in kin.joined[left]:
        if made.ways[union] is Way.BESIDE and right in made.ends[union]:
            apart = max(apart, SYMBOL + rooms[union])
            if kin.unions[union].children:
                apart = max(apart, 2 * max(near, far) + GAP)
    return apart


def _of_unions(
    kin: Kin, made: Plan, cells: dict[str, Half], people: dict[str, Variable], drops: dict[int, Variable]
) -> list[Constraint]:
    wanted: list[Constraint] = []
    for number, ends in enumerate(made.ends):
        way = made.ways[number]
        partners = [people[one] for one in ends]
        if way in (Way.BESIDE, Way.UNDER, Way.OVER):
            apart = cells[ends[0]].right + cells[ends[1]].left + GAP
            wanted.append((partners[1] - partners[0] <= apart) | (_COUPLE if way is Way.BESIDE else _NEIGHBOUR))
        if number in drops:
            row, _ = made.at[ends[0]]
            left, right = made.order[row][made.gaps[number]], made.order[row][made.gaps[number] + 1]
            wanted.append(drops[number] >= people[left] + cells[left].right + GAP / 2)
            wanted.append(drops[number] <= people[right] - cells[right].left - GAP / 2)
        children = kin.children(number)
        if not children:
            continue
        hung = sorted(children, key=made.at.__getitem__)
        first, last = people[hung[0]], people[hung[-1]]
        middle = 2 * drops[number] if number in drops else partners[0] + partners[-1]
        if way in (Way.ALONE, Way.ACROSS):
            middle = 2 * partners[-1]
        wanted.extend(_centred(middle - first - last, several=len(hung) > 1))
        wanted.extend(_evenly(made, hung, people))
    return wanted


def _centred(off: Expression, *, several: bool) -> list[Constraint]:
    """Ask that twice the distance from the middle is nothing, or nearly nothing where a bend would not show."""
    if not several:
        return [(off == 0) | _CENTRE]
    return [(off <= 2 * SLACK) | _CENTRE, (off >= -2 * SLACK) | _CENTRE, (off == 0) | _EXACT]


def _evenly(made: Plan, hung: list[str], people: dict[str, Variable]) -> list[Constraint]:
    """Brothers and sisters keep close to each other."""
    return [((people[right] - people[left]) == 0) | _SPREAD for left, right in pairwise(hung)]
