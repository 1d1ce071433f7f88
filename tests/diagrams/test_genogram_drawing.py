"""A family's lines, labels and people: every row of the notation is drawn as it says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from math import atan2, degrees, hypot, isclose

import pytest
from couple_by_hand import FAMILIES, SLASHES, every_family, family, found, laid, parsed, pieces, points, setting
from drawn_families import laid_out

from generator.content import Family, PersonKind, Sex, UnionKind
from generator.diagrams._family import FamilyLayout, Place, Route, lay_out
from generator.diagrams._family.drawing import draw_lines, draw_people, draw_signs, structure
from generator.diagrams._family.labels import labels
from generator.diagrams._family.symbols import edge
from generator.diagrams._family.unions import needed_room
from generator.diagrams._svg import text_width
from generator.languages import LANGUAGES, Language

DASHES = {UnionKind.COHABITING: "6 4", UnionKind.AFFAIR: "2 4"}


def union_of(given: Family, *, bent: bool = False, language: Language = "zh") -> ET.Element:
    (group,) = found(parsed(draw_lines(given, laid(given, bent=bent), setting(language))), "genogram__union")
    return group


def slashes_of(group: ET.Element) -> list[list[tuple[float, float]]]:
    return [
        piece
        for path in group.iter("path")
        for piece in pieces(path.get("d", ""))
        if abs(piece[0][1] - piece[-1][1]) > 5
    ]


@pytest.mark.parametrize("kind", UnionKind)
def test_a_unions_line_has_the_style_and_the_slashes_of_its_kind(kind: UnionKind) -> None:
    """Slashes are 14 px long, at 60°, 6 px apart; those of a remarriage are crossed by one the other way."""
    group = union_of(family({"kind": kind.value}))
    line = next(group.iter("path"))
    assert line.get("stroke-dasharray") == DASHES.get(kind)
    assert points(line.get("d", "")) == [(75, 50), (130, 50)]
    slashes = slashes_of(group)
    assert len(slashes) == SLASHES.get(kind, 0)
    angles = [round(degrees(atan2(start[1] - end[1], end[0] - start[0]))) for start, end in slashes]
    assert angles == ([60, 60, -60] if kind is UnionKind.REMARRIED else [60] * len(slashes))
    middles = [(start[0] + end[0]) / 2 for start, end in slashes[:2]]
    assert all(isclose(hypot(start[0] - end[0], start[1] - end[1]), 14, abs_tol=0.15) for start, end in slashes[:2])
    if len(middles) == 2:
        assert isclose(middles[1] - middles[0], 6, abs_tol=0.11)
        assert isclose(sum(middles) / 2, 102.5, abs_tol=0.11)


@pytest.mark.parametrize(("language", "words"), [("zh", "无效"), ("en", "ann.")])
def test_an_annulled_union_says_so_in_words(language: Language, words: str) -> None:
    """Its slashes are those of a divorce."""
    assert [text.text for text in union_of(family({"kind": "annulled"}), language=language).iter("text")] == [words]


def test_a_union_of_unknown_kind_has_a_question_mark_and_others_have_no_words() -> None:
    """The line itself is solid."""
    signs = {kind: [text.text for text in union_of(family({"kind": kind.value})).iter("text")] for kind in UnionKind}
    assert {kind for kind, said in signs.items() if said} == {UnionKind.ANNULLED, UnionKind.UNKNOWN}
    assert signs[UnionKind.UNKNOWN] == ["?"]


def test_words_on_a_bent_line_interrupt_it_instead_of_standing_over_it() -> None:
    """Other lines run close above."""
    group = union_of(family({"kind": "unknown"}), bent=True)
    (ground,), (sign,) = group.iter("rect"), group.iter("text")
    assert float(ground.get("y", "")) < 110 < float(ground.get("y", "")) + float(ground.get("height", ""))
    assert float(ground.get("y", "")) < float(sign.get("y", "")) < float(ground.get("y", "")) + 14


@pytest.mark.parametrize("kind", [UnionKind.MARRIED, UnionKind.COHABITING])
@pytest.mark.parametrize("bent", [False, True])
def test_partners_related_by_blood_are_joined_by_a_double_line(bent: bool, kind: UnionKind) -> None:
    """4 px apart on every piece, in the style of the union."""
    first, second = union_of(family({"kind": kind.value, "related": True}), bent=bent).iter("path")
    assert first.get("stroke-dasharray") == second.get("stroke-dasharray") == DASHES.get(kind)
    pairs = list(zip(points(first.get("d", "")), points(second.get("d", "")), strict=True))
    assert len(pairs) == (6 if bent else 2)
    for (x, y), (other_x, other_y) in pairs:
        assert {abs(x - other_x), abs(y - other_y)} <= ({4} if bent and pairs[0][0][1] not in (48, 52) else {0, 4})


@pytest.mark.parametrize("kind", ["separated", "divorced", "annulled", "remarried"])
def test_slashes_stand_nearer_the_parent_without_custody(kind: str) -> None:
    """Without custody they stand in the middle, which says nothing."""
    middles = {}
    for custody in ("a", None, "b"):
        slashes = slashes_of(union_of(family({"kind": kind, "custody": custody, "children": ["c"]}, c={})))
        middles[custody] = sum(x for slash in slashes for x, _ in slash) / len(slashes) / 2
    assert middles["b"] < middles[None] - 4
    assert isclose(middles[None], 102.5, abs_tol=0.11)
    assert middles["a"] > middles[None] + 4


@pytest.mark.parametrize(("mark", "middle"), [(100, 102.5), (110, 112.5), (76, 84.5), (129, 120.5)])
def test_marks_of_a_straight_line_stand_where_the_layout_has_room_for_them(mark: float, middle: float) -> None:
    """But never on a symbol."""
    given = family({"kind": "divorced"})
    layout = laid(given)
    layout = FamilyLayout(layout.places, (layout.routes[0]._replace(mark=(mark, 50)),), 400, 300, layout.rows)
    (group,) = found(parsed(draw_lines(given, layout, setting())), "genogram__union")
    across = [x for slash in slashes_of(group) for x, _ in slash]
    assert isclose(sum(across) / 4, middle, abs_tol=0.11)


@pytest.mark.parametrize("custody", ["a", "b", None])
@pytest.mark.parametrize("kind", UnionKind)
def test_marks_do_not_touch_symbols_where_neighbours_have_the_room_they_need(
    kind: UnionKind, custody: str | None
) -> None:
    """`needed_room` is what the layout keeps free between two symbols."""
    given = family({"kind": kind.value, "custody": custody})
    room = needed_room(given, given.unions[0])
    layout = laid(given)
    layout.places["b"] = layout.places["b"]._replace(x=90 + room)
    route = layout.routes[0]._replace(partners=((70, 50), (70 + room, 50)), mark=(70 + room / 2, 50))
    layout = FamilyLayout(layout.places, (route,), 400, 300, layout.rows)
    (group,) = found(parsed(draw_lines(given, layout, setting())), "genogram__union")
    across = [x for slash in slashes_of(group) for x, _ in slash]
    assert all(75 + 2 < x < 70 + room - 2 for x in across)


@pytest.mark.parametrize("start", [85.0, 100.0, 115.0])
def test_marks_of_a_bent_line_step_aside_from_where_the_line_to_the_children_begins(start: float) -> None:
    """Words and slashes do not stand on it."""
    given = family({"kind": "annulled", "children": ["c"]}, c={})
    layout = laid(given, bent=True)
    wide = ((70.0, 50.0), (76.0, 50.0), (76.0, 110.0), (226.0, 110.0), (226.0, 50.0), (230.0, 50.0))
    route = layout.routes[0]._replace(
        partners=wide, mark=(180.0, 110.0), drop=((start + 51, 110.0), (start + 51, 140.0))
    )
    layout = FamilyLayout(layout.places, (route,), 400, 300, layout.rows)
    (group,) = found(parsed(draw_lines(given, layout, setting())), "genogram__union")
    (ground,) = group.iter("rect")
    left, right = (
        min(x for slash in slashes_of(group) for x, _ in slash),
        float(ground.get("x", "")) + float(ground.get("width", "")),
    )
    assert not left < start + 51 < right
    assert left > 76
    assert right < 226


def to_children(given: Family) -> dict[str, ET.Element]:
    root = parsed(draw_lines(given, laid(given), setting()))
    return {(one.get("data-ids") or "").split()[-1]: one for one in found(root, "genogram__child")}


def test_a_child_by_birth_hangs_from_a_solid_line() -> None:
    """From the sibship's line to the outline."""
    (line,) = to_children(family({"children": ["c"]}, c={}))["c"]
    assert line.get("stroke-dasharray") is None
    assert points(line.get("d", "")) == [(40, 140), (40, 180)]


