"""Who is a sibling of whom: full, half, twin, adoptive or foster."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import ChildLink, Family, Sex, Union
from generator.diagrams.genogram.kinship.births import Birth
from generator.diagrams.genogram.kinship.steps import NOT_BY_BLOOD, Manner, Step, Way

_OF_ONE_BIRTH = {2: Manner.TWIN, 3: Manner.TRIPLET}
_HALF = {
    Sex.MALE: (Manner.SAME_FATHER, Manner.BY_FATHER),
    Sex.FEMALE: (Manner.SAME_MOTHER, Manner.BY_MOTHER),
}
"""By the common parent's sex: if both other parents are recorded, and if not."""


def sibling_steps(family: Family, births: dict[str, tuple[Birth, ...]], person: str) -> Iterator[Step]:
    """Yield the steps from a person to siblings; a tie by blood goes before one by adoption or foster care."""
    found: dict[str, Manner] = {}
    for birth in births[person]:
        for child in birth.union.children:
            found.setdefault(child.person, _within(birth, person, child.person, child.link))
    for other, manner in _by_one_parent(family, births[person]):
        if found.get(other, Manner.ADOPTED) in NOT_BY_BLOOD:
            found[other] = manner
    for other, manner in found.items():
        if other != person:
            yield Step(Way.SIBLING, person, other, manner)


def _within(birth: Birth, person: str, other: str, link: ChildLink) -> Manner:
    """Return how two children of one union are siblings."""
    if link is birth.link:
        together = (twins.members for twins in birth.union.twins if person in twins.members and other in twins.members)
        members = next(together, ())
        if members:
            return _OF_ONE_BIRTH.get(len(members), Manner.MULTIPLE)
    if birth.link is ChildLink.FOSTER:
        return Manner.FOSTERING
    if link is ChildLink.FOSTER:
        return Manner.FOSTER
    if birth.link is ChildLink.ADOPTED:
        return Manner.ADOPTING
    return Manner.ADOPTED if link is ChildLink.ADOPTED else Manner.PLAIN


def _by_one_parent(family: Family, births: tuple[Birth, ...]) -> Iterator[tuple[str, Manner]]:
    """Yield children by birth of other unions of the parents by birth."""
    own = [birth.union for birth in births if birth.link is ChildLink.BIOLOGICAL]
    for union in own:
        for parent in union.partners:
            others = (other for other in family.unions if parent in other.partners and other is not union)
            for other in others:
                manner = _half(family, union, other, parent)
                for child in other.children:
                    if child.link is ChildLink.BIOLOGICAL:
                        yield child.person, manner


def _half(family: Family, union: Union, other: Union, parent: str) -> Manner:
    """Return how children of two unions of a parent are siblings; two unions of the same two have full siblings."""
    complete = len(union.partners) == len(other.partners) == 2
    if complete and sorted(union.partners) == sorted(other.partners):
        return Manner.PLAIN
    half, at_least = _HALF.get(family.people[parent].sex, (Manner.SAME_PARENT, Manner.BY_PARENT))
    return half if complete else at_least
