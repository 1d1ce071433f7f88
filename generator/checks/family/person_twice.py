"""Ensure nobody stands twice in one list of a family.

What it checks: both partners of a union are different people; nobody is listed twice among a union's children, among
its twins, or among the members of a household.

Why it matters: everybody is drawn once. A second time is often a slip for somebody else, who is then missing.

Wrong: `members: [lan, ming, lan]`

Right: `members: [lan, ming, hong]`

确保同一份名单里，没有人出现两次。

检查什么：婚姻关系的两方是不同的人；孩子、双胞胎、同住成员的名单里，没有重复的人。

为什么：每个人只画一次。第二次出现，多半是想写另一个人，结果那个人漏掉了。

错误：`members: [lan, ming, lan]`

正确：`members: [lan, ming, hong]`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import ValuePath

_PARTNERS = Words("这段关系的双方（partners）", "the `partners` of this union")
_CHILDREN = Words("这段关系的孩子（children）", "the `children` of this union")
_TWINS = Words("这段关系的同胎（twins）", "the `twins` of this union")
_MEMBERS = Words("这一户的成员（members）", "the `members` of this household")


def _judge(family: Family) -> Iterator[Flaw]:
    for where, listed in _lists(family):
        seen: set[str] = set()
        for path, person in listed:
            if person in seen:
                yield Flaw(path, {"person": str(person), "name": name_of(family, person), "where": where})
            seen.add(person)


def _lists(family: Family) -> Iterator[tuple[Words, Iterable[tuple[ValuePath, str]]]]:
    """Yield every list in which somebody may stand once only: what it is called, and each place with who stands there.

    All twins of a union are one list: nobody is born twice.
    """
    for number, union in enumerate(family.unions):
        at: ValuePath = ("unions", number)
        yield _PARTNERS, (((*at, "partners", place), one) for place, one in enumerate(union.partners))
        yield _CHILDREN, (((*at, "children", place), child.person) for place, child in enumerate(union.children))
        births = [((*at, "twins", birth), twins.members) for birth, twins in enumerate(union.twins)]
        yield _TWINS, [((*path, "members", place), one) for path, born in births for place, one in enumerate(born)]
    for number, household in enumerate(family.households):
        members = enumerate(household.members)
        yield _MEMBERS, [(("households", number, "members", place), one) for place, one in members]


CHECK = family_check(
    Problem(
        "FAM805",
        "person-twice",
        Words("{name}（`{person}`）在{where}里写了两次。", "{name} (`{person}`) stands twice in {where}."),
        Words(
            "删掉多写的一个；如果想写的是另一个人，改成那个人的编号。",
            "Delete one of them; if somebody else was meant, write their id.",
        ),
    ),
    _judge,
)