@pytest.mark.parametrize("place", [0, 1])
def test_an_adopted_child_hangs_from_a_solid_and_a_dashed_line(place: int) -> None:
    """Side by side, 4 px apart, both below the sibship's line, both to the outline."""
    children = [{"person": "c", "link": "adopted"}, "d"]
    solid, dashed = to_children(family({"children": children[:: 1 - 2 * place]}, c={}, d={}))["c"]
    assert (solid.get("stroke-dasharray"), dashed.get("stroke-dasharray")) == (None, "6 3")
    (x, _), (_, end) = points(solid.get("d", ""))
    (other_x, start), (_, other_end) = points(dashed.get("d", ""))
    assert (abs(x - other_x), start, end) == (4, 140, 180)
    assert 40 <= other_x <= 100
    assert isclose(other_end, 180.4, abs_tol=0.11)


def test_a_foster_child_hangs_from_a_dotted_line() -> None:
    """Dots and gaps of 2 and 3 px."""
    (line,) = to_children(family({"children": [{"person": "c", "link": "foster"}]}, c={}))["c"]
    assert line.get("stroke-dasharray") == "2 3"


def test_a_child_with_two_pairs_of_parents_has_a_line_to_both() -> None:
    """Born to one couple and adopted by another."""
    given = Family.model_validate(
        {
            "people": {key: {"name": {"zh": key}, "sex": "male", "index": key == "c"} for key in "abcde"},
            "unions": [
                {"partners": ["a", "b"], "kind": "married", "children": ["c"]},
                {"partners": ["d", "e"], "kind": "married", "children": [{"person": "c", "link": "adopted"}]},
            ],
        }
    )
    layout = lay_out(given, labels(given, setting()))
    lines = found(parsed(draw_lines(given, layout, setting())), "genogram__child")
    assert sorted((one.get("data-ids", "").split()[-1], len(one)) for one in lines) == [("c", 1), ("c", 2)]


