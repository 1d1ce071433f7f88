"""How many people fit: the figures, the profile of a case, the cheapest change, and that nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import pytest

from generator.checks import Overview, Setting
from generator.checks._check import CasebookCheck, Flaw
from generator.checks._reidentification import estimate, profile
from generator.checks._reidentification.figures import STAGES, figures
from generator.checks._reidentification.profile import Profile
from generator.checks.reidentification import linked_cases, small_population, small_sample
from generator.content import AgeBand, Family

OVERVIEW = Overview(Setting(), date(2026, 11, 1), {})
MANY = 10_000


def family(people: dict[str, str], **parts: Any) -> Family:
    """Return a family of people of these ages; the first is the one whom it is about."""
    made = {
        name: {"name": {"zh": name}, "sex": "female", "age": age, "index": str(name == next(iter(people))).lower()}
        for name, age in people.items()
    }
    return Family.model_validate({"people": made, **parts})


# Figures


def test_all_people_have_an_age() -> None:
    """The bands are those of the content model, and together make up the whole population."""
    known = figures()
    assert list(known.bands) == [band.value for band in AgeBand]
    assert sum(band.share for band in known.bands.values()) == pytest.approx(1, abs=0.005)


@pytest.mark.parametrize("stage", range(len(STAGES)))
def test_everybody_lives_in_one_way(stage: int) -> None:
    """The ways of living of each life stage make up the whole."""
    shares = [shares[stage] for (kind, _), shares in figures().features.items() if kind == "household"]
    assert sum(shares) == pytest.approx(1, abs=0.12)


def test_every_share_is_a_share() -> None:
    """No figure is above the whole, and each has words in both languages."""
    known = figures()
    assert all(0 <= share <= 1 for shares in known.features.values() for share in shares)
    assert all(len(shares) == len(STAGES) for shares in known.features.values())
    assert all(words.zh and words.en for words in known.words.values())


# The estimate


def test_an_estimate_is_the_product_of_its_shares() -> None:
    """20,000 people × 3.6 % aged 70–79 × 52 % women × 12 % alone."""
    told = Profile("70-79", "female", "alone")
    assert estimate.people_who_fit(told, 20_000) == pytest.approx(20_000 * 0.036 * 0.52 * 0.12)


def test_nothing_told_is_everybody() -> None:
    """A case that says nothing hides its person among all."""
    assert estimate.people_who_fit(Profile("", "", ""), 5000) == pytest.approx(5000, rel=0.01)


@pytest.mark.parametrize(
    ("told", "more"),
    [
        (Profile("70-79", "", ""), Profile("70-79", "female", "")),
        (Profile("70-79", "female", ""), Profile("70-79", "female", "alone")),
        (Profile("70-79", "female", "alone"), Profile("70-79", "female", "alone", ("stroke",))),
        (Profile("70-79", "female", "alone"), Profile("70-79", "female", "alone", (), ("twin",))),
        (Profile("older", "female", ""), Profile("70-79", "female", "")),
        (Profile("70-79", "", "", ("class",)), Profile("70-79", "", "", ("stroke",))),
    ],
)
def test_who_says_more_hides_among_fewer(told: Profile, more: Profile) -> None:
    """Every detail counts."""
    assert estimate.people_who_fit(more, 20_000) < estimate.people_who_fit(told, 20_000)


def test_the_cheapest_change_is_one_if_one_is_enough() -> None:
    """Of those that are enough, the one after which the fewest people fit: it takes least from the text."""
    told = Profile("70-79", "female", "alone", ("stroke",))
    assert estimate.people_who_fit(told, 20_000) < estimate.ENOUGH
    cure = estimate.cheapest_cure(told, 20_000)
    assert cure
    assert [change.field for change in cure.changes] == ["household"]
    assert cure.people == pytest.approx(20_000 * 0.036 * 0.52 * 0.04)


def test_several_changes_are_told_if_one_is_not_enough() -> None:
    """What each alone cannot do, two do together."""
    told = Profile("12-14", "female", "skip-generation", ("depression",))
    cure = estimate.cheapest_cure(told, 20_000)
    assert cure
    assert len(cure.changes) == 2
    assert cure.people >= estimate.ENOUGH


def test_no_change_is_promised_where_none_is_enough() -> None:
    """Ten people cannot hide anybody among eleven."""
    assert estimate.cheapest_cure(Profile("70-79", "female", "alone"), 10) is None


def test_to_hide_the_sex_is_the_last_resort() -> None:
    """It would mean to rewrite every sentence."""
    told = Profile("80+", "male", "alone")
    cure = estimate.cheapest_cure(told, 8000)
    assert cure
    assert cure.changes[0].field != "sex"


# Profiles

GRAND = {
    "unions": [
        {"partners": ["lan"], "kind": "widowed", "children": ["son"]},
        {"partners": ["son"], "kind": "divorced", "children": ["yu"]},
    ]
}
COUPLE = {"unions": [{"partners": ["ma", "pa"], "kind": "married", "children": ["kid"]}]}
STEP = {
    "unions": [
        {"partners": ["ma", "pa"], "kind": "divorced", "children": ["kid"]},
        {"partners": ["ma", "new"], "kind": "married"},
    ]
}


@pytest.mark.parametrize(
    ("people", "parts", "home", "form"),
    [
        (("lan",), {}, ["lan"], "alone"),
        (("lan", "son", "yu"), GRAND, ["lan", "yu"], "skip-generation"),
        (("yu", "son", "lan"), GRAND, ["lan", "yu", "son"], "three-generations"),
        (("ma", "pa", "kid"), COUPLE, ["ma", "pa"], "couple"),
        (("ma", "pa", "kid"), COUPLE, ["ma", "pa", "kid"], "both-parents"),
        (("kid", "ma", "pa"), COUPLE, ["ma", "kid"], "one-parent"),
        (("kid", "ma", "pa", "new"), STEP, ["ma", "new", "kid"], "step-family"),
        (("a", "b"), {}, ["a", "b"], "other"),
        (("lan",), {}, [], ""),
    ],
)
def test_a_way_of_living_is_read_from_the_family(
    people: tuple[str, ...], parts: Any, home: list[str], form: str
) -> None:
    """From who lives in one household and how they are joined."""
    households = [{"name": {"zh": "家"}, "members": home}] if home else []
    one = family(dict.fromkeys(people, "30-39"), households=households, **parts)
    assert profile._household(one, people[0]) == form


def test_a_profile_is_written_and_read_back() -> None:
    """What is remembered of a case is what was seen of it."""
    for told in (Profile("", "", ""), Profile("80+", "male", "alone", ("copd", "stroke"), ("twin",))):
        assert profile.read(told.code()) == told


# Ten thousand cases


def _notes() -> dict[str, Any]:
    known = figures()
    conditions = [key for kind, key in known.features if kind == "condition"]
    notes: dict[str, Any] = {f"station/s{number}": [0, "town"] for number in range(40)}
    for number in range(MANY):
        band = list(known.bands)[number % 11]
        told = Profile(band, ("male", "female")[number % 2], "alone", (conditions[number % len(conditions)],))
        notes[f"case/c{number}"] = [f"s{number % 40} {told.code()}", "lan"]
    return notes


class _Counted:
    """A function that counts how often it is asked."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.asked = 0

    def __call__(self, *given: Any) -> Any:
        self.asked += 1
        return self.function(*given)


