"""The notation: every symbol that a diagram can draw, each once, each unlike the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import combinations

import pytest
from any_case_map import a_case, person, system
from extents import extents

from generator.content import (
    Actor,
    ChildLink,
    Choice,
    Event,
    Family,
    Flow,
    PersonKind,
    Record,
    RelationKind,
    Sex,
    TieKind,
    UnionKind,
)
from generator.content.case import Case
from generator.diagrams import LegendEntry, Notation, Setting, all_diagrams
from generator.diagrams.timeline.actors import Side, side_of
from generator.languages import LANGUAGES, Language

SAME = {"ecomap": [("联系一般", "没有箭头：没有资源流动")]}
"""Entries that look alike: a line without an arrow says both how a tie is and that nothing flows along it."""
SLACK = 0.6
"""Pixels that are measured but hold no ink: lines end without a cap, no letter here is so tall."""

every_diagram = pytest.mark.parametrize("name", sorted(all_diagrams()))
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def notation(name: str, language: Language = "zh") -> Notation:
    return all_diagrams()[name].notation(Setting(language, name, str))


def entries(name: str, language: Language = "zh") -> list[LegendEntry]:
    return [entry for group in notation(name, language).groups for entry in group.entries]


def couple(
    kind: str = "married", link: str = "biological", relation: str = "", born: str = "person", sex: str = "nonbinary"
) -> Family:
    """A couple and a child. Nothing is known of the parents, so that the legend has no sex for them."""
    people = {one: person(one, "unknown", unknown=True, index=one == "a") for one in "ab"}
    people["c"] = person("c", sex, kind=born)
    union = {"partners": ["a", "b"], "kind": kind, "children": [{"person": "c", "link": link}]}
    relations = [{"from": "a", "to": "c", "kind": relation}] if relation else []
    return Family.model_validate({"people": people, "unions": [union], "relations": relations})


def tied(kind: str = "ordinary", flow: str = "none") -> Case:
    return a_case(couple(), {"s": system()}, [{"system": "s", "before": kind, "flow": flow}])


def acted(side: str) -> Case:
    actor = next(actor.value for actor in Actor if side_of(actor).value == side)
    told = {"day": 1, "stage": "intake", "by": [actor], "event": {"zh": "谈话。"}}
    return Case.model_construct(timeline=(Event.model_validate(told),))


CHOSEN: dict[type[Choice], tuple[str, Callable[[str], Record]]] = {
    PersonKind: ("genogram", lambda value: couple(born=value)),
    Sex: ("genogram", lambda value: couple(sex=value)),
    UnionKind: ("genogram", lambda value: couple(kind=value)),
    ChildLink: ("genogram", lambda value: couple(link=value)),
    RelationKind: ("genogram", lambda value: couple(relation=value)),
    TieKind: ("ecomap", lambda value: tied(kind=value)),
    Flow: ("ecomap", lambda value: tied(flow=value)),
    Side: ("timeline", acted),
}
"""For everything that an author can choose and a diagram shows by a symbol: the least there is to draw with it."""


@pytest.mark.parametrize("choice", CHOSEN, ids=lambda choice: choice.__name__)
def test_whatever_an_author_can_choose_has_a_symbol_of_its_own(choice: type[Choice]) -> None:
    """A new kind of person, union, tie … without a symbol is noticed: here, and not by a reader."""
    name, record = CHOSEN[choice]
    legends = {}
    for one in choice:
        drawing = all_diagrams()[name].draw(record(one.value), Setting("zh", name, str))
        assert drawing is not None
        legends[one] = set(drawing.legend)
    for one in choice:
        others = set().union(*(legend for other, legend in legends.items() if other is not one))
        (own,) = legends[one] - others
        assert own in entries(name), one


@every_language
@every_diagram
def test_every_entry_says_something_else(name: str, language: Language) -> None:
    """And stands in one group only; groups have ids and titles of their own."""
    words = [entry.words for entry in entries(name, language)]
    assert len(set(words)) == len(words)
    assert all(words)
    groups = notation(name, language).groups
    assert len({group.id for group in groups}) == len({group.title for group in groups}) == len(groups)


@every_diagram
def test_symbols_look_unlike_each_other(name: str) -> None:
    """Who knows a symbol need not look where it stands to know what it means."""
    alike = [(one.words, other.words) for one, other in combinations(entries(name), 2) if one.swatch == other.swatch]
    assert alike == SAME.get(name, [])


@every_language
@every_diagram
def test_symbols_stay_in_their_box(name: str, language: Language) -> None:
    """A legend shows them 56 px wide and 32 px high; what reaches further is cut off."""
    for entry in entries(name, language):
        for x, y in extents(entry.swatch):
            assert -SLACK <= x <= 56 + SLACK, (entry.words, x)
            assert -SLACK <= y <= 32 + SLACK, (entry.words, y)


@every_diagram
def test_symbols_have_no_ids(name: str) -> None:
    """The same symbol stands on a page several times."""
    assert [entry.words for entry in entries(name) if " id=" in entry.swatch] == []


@every_diagram
def test_every_language_has_the_same_groups_and_as_many_symbols(name: str) -> None:
    """A link to a group leads to it in every language."""
    zh, en = ([(group.id, len(group.entries)) for group in notation(name, language).groups] for language in LANGUAGES)
    assert zh == en
    assert len(notation(name, "zh").about) == len(notation(name, "en").about)


@every_language
def test_the_example_shows_much_of_the_notation(language: Language) -> None:
    """Something of every group; it needs no casebook, and all of it is in the page's language."""
    told = notation("genogram", language)
    assert isinstance(told.example, Family)
    drawing = all_diagrams()["genogram"].draw(told.example, Setting(language, "genogram", str))
    assert drawing is not None
    for group in told.groups:
        if group.id != "conditions":
            assert set(drawing.legend) & set(group.entries), group.id
    assert any(one.conditions for one in told.example.people.values())
    words = "".join([*(entry.words for entry in drawing.legend), *(str(part) for part in drawing.account)])
    assert any("\u4e00" <= sign <= "\u9fff" for sign in words) is (language == "zh")