@pytest.mark.parametrize("identical", [True, False, None])
def test_twins_hang_from_one_point(identical: bool | None) -> None:
    """With a bar between the lines if they are identical, a question mark if nobody knows."""
    twins = {"members": ["c", "d"], **({} if identical is None else {"identical": identical})}
    given = family({"children": ["c", "d"], "twins": [twins]}, c={}, d={"sex": "male"})
    lines = {key: points(group[0].get("d", "")) for key, group in to_children(given).items()}
    assert lines["c"] == [(70, 140), (40, 180)]
    assert lines["d"] == [(70, 140), (100, 180)]
    between = found(parsed(draw_signs(given, laid(given))), "genogram__twins")
    said = [(part.tag, part.text or points(part.get("d", ""))) for group in between for part in group]
    assert said == {True: [("path", [(52, 164), (88, 164)])], False: [], None: [("text", "?")]}[identical]


def test_the_bar_of_identical_triplets_joins_all_of_them() -> None:
    """From the first to the last line, level."""
    twins = [{"members": ["c", "d", "e"], "identical": True}]
    given = family(
        {"children": ["c", "d", "e"], "twins": twins}, c={"sex": "male"}, d={"sex": "male"}, e={"sex": "male"}
    )
    (group,) = found(parsed(draw_signs(given, laid(given))), "genogram__twins")
    (start, y), (end, other_y) = points(group[0].get("d", ""))
    assert (start, end) == (64, 136)
    assert y == other_y


@pytest.mark.parametrize("kind", PersonKind)
@pytest.mark.parametrize("sex", Sex)
def test_the_line_to_a_child_reaches_even_a_small_symbol(kind: PersonKind, sex: Sex) -> None:
    """A loss is drawn smaller, so its top lies lower."""
    given = family({"children": ["c"]}, c={"kind": kind.value, "sex": sex.value})
    (line,) = to_children(given)["c"]
    assert isclose(points(line.get("d", ""))[-1][1], 200 - edge(given.people["c"]), abs_tol=0.06)


