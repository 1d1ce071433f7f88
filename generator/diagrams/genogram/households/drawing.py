"""The households of a family as SVG: a dashed outline with a name; where none is honest, a tag on each member."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.content import Family, Household
from generator.diagrams._diagram import Setting
from generator.diagrams._family import FamilyLayout, Point
from generator.diagrams._family.drawing import STROKE
from generator.diagrams._svg import element, text
from generator.diagrams._svg.element import line_data
from generator.diagrams.genogram.boxes import Box, symbol_box
from generator.diagrams.genogram.households.outline import outlines, rounded_data
from generator.diagrams.genogram.households.region import regions
from generator.diagrams.genogram.households.words import SIZE, obstacles, place_on_outline, place_roof, roof_beside

DASHES = "7 4"


class Home(NamedTuple):
    """A household as it is drawn.

    Attributes:
        number: 1 for the first in the family.
        household: who lives there.
        corners: of its outline; empty if it has none.
        name: the box of its name; None if the name stands only in the legend.
        roofs: the boxes of its tags: on the outline, or beside each member.
    """

    number: int
    household: Household
    corners: tuple[Point, ...]
    name: Box | None = None
    roofs: tuple[Box, ...] = ()

    @property
    def words(self) -> tuple[Box, ...]:
        """The boxes of its name and tags."""
        return (*self.roofs, *([self.name] if self.name else []))


def homes(family: Family, layout: FamilyLayout, setting: Setting, lines: Sequence[Box] = ()) -> tuple[Home, ...]:
    """Return every household with its outline, its name and its tags.

    Args:
        family: whose households they are.
        layout: where its people stand.
        setting: the language of names.
        lines: boxes along the lines of relations, which names do not touch.
    """
    if not family.households:
        return ()
    found = regions(family, layout)
    around = {number: loops[0] for number, region in found.items() if len(loops := outlines(region)) == 1}
    taken = [*obstacles(family, layout), *lines]
    drawn: list[Home] = []
    for place, household in enumerate(family.households):
        edges = [_side(one) for number, one in around.items() if number != place]
        busy = [*taken, *(box for boxes in edges for box in boxes)]
        bare = Home(place + 1, household, tuple(around.get(place, ())))
        symbols = [symbol_box(family.people[one], layout.places[one]) for one in household.members]
        home = _home(bare, setting.text(household.name), symbols, busy)
        taken += home.words
        drawn.append(home)
    return tuple(drawn)


def _home(home: Home, name: str, symbols: list[Box], taken: list[Box]) -> Home:
    """Return a household with a place for its name, or else for tags.

    Args:
        home: with its outline, if it has one.
        name: what it is called.
        symbols: of its members.
        taken: boxes that words must not touch.
    """
    if home.corners:
        named = place_on_outline(name, home.corners, taken)
        if named:
            return home._replace(name=named)
        roof = place_roof(home.corners, taken)
        if roof:
            return home._replace(roofs=(roof,))
    roofs: list[Box] = []
    for symbol in symbols:
        roofs.append(roof_beside(symbol, [*taken, *roofs]))
    return home._replace(roofs=tuple(roofs))


def _side(corners: list[Point]) -> list[Box]:
    """Return thin boxes along an outline."""
    return [
        Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])).grown(1)
        for start, end in zip(corners, [*corners[1:], corners[0]], strict=True)
    ]


def outlined(found: tuple[Home, ...]) -> Markup:
    """Return the dashed outlines; they lie below everything else."""
    parts = [
        element(
            "path",
            class_="genogram__household",
            data_ids=" ".join(home.household.members),
            d=rounded_data(home.corners),
        )
        for home in found
        if home.corners
    ]
    if not parts:
        return Markup()
    return element(
        "g",
        *parts,
        class_="genogram__households",
        fill="none",
        stroke="currentColor",
        stroke_width=1.4,
        stroke_dasharray=DASHES,
    )


def named(found: tuple[Home, ...], setting: Setting) -> Markup:
    """Return the names and tags, on paper that keeps them clear of the outlines."""
    parts = [_name(home.name, setting.text(home.household.name), home.household) for home in found if home.name]
    parts += [roof(box, home.number, home.household) for home in found for box in home.roofs]
    if not parts:
        return Markup()
    return element("g", *parts, class_="genogram__household-names", font_size=SIZE, text_anchor="middle")


def _name(box: Box, name: str, household: Household) -> Markup:
    width, height = box.right - box.left, box.bottom - box.top
    ground = element("rect", class_="paper", fill="#fff", x=box.left, y=box.top, width=width, height=height)
    words = text((box.left + box.right) / 2, box.bottom - 4, name, fill="currentColor")
    return element("g", ground, words, data_ids=" ".join(household.members))


def roof(box: Box, number: int, household: Household | None = None) -> Markup:
    """Return the tag of a household: a small house with its number."""
    left, top, right, bottom = box.grown(-1)
    middle, eaves = (left + right) / 2, top + 5
    corners = [(left, bottom), (left, eaves), (middle, top), (right, eaves), (right, bottom)]
    house = element(
        "path",
        class_="paper",
        fill="#fff",
        stroke="currentColor",
        stroke_width=STROKE / 1.5,
        stroke_linejoin="round",
        d=line_data(corners) + "Z",
    )
    words = text(middle, bottom - 2, str(number), fill="currentColor")
    ids = " ".join(household.members) if household else None
    return element("g", house, words, class_="genogram__roof", data_ids=ids)
