"""The relations of a family as SVG: first every way, then every line along it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.content import Family, Relation
from generator.diagrams._diagram import Setting
from generator.diagrams._family import FamilyLayout, Place
from generator.diagrams._family.drawing import line_group
from generator.diagrams._svg import element
from generator.diagrams.genogram.boxes import Box
from generator.diagrams.genogram.relations.bends import STEP
from generator.diagrams.genogram.relations.curve import Curve
from generator.diagrams.genogram.relations.field import prices
from generator.diagrams.genogram.relations.line import Ink, ink, sign_box
from generator.diagrams.genogram.relations.routes import Router
from generator.diagrams.genogram.relations.styles import STYLES, Style

_BREAK_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)


class Line(NamedTuple):
    """A relation as it is drawn.

    Attributes:
        relation: which.
        ink: what is drawn.
        boxes: small ones along it, that hold all of it.
    """

    relation: Relation
    ink: Ink
    boxes: tuple[Box, ...]


def lines(family: Family, layout: FamilyLayout, setting: Setting) -> tuple[Line, ...]:
    """Return every relation's line, in the family's order.

    Args:
        family: whose relations they are.
        layout: where its people stand.
        setting: the language of words in lines.
    """
    told = [(place, one) for place, one in enumerate(family.relations) if one.from_ != one.to]
    if not told:
        return ()
    router, ways = Router(family, layout), {}
    # Short lines have the fewest ways and choose first. Words and bars come last: no line runs over them.
    for place, relation in sorted(told, key=lambda one: _distance(layout, one[1])):
        ways[place] = router.way(relation)
    found = []
    for place, relation in told:
        points, room = ways[place]
        style = STYLES[relation.kind].slim(room - 1)
        words = setting.words(style.sign) if style.sign else ""
        made = ink(points, style, words, _break_place(router, points, style, words))
        boxes = [Box(x, y, x, y).grown(style.half + STEP / 2) for x, y in points]
        found.append(Line(relation, made, tuple(boxes) + ((made.sign,) if made.sign else ())))
    return tuple(found)


def drawn(found: Sequence[Line]) -> Markup:
    """Return the relations' lines in the group that gives them their stroke."""
    parts = [
        element(
            "g",
            line.ink.drawn,
            class_="genogram__relation",
            data_from=line.relation.from_,
            data_to=line.relation.to,
            data_ids=f"{line.relation.from_} {line.relation.to}",
        )
        for line in found
    ]
    if not parts:
        return Markup()
    # All strips come first: a relation lies over the structure, but wipes out no other relation.
    halos = "".join(line.ink.halo for line in found)
    strips = element("path", class_="paper", d=halos, fill="#fff", stroke="none")
    return line_group(strips, *parts, class_="genogram__relations")


def _distance(layout: FamilyLayout, relation: Relation) -> float:
    one, other = layout.places[relation.from_], layout.places[relation.to]
    return _apart(one, other)


def _apart(one: Place, other: Place) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _break_place(router: Router, points: Sequence[tuple[float, float]], style: Style, words: str) -> float:
    """Return the share of the way where a word or bars stand freest, and where the line is straightest."""
    if not words and style.break_ == "none":
        return 0.5
    curve, price = Curve(points), prices(0.0)

    def cost(share: float) -> float:
        box, way = sign_box(curve, words, share).grown(0 if words else 4), curve.length * share
        around = [
            (x, y)
            for x in (box.left, (box.left + box.right) / 2, box.right)
            for y in (box.top, (box.top + box.bottom) / 2, box.bottom)
        ]
        before, after = curve.direction(max(way - 8, 0)), curve.direction(min(way + 8, curve.length))
        return router.field.cost(around, price) + 80 * (1 - before[0] * after[0] - before[1] * after[1])

    return min(_BREAK_PLACES, key=cost)
