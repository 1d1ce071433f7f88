"""Ensure children of one birth stand side by side among the children of their union.

What it checks: each member of `twins` is one of the union's `children`, and no other child stands between them.

Why it matters: twins hang from one point of their parents' line. Children are drawn in the order of `children`, the
oldest first, and nobody is born between twins.

Wrong: `children: [mei, hong, lan]` with `twins: [{members: [mei, lan]}]`

Right: `children: [hong, mei, lan]` with `twins: [{members: [mei, lan]}]`

确保同一胎的孩子，在孩子的名单里挨着写。

检查什么：`twins` 里的每个人都在这段关系的 `children` 里，中间没有隔着别的孩子。

为什么：双胞胎从同一点往下画。孩子按 `children` 的次序画，大的在前，双胞胎之间不会再出生别人。

错误：`children: [mei, hong, lan]`，而 `twins: [{members: [mei, lan]}]`

正确：`children: [hong, mei, lan]`，而 `twins: [{members: [mei, lan]}]`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._check import Flaw
from generator.checks._family import family_check, name_of
from generator.content import Family, Twins
from generator.diagnostics import Problem
from generator.languages import Words

_NO_CHILD = Words("但没有写在这段关系的 children 里", "but is not among the `children` of this union")
_APART = Words("但 children 里中间隔着别的孩子", "but another child stands between them in `children`")


def _judge(family: Family) -> Iterator[Flaw]:
    for number, union in enumerate(family.unions):
        order = {str(child.person): place for place, child in enumerate(union.children)}
        for birth, twins in enumerate(union.twins):
            for place, why in _astray(twins, order):
                person = twins.members[place]
                values = {"person": str(person), "name": name_of(family, person), "why": why}
                yield Flaw(("unions", number, "twins", birth, "members", place), values)


def _astray(twins: Twins, order: Mapping[str, int]) -> Iterator[tuple[int, Words]]:
    """Yield the places of members who cannot be drawn as twins, and why; the order is asked only of those who can."""
    missing = [place for place, person in enumerate(twins.members) if person not in order]
    yield from ((place, _NO_CHILD) for place in missing)
    if missing:
        return
    last: int | None = None
    for place in sorted(range(len(twins.members)), key=lambda place: order[twins.members[place]]):
        here = order[twins.members[place]]
        if last is not None and here > last + 1:
            yield place, _APART
        last = here


CHECK = family_check(
    Problem(
        "FAM807",
        "scattered-twins",
        Words("{name}（`{person}`）写成了同一胎的孩子，{why}。", "{name} (`{person}`) is named as a twin, {why}."),
        Words(
            "把同一胎的孩子一个挨一个写进 children，再写进 twins。",
            "Put the children of one birth side by side into `children`, then name them in `twins`.",
        ),
    ),
    _judge,
)
