"""What symbols and words take up on paper, as boxes: households run around them and relations keep away from them."""

from __future__ import annotations

from typing import NamedTuple

from generator.content import Family, Person, UnionKind
from generator.diagrams._family import LABEL_GAP, SYMBOL, FamilyLayout, Place
from generator.diagrams._family.strokes import to_symbols
from generator.diagrams._family.symbols import INDEX_GAP, symbol_of
from generator.diagrams._family.unions import SLASHES, mark_place


class Box(NamedTuple):
    """A rectangle with level sides, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """Return the box with a margin on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Box) -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left < x < self.right and self.top < y < self.bottom


def around(boxes: list[Box]) -> Box:
    """Return the smallest box that holds all."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def symbol_box(person: Person, place: Place) -> Box:
    """Return the box of a person's symbol, with the second outline of an index person."""
    half = symbol_of(person).half + (INDEX_GAP if person.index else 0.0)
    return Box(place.x - half, place.y - half, place.x + half, place.y + half)


def label_box(place: Place) -> Box:
    """Return the box of the words below a symbol."""
    half, top = place.label.width / 2, place.y + SYMBOL / 2 + LABEL_GAP
    return Box(place.x - half, top, place.x + half, top + place.label.height)


def word_boxes(family: Family, layout: FamilyLayout) -> list[Box]:
    """Return the boxes of all words beside people: labels, and the numbers of those out of birth order."""
    boxes = []
    for key, place in layout.places.items():
        boxes.append(label_box(place))
        if place.order:
            right = symbol_box(family.people[key], place).right
            boxes.append(Box(right + 2, place.y - 20, right + 12, place.y - 9))
    return boxes


def mark_boxes(family: Family, layout: FamilyLayout) -> list[Box]:
    """Return the boxes of the slashes and signs on the lines between partners."""
    boxes = []
    for route in layout.routes:
        union = family.unions[route.union]
        if route.partners and (union.kind in SLASHES or union.kind is UnionKind.UNKNOWN):
            x, y = mark_place(union, route, to_symbols(family, layout, route.ends, route.partners))
            boxes.append(Box(x - 9, y - (20 if union.kind is UnionKind.UNKNOWN else 8), x + 9, y + 8))
    return boxes
