"""Where a case map puts things: nothing over anything else, ties from outline to outline, the family in the circle."""

from __future__ import annotations

import math
from itertools import combinations
from pathlib import Path

import pytest
from any_case_map import ALONE, FAMILIES, LODGER, THREE_GENERATIONS, a_case, case_maps, home, system
from hypothesis import given, settings

from generator.content import Family, Sphere, load
from generator.diagrams import Setting
from generator.diagrams._svg import text_width
from generator.diagrams.ecomap.choosing import crossings
from generator.diagrams.ecomap.geometry import Box
from generator.diagrams.ecomap.layout import Layout, lay_out_map
from generator.diagrams.ecomap.members import in_short
from generator.diagrams.ecomap.ring import GAP
from generator.diagrams.ecomap.routes import DOT
from generator.diagrams.ecomap.seating import Guest, seated
from generator.diagrams.ecomap.systems import NAME_SIZE, ROUNDING, SPHERE_SIZE
from generator.languages import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
CASES = {id_: entry.record for id_, entry in load(ROOT).casebook.entries["case"].items()}
PIXEL = 0.05


def laid_out(case, language="zh") -> Layout:
    return lay_out_map(case.case_map, case.family, Setting(language, "ecomap", str))


def on_outline(box: Box, point: tuple[float, float]) -> bool:
    """Tell whether a point lies on the rounded outline of a system."""
    inner = box.grown(-ROUNDING)
    return abs(inner.distance(point) - ROUNDING) < PIXEL


def through(box: Box, start, end) -> bool:
    return box.span(start, end) is not None


@settings(max_examples=20)
@given(case_maps(most=14))
def test_systems_keep_apart_and_leave_room_around_the_circle(case) -> None:
    """The frame holds all of them, and each holds its words."""
    layout = laid_out(case)
    for one, other in combinations(layout.boxes.values(), 2):
        assert not one.grown(2).meets(other)
    for id_, box in layout.boxes.items():
        assert box.distance((0, 0)) >= layout.centre.radius + GAP - PIXEL
        assert layout.frame.left <= box.left - 2
        assert box.right + 2 <= layout.frame.right
        assert layout.frame.top <= box.top - 2
        assert box.bottom + 2 <= layout.frame.bottom
        room = box.right - box.left - 4
        assert all(
            text_width(line, NAME_SIZE, strong=bold) <= room
            for line in layout.shapes[id_].name
            for bold in (True, False)
        )
        assert all(text_width(line, SPHERE_SIZE) <= room for line in layout.shapes[id_].sphere)
    assert set(layout.boxes) == set(case.case_map.systems)
    assert layout.frame.right - layout.frame.left >= 2 * layout.centre.radius


@settings(max_examples=20)
@given(case_maps(most=14))
def test_ties_run_from_outline_to_outline(case) -> None:
    """From the system to the circle, and inside it to the member, outside the member's symbol."""
    layout = laid_out(case)
    assert len(layout.ways) == len(layout.ties) == len(case.case_map.ties)
    for tie, way in zip(layout.ties, layout.ways, strict=True):
        assert on_outline(layout.boxes[tie.system], way.start)
        assert abs(math.hypot(*way.gate) - layout.centre.radius) < PIXEL
        if tie.member is None:
            assert way.end == way.gate
        else:
            symbol = layout.centre.symbols[tie.member]
            assert math.hypot(*way.end) < layout.centre.radius
            assert symbol.distance(way.end) <= DOT + PIXEL
            assert math.dist(symbol.middle, way.end) > 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", [*FAMILIES, *(case.family for case in CASES.values())])
