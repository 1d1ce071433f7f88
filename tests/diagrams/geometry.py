"""What can be wrong with a family's layout, found from its points alone: a second opinion, not the layout's own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from generator.content import Family
from generator.diagrams._family import LABEL_GAP, SYMBOL, FamilyLayout, Place, Point, Route

TOUCH = 0.5
"""Less than this, in pixels, is touching, not overlapping."""
NEAR = 2.0
"""Lines of different unions that run side by side nearer than this, in pixels, look like one."""


class Box(NamedTuple):
    """A rectangle that belongs to a person: a symbol or a label."""

    person: str
    what: str
    left: float
    top: float
    right: float
    bottom: float


class Piece(NamedTuple):
    """A straight piece of a union's lines."""

    union: int
    start: Point
    end: Point


def boxes(layout: FamilyLayout) -> list[Box]:
    """Return everybody's symbol and label."""
    return [box for place in layout.places.values() for box in _boxes(place)]


def _boxes(place: Place) -> tuple[Box, Box]:
    half, top = SYMBOL / 2, place.y + SYMBOL / 2 + LABEL_GAP
    wide = place.label.width / 2
    return (
        Box(place.person, "symbol", place.x - half, place.y - half, place.x + half, place.y + half),
        Box(place.person, "label", place.x - wide, top, place.x + wide, top + place.label.height),
    )


def pieces(layout: FamilyLayout) -> list[Piece]:
    """Return all straight pieces of all lines that have a length."""
    found = []
    for route in layout.routes:
        for start, end in _straight(route):
            if abs(start[0] - end[0]) + abs(start[1] - end[1]) > TOUCH:
                found.append(Piece(route.union, start, end))
    return found


def _straight(route: Route) -> Iterator[tuple[Point, Point]]:
    for line in (route.partners, route.drop, route.sibship, *(line for _, line in route.children)):
        yield from pairwise(line)
    for twins in route.twins:
        for end in twins.ends:
            yield twins.apex, end


def crossings(layout: FamilyLayout) -> list[tuple[int, int]]:
    """Return a pair of unions for every point where their lines cross; ends that touch do not count."""
    return crossings_of(pieces(layout))


def crossings_of(lines: list[Piece]) -> list[tuple[int, int]]:
    """Return the same for any straight pieces, e.g. of another program's drawing."""
    return [
        (one.union, other.union)
        for one, other in combinations(lines, 2)
        if one.union != other.union and cross(one, other)
    ]