class _Notes(dict[str, Any]):
    """Notes that count how often one is read."""

    read = 0

    def __getitem__(self, key: str) -> Any:
        self.read += 1
        return super().__getitem__(key)


def test_of_ten_thousand_cases_each_combination_is_estimated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """There are far fewer of them than cases."""
    notes = _notes()
    estimating = _Counted(small_population.share_that_fits)
    monkeypatch.setattr(small_population, "share_that_fits", estimating)
    found = list(small_population.CHECK.compare(notes, OVERVIEW))
    assert estimating.asked == len(
        {note[0].partition(" ")[2] for key, note in notes.items() if key.startswith("case/")}
    )
    assert {finding.key for finding in found} <= set(notes)
    assert 0 < len(found) < MANY


def test_of_ten_thousand_cases_the_rarest_twenty_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how many there are; only what is told is put into words."""
    describing = _Counted(small_sample.described)
    monkeypatch.setattr(small_sample, "described", describing)
    notes: dict[str, Any] = {f"case/c{number}": ["70-79|female|alone||", "lan"] for number in range(MANY)}
    notes |= {f"case/x{number}": [f"{band.value}|male|couple||", "lan"] for number, band in enumerate(AgeBand)}
    notes |= {f"case/y{number}": [f"{band.value}|male|alone||", "lan"] for number, band in enumerate(AgeBand)}
    found = list(small_sample.CHECK.compare(notes, OVERVIEW))
    assert len(found) == 20 == describing.asked
    assert all(cast("Flaw", finding.flaw).values["all"] == 22 for finding in found)


def test_of_ten_thousand_cases_none_is_held_against_all_others() -> None:
    """A name of two to four cases joins them; one of five joins nobody. Each case is read once or twice."""
    names = [f"s:{number % 3000}" for number in range(MANY)]
    notes = _Notes(
        (f"case/c{number:05}", [names[number], *(f"event:{number}-{index}" for index in range(12))])
        for number in range(MANY)
    )
    found = list(linked_cases.CHECK.compare(notes, OVERVIEW))
    assert notes.read < 4 * MANY
    counts = {name: names.count(name) for name in set(names)}
    assert len(found) == sum(count - 1 for count in counts.values() if 1 < count < 5)


@pytest.mark.parametrize("check", [small_population.CHECK, small_sample.CHECK, linked_cases.CHECK])
def test_nothing_is_found_in_nothing(check: CasebookCheck) -> None:
    """An empty casebook has no finding."""
    assert list(check.compare({}, OVERVIEW)) == []
