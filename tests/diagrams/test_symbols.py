"""The symbol of every kind of person, and conditions inside it: the notation, measure by measure."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations
from math import atan2, degrees, hypot, isclose

import pytest

from generator.content import Family, Person
from generator.diagrams._family.conditions import draw_conditions, hidden_conditions, patterns_of
from generator.diagrams._family.hatching import PATTERNS, fill
from generator.diagrams._family.symbols import Symbol, draw_symbol, edge, symbol_of

SHAPES = {"male": "square", "female": "circle", "nonbinary": "diamond"}


def person(sex: str = "female", **more: object) -> Person:
    return Person.model_validate({"name": {"en": "A"}, "sex": sex, **more})


def drawn(one: Person, inside=None) -> list[ET.Element]:
    body = draw_symbol(one, inside) if inside is not None else draw_symbol(one)
    return list(ET.fromstring(f"<g>{body}</g>"))


def points(data: str) -> list[tuple[float, float]]:
    """The points of path data of M, L, H, V and A, each with its end."""
    found, x, y = [], 0.0, 0.0
    for command, given in re.findall(r"([MLHVA])([^MLHVAZh]*)", data):
        values = [float(value) for value in re.findall(r"-?\d+(?:\.\d+)?", given)]
        match command:
            case "H":
                x = values[0]
            case "V":
                y = values[0]
            case _:
                x, y = values[-2:]
        found.append((x, y))
    return found


def lines(data: str) -> list[list[tuple[float, float]]]:
    return [points(f"M{piece}") for piece in data.split("M")[1:]]


def inside(shape: str, half: float, x: float, y: float, slack: float = 0.15) -> bool:
    match shape:
        case "square":
            return max(abs(x), abs(y)) <= half + slack
        case "circle":
            return hypot(x, y) <= half + slack
        case _:
            return abs(x) + abs(y) <= half + slack


def test_a_male_is_a_square_of_full_size() -> None:
    """40 px at each side."""
    (outline,) = drawn(person("male"))
    assert points(outline.get("d", "")) == [(-20, -20), (20, -20), (20, 20), (-20, 20)]


def test_a_female_is_a_circle_of_full_size() -> None:
    """40 px across."""
    (outline,) = drawn(person("female"))
    assert (outline.tag, outline.get("r")) == ("circle", "20")


def test_nonbinary_and_unknown_sex_are_diamonds_and_only_the_unknown_has_a_question_mark() -> None:
    """40 px from corner to corner."""
    (outline,) = drawn(person("nonbinary"))
    assert points(outline.get("d", "")) == [(0, -20), (20, 0), (0, 20), (-20, 0)]
    other, sign = drawn(person("unknown"))
    assert other.get("d") == outline.get("d")
    assert sign.text == "?"


@pytest.mark.parametrize("sex", SHAPES)
def test_the_index_person_has_a_second_outline_five_pixels_outside(sex: str) -> None:
    """The gap is the same all round, in a diamond too."""
    outer, inner = drawn(person(sex, index=True))
    assert inner.attrib == drawn(person(sex))[0].attrib
    if sex == "female":
        assert outer.get("r") == "25"
        return
    (x, y), (next_x, next_y) = points(outer.get("d", ""))[:2]
    away = abs(x * next_y - y * next_x) / hypot(next_x - x, next_y - y)
    (x, y), (next_x, next_y) = points(inner.get("d", ""))[:2]
    assert isclose(away, abs(x * next_y - y * next_x) / hypot(next_x - x, next_y - y) + 5, abs_tol=0.1)


@pytest.mark.parametrize("sex", SHAPES)
def test_death_is_a_cross_from_edge_to_edge(sex: str) -> None:
    """From corner to corner in a square; at 45° up to the outline in a circle and a diamond."""
    outline, cross = drawn(person(sex, deceased=True))
    assert outline.attrib == drawn(person(sex))[0].attrib
    strokes = lines(cross.get("d", ""))
    assert len(strokes) == 2
    for (x, y), end in strokes:
        assert isclose(abs(x), abs(y))
        assert end == (-x, -y)
        assert inside(SHAPES[sex], 20, x, y)
        assert not inside(SHAPES[sex], 20, x * 1.05, y * 1.05)


@pytest.mark.parametrize("sex", ["male", "female", "unknown"])
def test_somebody_of_whom_nothing_is_known_has_a_broken_outline_and_a_question_mark(sex: str) -> None:
    """The shape still says the sex, if that is known."""
    outline, sign = drawn(person(sex, unknown=True))
    assert outline.get("stroke-dasharray") == "4 3"
    assert sign.text == "?"


def test_a_question_mark_stays_legible_over_a_cross_or_a_hatching() -> None:
    """It gets a clear ground."""
    *_, ground, sign = drawn(person("unknown", deceased=True))
    assert sign.text == "?"
    assert (ground.tag, ground.get("stroke")) == ("circle", "none")


def test_a_pregnancy_is_a_triangle() -> None:
    """Its sides are .7 of a full symbol, all three."""
    (outline,) = drawn(person("unknown", kind="pregnancy"))
    corners = points(outline.get("d", ""))
    assert len(corners) == 3
    for (x, y), (other_x, other_y) in combinations(corners, 2):
        assert isclose(hypot(x - other_x, y - other_y), 28, abs_tol=0.15)
    assert min(corners, key=lambda corner: corner[1])[0] == 0


def test_a_miscarriage_is_a_small_filled_circle() -> None:
    """.3 of a full symbol across."""
    (dot,) = drawn(person("unknown", kind="miscarriage"))
    assert (dot.tag, dot.get("r"), dot.get("fill")) == ("circle", "6", "currentColor")


def test_an_abortion_is_a_small_cross() -> None:
    """.3 of a full symbol high, and nothing round it."""
    (cross,) = drawn(person("unknown", kind="abortion"))
    assert lines(cross.get("d", "")) == [[(-6, -6), (6, 6)], [(6, -6), (-6, 6)]]


@pytest.mark.parametrize(("sex", "half"), [("male", "M-10 -10H10V10H-10Z"), ("female", "10")])
def test_a_stillbirth_is_a_symbol_of_half_size_with_a_cross_of_full_size(sex: str, half: str) -> None:
    """The shape says the sex."""
    outline, cross = drawn(person(sex, kind="stillbirth", deceased=True))
    assert half in (outline.get("d"), outline.get("r"))
    assert lines(cross.get("d", "")) == [[(-20, -20), (20, 20)], [(20, -20), (-20, 20)]]


@pytest.mark.parametrize("index", [False, True])
@pytest.mark.parametrize("kind", ["person", "pregnancy", "miscarriage", "abortion", "stillbirth"])
@pytest.mark.parametrize("sex", SHAPES)
def test_a_line_from_above_meets_the_outline(sex: str, kind: str, index: bool) -> None:
    """Also a small symbol's, whose top is lower, and the outer outline of an index person."""
    one = person(sex, kind=kind, index=index)
    outline = drawn(one)[0]
    top = -float(outline.get("r") or -min(y for _, y in points(outline.get("d", ""))))
    assert isclose(edge(one), 0 if kind == "abortion" else -top, abs_tol=0.1)


