"""Ensure everybody in a family is joined to somebody.

What it checks: each person is a partner or child of a union, a member of a household, or has a relation to somebody
else. A family of one person has nobody to be joined to.

Why it matters: a drawing has no place for somebody of whom it is not said how they belong. Often a line was forgotten.

Wrong: `aunt` stands in `people` and nowhere else in the family.

Right: `relations: [{from: aunt, to: lan, kind: caretaker}]`

确保家里的每个人都和别人连着。

检查什么：每个人至少是一段婚姻关系的一方或孩子、同住的成员，或者和别人有一条关系。家里只有一个人的，不用和谁相连。

为什么：没有写明和家里是什么关系的人，图上没有地方可放。多半是漏了一行。

错误：`aunt` 写在 `people` 里，家庭的其他地方都没有她。

正确：`relations: [{from: aunt, to: lan, kind: caretaker}]`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words


def _judge(family: Family) -> Iterator[Flaw]:
    joined = set(_joined(family))
    for person in family.people if len(family.people) > 1 else ():
        if person not in joined:
            yield Flaw(("people", person), {"person": person, "name": name_of(family, person)}, on_name=True)


def _joined(family: Family) -> Iterator[str]:
    for union in family.unions:
        yield from union.partners
        yield from (child.person for child in union.children)
    for household in family.households:
        yield from household.members
    for relation in family.relations:
        if relation.from_ != relation.to:
            yield from (relation.from_, relation.to)


CHECK = family_check(
    Problem(
        "FAM801",
        "unconnected-person",
        Words(
            "{name}（`{person}`）没有和家里的任何人连上。", "{name} (`{person}`) is joined to nobody in this family."
        ),
        Words(
            "把 `{person}` 写进 unions（一方或孩子）、households（住在一起的人）或 relations（关系）；"
            "不属于这个家庭的，从 people 里删掉。",
            "Name `{person}` in `unions` (as a partner or child), in `households` or in `relations`; "
            "delete them from `people` if they do not belong here.",
        ),
    ),
    _judge,
)
