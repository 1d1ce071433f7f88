"""A family → all single steps from each person: to parents, siblings, children, partners, and to others around them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import ChildLink, Family, Person, RelationKind, Sex, UnionKind
from generator.diagrams.genogram.kinship.births import Birth, births_of
from generator.diagrams.genogram.kinship.siblings import sibling_steps
from generator.diagrams.genogram.kinship.steps import Manner, Step, Way

_PARENTS_FIRST = (Sex.MALE, Sex.FEMALE, Sex.NONBINARY, Sex.UNKNOWN)
_BY_UNION = {
    UnionKind.SEPARATED: Manner.SEPARATED,
    UnionKind.DIVORCED: Manner.FORMER,
    UnionKind.ANNULLED: Manner.FORMER,
    UnionKind.COHABITING: Manner.COHABITING,
    UnionKind.AFFAIR: Manner.AFFAIR,
    UnionKind.UNKNOWN: Manner.UNCERTAIN,
}
"""Unions that are a marriage, or were one until a death, are plain."""


def steps_of(family: Family) -> dict[str, tuple[Step, ...]]:
    """Return the steps from each person, by id: fathers before mothers, all else in the family's order."""
    births = births_of(family)
    found: dict[str, list[Step]] = {person: [] for person in family.people}
    for step in (
        *_to_parents(family, births),
        *(step for person in family.people for step in sibling_steps(family, births, person)),
        *_to_children(family, births),
        *_to_partners(family),
        *_to_others(family),
    ):
        found[step.start].append(step)
    return {person: tuple(steps) for person, steps in found.items()}


def _to_parents(family: Family, births: dict[str, tuple[Birth, ...]]) -> Iterator[Step]:
    for child, own in births.items():
        parents = dict.fromkeys(parent for birth in own for parent in birth.union.partners)
        for parent in sorted(parents, key=lambda one: _PARENTS_FIRST.index(family.people[one].sex)):
            yield Step(Way.PARENT, child, parent, _descent(own, parent)[0])


def _to_children(family: Family, births: dict[str, tuple[Birth, ...]]) -> Iterator[Step]:
    couples = (
        (parent, child.person) for union in family.unions for parent in union.partners for child in union.children
    )
    for parent, child in dict.fromkeys(couples):
        yield Step(Way.CHILD, parent, child, _descent(births[child], parent)[1])


def _descent(births: tuple[Birth, ...], parent: str) -> tuple[Manner, Manner]:
    """Return how the parent is the child's, and how the child is the parent's."""
    here = [birth.link for birth in births if parent in birth.union.partners]
    if ChildLink.BIOLOGICAL in here:
        adopted_by_others = ChildLink.ADOPTED not in here and any(birth.link is ChildLink.ADOPTED for birth in births)
        return (Manner.BIRTH_PARENT, Manner.BIRTH_CHILD) if adopted_by_others else (Manner.PLAIN, Manner.PLAIN)
    return (Manner.ADOPTING, Manner.ADOPTED) if ChildLink.ADOPTED in here else (Manner.FOSTERING, Manner.FOSTER)


def _to_partners(family: Family) -> Iterator[Step]:
    """Yield steps both ways; of several unions of the same two the last one counts."""
    couples = [(number, union.partners) for number, union in enumerate(family.unions) if len(union.partners) == 2]
    latest = {pair: number for number, partners in couples for pair in (partners, partners[::-1])}
    for (one, other), number in latest.items():
        late = _survives(family.people[one], family.people[other])
        manner = _BY_UNION.get(family.unions[number].kind, Manner.PLAIN)
        yield Step(Way.PARTNER, one, other, manner, late, number)


def _survives(one: Person, other: Person) -> bool:
    return other.deceased and not one.deceased


def _to_others(family: Family) -> Iterator[Step]:
    """Yield steps to people around somebody: they place those who are nobody's kin."""
    for relation in family.relations:
        cares = relation.kind is RelationKind.CARETAKER
        yield Step(Way.OUTSIDE, relation.to, relation.from_, Manner.CARER if cares else Manner.ACQUAINTANCE)
        yield Step(Way.OUTSIDE, relation.from_, relation.to, Manner.CARED_FOR if cares else Manner.ACQUAINTANCE)
    for household in family.households:
        for one in household.members:
            for other in household.members:
                yield Step(Way.OUTSIDE, one, other, Manner.HOUSEMATE)
