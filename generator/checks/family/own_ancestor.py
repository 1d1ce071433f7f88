"""Ensure nobody is among their own ancestors.

What it checks: going from child to parent, and on to the parent's parents, never leads back to the child. A partner who
is also a child of the same union is the shortest such circle. Adoptive and foster parents count.

Why it matters: parents stand above their children in a drawing. In a circle nobody stands above anybody.

Wrong: `{partners: [lan], children: [ming]}` and `{partners: [ming], children: [lan]}`

Right: `{partners: [lan], children: [ming]}`

确保没有人成了自己的长辈。

检查什么：从孩子到父母，再到父母的父母，一直往上，不会又回到这个孩子。伴侣同时是这段关系的孩子，是最短的一种。养父母、
寄养父母也算。

为什么：图上父母画在孩子的上面。绕成一圈，就没有谁在谁的上面了。

错误：`{partners: [lan], children: [ming]}` 和 `{partners: [ming], children: [lan]}`

正确：`{partners: [lan], children: [ming]}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.checks._circles import Edge, circles
from generator.checks._family import family_check, name_of
from generator.content import Family
from generator.diagnostics import Problem
from generator.languages import Words

_SAID = 6
"""How many steps of a long circle are said; nobody follows more."""


def _judge(family: Family) -> Iterator[Flaw]:
    """Show each circle at the step that was written last: it closed it."""
    for found in circles(_parents(family)):
        closing = max(range(len(found)), key=lambda index: found[index].place)
        circle = (*found[closing:], *found[:closing])
        child = circle[0].source
        union, place = circle[0].place
        values = {"person": child, "name": name_of(family, child), "chain": _said(family, circle)}
        yield Flaw(("unions", union, "children", place), values)


def _parents(family: Family) -> Iterator[Edge]:
    """Yield a step from each child to each of its parents."""
    for number, union in enumerate(family.unions):
        for place, child in enumerate(union.children):
            for parent in union.partners:
                yield Edge(str(child.person), str(parent), (number, place))


def _said(family: Family, circle: tuple[Edge, ...]) -> Words:
    shown = circle if len(circle) <= _SAID else (*circle[: _SAID - 1], circle[-1])
    steps = [(name_of(family, edge.source), name_of(family, edge.target)) for edge in shown]
    zh = [f"{child.zh}是{parent.zh}的孩子" for child, parent in steps]
    en = [f"{child.en} is a child of {parent.en}" for child, parent in steps]
    if shown is not circle:
        zh.insert(-1, "……")
        en.insert(-1, "…")
    return Words("，".join(zh), ", ".join(en))


CHECK = family_check(
    Problem(
        "FAM803",
        "own-ancestor",
        Words(
            "{name}（`{person}`）成了自己的长辈：{chain}。",
            "{name} (`{person}`) is among their own ancestors: {chain}.",
        ),
        Words(
            "partners 写父母，children 写孩子。看看上面哪一句不对，改那一处。",
            "`partners` are the parents, `children` their children. Find the part above that is not true, and mend it.",
        ),
    ),
    _judge,
)