def test_a_line_beside_the_middle_ends_lower_on_a_slope() -> None:
    """A circle's and a diamond's top falls away to the sides; a square's does not."""
    assert edge(person("male"), 5) == 20
    assert isclose(edge(person("female"), 12), 16)
    assert edge(person("nonbinary"), -5) == 15


def family(*conditions: list[str]) -> Family:
    people = {
        f"p{number}": {"name": {"en": "A"}, "sex": "male", "index": not number, "conditions": names}
        for number, names in enumerate(conditions)
    }
    return Family.model_validate({"people": people})


ALL = [f"condition-{number}" for number in range(9)]


def hatching(names: list[str], sex: str = "male") -> list[ET.Element]:
    one = person(sex, conditions=names)
    return list(ET.fromstring(f"<g>{draw_conditions(one, symbol_of(one), patterns_of(family(ALL[:7])))}</g>"))


def drawn_points(part: ET.Element) -> list[tuple[float, float]]:
    return points(part.get("d", ""))


@pytest.mark.parametrize("name", ALL[:7])
@pytest.mark.parametrize("sex", SHAPES)
def test_a_sole_condition_fills_the_left_half(sex: str, name: str) -> None:
    """As McGoldrick draws illness; nothing leaves the outline or the half."""
    hatched, border = hatching([name], sex)
    marks = drawn_points(hatched)
    assert all(x <= 0.05 and inside(SHAPES[sex], 20, x, y) for x, y in marks)
    assert min(y for _, y in marks) < -5 < 5 < max(y for _, y in marks)
    assert drawn_points(border) == [(0, -20), (0, 20)]


