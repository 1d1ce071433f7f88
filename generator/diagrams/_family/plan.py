"""How each union's line will run, decided from the order of people alone.

Partners who stand side by side are joined by a level line. Others are joined under the row, or over it where that
crosses less: a bracket over the row crosses only the lines of people who hang from parents, a line under the row only
the lines that lead down to children.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from generator.diagrams._family.kin import Kin

Order = tuple[tuple[str, ...], ...]


class Way(Enum):
    """How a union's line runs."""

    BESIDE = "beside"
    UNDER = "under"
    OVER = "over"
    ACROSS = "across"
    ALONE = "alone"
    NONE = "none"


@dataclass
class Plan:
    """The ways of all unions of a family whose order is known.

    Attributes:
        order: the people of each row.
        at: everybody's row and place in it.
        ways: how each union's line runs.
        ends: the partners of each union, left (or upper) first.
        gaps: for a line over the row with children, between which places its drop goes down (the left one's number).
        ports: the unions that leave a person at the left (-1) or right (1), nearest to the symbol first.
        tops: the same for lines over the row.
    """

    order: Order
    at: dict[str, tuple[int, int]]
    ways: list[Way] = field(default_factory=list)
    ends: list[tuple[str, ...]] = field(default_factory=list)
    gaps: dict[int, int] = field(default_factory=dict)
    ports: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    tops: dict[tuple[str, int], list[int]] = field(default_factory=dict)

    def side(self, union: int, person: str) -> int:
        """Return on which side a union's line leaves a partner: towards the other one, the right for a lone parent."""
        ends = self.ends[union]
        if len(ends) == 1:
            return 1
        return 1 if self.at[ends[0]][1] < self.at[ends[1]][1] and person == ends[0] else -1


def plan(kin: Kin, order: Order) -> Plan:
    """Decide how every union's line runs."""
    at = {person: (row, place) for row, people in enumerate(order) for place, person in enumerate(people)}
    made = Plan(order, at)
    for union in kin.unions:
        ends = tuple(sorted(union.partners, key=at.__getitem__))
        made.ends.append(ends)
        made.ways.append(_simple_way(made, ends, has_children=bool(union.children)))
    hanging: set[str] = {child.person for union in kin.unions for child in union.children}
    apart = [number for number, way in enumerate(made.ways) if way is Way.UNDER]
    for number in sorted(apart, key=lambda one: (_span(made, one), one)):
        _under_or_over(kin, made, number, hanging)
    for number, way in enumerate(made.ways):
        _take_ports(made, number, way, has_children=bool(kin.unions[number].children))
    _sort_ports(made)
    return made


def _simple_way(made: Plan, ends: tuple[str, ...], *, has_children: bool) -> Way:
    if len(ends) == 1:
        return Way.ALONE if has_children else Way.NONE
    (row, place), (other_row, other_place) = made.at[ends[0]], made.at[ends[1]]
    if row != other_row:
        return Way.ACROSS
    return Way.BESIDE if abs(place - other_place) == 1 else Way.UNDER


def _span(made: Plan, union: int) -> int:
    left, right = made.ends[union]
    return made.at[right][1] - made.at[left][1]


def _under_or_over(kin: Kin, made: Plan, number: int, hanging: set[str]) -> None:
    left, right = made.ends[number]
    row, start = made.at[left]
    end = made.at[right][1]
    over = sum(person in hanging for person in made.order[row][start + 1 : end])
    under = sum(
        _comes_down_between(kin, made, other, (row, start, end)) for other in range(len(kin.unions)) if other != number
    )
    if over >= under:
        return
    made.ways[number] = Way.OVER
    if kin.unions[number].children:
        hub = left if len(kin.joined[left]) > len(kin.joined[right]) else right
        spots = range(start, end)
        made.gaps[number] = min(
            spots, key=lambda spot: (_covered(made, row, spot), end - spot if hub == left else spot - start)
        )


def _comes_down_between(kin: Kin, made: Plan, union: int, span: tuple[int, int, int]) -> bool:
    """Tell whether a union's line to its children leaves a row between two places; `span` is row, start, end."""
    row, start, end = span
    if not kin.unions[union].children or made.at[made.ends[union][-1]][0] != row:
        return False
    if made.ways[union] is Way.OVER:
        middle = made.gaps[union] + 0.5
    elif made.ways[union] in (Way.BESIDE, Way.UNDER):
        middle = sum(made.at[one][1] for one in made.ends[union]) / 2
    else:
        middle = made.at[made.ends[union][-1]][1] + 0.5
    return start < middle < end


def _covered(made: Plan, row: int, spot: int) -> int:
    """Return how many lines under the row pass a gap between two places."""
    return sum(
        way is Way.UNDER and made.at[ends[0]][0] == row and made.at[ends[0]][1] <= spot < made.at[ends[1]][1]
        for way, ends in zip(made.ways, made.ends, strict=False)
    )


def _take_ports(made: Plan, number: int, way: Way, *, has_children: bool) -> None:
    ends = made.ends[number]
    if way is Way.UNDER:
        for person in ends:
            made.ports.setdefault((person, made.side(number, person)), []).append(number)
    elif way is Way.OVER:
        for person in ends:
            made.tops.setdefault((person, made.side(number, person)), []).append(number)
    elif way is Way.ALONE:
        made.ports.setdefault((ends[0], 1), []).append(number)
    elif way is Way.ACROSS:
        made.ports.setdefault((ends[0], made.side(number, ends[0])), []).append(number)
        made.tops.setdefault((ends[1], -made.side(number, ends[0])), []).append(number)
        if has_children:
            made.ports.setdefault((ends[1], made.side(number, ends[0])), []).append(number)


def _sort_ports(made: Plan) -> None:
    """The line that goes farthest leaves nearest to the symbol: so the others do not cross it."""

    def reach(union: int) -> int:
        ends = made.ends[union]
        return _span(made, union) if len(ends) == 2 and made.ways[union] in (Way.UNDER, Way.OVER) else 0

    for unions in (*made.ports.values(), *made.tops.values()):
        unions.sort(key=lambda one: (-reach(one), one))
