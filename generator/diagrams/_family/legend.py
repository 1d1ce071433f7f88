"""The notation of a family's structure: every symbol with its meaning, drawn by the same code as the diagram.

A legend takes the symbols that a family uses; the notation is all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import ChildLink, Family, Person, PersonKind, Sex, UnionKind
from generator.diagrams._diagram import LegendEntry, NotationGroup, Setting
from generator.diagrams._family.conditions import hidden_conditions, patterns_of
from generator.diagrams._family.hatching import PATTERNS
from generator.diagrams._family.model import FamilyLayout
from generator.diagrams._family.swatches import (
    child_swatch,
    order_swatch,
    pattern_swatch,
    person_swatch,
    state_swatch,
    twins_swatch,
    union_swatch,
    widowed_swatch,
)
from generator.diagrams._family.symbols import is_full
from generator.diagrams._family.unions import shows_custody
from generator.diagrams._legend import all_symbols, used_symbols
from generator.languages import Words

Keyed = tuple[str, LegendEntry]
"""A symbol's key, e.g. `deceased`, and its entry."""

_TITLES = {
    "people": Words("人", "People"),
    "losses": Words("怀孕与失去的孩子", "Pregnancies and losses"),
    "unions": Words("婚姻与伴侣关系", "Unions"),
    "children": Words("子女", "Children"),
    "conditions": Words("健康状况", "Health conditions"),
}
_SEXES = {
    Sex.MALE: Words("男性", "male"),
    Sex.FEMALE: Words("女性", "female"),
    Sex.NONBINARY: Words("非二元性别", "nonbinary"),
    Sex.UNKNOWN: Words("性别不详", "sex not known"),
}
_STATES = {
    "index": Words("服务对象（双层边框）", "the person whom the case is about (double outline)"),
    "deceased": Words("已去世", "has died"),
    "unknown": Words("只知道有这个人", "known only to exist"),
}
_LOSSES = {
    **{kind: kind.words for kind in PersonKind if kind is not PersonKind.PERSON},
    PersonKind.STILLBIRTH: Words("死产（形状表示性别）", "stillbirth (the shape says the sex)"),
}
_UNIONS = {
    **{kind: kind.words for kind in UnionKind},
    UnionKind.WIDOWED: Words("丧偶（去世的一方打叉）", "widowed (the partner who died is crossed out)"),
    UnionKind.UNKNOWN: Words("伴侣关系不详", "kind of union not known"),
}
_RELATED = Words("双方有血缘关系", "the partners are related by blood")
_CUSTODY = Words("斜线偏向一方：子女由另一方抚养", "slashes nearer one partner: the children live with the other")
_LINKS = {
    ChildLink.BIOLOGICAL: Words("亲生子女", "child by birth"),
    ChildLink.ADOPTED: Words("收养的子女", "adopted child"),
    ChildLink.FOSTER: Words("寄养的子女", "foster child"),
}
_TWINS = {
    True: Words("同卵双胞胎", "identical twins"),
    False: Words("异卵双胞胎", "fraternal twins"),
    None: Words("双胞胎，不知是否同卵", "twins, not known whether identical"),
}
_ORDER = Words("数字：在兄弟姐妹中排第几", "number: place among brothers and sisters, the eldest is 1")
_CONDITION = Words("第{number}种健康状况", "health condition {number}")
_MORE = Words("其他健康状况，见文字说明", "further health conditions, named in the text")


def structure_legend(
    family: Family, layout: FamilyLayout, setting: Setting, *, conditions: bool = True
) -> tuple[LegendEntry, ...]:
    """Return the legend of what this family's structure uses.

    Args:
        family: who is drawn.
        layout: which lines and numbers are drawn.
        setting: the language and the names of conditions.
        conditions: whether health conditions are shown.
    """
    entries = used_symbols(_groups(setting), set(_used(family, layout)))
    return (*entries, *(_conditions(family, setting) if conditions else ()))