def cross(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces cross; ends that touch do not."""

    def side(piece: Piece, point: Point) -> float:
        (x, y), (far, low) = piece.start, piece.end
        length = ((far - x) ** 2 + (low - y) ** 2) ** 0.5
        return ((far - x) * (point[1] - y) - (low - y) * (point[0] - x)) / length

    first, second = side(one, other.start), side(one, other.end)
    third, fourth = side(other, one.start), side(other, one.end)
    apart = 0.05
    return (
        min(first, second) < -apart
        and max(first, second) > apart
        and min(third, fourth) < -apart
        and max(third, fourth) > apart
    )


def overlapping_boxes(layout: FamilyLayout) -> list[tuple[Box, Box]]:
    """Return the symbols and labels of different people that overlap."""
    return [
        (one, other)
        for one, other in combinations(boxes(layout), 2)
        if one.person != other.person
        and one.left < other.right - TOUCH
        and other.left < one.right - TOUCH
        and one.top < other.bottom - TOUCH
        and other.top < one.bottom - TOUCH
    ]


def lines_through_boxes(layout: FamilyLayout, family: Family) -> list[tuple[Piece, Box]]:
    """Return the lines that pass a label, or the symbol of somebody who has nothing to do with the union."""
    found = []
    own = [{*union.partners, *(child.person for child in union.children)} for union in family.unions]
    there = boxes(layout)
    for piece in pieces(layout):
        for box in there:
            if box.what == "symbol" and box.person in own[piece.union]:
                continue
            if _passes(piece, box):
                found.append((piece, box))
    return found


def _passes(piece: Piece, box: Box) -> bool:
    """Tell whether a piece has a part inside a box (Liang and Barsky's clipping)."""
    (x, y), (far, low) = piece.start, piece.end
    first, last = 0.0, 1.0
    sides = (
        (x - far, x - box.left - TOUCH),
        (far - x, box.right - TOUCH - x),
        (y - low, y - box.top - TOUCH),
        (low - y, box.bottom - TOUCH - y),
    )
    for run, room in sides:
        if run == 0:
            if room < 0:
                return False
        elif run < 0:
            first = max(first, room / run)
        else:
            last = min(last, room / run)
    return first < last


def lines_upon_lines(layout: FamilyLayout) -> list[tuple[Piece, Piece]]:
    """Return the pieces of different unions that lie on each other, so that a reader would take them for one line."""
    found = []
    for one, other in combinations(pieces(layout), 2):
        if one.union == other.union:
            continue
        for along in (0, 1):
            across = 1 - along
            straight = one.start[across] == one.end[across] and other.start[across] == other.end[across]
            near = abs(one.start[across] - other.start[across]) < NEAR
            first, second = (sorted((piece.start[along], piece.end[along])) for piece in (one, other))
            if straight and near and min(first[1], second[1]) - max(first[0], second[0]) > 1:
                found.append((one, other))
    return found


def lines_ending_on_lines(layout: FamilyLayout) -> list[tuple[Piece, Piece]]:
    """Return the pieces that end on a line of another union, so that a reader would take the two for joined.

    Where lines of two unions meet at a person's symbol, they are joined by that person.
    """
    symbols = [box for box in boxes(layout) if box.what == "symbol"]
    return [
        (piece, on)
        for one, other in combinations(pieces(layout), 2)
        for piece, on in ((one, other), (other, one))
        if one.union != other.union
        and any(_apart(end, on) < 1 and not _at_symbol(end, symbols) for end in (piece.start, piece.end))
    ]


def _apart(point: Point, piece: Piece) -> float:
    (x, y), (far, low) = piece.start, piece.end
    along = ((point[0] - x) * (far - x) + (point[1] - y) * (low - y)) / ((far - x) ** 2 + (low - y) ** 2)
    along = min(max(along, 0.0), 1.0)
    return ((x + along * (far - x) - point[0]) ** 2 + (y + along * (low - y) - point[1]) ** 2) ** 0.5


def _at_symbol(point: Point, symbols: list[Box]) -> bool:
    return any(
        box.left - 1 <= point[0] <= box.right + 1 and box.top - 1 <= point[1] <= box.bottom + 1 for box in symbols
    )


def outside(layout: FamilyLayout) -> list[object]:
    """Return the boxes and pieces that reach beyond the frame."""
    found: list[object] = [
        box
        for box in boxes(layout)
        if box.left < 0 or box.top < 0 or box.right > layout.width or box.bottom > layout.height
    ]
    found += [
        piece
        for piece in pieces(layout)
        for x, y in (piece.start, piece.end)
        if not (0 <= x <= layout.width and 0 <= y <= layout.height)
    ]
    return found


def children_beside_parents(layout: FamilyLayout, family: Family) -> list[str]:
    """Return the children who do not stand below their parents."""
    places = layout.places
    return [
        child.person
        for union in family.unions
        for child in union.children
        if places[child.person].y <= max(places[partner].y for partner in union.partners)
    ]


def partners_apart(layout: FamilyLayout, family: Family) -> list[int]:
    """Return the unions whose partners stand in different rows."""
    return [
        number
        for number, union in enumerate(family.unions)
        if len({layout.places[partner].row for partner in union.partners}) > 1
    ]


def off_centre(layout: FamilyLayout, family: Family) -> list[float]:
    """Return how far the middle of each union's children stands from where the line to them begins, in pixels.

    Children who hang from another union first are left aside; a lone parent's middle is the parent's own.
    """
    first = _first_union(family)
    found = []
    for number, route in enumerate(layout.routes):
        at = [
            layout.places[child.person].x for child in family.unions[number].children if first[child.person] == number
        ]
        if not at or not route.drop:
            continue
        begin = route.drop[-1][0]
        if not route.partners or len({layout.places[one].row for one in route.ends}) > 1:
            begin = layout.places[route.ends[-1]].x
        found.append(abs((min(at) + max(at)) / 2 - begin))
    return found


def _first_union(family: Family) -> dict[str, int]:
    """Return the union that each child hangs from first: of birth if there is one."""
    first: dict[str, int] = {}
    for wanted in (True, False):
        for number, union in enumerate(family.unions):
            for child in union.children:
                if (child.link.value == "biological") is wanted:
                    first.setdefault(child.person, number)
    return first


def birth_inversions(layout: FamilyLayout, family: Family) -> int:
    """Return how many pairs of brothers and sisters stand the wrong way round."""
    first = _first_union(family)
    count = 0
    for number, union in enumerate(family.unions):
        at = [layout.places[child.person] for child in union.children if first[child.person] == number]
        count += sum(elder.row == younger.row and elder.x > younger.x for elder, younger in combinations(at, 2))
    return count


def unit_width(layout: FamilyLayout, unit: float) -> float:
    """Return the width in places of `unit` pixels, the symbols' own width counted once."""
    at = [place.x for place in layout.places.values()]
    return (max(at) - min(at)) / unit + 1
