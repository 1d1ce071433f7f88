"""Checks about families: judged alone they find what they find in a casebook, and no family is too tangled for them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from casebook_from import TODAY, casebook_at, changed
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import Check, Flaw, all_checks, check, run_alone
from generator.checks._circles import Edge, circles
from generator.content import Family, load

FAMILY_CHECKS = {one.problem.code: one for one in all_checks() if one.problem.code.startswith("FAM")}
TANGLED = (
    "- partners: [lan, ming]\n      kind: widowed\n",
    "- {partners: [lan, lan], kind: widowed, children: [lan]}\n",
)


def family(people: int, **parts: Any) -> Family:
    """Return a family of `p0`, `p1` … with the given unions, households or relations."""
    everybody = {f"p{number}": {"name": {"en": f"P{number}"}, "sex": "unknown"} for number in range(people)}
    return Family.model_validate({"people": {**everybody, "p0": {**everybody["p0"], "index": "true"}}, **parts})


def found(code: str, one: Family) -> list[Flaw]:
    """Return what the check of `code` finds in a family by itself."""
    judge = FAMILY_CHECKS[code].find_alone
    assert judge
    return list(judge(one, {}))


def unions(*rows: tuple[list[int], list[int]]) -> list[dict[str, Any]]:
    """Return unions from the numbers of their partners and children."""
    return [
        {"partners": [f"p{one}" for one in partners], "kind": "unknown", "children": [f"p{one}" for one in children]}
        for partners, children in rows
    ]


def test_a_family_alone_is_judged_as_in_a_casebook(tmp_path: Path) -> None:
    """The same findings, words and places, whether the entry is one of a casebook or judged alone."""
    root = casebook_at(tmp_path, changed("cases/lan.yaml", *TANGLED))
    in_casebook = [one for one in check(root, TODAY).diagnostics if one.code in FAMILY_CHECKS]
    (entry,) = load(root).casebook.of_type("case")
    alone = run_alone(entry.record, entry.document)
    assert {one.code for one in alone} == {"FAM803", "FAM805"}
    assert list(alone) == in_casebook


def test_people_are_looked_for_in_the_family_alone_too(tmp_path: Path) -> None:
    """A name that leads nowhere cannot be drawn; whether a guide exists is not asked of a single file."""
    files = changed("cases/lan.yaml", "to: ming", "to: hong")
    files["cases/lan.yaml"] = files["cases/lan.yaml"].replace("guides: [heat]", "guides: [nowhere]")
    (entry,) = load(casebook_at(tmp_path, files)).casebook.of_type("case")
    (told,) = run_alone(entry.record, entry.document)
    assert (told.code, "`hong`" in told.message.en) == ("REF101", True)


def test_terms_are_looked_for_if_it_is_said_which_there_are(tmp_path: Path) -> None:
    """A misspelt condition would stand in the drawing."""
    (entry,) = load(casebook_at(tmp_path, changed("cases/lan.yaml", "term: ecomap", "term: ecomop"))).casebook.of_type(
        "case"
    )
    assert run_alone(entry.record, entry.document) == ()
    (told,) = run_alone(entry.record, entry.document, {"term": {"ecomap"}})
    assert (told.code, "Did you mean `ecomap`?" in told.message.en) == ("REF101", True)


@pytest.mark.parametrize("code", FAMILY_CHECKS)
def test_ids_that_nobody_has_are_left_to_another_check(code: str) -> None:
    """A check about families copes with them: the author is told of all mistakes in one run."""
    odd = {
        "unions": [
            {
                "partners": ["x", "y"],
                "kind": "married",
                "children": ["z", "x", "z"],
                "twins": [{"members": ["v", "w"]}],
                "custody": "u",
            },
            {"partners": ["y", "x"], "kind": "married", "children": ["z"]},
            {"partners": ["a"], "kind": "married", "children": ["z"]},
            {"partners": ["a"], "kind": "married", "custody": "u"},
        ],
        "households": [{"name": {"en": "home"}, "members": ["x", "x"]}],
        "relations": [{"from": "x", "to": "x", "kind": "close"}],
    }
    assert (code == "FAM804") != bool(found(code, family(2, **odd)))


def test_a_name_as_long_as_a_book_is_told_short() -> None:
    """The report stays one that can be read."""
    person = {"name": {"en": "word\n " * 9000}, "sex": "male", "index": "true"}
    long_name = Family.model_validate({"people": {"p0": person}, "unions": unions(([0], [0]))})
    (flaw,) = found("FAM803", long_name)
    assert len(str(flaw.values["name"])) < 200
    assert "\n" not in str(flaw.values["name"])


def test_a_relation_to_oneself_joins_nobody() -> None:
    """Somebody who stands only in such a relation is told to be unconnected as well: both must be mended."""
    alone = {"relations": [{"from": "p2", "to": "p2", "kind": "close"}], "unions": unions(([0, 1], []))}
    assert [flaw.path for flaw in found("FAM801", family(3, **alone))] == [("people", "p2")]
    assert [flaw.path for flaw in found("FAM809", family(3, **alone))] == [("relations", 0, "to")]


# Circles


def test_a_circle_of_thousands_is_found_once_and_told_short() -> None:
    """A chain of parents longer than any stack ends in one finding of a few words."""
    many = 5000
    rows = [([number], [number + 1]) for number in range(many - 1)]
    (flaw,) = found("FAM803", family(many, unions=unions(*rows, ([many - 1], [0]))))
    assert flaw.path == ("unions", many - 1, "children", 0)
    assert len(str(flaw.values["chain"])) < 500


def test_two_hundred_people_who_are_all_each_others_parents_are_one_circle() -> None:
    """The number of circles among them has hundreds of digits; one is told, the shortest through the first."""
    everybody = range(200)
    rows = [([number], [other for other in everybody if other != number]) for number in everybody]
    (flaw,) = found("FAM803", family(200, unions=unions(*rows)))
    assert str(flaw.values["chain"]).count("is a child of") == 2


def test_circles_that_have_nothing_to_do_with_each_other_are_told_each() -> None:
    """One run tells of both."""
    rows = [([0], [1]), ([1], [0]), ([2], [3]), ([3], [2])]
    assert [flaw.path[1] for flaw in found("FAM803", family(4, unions=unions(*rows)))] == [1, 3]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_whoever_is_in_a_circle_is_told_of_one(steps: list[tuple[int, int]]) -> None:
    """There is a circle in what is told if there is one at all; what is told is one; each group is told once."""
    edges = [Edge(str(source), str(target), (index, 0)) for index, (source, target) in enumerate(steps)]
    told = list(circles(edges))
    for circle in told:
        assert all(edge in edges for edge in circle)
        assert [edge.source for edge in circle] == [edge.target for edge in (circle[-1], *circle[:-1])]
        assert len({edge.source for edge in circle}) == len(circle)
    assert bool(told) == _has_circle(set(steps))
    members = [edge.source for circle in told for edge in circle]
    assert len(members) == len(set(members))


def _has_circle(steps: set[tuple[int, int]]) -> bool:
    """Try every way around."""
    ways = (way for count in range(1, 6) for way in permutations(range(5), count))
    return any(all(step in steps for step in zip(way, (*way[1:], way[0]), strict=True)) for way in ways)


# Nothing that a family can be is in the way of another rule


def test_every_check_about_families_can_be_asked_about_a_family_alone() -> None:
    """So that a file that holds only a family is judged by all of them."""
    assert FAMILY_CHECKS
    assert all(isinstance(one, Check) and one.find_alone for one in FAMILY_CHECKS.values())


def test_a_child_that_lives_with_its_adoptive_grandparents_is_fine() -> None:
    """Birth parents, adoption, foster care and a step-parent's union can stand side by side."""
    told = family(
        6,
        unions=[
            *unions(([0, 1], [2]), ([2, 3], [4]), ([2, 5], [])),
            {"partners": ["p0"], "kind": "unknown", "children": [{"person": "p4", "link": "adopted"}]},
        ],
    )
    assert [code for code in FAMILY_CHECKS if found(code, told)] == []