def structure_notation(setting: Setting) -> tuple[NotationGroup, ...]:
    """Return the whole notation of a family's structure, with every pattern for conditions."""
    patterns = {
        f"pattern {number}": LegendEntry(pattern_swatch(pattern), setting.words(_CONDITION, number=number))
        for number, pattern in enumerate(PATTERNS, 1)
    }
    more = LegendEntry(pattern_swatch(None), setting.words(_MORE))
    return all_symbols({**_groups(setting), "conditions": {**patterns, "more": more}}, _TITLES, setting)


def _groups(setting: Setting) -> dict[str, dict[str, LegendEntry]]:
    """Return every symbol but the conditions', by the group that it belongs to."""
    return {
        "people": dict(_people(setting)),
        "losses": {
            kind.name: LegendEntry(person_swatch(kind=kind), setting.words(words)) for kind, words in _LOSSES.items()
        },
        "unions": dict(_unions(setting)),
        "children": dict(_children(setting)),
    }


def _people(setting: Setting) -> Iterator[Keyed]:
    for sex, words in _SEXES.items():
        yield sex.name, LegendEntry(person_swatch(sex=sex), setting.words(words))
    for state, words in _STATES.items():
        yield state, LegendEntry(state_swatch(state), setting.words(words))


def _unions(setting: Setting) -> Iterator[Keyed]:
    for union, words in _UNIONS.items():
        swatch = widowed_swatch() if union is UnionKind.WIDOWED else union_swatch(union, setting)
        yield f"union {union.name}", LegendEntry(swatch, setting.words(words))
    yield "related", LegendEntry(union_swatch(UnionKind.MARRIED, setting, related=True), setting.words(_RELATED))
    yield "custody", LegendEntry(union_swatch(UnionKind.DIVORCED, setting, aside=True), setting.words(_CUSTODY))


def _children(setting: Setting) -> Iterator[Keyed]:
    for link, words in _LINKS.items():
        yield link.name, LegendEntry(child_swatch(link), setting.words(words))
    for identical, words in _TWINS.items():
        yield f"twins {identical}", LegendEntry(twins_swatch(identical=identical), setting.words(words))
    yield "order", LegendEntry(order_swatch(), setting.words(_ORDER))


def _used(family: Family, layout: FamilyLayout) -> Iterator[str]:
    """Yield the keys of the symbols that a drawing of this family has."""
    for key, place in layout.places.items():
        yield from _used_by(family.people[key])
        if place.order:
            yield "order"
    for route in layout.routes:
        union = family.unions[route.union]
        if route.partners:
            yield f"union {union.kind.name}"
            if union.related:
                yield "related"
            if shows_custody(union, route.ends):
                yield "custody"
        drawn = {person for person, _ in route.children} | {one for twins in route.twins for one in twins.members}
        yield from (child.link.name for child in union.children if child.person in drawn)
        yield from (f"twins {twins.identical}" for twins in route.twins)


def _used_by(person: Person) -> Iterator[str]:
    if person.index:
        yield "index"
    if not is_full(person):
        yield person.kind.name
        return
    if not (person.unknown and person.sex is Sex.UNKNOWN):
        yield person.sex.name
    if person.deceased:
        yield "deceased"
    if person.unknown:
        yield "unknown"


def _conditions(family: Family, setting: Setting) -> Iterator[LegendEntry]:
    patterns = patterns_of(family)
    hidden = [set(hidden_conditions(person, patterns)) for person in family.people.values()]
    shown = {
        name
        for person, away in zip(family.people.values(), hidden, strict=True)
        if is_full(person)
        for name in person.conditions
        if name not in away
    }
    for name, pattern in patterns.items():
        if name in shown:
            yield LegendEntry(pattern_swatch(pattern), setting.term(name))
    if any(hidden):
        yield LegendEntry(pattern_swatch(None), setting.words(_MORE))