@every_family
def test_every_line_begins_and_ends_where_something_is(name: str) -> None:
    """Lines to children end at their outlines; partners' lines at both partners' outlines."""
    given, layout = FAMILIES[name], laid_out(name)
    root = parsed(draw_lines(given, layout, setting()))
    for group in found(root, "genogram__child"):
        child = group.get("data-ids", "").split()[-1]
        place, (x, y) = layout.places[child], points(group[0].get("d", ""))[-1]
        assert isclose(y, place.y - edge(given.people[child], x - place.x), abs_tol=0.11)
    for group in found(root, "genogram__union"):
        line = points(next(group.iter("path")).get("d", ""))
        for key, (x, y) in zip(group.get("data-ids", "").split(), (line[0], line[-1]), strict=True):
            place, person = layout.places[key], given.people[key]
            at_side = isclose(abs(x - place.x), edge(person, y - place.y), abs_tol=2.11)
            assert at_side or isclose(place.y - y, edge(person, x - place.x), abs_tol=2.11)


@every_family
def test_every_line_says_whom_it_concerns(name: str) -> None:
    """So that pointing at somebody can lift their lines: a child's way to the parents is whole."""
    given, layout = FAMILIES[name], laid_out(name)
    root = parsed(structure(given, layout, setting()))
    people = [one.get("data-id") for one in found(root, "genogram__person")]
    assert people == list(layout.places)
    concerned = [tuple(one.get("data-ids", "").split()) for one in root.iter() if one.get("data-ids")]
    assert all(set(ids) <= set(given.people) and len(ids) == len(set(ids)) for ids in concerned)
    for union in given.unions:
        for child in union.children:
            assert any({*union.partners, child.person} == set(ids) for ids in concerned)


def test_a_child_out_of_birth_order_has_its_number_beside_the_symbol() -> None:
    """Others have none."""
    given = family({"children": ["c", "d"]}, c={}, d={})
    layout = laid(given)
    layout.places["d"] = layout.places["d"]._replace(order=1)
    groups = {
        one.get("data-id"): one for one in found(parsed(draw_people(given, layout, setting())), "genogram__person")
    }
    (number,) = [text for text in groups["d"].iter("text") if text.text == "1"]
    assert float(number.get("x", "")) > 20
    assert float(number.get("y", "")) < 0
    assert all(len(list(groups[key].iter("text"))) == 1 for key in "abc")


@pytest.mark.parametrize("language", LANGUAGES)
@every_family
def test_a_label_says_name_and_age(name: str, language: Language) -> None:
    """The name in at most three lines, all of it; the box is as wide as the widest line."""
    given = FAMILIES[name]
    for key, label in labels(given, setting(language)).items():
        person = given.people[key]
        bold = [line.text for line in label.lines if line.strong]
        assert len(bold) <= 3
        assert "".join(bold).replace(" ", "") == person.name.of(language).text.replace(" ", "")
        assert all(line.size >= 12 for line in label.lines)
        assert label.width >= max(text_width(line.text, line.size, strong=line.strong) for line in label.lines)
        assert label.height >= sum(line.size for line in label.lines)
        if person.age:
            assert person.age.words.of(language) in [line.text for line in label.lines]


def test_the_label_of_a_loss_names_it_unless_the_name_does() -> None:
    """A small filled circle alone would not be understood."""
    given = family(None, c={"kind": "miscarriage"}, d={"kind": "pregnancy", "name": {"zh": "怀孕"}})
    said = {key: [line.text for line in label.lines] for key, label in labels(given, setting()).items()}
    assert (said["c"], said["d"]) == (["c", "自然流产"], ["怀孕"])


def test_a_family_drawn_small_has_labels_of_names_only_and_no_conditions() -> None:
    """As in the middle of the case map."""
    given = family(None, c={"age": "0-5", "conditions": ["anxiety"]})
    label = labels(given, setting(), names_only=True)["c"]
    assert [line.text for line in label.lines] == ["c"]
    layout = laid(given)
    layout.places["c"] = Place("c", 1, 40, 200, label)
    small, full = (structure(given, layout, setting(), conditions=shown) for shown in (False, True))
    assert len(small) < len(full)
    assert small in full.replace(_inside(full, small), "")


