"""Who stands in the centre of a case map: the household, in short, not the whole family tree.

Hartman draws the household in the circle. We add whoever a tie names and the people through whom they are related,
because a symbol that hangs in the air says less than no symbol.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content import Family, Tie, Union


def household(family: Family) -> tuple[str, ...]:
    """Return the index person and those who live with them."""
    index = index_person(family)
    homes = [home.members for home in family.households if index in home.members]
    return tuple(dict.fromkeys([index, *(str(member) for members in homes for member in members)]))


def index_person(family: Family) -> str:
    """Return the id of the person whom the case is about."""
    return next(id_ for id_, person in family.people.items() if person.index)


def in_short(family: Family, ties: Iterable[Tie]) -> Family:
    """Return the part of a family that a case map shows, with the unions that join it.

    Conditions, households and relations are left to the genogram.
    """
    named = [*household(family), *(str(tie.member) for tie in ties if tie.member)]
    wanted: dict[str, None] = {}
    for person in named:
        if person in family.people:
            wanted.update(dict.fromkeys(_way(family, index_person(family), person)))
    people = {
        id_: person.model_copy(update={"conditions": ()}) for id_, person in family.people.items() if id_ in wanted
    }
    unions = tuple(cut for union in family.unions if (cut := _cut(union, people)))
    return family.model_copy(update={"people": people, "unions": unions, "households": (), "relations": ()})


def _cut(union: Union, people: Iterable[str]) -> Union | None:
    """Return a union without those who are not shown; None if nothing is left to draw."""
    shown = set(people)
    partners = tuple(partner for partner in union.partners if partner in shown)
    children = tuple(child for child in union.children if child.person in shown)
    if not partners or (len(partners) < len(union.partners) and not children) or len(partners) + len(children) < 2:
        return None
    kept = [[member for member in twins.members if member in shown] for twins in union.twins]
    twins = tuple(
        born.model_copy(update={"members": tuple(members)})
        for born, members in zip(union.twins, kept, strict=True)
        if len(members) > 1
    )
    custody = union.custody if union.custody in partners else None
    return union.model_copy(update={"partners": partners, "children": children, "twins": twins, "custody": custody})


def _way(family: Family, start: str, end: str) -> tuple[str, ...]:
    """Return the people from one person to another by the fewest steps of kinship; only the other if there are none."""
    before: dict[str, tuple[str, ...]] = {start: ()}
    waiting = [start]
    for person in waiting:
        if person == end:
            break
        for other, between in _next_of_kin(family, person):
            if other not in before:
                before[other] = (*before[person], person, *between)
                waiting.append(other)
    return (*before.get(end, ()), end)


def _next_of_kin(family: Family, person: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield partners, parents and children, then brothers and sisters with the parents who join them."""
    siblings: list[tuple[str, tuple[str, ...]]] = []
    for union in family.unions:
        partners = tuple(str(partner) for partner in union.partners)
        children = tuple(str(child.person) for child in union.children)
        if person in partners:
            yield from ((other, ()) for other in (*partners, *children) if other != person)
        elif person in children:
            yield from ((parent, ()) for parent in partners)
            siblings += [(child, partners) for child in children if child != person]
    yield from siblings