def test_the_family_stands_in_its_circle_and_no_name_is_over_another(family: Family, language: str) -> None:
    """Nor over a symbol."""
    ties = [{"system": "s", "before": "strong", "flow": "both", "member": person} for person in family.people]
    centre = laid_out(a_case(family, {"s": system()}, ties), language).centre
    names = {id_: name.box for id_, name in centre.names.items()}
    assert set(names) == set(centre.symbols) == set(family.people)
    for one, other in combinations([*names.values(), *centre.symbols.values()], 2):
        assert not one.grown(-PIXEL).meets(other)
    for box in [*names.values(), *centre.symbols.values()]:
        assert all(math.hypot(*corner) <= centre.radius for corner in box.corners)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_no_tie_of_the_real_cases_runs_through_a_system_a_name_or_another_person(case, language: str) -> None:
    """And hardly any tie crosses another."""
    layout = laid_out(case, language)
    for tie, way in zip(layout.ties, layout.ways, strict=True):
        assert not any(through(box, way.start, way.gate) for id_, box in layout.boxes.items() if id_ != tie.system)
        others = [box for id_, box in layout.centre.symbols.items() if id_ != tie.member]
        names = [name.box for name in layout.centre.names.values()]
        assert not any(through(box, way.gate, way.end) for box in [*others, *names])
    assert sum(crossings(one, other) for one, other in combinations(layout.ways, 2)) <= 1


@settings(max_examples=20)
@given(case_maps(most=12, ties_each=1))
def test_a_tie_runs_through_no_other_system(case) -> None:
    """Every seat of an upright map sees the circle."""
    layout = laid_out(case)
    for tie, way in zip(layout.ties, layout.ways, strict=True):
        assert not any(through(box, way.start, way.gate) for id_, box in layout.boxes.items() if id_ != tie.system)


@pytest.mark.parametrize("count", range(1, 13))
def test_up_to_twelve_systems_fit_a_phone(count: int) -> None:
    """A page of 360 pixels has 328 for a picture."""
    family = Family.model_validate(ALONE)
    layout = laid_out(a_case(family, {f"s{number}": system("社区卫生服务中心") for number in range(count)}, []))
    assert layout.frame.right - layout.frame.left <= 328


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_two_pictures_of_a_real_case_stand_side_by_side(case) -> None:
    """On a wide screen the text column has 1040 pixels at most for both."""
    for language in LANGUAGES:
        frame = laid_out(case, language).frame
        assert frame.right - frame.left <= 520


def test_the_circle_holds_the_household_and_whom_ties_name_and_who_joins_them() -> None:
    """The aunt is named by a tie, parents and grandmother join them; another child lives elsewhere and stays out."""
    family = Family.model_validate({**THREE_GENERATIONS, "households": home("qing", "dou")})
    case = a_case(family, {"s": system()}, [{"system": "s", "before": "strong", "flow": "both", "member": "aunt"}])
    short = in_short(family, case.case_map.ties)
    assert list(short.people) == ["gran", "mother", "father", "aunt", "qing", "dou"]
    assert [len(union.children) for union in short.unions] == [2, 2]
    assert all(person in short.people for union in short.unions for person in union.partners)
    assert all(child.person in short.people for union in short.unions for child in union.children)


def test_somebody_who_is_no_kin_stands_beside_the_family() -> None:
    """A lodger of the household is drawn, the son who lives elsewhere is not."""
    short = in_short(Family.model_validate(LODGER), ())
    assert list(short.people) == ["lan", "bo"]
    assert short.unions == ()


def test_systems_of_a_sphere_sit_side_by_side_if_nothing_else_decides() -> None:
    """Three of health and three of education, mixed in the case."""
    mixed = [Guest(f"s{number}", (Sphere.HEALTH, Sphere.EDUCATION)[number % 2], ()) for number in range(6)]
    around = [guest.sphere for guest in seated(mixed, {})]
    assert sorted(around) == sorted(guest.sphere for guest in mixed)
    assert sum(one is not other for one, other in zip(around, [*around[1:], around[0]], strict=True)) == 2


def test_a_tie_to_nobody_known_is_the_whole_familys() -> None:
    """And one to a system that does not exist is left out; a check tells the author of both."""
    ties = [
        {"system": "s", "before": "strong", "flow": "both", "member": "nobody"},
        {"system": "nothing", "before": "strong", "flow": "both"},
    ]
    layout = laid_out(a_case(Family.model_validate(ALONE), {"s": system()}, ties))
    assert [way.end == way.gate for way in layout.ways] == [True]