@pytest.mark.parametrize("sex", SHAPES)
@pytest.mark.parametrize("first", range(7))
def test_up_to_four_conditions_share_the_quadrants(sex: str, first: int) -> None:
    """Left side first, from the top; each pattern stays in its quadrant and in the outline."""
    names = [ALL[(first + place) % 7] for place in range(4)]
    *quadrants, _ = hatching(names, sex)
    for hatched, (across, down) in zip(quadrants, [(-1, -1), (-1, 1), (1, -1), (1, 1)], strict=True):
        marks = drawn_points(hatched)
        assert marks
        assert all(across * x >= -0.05 and down * y >= -0.05 and inside(SHAPES[sex], 20, x, y) for x, y in marks)


def test_two_conditions_leave_the_right_half_free() -> None:
    """So two are never taken for four."""
    *quadrants, border = hatching(ALL[:2])
    assert len(quadrants) == 2
    assert all(x <= 0.05 for part in (*quadrants, border) for x, _ in drawn_points(part))


def test_a_fifth_condition_makes_the_last_quadrant_a_plus_sign() -> None:
    """The text names what it stands for."""
    *quadrants, _ = hatching(ALL[:5])
    assert len(quadrants) == 4
    assert lines(quadrants[3].get("d", "")) == [[(8, 4.4), (14, 4.4)], [(11, 1.4), (11, 7.4)]]
    assert hidden_conditions(person(conditions=ALL[:5]), patterns_of(family(ALL[:5]))) == (ALL[3], ALL[4])
    assert hidden_conditions(person(conditions=ALL[:4]), patterns_of(family(ALL[:4]))) == ()


def test_patterns_are_given_in_order_of_first_use_in_the_family() -> None:
    """The same condition looks the same on everybody."""
    patterns = patterns_of(family(["b", "a"], ["a", "c"]))
    assert list(patterns) == ["b", "a", "c"]
    assert list(patterns.values()) == list(PATTERNS[:3])


def test_conditions_for_which_no_pattern_is_left_are_plus_signs() -> None:
    """Two conditions never share a pattern."""
    patterns = patterns_of(family(ALL[:4], ALL[4:8], ALL[8:]))
    assert list(patterns.values())[7:] == [None, None]
    one = person(conditions=[ALL[8]])
    assert hidden_conditions(one, patterns) == (ALL[8],)
    sign, _ = ET.fromstring(f"<g>{draw_conditions(one, symbol_of(one), patterns)}</g>")
    assert len(lines(sign.get("d", ""))) == 2


def test_patterns_differ_without_colour() -> None:
    """They are black on white, and no two look alike, even in the smallest part."""
    looks = {str(fill(Symbol("diamond", 20), [(-1, -1)], pattern)) for pattern in PATTERNS}
    assert len(looks) == len(PATTERNS)
    assert {fill_ for look in looks for fill_ in re.findall(r'(?:fill|stroke)="([^"]+)"', look)} <= {
        "currentColor",
        "none",
    }


def test_losses_and_people_without_conditions_are_not_hatched() -> None:
    """Their symbols are too small for it."""
    patterns = patterns_of(family(["a"]))
    lost = person(kind="stillbirth", conditions=["a"])
    assert draw_conditions(lost, symbol_of(lost), patterns) == ""
    assert draw_conditions(person(), symbol_of(person()), patterns) == ""


def test_a_cross_over_hatching_has_a_clear_ground() -> None:
    """On a black half it could not be seen."""
    one = person("male", deceased=True, conditions=["a"])
    hatched = draw_conditions(one, symbol_of(one), patterns_of(family(["a"])))
    *_, ground, cross = drawn(one, hatched)
    assert (ground.get("stroke"), ground.get("fill")) == ("none", None)
    assert lines(cross.get("d", "")) == [[(-20, -20), (20, 20)], [(20, -20), (-20, 20)]]


def test_a_black_part_of_a_circle_follows_its_outline() -> None:
    """Its edge bulges outwards in every quadrant, round the circle's middle."""
    for across, down in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        black = str(fill(Symbol("circle", 20), [(across, down)], PATTERNS[0]))
        (clockwise,) = re.findall(r"A20 20 0 0 ([01]) ", black)
        turn = degrees(atan2(0, across) - atan2(down, 0)) % 360
        assert clockwise == {90: "1", 270: "0"}[round(turn)]
