"""How many people of a place fit a profile, and which smallest change of the text makes them enough.

k = population × Σ over the ages that fit of share(age) × share(sex | age) × share(household | life stage) × share of
each condition and situation (life stage). What is told is taken as independent, which errs on the safe side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from math import prod
from typing import NamedTuple

from generator.checks._reidentification.figures import Figures, figures
from generator.checks._reidentification.profile import Profile
from generator.languages import Words

ENOUGH = 11
"""The fewest people who must fit: the small-cell rule of health statistics, by which no count of 1 to 10 is shown
(CMS cell size suppression policy, 2024, https://resdac.org/node/1506)."""

_WIDE = ("child", "adult", "older")
_WIDE_WORDS = {
    "child": Words("未成年人", "a minor"),
    "adult": Words("成年人", "an adult"),
    "older": Words("老年人", "an older person"),
}
_MOST_CHANGES = 3


class Change(NamedTuple):
    """A change of the text that makes it say less.

    Attributes:
        field: what is to be changed: `age`, `sex`, `household`, `condition` or `situation`.
        words: what to write instead.
        make: returns the profile after it.
    """

    field: str
    words: Words
    make: Callable[[Profile], Profile]


class Cure(NamedTuple):
    """The cheapest change, or changes, and how many people fit then."""

    changes: tuple[Change, ...]
    people: float


def people_who_fit(profile: Profile, population: int) -> float:
    """Return about how many people of a population fit a profile. Its age may also be `child`, `adult` or `older`."""
    return population * share_that_fits(profile)


@lru_cache(maxsize=10_000)
def share_that_fits(profile: Profile) -> float:
    """Return which share of any population fits a profile."""
    known = figures()
    features = [known.features[feature] for feature in _features(profile)]
    total = 0.0
    for name, band in known.bands.items():
        if profile.age in {"", name, _wide(known, name)}:
            sex = {"male": band.men, "female": 1 - band.men}.get(profile.sex, 1.0)
            total += band.share * sex * prod(shares[band.stage] for shares in features)
    return total


def cheapest_cure(profile: Profile, population: int) -> Cure | None:
    """Return the fewest changes after which enough people fit; None if there are none.

    Of several, the one that takes least from the text. To hide the sex means to rewrite every sentence: it comes
    last.
    """
    changes = tuple(_changes(profile))
    for count in range(1, _MOST_CHANGES + 1):
        found = []
        for chosen in combinations(changes, count):
            after = profile
            for change in chosen:
                after = change.make(after)
            people = people_who_fit(after, population)
            if people >= ENOUGH:
                found.append(Cure(chosen, people))
        if found:
            return min(found, key=lambda cure: (any(change.field == "sex" for change in cure.changes), cure.people))
    return None


def described(profile: Profile) -> Words:
    """Return the quasi-identifiers of a profile in words, e.g. 70–79岁、女、独居、脑卒中."""
    known = figures()
    sexes = {"male": Words("男", "male"), "female": Words("女", "female")}
    parts = [known.words["age", profile.age]] if profile.age else []
    parts += [sexes[profile.sex]] if profile.sex else []
    parts += [known.words[feature] for feature in _features(profile)]
    return Words("、".join(part.zh for part in parts), ", ".join(part.en for part in parts))


def _features(profile: Profile) -> Iterator[tuple[str, str]]:
    if profile.household:
        yield "household", profile.household
    yield from (("condition", one) for one in profile.conditions)
    yield from (("situation", one) for one in profile.situations)


def _wide(known: Figures, age: str) -> str:
    """Return the wide group to which a band belongs."""
    return {0: "child", 1: "adult", 2: "adult", 3: "older"}[known.bands[age].stage]


def _changes(profile: Profile) -> Iterator[Change]:
    known = figures()
    if profile.age:
        wide = _wide(known, profile.age)
        name = _WIDE_WORDS[wide]
        words = Words(f"去掉年龄段，正文只说“{name.zh}”", f"leave out the age band and only say “{name.en}”")
        yield Change("age", words, lambda before: before._replace(age=wide))
    if profile.sex:
        words = Words("性别写成 unknown，正文不用“他”“她”", "write `sex: unknown` and no “he” or “she”")
        yield Change("sex", words, lambda before: before._replace(sex=""))
    if profile.household:
        words = Words("不写和谁同住（households）", "leave out who lives together (`households`)")
        yield Change("household", words, lambda before: before._replace(household=""))
    for condition in profile.conditions:
        if condition != "class":
            yield _named_by_class(condition, known.words["condition", condition])
    for situation in profile.situations:
        words = known.words["situation", situation]
        yield _left_out(situation, Words(f"不提“{words.zh}”", f"do not mention “{words.en}”"))


def _named_by_class(condition: str, name: Words) -> Change:
    words = Words(f"把“{name.zh}”写成“慢性病”或“健康问题”", f"write “a health problem” instead of “{name.en}”")

    def make(before: Profile) -> Profile:
        kept = {one for one in before.conditions if one != condition}
        return before._replace(conditions=tuple(sorted({*kept, "class"})))

    return Change("condition", words, make)


def _left_out(situation: str, words: Words) -> Change:
    def make(before: Profile) -> Profile:
        return before._replace(situations=tuple(one for one in before.situations if one != situation))

    return Change("situation", words, make)
