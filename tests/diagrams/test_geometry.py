"""The judge of layouts sees every fault: layouts made by hand, each with one of them, and the same without it."""

from __future__ import annotations

import geometry
import pytest
from drawn_families import PATHS, laid_out
from small_family import family

from generator.diagrams._family import SYMBOL, FamilyLayout, Label, LabelLine, Place, Point, Route, TwinRoute

LABEL = Label((LabelLine("阿兰", 14.0),), 60.0, 20.0)
TWO_COUPLES = family(
    "a:male b:female c:male d:female x:male y:female z:female",
    "a+b married: x z",
    "c+d married: y",
    index="x",
)
PLACES = {
    "a": (50, 50),
    "b": (150, 50),
    "c": (250, 50),
    "d": (350, 50),
    "x": (50, 200),
    "z": (150, 200),
    "y": (300, 200),
}


def layout(*routes: Route, places: dict[str, Point] | None = None) -> FamilyLayout:
    """Return a layout of the two couples; `places` moves some of their people."""
    at = {**PLACES, **(places or {})}
    rows = tuple(tuple(one for one in at if (one in "xyz") is lower) for lower in (False, True))
    row = {one: number for number, people in enumerate(rows) for one in people}
    stood = {one: Place(one, row[one], *point, LABEL) for one, point in at.items()}
    return FamilyLayout(stood, routes or (first(), second()), 400.0, 260.0, rows)


def first(*, sibship: tuple[Point, ...] = ((50, 140), (150, 140)), **more: object) -> Route:
    """The left couple with two children."""
    made = Route(
        union=0,
        partners=((70, 50), (130, 50)),
        ends=("a", "b"),
        mark=(85, 50),
        drop=((100, 50), (100, 140)),
        sibship=sibship,
        children=(("x", ((50, 140), (50, 180))), ("z", ((150, 140), (150, 180)))),
    )
    return made._replace(**more)


def second(**more: object) -> Route:
    """The right couple with one child."""
    made = Route(
        union=1,
        partners=((270, 50), (330, 50)),
        ends=("c", "d"),
        mark=(285, 50),
        drop=((300, 50), (300, 140)),
        sibship=((300, 140), (300, 140)),
        children=(("y", ((300, 140), (300, 180))),),
    )
    return made._replace(**more)


def test_a_sound_layout_has_no_faults() -> None:
    """Else the faults below would prove nothing."""
    sound = layout()
    assert geometry.crossings(sound) == []
    assert geometry.overlapping_boxes(sound) == []
    assert geometry.lines_through_boxes(sound, TWO_COUPLES) == []
    assert geometry.lines_upon_lines(sound) == []
    assert geometry.lines_ending_on_lines(sound) == []
    assert geometry.outside(sound) == []
    assert geometry.children_beside_parents(sound, TWO_COUPLES) == []
    assert geometry.partners_apart(sound, TWO_COUPLES) == []
    assert geometry.off_centre(sound, TWO_COUPLES) == [0, 0]
    assert geometry.birth_inversions(sound, TWO_COUPLES) == 0


def test_it_sees_where_lines_of_two_unions_cross() -> None:
    """Each crossing once. A union does not cross itself, and lines of no length cross nothing."""
    wide = first(sibship=((50, 140), (320, 140)))
    down = second(drop=((300, 50), (300, 160)), sibship=((300, 160), (300, 160)))
    assert geometry.crossings(layout(wide, down)) == [(0, 1)]
    self_crossing = first(drop=((60, 50), (60, 150), (60, 100), (40, 160)))
    assert geometry.crossings(layout(self_crossing, second())) == []


@pytest.mark.parametrize(
    "beside", [((150, 50), (150, 90)), ((150, 110), (150, 150)), ((50, 50), (50, 150)), ((250, 50), (250, 150))]
)
def test_lines_that_would_cross_if_they_were_longer_do_not(beside: tuple[Point, ...]) -> None:
    """On all four sides."""
    for one, other in ((((100, 100), (200, 100)), beside), (beside, ((100, 100), (200, 100)))):
        made = layout(
            first(partners=one, drop=(), sibship=(), children=()),
            second(partners=other, drop=(), sibship=(), children=()),
        )
        assert geometry.crossings(made) == []


def test_it_sees_crossings_of_sloping_lines() -> None:
    """The lines to twins are such."""
    twins = TwinRoute((100, 140), ("x", "z"), ((50, 180), (150, 180)), None)
    through = second(partners=((60, 160), (340, 160)))
    assert geometry.crossings(layout(first(children=(), twins=(twins,)), through)) == [(0, 1), (0, 1)]


def test_lines_that_only_touch_do_not_cross_but_look_joined() -> None:
    """A line that ends on another union's line reads as a branch of it; so does a crossing right at a bend."""
    touching = layout(first(sibship=((50, 140), (300, 140))), second(drop=((300, 50), (300, 140))))
    assert geometry.crossings(touching) == []
    assert geometry.lines_ending_on_lines(touching)
    at_a_bend = layout(first(sibship=((50, 140), (320, 140))), second())
    assert geometry.crossings(at_a_bend) == []
    assert geometry.lines_ending_on_lines(at_a_bend)


def test_lines_of_two_unions_may_meet_at_a_person() -> None:
    """At the side of somebody who has two partners."""
    meeting = layout(first(), second(partners=((130, 50), (115, 60), (330, 60)), ends=("b", "d")))
    assert geometry.lines_ending_on_lines(meeting) == []


