"""Ensure nobody is born to two unions.

What it checks: a person is a biological child of one union at most. Adoptive and foster parents beside it are fine.

Why it matters: a child hangs from its parents by one line. With two of them nobody can tell who the parents are.

Wrong: two unions with `children: [ming]`

Right: `children: [ming]` in one, `children: [{person: ming, link: adopted}]` in the other.

确保没有人在两段关系里都是亲生的。

检查什么：一个人最多是一段关系的亲生孩子。另外再有养父母、寄养父母，没有问题。

为什么：孩子用一条线挂在父母下面。有两条，就看不出父母是谁了。

错误：两段关系都写 `children: [ming]`

正确：一段写 `children: [ming]`，另一段写 `children: [{person: ming, link: adopted}]`。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of, names_of
from generator.content import ChildLink, Family, Union
from generator.diagnostics import Problem
from generator.languages import Words


def _judge(family: Family) -> Iterator[Flaw]:
    born_to: dict[str, Union] = {}
    for number, union in enumerate(family.unions):
        for place, child in enumerate(union.children):
            if child.link is not ChildLink.BIOLOGICAL:
                continue
            first = born_to.setdefault(child.person, union)
            # Of the same two people there should be one union only; that is another check's finding.
            if first is not union and set(first.partners) != set(union.partners):
                yield Flaw(
                    ("unions", number, "children", place),
                    {
                        "person": str(child.person),
                        "name": name_of(family, child.person),
                        "first": names_of(family, first.partners),
                        "second": names_of(family, union.partners),
                    },
                )


CHECK = family_check(
    Problem(
        "FAM802",
        "second-birth-union",
        Words(
            "{name}（`{person}`）已经写成{first}亲生的，这里又写成{second}亲生的。",
            "{name} (`{person}`) is a biological child of {first} already, and here of {second} too.",
        ),
        Words(
            "只在亲生父母那里写 `{person}`。收养的写成 {{person: {person}, link: adopted}}，寄养的写 link: foster；"
            "继父母那里不用再写。",
            "Name `{person}` with the birth parents only. Adoptive parents get `{{person: {person}, link: adopted}}`, "
            "foster parents `link: foster`; a step-parent needs no mention of the child.",
        ),
    ),
    _judge,
)
