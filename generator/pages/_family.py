"""Family structure and case map of a case, as tables and prose."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.content import Child, ChildLink, Family, Household, Person, PersonKind, Relation, Union
from generator.content.case import Case
from generator.pages import _blocks as blocks
from generator.pages import _parts as parts
from generator.pages._scope import Scope


def structure(scope: Scope, family: Family) -> blocks.Section | None:
    """Return the family structure: everybody, who is joined to whom, who lives together, how they get on."""
    tag = scope.tag(family.basis)
    return parts.section(
        "family-structure",
        scope.word("family-structure"),
        parts.prose(scope, family.note),
        _people(scope, family, tag),
        parts.subsection(
            "unions", scope.word("unions"), _list((_union(scope, family, union) for union in family.unions), tag)
        ),
        parts.subsection(
            "households",
            scope.word("households"),
            _list((_household(scope, family, one) for one in family.households), tag),
        ),
        parts.subsection(
            "relations",
            scope.word("relations"),
            _list((_relation(scope, family, one) for one in family.relations), tag),
        ),
    )


def case_map(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the case map: systems, and the ties to them before and after."""
    drawn = case.case_map
    head = tuple(scope.word(key) for key in ("system", "sphere", "tie-of", "tie-before", "tie-after", "flow", "note"))
    rows = tuple(
        (
            scope.text(drawn.systems[tie.system].name),
            escape(scope.choice(drawn.systems[tie.system].sphere)),
            _name(scope, case.family, tie.member) if tie.member else escape(scope.word("whole-family")),
            escape(scope.choice(tie.before)),
            escape(scope.choice(tie.after)) if tie.after else escape("–"),
            escape(scope.choice(tie.flow)),
            scope.text(tie.note),
        )
        for tie in drawn.ties
    )
    return parts.section(
        "case-map",
        scope.word("case-map"),
        blocks.Table(scope.word("case-map-caption"), head, rows, scope.tag(drawn.basis)),
    )


def _people(scope: Scope, family: Family, tag: blocks.Tag | None) -> blocks.Table:
    head = tuple(scope.word(key) for key in ("person", "sex", "age", "conditions", "note"))
    rows = tuple(
        (
            _person_name(scope, person),
            escape(scope.choice(person.sex)),
            escape(scope.choice(person.age)) if person.age else escape("–"),
            Markup(scope.word("list-separator")).join(parts.term_links(scope, "term", person.conditions)),
            _person_note(scope, person),
        )
        for person in family.people.values()
    )
    return blocks.Table(scope.word("people-caption"), head, rows, tag)


def _person_name(scope: Scope, person: Person) -> Markup:
    name = scope.text(person.name)
    return (
        Markup('{} <strong class="index-person">{}</strong>').format(name, scope.word("index-person"))
        if person.index
        else name
    )


def _person_note(scope: Scope, person: Person) -> Markup:
    said: list[str | Markup] = []
    if person.kind is not PersonKind.PERSON:
        said.append(scope.choice(person.kind))
    if person.deceased:
        said.append(scope.word("deceased"))
    if person.unknown:
        said.append(scope.word("nothing-known"))
    if person.note:
        said.append(scope.text(person.note))
    return Markup(escape(scope.word("clause-separator"))).join(said)


def _list(lines: Iterable[Markup], tag: blocks.Tag | None) -> blocks.Points | None:
    items = tuple(blocks.Item(line) for line in lines)
    return blocks.Points(items, tag=tag) if items else None


def _name(scope: Scope, family: Family, person: str) -> Markup:
    return scope.text(family.people[person].name)


def _names(scope: Scope, family: Family, people: tuple[str, ...]) -> Markup:
    return Markup(escape(scope.word("list-separator"))).join(_name(scope, family, person) for person in people)


def _union(scope: Scope, family: Family, union: Union) -> Markup:
    """Say a union in one line, e.g. “老明、阿兰：丧偶。子女：儿子、女儿（收养）。”."""
    said = [scope.escaped("union-line", partners=_names(scope, family, union.partners), kind=scope.choice(union.kind))]
    if union.children:
        children = Markup(escape(scope.word("list-separator"))).join(
            _child(scope, family, child) for child in union.children
        )
        said.append(scope.escaped("union-children", children=children))
    for twins in union.twins:
        key = {True: "twins-identical", False: "twins-fraternal", None: "twins"}[twins.identical]
        said.append(scope.escaped(key, members=_names(scope, family, twins.members)))
    if union.custody:
        said.append(scope.escaped("union-custody", person=_name(scope, family, union.custody)))
    if union.related:
        said.append(scope.escaped("union-related"))
    return Markup("").join(said)


def _child(scope: Scope, family: Family, child: Child) -> Markup:
    name = _name(scope, family, child.person)
    return (
        name
        if child.link is ChildLink.BIOLOGICAL
        else scope.escaped("in-brackets", name=name, what=scope.choice(child.link))
    )


def _household(scope: Scope, family: Family, household: Household) -> Markup:
    return scope.escaped(
        "household-line", name=scope.text(household.name), members=_names(scope, family, household.members)
    )


def _relation(scope: Scope, family: Family, relation: Relation) -> Markup:
    line = scope.escaped(
        "relation-line",
        one=_name(scope, family, relation.from_),
        other=_name(scope, family, relation.to),
        kind=scope.choice(relation.kind),
        note=scope.text(relation.note),
    )
    return Markup(line.strip())