@pytest.mark.parametrize(
    ("moved", "what"),
    [
        ({"z": (80, 200)}, {"symbol", "label"}),
        ({"z": (105, 200)}, {"label"}),
        ({"x": (50, 110)}, {"symbol", "label"}),
    ],
)
def test_it_sees_symbols_and_labels_that_overlap(moved: dict[str, Point], what: set[str]) -> None:
    """Of different people: side by side, and one below the other."""
    found = geometry.overlapping_boxes(layout(places=moved))
    assert {box.what for pair in found for box in pair} == what
    assert all(one.person != other.person for one, other in found)


def test_boxes_that_touch_do_not_overlap() -> None:
    """Sixty pixels apart, labels sixty pixels wide stand edge to edge."""
    assert geometry.overlapping_boxes(layout(places={"z": (110, 200)})) == []
    assert geometry.overlapping_boxes(layout(places={"a": (50, 300)})) == []


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        (((70, 50), (70, 85), (130, 85)), {("a", "label"), ("b", "label")}),
        (((100, 50), (250, 60)), {("c", "symbol")}),
        (((100, 50), (390, 200)), {("b", "label")}),
        (((70, 50), (150, 50)), set()),
    ],
)
def test_it_sees_lines_that_pass_labels_and_strangers(line: tuple[Point, ...], passed: set[tuple[str, str]]) -> None:
    """Level, upright or sloping. A line may end in the symbols of its own people."""
    found = geometry.lines_through_boxes(layout(first(partners=line), second()), TWO_COUPLES)
    assert {(box.person, box.what) for _, box in found} == passed


def test_it_sees_a_line_to_children_that_passes_the_parent_s_own_label() -> None:
    """As the line of a lone parent might."""
    below = first(drop=((50, 70), (50, 140)), partners=(), ends=("a",))
    assert {box[:2] for _, box in geometry.lines_through_boxes(layout(below, second()), TWO_COUPLES)} == {
        ("a", "label")
    }


@pytest.mark.parametrize("apart", [0.0, 1.5])
def test_it_sees_lines_that_lie_on_each_other(apart: float) -> None:
    """Level and upright, exactly or so near that they look like one. Wider apart they are two."""
    level = second(sibship=((120, 140 + apart), (300, 140 + apart)))
    assert len(geometry.lines_upon_lines(layout(first(), level))) == 1
    upright = second(drop=((100 + apart, 60), (100 + apart, 120)))
    assert len(geometry.lines_upon_lines(layout(first(), upright))) == 1
    clear = second(sibship=((120, 143), (300, 143)), drop=((103, 60), (103, 120)))
    assert geometry.lines_upon_lines(layout(first(), clear)) == []


def test_lines_that_follow_each_other_do_not_lie_on_each_other() -> None:
    """On one height, end to end with a gap."""
    after = second(sibship=((160, 140), (300, 140)))
    assert geometry.lines_upon_lines(layout(first(), after)) == []


@pytest.mark.parametrize("moved", [(20, 200), (385, 200), (300, 240), (300, 10)])
def test_it_sees_people_outside_of_the_frame(moved: Point) -> None:
    """On all four sides, with their labels."""
    assert geometry.outside(layout(places={"y": moved}))


@pytest.mark.parametrize("point", [(-1, 140), (401, 140), (100, -1), (100, 261)])
def test_it_sees_lines_outside_of_the_frame(point: Point) -> None:
    """On all four sides."""
    assert geometry.outside(layout(first(sibship=((50, 140), point)), second()))


@pytest.mark.parametrize("y", [50, 40])
def test_it_sees_children_beside_or_above_their_parents(y: float) -> None:
    """Strictly below is where they belong."""
    assert geometry.children_beside_parents(layout(places={"x": (200, y)}), TWO_COUPLES) == ["x"]


def test_it_sees_partners_in_different_rows() -> None:
    """By the number of their union."""
    made = layout()
    made.places["d"] = made.places["d"]._replace(row=1)
    assert geometry.partners_apart(made, TWO_COUPLES) == [1]


def test_it_measures_how_far_children_stand_from_the_middle() -> None:
    """From where the line down begins to hang; a lone parent's own middle counts, not where the line leaves."""
    off = layout(first(drop=((100, 50), (100, 120), (110, 120), (110, 140))), second(), places={"y": (296, 200)})
    assert geometry.off_centre(off, TWO_COUPLES) == [10, 4]
    alone = family("a:male x:male", "a unknown: x", index="x")
    lone = Route(
        0,
        (),
        ("a",),
        (50, 50),
        ((70, 50), (85, 50), (85, 140)),
        ((50, 140), (85, 140)),
        (("x", ((50, 140), (50, 180))),),
    )
    places = {"a": Place("a", 0, 50, 50, LABEL), "x": Place("x", 1, 53, 200, LABEL)}
    assert geometry.off_centre(FamilyLayout(places, (lone,), 200, 260, (("a",), ("x",))), alone) == [3]


def test_it_counts_brothers_and_sisters_who_stand_the_wrong_way_round() -> None:
    """Pair by pair."""
    assert geometry.birth_inversions(layout(places={"x": (150, 200), "z": (50, 200)}), TWO_COUPLES) == 1


def test_it_measures_width_in_places() -> None:
    """One place for each person in a row without gaps."""
    assert geometry.unit_width(layout(), 100) == 4
    assert geometry.unit_width(layout(), SYMBOL) == 300 / SYMBOL + 1


@pytest.mark.parametrize("name", PATHS)
def test_no_line_ends_on_a_line_of_another_union(name: str) -> None:
    """In none of the families: it would look as if the two were joined."""
    assert geometry.lines_ending_on_lines(laid_out(name)) == []
