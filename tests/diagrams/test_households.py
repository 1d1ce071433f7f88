"""Households: an outline holds exactly its members, or there is none and tags say who lives together."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from any_family import families
from drawn_families import (
    PATHS,
    Box,
    Line,
    elements,
    holds,
    laid_out,
    names,
    points_of,
    read,
    runs_over,
    setting,
    symbols,
)
from hypothesis import given, settings
from small_family import family as small

from generator.content import Family
from generator.diagrams._family import FamilyLayout, lay_out
from generator.diagrams._family.labels import labels
from generator.diagrams.genogram import households, svg
from generator.diagrams.genogram.households.outline import outlines, rounded_data
from generator.diagrams.genogram.households.words import obstacles
from generator.languages import LANGUAGES

TOLD = [name for name in PATHS if read(name).households]


def lay(family: Family) -> FamilyLayout:
    """Return a family's layout."""
    return lay_out(family, labels(family, setting()))


def homes(family: Family, layout: FamilyLayout, language: str = "zh") -> tuple[households.Home, ...]:
    """Return the households as drawn."""
    return svg.sheet(family, layout, setting(language)).homes


def drawn_outlines(found: tuple[households.Home, ...]) -> dict[str, Line]:
    """Return the outlines as drawn, by their members; corners count as if they were sharp."""
    paths = elements(households.outlined(found), "genogram__household")
    return {path.get("data-ids") or "": points_of(path.get("d") or "")[0] for path in paths}


def assert_honest(family: Family, layout: FamilyLayout, language: str = "zh") -> None:
    """Every outline holds its members' symbols and words and nobody else's; no two outlines cross."""
    found = drawn_outlines(homes(family, layout, language))
    for ids, line in found.items():
        members = ids.split()
        for key in family.people:
            for box in (symbols(family, layout)[key], names(layout)[key]):
                assert not runs_over(line, box), (ids, key)
                assert holds(line, (box.left + box.right) / 2, (box.top + box.bottom) / 2) == (key in members), (
                    ids,
                    key,
                )
    for (one, line), (other, second) in combinations(found.items(), 2):
        assert not crosses(line, second), (one, other)


def crosses(one: Line, other: Line) -> bool:
    """Tell whether two outlines of level and upright pieces come closer than a pixel."""
    thin = [
        Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(0.5) for (ax, ay), (bx, by) in pairwise(other)
    ]
    return any(runs_over(one, box) for box in thin)


@pytest.mark.parametrize("name", TOLD)
def test_an_outline_holds_exactly_the_members_of_its_household(name: str) -> None:
    """Their symbols and labels, nobody else's; and outlines do not cross."""
    assert_honest(read(name), laid_out(name))


@settings(max_examples=40)
@given(families())
def test_an_outline_never_misleads_in_families_nobody_drew_by_hand(family: Family) -> None:
    """Up to 40 people, with two households and guests."""
    assert_honest(family, lay(family))


def everybody_told(family: Family, found: tuple[households.Home, ...]) -> bool:
    """Tell whether each household is shown: by an outline with its name or a tag, or by a tag on each member."""
    return all(
        home.name or (home.corners and len(home.roofs) == 1) or len(home.roofs) == len(home.household.members)
        for home in found
    ) and len(found) == len(family.households)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TOLD)
def test_a_name_or_tag_touches_nothing_of_the_structure_and_no_other(name: str, language: str) -> None:
    """It stands where it is free."""
    family, layout = read(name), laid_out(name, language)
    found = homes(family, layout, language)
    assert everybody_told(family, found)
    boxes = [box for home in found for box in home.words]
    assert not any(box.meets(other) for box in boxes for other in obstacles(family, layout))
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_a_family_in_one_home_has_one_outline_with_its_name() -> None:
    """And one entry in the legend."""
    family = small("f:male m:female a:male", "f+m married: a", index="a", households=[_home("Home", "f m a")])
    (home,) = homes(family, lay(family))
    assert home.name
    assert not home.roofs
    assert list(drawn_outlines((home,))) == ["f m a"]
    (entry,) = households.legend(family, (home,), setting("en"))
    assert entry.words == "people who live together"


def test_members_apart_in_a_row_are_joined_around_those_between_them() -> None:
    """By a corridor; who stands between stays outside."""
    family = small(
        "f:male m:female a:male b:female c:male", "f+m married: a b c", index="a", households=[_home("Home", "a c")]
    )
    layout = lay(family)
    (home,) = homes(family, layout)
    assert home.corners
    assert_honest(family, layout)


def test_a_child_of_two_homes_gets_one_outline_and_tags_for_the_other_home() -> None:
    """Two outlines would cross; the tags stand on every member and the legend lists them."""
    told = [_home("With mother", "m a"), _home("With father", "f a")]
    family = small("f:male m:female a:male", "f+m divorced: a", index="a", households=told)
    layout = lay(family)
    first, second = homes(family, layout)
    assert first.corners
    assert not second.corners
    assert len(second.roofs) == 2
    assert_honest(family, layout)
    assert "With father: f, a" in [entry.words for entry in households.legend(family, (first, second), setting("en"))]
    (roof, _) = elements(households.named((first, second), setting("en")), "genogram__roof")
    assert roof.get("data-ids") == "f a"
    assert [text.text for text in roof.iter("text")] == ["2"]


def test_a_family_without_households_draws_nothing_for_them() -> None:
    """Nor does its legend."""
    family = small("f:male m:female a:male", "f+m married: a", index="a")
    assert homes(family, lay(family)) == ()
    assert households.outlined(()) == households.named((), setting()) == ""
    assert households.legend(family, (), setting()) == ()


def test_the_gallery_shows_the_outline_and_the_tag() -> None:
    """Drawn by the same code."""
    outline, tag = households.gallery(setting("en"))
    assert "stroke-dasharray" in outline.swatch
    assert "genogram__roof" in tag.swatch


@pytest.mark.parametrize(
    ("boxes", "corners"),
    [
        ([Box(0, 0, 4, 4)], [[(0, 0), (4, 0), (4, 4), (0, 4)]]),
        ([Box(0, 0, 4, 4), Box(2, 2, 6, 4)], [[(0, 0), (4, 0), (4, 2), (6, 2), (6, 4), (0, 4)]]),
        ([Box(0, 0, 2, 2), Box(4, 0, 6, 2)], [[(0, 0), (2, 0), (2, 2), (0, 2)], [(4, 0), (6, 0), (6, 2), (4, 2)]]),
    ],
    ids=["one", "overlapping", "apart"],
)
def test_the_outline_of_boxes_is_their_common_edge(boxes: list[Box], corners: list[Line]) -> None:
    """Its corners, each once; boxes apart have an outline each."""
    assert [sorted(line) for line in outlines(boxes)] == [sorted(line) for line in corners]


def test_a_ring_of_boxes_has_two_edges() -> None:
    """So it is known that somebody could stand in the hole."""
    ring = [Box(0, 0, 9, 3), Box(0, 6, 9, 9), Box(0, 0, 3, 9), Box(6, 0, 9, 9)]
    assert len(outlines(ring)) == 2


def test_corners_are_rounded_as_far_as_short_sides_allow() -> None:
    """A step of 4 pixels gets corners of 2."""
    assert rounded_data([(0, 0), (40, 0), (40, 4), (80, 4), (80, 40), (0, 40)]).count("Q") == 6
    assert "38 0Q40 0 40 2" in rounded_data([(0, 0), (40, 0), (40, 4), (80, 4), (80, 40), (0, 40)])


def _home(name: str, members: str) -> dict[str, object]:
    return {"name": {"en": name}, "members": members.split()}
