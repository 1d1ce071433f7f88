"""A family as a graph: who is whose child, who is joined with whom. Everything else about people is left aside."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content import ChildLink, Family, Sex, Union


@dataclass(frozen=True)
class Kin:
    """The graph of a family.

    Attributes:
        people: all ids, in the family's order.
        unions: as in the family; a union's number is its place here.
        raised: the union that a child hangs from first: its birth union, else the first that lists it.
        also: further unions of a child, e.g. the adoptive one beside the birth one.
        joined: the unions that a person is a partner of, in the family's order, which is the order of time.
        men: who stands left in a couple, by custom.
        households, relations: ids of those who live together, or are joined by a relation.
    """

    people: tuple[str, ...]
    unions: tuple[Union, ...]
    raised: dict[str, int]
    also: dict[str, tuple[int, ...]]
    joined: dict[str, tuple[int, ...]]
    men: frozenset[str]
    households: tuple[tuple[str, ...], ...]
    relations: tuple[tuple[str, ...], ...]
    index: str

    def partner(self, union: int, person: str) -> str | None:
        """Return the other partner of a union; None for a lone parent."""
        return next((one for one in self.unions[union].partners if one != person), None)

    def children(self, union: int) -> tuple[str, ...]:
        """Return the children that hang from this union first, oldest first."""
        return tuple(child.person for child in self.unions[union].children if self.raised[child.person] == union)


def kin(family: Family) -> Kin:
    """Return the graph of a family that the checks of families found sound."""
    raised: dict[str, int] = {}
    listed: dict[str, list[int]] = {}
    joined: dict[str, list[int]] = {person: [] for person in family.people}
    for number, union in enumerate(family.unions):
        for partner in union.partners:
            joined[partner].append(number)
        for child in union.children:
            listed.setdefault(child.person, []).append(number)
            if child.link is ChildLink.BIOLOGICAL:
                raised.setdefault(child.person, number)
    raised = {child: raised.get(child, unions[0]) for child, unions in listed.items()}
    return Kin(
        people=tuple(family.people),
        unions=family.unions,
        raised=raised,
        also={child: tuple(one for one in unions if one != raised[child]) for child, unions in listed.items()},
        joined={person: tuple(unions) for person, unions in joined.items()},
        men=frozenset(name for name, person in family.people.items() if person.sex is Sex.MALE),
        households=tuple(tuple(household.members) for household in family.households),
        relations=tuple((relation.from_, relation.to) for relation in family.relations),
        index=next(name for name, person in family.people.items() if person.index),
    )