def _inside(full: str, small: str) -> str:
    """What the longer of two texts has more."""
    start = next(place for place, (one, other) in enumerate(zip(full, small, strict=False)) if one != other)
    return full[start : start + len(full) - len(small)]


@pytest.mark.parametrize("language", LANGUAGES)
@every_family
def test_the_structure_is_sound_and_black_on_white(name: str, language: Language) -> None:
    """Well-formed, without ids that could clash, styles, scripts, or colour."""
    given = FAMILIES[name]
    body = structure(given, laid_out(name, language), setting(language))
    root = parsed(body)
    assert not any(one.get("id") or one.get("style") for one in root.iter())
    assert {one.tag for one in root.iter()} <= {"svg", "g", "path", "circle", "rect", "text", "tspan"}
    painted = {one.get(kind) for one in root.iter() for kind in ("fill", "stroke")} - {None}
    assert painted <= {"currentColor", "none", "#fff"}
    assert all(one.get("class") for one in root.iter("rect"))


def test_what_authors_write_is_escaped() -> None:
    """A name is text, never markup."""
    given = family(None, c={"name": {"zh": "</text><script>&\"'"}})
    root = parsed(structure(given, lay_out(given, labels(given, setting())), setting()))
    (group,) = (one for one in found(root, "genogram__person") if one.get("data-id") == "c")
    assert "".join(group.itertext()) == "</text><script>&\"'"
    assert not list(root.iter("script"))


def test_eight_people_take_little_room() -> None:
    """The structure leaves room for relations and households within 12 KB."""
    given = FAMILIES["leftbehind"]
    assert len(given.people) == 8
    assert len(structure(given, lay_out(given, labels(given, setting())), setting()).encode()) < 6000


def test_the_line_from_which_children_hang_concerns_parents_and_all_children() -> None:
    """Pointing at any of them lifts it."""
    given = family({"children": ["c", "d"]}, c={}, d={})
    (line,) = found(parsed(draw_lines(given, laid(given), setting())), "genogram__descent")
    assert line.get("data-ids") == "a b c d"


@pytest.mark.parametrize(
    "name", ["奶奶家隔壁那位常来帮忙照看孩子的热心邻居陈阿姨", "the former wife of the younger son of the neighbour"]
)
def test_a_long_name_widens_the_label_instead_of_growing_downwards(name: str) -> None:
    """Three lines at most, none of them much shorter than the others, and nothing is cut off."""
    given = family(None, c={"name": {"zh": name}})
    lines = [line.text for line in labels(given, setting())["c"].lines]
    assert len(lines) <= 3
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    widths = [text_width(line, 14, strong=True) for line in lines]
    assert min(widths) > max(widths) / 2


def test_a_long_word_stays_whole() -> None:
    """The label widens for it; only a word that no label could hold is broken."""
    said = labels(family(None, c={"name": {"en": "granddaughter"}}), setting("en"))["c"].lines
    assert [line.text for line in said] == ["granddaughter"]
    broken = labels(family(None, c={"name": {"en": "x" * 60}}), setting("en"))["c"].lines
    assert len(broken) > 1


def test_a_bracket_over_a_row_ends_at_the_outlines() -> None:
    """On a circle or a diamond a line beside the middle comes down farther than on a square."""
    given = family(None, a={"sex": "nonbinary"}, c={"index": True})
    layout = laid(given)
    bracket = ((56.0, 32.0), (56.0, 10.0), (144.0, 10.0), (144.0, 32.0))
    layout = FamilyLayout(layout.places, (Route(0, bracket, ("a", "b"), (100.0, 10.0)),), 400, 300, layout.rows)
    (group,) = found(parsed(draw_lines(given, layout, setting())), "genogram__union")
    line = points(next(group.iter("path")).get("d", ""))
    assert line[0] == (56, 36)
    assert isclose(line[-1][1], 50 - 364**0.5, abs_tol=0.06)
