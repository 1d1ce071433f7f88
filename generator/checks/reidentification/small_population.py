"""Ensure at least eleven people of the station's area fit what a case says of a person.

What it checks: the station's population, times the shares of the age band and sex, of the way of living, and of each
named condition and situation, is 11 or more. The figures and their sources are in
`generator/checks/_reidentification/data/population.txt`; decision 15 tells how it is done. A family that is invented,
and said to be so by `basis: illustrative` and `changes: [family-invented]`, is nobody's and is left out.

Why it matters: no single detail gives a family away; together they do. Eleven is the fewest that health statistics
show.

Wrong: a woman (70–79) with stroke and heart disease who lives with her grandchild, at a station of 20,000 people

Right: the same woman with “a chronic illness”; and `population:` in the station's file, so that nothing need be assumed

确保社工站的范围里，至少有十一个人符合案例的描述。

检查什么：服务人口，乘以年龄段和性别、居住方式、每一种写出的疾病和处境的比例，结果不少于11。
数字和出处在 `generator/checks/_reidentification/data/population.txt`，算法见第15号决定。虚构的家庭，
写明 `basis: illustrative` 和 `changes: [family-invented]`，不对应任何人，不用算。

为什么：一样一样看都认不出人，合在一起就认得出。卫生统计里少于11人的数字不公布，我们用同一条线。

错误：两万人的社工站，写一位70–79岁、有脑卒中和心脏病、和孙辈同住的女性

正确：同一位女性，病情写成“慢性病”；社工站的文件里写上 `population:`，就不用估计人口
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._reidentification.estimate import (
    ENOUGH,
    Cure,
    cheapest_cure,
    described,
    people_who_fit,
    share_that_fits,
)
from generator.checks._reidentification.figures import figures
from generator.checks._reidentification.profile import index_of, invented, profile_of, read
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.content.case import Case
from generator.content.station import Station
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import ValuePath

_UNKNOWN_STATION = "village"
"""Nothing is known of a station that does not exist; another check says so."""


class _Place(NamedTuple):
    population: int
    words: Words


def _note(entry: Entry, _setting: Setting) -> Note | None:
    record = entry.record
    if isinstance(record, Station):
        return [record.population or 0, record.kind.value]
    if isinstance(record, Case) and not invented(record):
        return [f"{record.station} {profile_of(record).code()}", index_of(record.family)]
    return None


def _compare(notes: Mapping[str, Note], _overview: Overview) -> Iterator[Finding]:
    """Group first: ten thousand cases have far fewer profiles. What to say is found only where a finding is shown."""
    alike: dict[str, list[str]] = {}
    for key, note in notes.items():
        if key.startswith("case/"):
            alike.setdefault(cast("list[str]", note)[0], []).append(key)
    places: dict[str, _Place] = {}
    shares: dict[str, float] = {}
    for told, keys in alike.items():
        station, _, code = told.partition(" ")
        if station not in places:
            places[station] = _place_of(notes.get(f"station/{station}"))
        if code not in shares:
            shares[code] = share_that_fits(read(code))
        if places[station].population * shares[code] < ENOUGH:
            yield from (Finding(key, _Telling(code, places[station], cast("list[str]", notes[key])[1])) for key in keys)


def _place_of(note: Note) -> _Place:
    population, kind = cast("tuple[int, str]", note) if note else (0, _UNKNOWN_STATION)
    if population:
        return _Place(population, Words(f"服务人口 {population:,}", f"a population of {population:,}"))
    known = figures()
    assumed, name = known.populations[kind], known.words["population", kind]
    return _Place(
        assumed,
        Words(
            f"社工站没有写 population，按{name.zh} {assumed:,} 人估计",
            f"the station's file has no `population`; {assumed:,} is assumed for a {name.en}",
        ),
    )


@dataclass(frozen=True)
class _Telling:
    """Says what is told of a person, how many fit, and what to change."""

    code: str
    place: _Place
    person: str

    def __call__(self, _entry: Entry) -> Iterator[Flaw]:
        profile = read(self.code)
        cure = cheapest_cure(profile, self.place.population)
        people = people_who_fit(profile, self.place.population)
        told = {"seen": described(profile), "place": self.place.words, "people": _rounded(people)}
        yield Flaw(_path(cure, self.person), {**told, "advice": _advice(cure)})


def _rounded(people: float) -> Words:
    return (
        Words("不到 1 个人", "less than one person")
        if people < 1
        else Words(f"约 {people:.0f} 个人", f"about {people:.0f}")
    )


def _advice(cure: Cure | None) -> Words:
    if cure is None:
        return Words(
            "单靠概括还不够，请和督导商量换一个写法。",
            "Making it more general is not enough here; talk with the supervisor about another way.",
        )
    changes = [change.words for change in cure.changes]
    return Words(
        f"改动最小的办法：{'；再'.join(one.zh for one in changes)}。这样约有 {cure.people:.0f} 个人符合。",
        f"The cheapest change: {'; and '.join(one.en for one in changes)}. Then about {cure.people:.0f} people fit.",
    )


def _path(cure: Cure | None, index: str) -> ValuePath:
    person: ValuePath = ("family", "people", index)
    field = cure.changes[0].field if cure else ""
    places: dict[str, ValuePath] = {
        "age": (*person, "age"),
        "sex": (*person, "sex"),
        "condition": (*person, "conditions"),
        "household": ("family", "households"),
        "situation": ("groups",),
    }
    return places.get(field, person)


CHECK = CasebookCheck(
    Problem(
        "RID206",
        "small-population",
        Words(
            "写出的特征合在一起（{seen}），当地只有{people}符合（{place}），少于 11 人，熟人可能认出这一家。",
            "All that is told together ({seen}) fits {people} there ({place}), fewer than 11: people who know the "
            "family may recognize it.",
        ),
        Words("换个写法，让更多的人符合。{advice}", "Tell it in a way that fits more people. {advice}"),
    ),
    _note,
    _compare,
)
