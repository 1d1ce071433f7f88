"""Whose child everybody is, and who is older than whom, as far as the family tells."""

from __future__ import annotations

from typing import NamedTuple

from generator.content import AgeBand, ChildLink, Family, PersonKind, Union

ELDER, YOUNGER, UNKNOWN_AGE = "e", "y", ""
"""As the kinship notation writes them: eB is an elder brother."""

_BANDS = tuple(AgeBand)


class Birth(NamedTuple):
    """A union that a person is a child of, and how."""

    union: Union
    link: ChildLink


def births_of(family: Family) -> dict[str, tuple[Birth, ...]]:
    """Return the unions that each person is a child of, by id; the one by birth first."""
    found: dict[str, list[Birth]] = {person: [] for person in family.people}
    for union in family.unions:
        for child in union.children:
            found[child.person].append(Birth(union, child.link))
    return {
        person: tuple(sorted(births, key=lambda birth: birth.link is not ChildLink.BIOLOGICAL))
        for person, births in found.items()
    }


def relative_age(family: Family, one: str, other: str) -> str:
    """Return whether `other` is `ELDER` or `YOUNGER` than `one`, or `UNKNOWN_AGE`.

    Children of one union stand oldest first, twins too. Others are compared by age bands if both live: a band of
    somebody who died is their age then, not the age that they would have now.
    """
    for union in family.unions:
        children: list[str] = [child.person for child in union.children]
        if one in children and other in children:
            return ELDER if children.index(other) < children.index(one) else YOUNGER
    bands = [_band(family, person) for person in (one, other)]
    if None in bands or bands[0] == bands[1]:
        return UNKNOWN_AGE
    own, others = (_BANDS.index(band) for band in bands if band)
    return ELDER if others > own else YOUNGER


def _band(family: Family, person: str) -> AgeBand | None:
    who = family.people[person]
    return None if who.deceased or who.kind is not PersonKind.PERSON else who.age
