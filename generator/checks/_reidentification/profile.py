"""What a reader can see of the person whom a case is about, in codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks._reidentification.figures import figures
from generator.content import Basis, Family
from generator.content.case import Case


class Profile(NamedTuple):
    """The quasi-identifiers of a person, as codes of `data/population.txt`; empty where nothing is said.

    Attributes:
        age: the band, e.g. `70-79`.
        sex: `male` or `female`.
        household: e.g. `alone`.
        conditions: named health conditions, sorted.
        situations: e.g. `twin`, sorted.
    """

    age: str
    sex: str
    household: str
    conditions: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()

    def code(self) -> str:
        """Return it as one short text, equal for equal profiles."""
        return "|".join((self.age, self.sex, self.household, ",".join(self.conditions), ",".join(self.situations)))


def read(code: str) -> Profile:
    """Return the profile of a `code()`."""
    age, sex, household, conditions, situations = code.split("|")
    return Profile(age, sex, household, _listed(conditions), _listed(situations))


def _listed(code: str) -> tuple[str, ...]:
    return tuple(code.split(",")) if code else ()


def profile_of(case: Case) -> Profile:
    """Return what a reader can see of the person whom the case is about."""
    family = case.family
    index = index_of(family)
    person = family.people[index]
    known = figures()
    conditions = {str(term) if ("condition", str(term)) in known.features else "unknown" for term in person.conditions}
    age = person.age.value if person.age else ""
    sex = person.sex.value if person.sex.value in {"male", "female"} else ""
    groups = {str(group) for group in case.groups}
    household = _household(family, index) or ("alone" if "living-alone" in groups else "")
    situations = {*_born(family, index), *_fitting(groups, age, sex)}
    return Profile(age, sex, household, tuple(sorted(conditions)), tuple(sorted(situations)))


def index_of(family: Family) -> str:
    """Return the id of the person whom the case is about."""
    return next(str(name) for name, person in family.people.items() if person.index)


def invented(case: Case) -> bool:
    """Return whether the family is nobody's: made for teaching, and said to be so twice.

    `illustrative` alone is not enough: a family retold from life can be called an illustration.
    """
    basis = case.family.basis or case.provenance.default
    said = "family-invented" in case.anonymization.changes or case.consent.state == "not-needed"
    return basis is Basis.ILLUSTRATIVE and said


def _fitting(groups: set[str], age: str, sex: str) -> Iterator[str]:
    """Yield the groups that tell of this person; a case also lists those of the family."""
    known = figures()
    stage = known.bands[age].stage if age else None
    for group in groups:
        shares = known.features.get(("situation", group))
        if shares is None or (group == "pregnant" and sex == "male"):
            continue
        if stage is None or (shares[stage] >= 0.01 * max(shares) and (group != "pregnant" or stage == 1)):
            yield group


def _born(family: Family, index: str) -> Iterator[str]:
    for union in family.unions:
        if any(index in twins.members for twins in union.twins):
            yield "twin"
        if any(child.person == index and child.link.value == "adopted" for child in union.children):
            yield "adopted"


def _household(family: Family, index: str) -> str:
    """Return how the person lives; empty if the case does not say."""
    home = next((set(map(str, one.members)) for one in family.households if index in one.members), None)
    if not home:
        return ""
    if home == {index}:
        return "alone"
    generations = _generations(family, home)
    if len(generations) > 2:
        return "three-generations"
    couples = [set(map(str, union.partners)) for union in family.unions if _together(union.kind.value)]
    couples = [couple for couple in couples if len(couple) == 2 and couple <= home]
    if len(generations) == 1:
        return "couple" if home in couples else "other"
    older, younger = generations[0], generations[-1]
    if _skips(family, older, younger):
        return "skip-generation"
    if not couples:
        return "one-parent" if len(older) == 1 and home == older | younger else "other"
    own = [union for union in family.unions if set(map(str, union.partners)) == couples[0]]
    children = {str(child.person) for union in own for child in union.children}
    return "both-parents" if younger <= children else "step-family"


def _together(kind: str) -> bool:
    return kind in {"married", "cohabiting", "remarried", "unknown"}


def _parents(family: Family) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for union in family.unions:
        for child in union.children:
            found.setdefault(str(child.person), set()).update(map(str, union.partners))
    return found


def _depths(family: Family, home: set[str]) -> dict[str, int]:
    """Return how many generations below the oldest each member of a home is, as far as that can be told."""
    parents = _parents(family)
    depth = dict.fromkeys(home, 0)
    for _ in range(4):  # a home of more than four generations is rarer than any figure we have
        for member in home:
            above = parents.get(member, set())
            grand = {elder for parent in above for elder in parents.get(parent, set())}
            depth[member] = max(
                [0, *(depth[one] + 1 for one in above & home), *(depth[one] + 2 for one in grand & home)]
            )
    for union in family.unions:
        here = [str(one) for one in union.partners if str(one) in home]
        deepest = max((depth[one] for one in here), default=0)
        for one in here:
            depth[one] = deepest
    return depth


def _generations(family: Family, home: set[str]) -> list[set[str]]:
    """Return the members of a home by generation, the oldest first."""
    depth = _depths(family, home)
    return [{one for one in home if depth[one] == level} for level in sorted(set(depth.values()))]


def _skips(family: Family, older: set[str], younger: set[str]) -> bool:
    """Return whether nobody of the younger is a child of the older, but somebody is a grandchild."""
    parents = _parents(family)
    above = {parent for one in younger for parent in parents.get(one, set())}
    return not above & older and any(parents.get(parent, set()) & older for parent in above)
