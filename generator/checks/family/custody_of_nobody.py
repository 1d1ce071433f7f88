"""Ensure custody is about a child.

What it checks: a union with `custody` has a child besides the person named there. Anybody may have custody: a parent, a
grandmother, a grown-up sister.

Why it matters: the drawing shows with whom the children live. Without a child there is nothing to show, and often the
children were forgotten.

Wrong: `{partners: [lan, ming], kind: divorced, custody: lan}`

Right: `{partners: [lan, ming], kind: divorced, children: [hong], custody: lan}`

确保写了抚养权，就有孩子。

检查什么：写了 `custody` 的婚姻关系里，除了写明的那个人，还有孩子。抚养人可以是父母，也可以是奶奶、成年的姐姐，谁都可
以。

为什么：图上要画出孩子跟谁生活。没有孩子，就没有什么可画；多半是忘了写孩子。

错误：`{partners: [lan, ming], kind: divorced, custody: lan}`

正确：`{partners: [lan, ming], kind: divorced, children: [hong], custody: lan}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words


def _judge(family: Family) -> Iterator[Flaw]:
    for number, union in enumerate(family.unions):
        if union.custody and all(child.person == union.custody for child in union.children):
            values = {"person": str(union.custody), "name": name_of(family, union.custody)}
            yield Flaw(("unions", number, "custody"), values)


CHECK = family_check(
    Problem(
        "FAM808",
        "custody-of-nobody",
        Words(
            "写了由{name}（`{person}`）抚养，但这段关系里没有要抚养的孩子。",
            "{name} (`{person}`) is given custody, but this union has no child to be raised.",
        ),
        Words(
            "把孩子写进 children；如果没有孩子，删掉 custody。", "Name the children in `children`, or delete `custody`."
        ),
    ),
    _judge,
)
