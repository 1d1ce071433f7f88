"""Families written in a line or two, for tests about kin.

    family("f:male m:female i:male:12-14", "f+m married: i", index="i")

A person is `id:sex`, then what else there is: an age band, `dead`, or the kind of a pregnancy or loss. A union is its
partners, its kind and its children, `child=adopted` or `child=foster` if not by birth; `(a b)` are born together.
"""

from __future__ import annotations

import re
from typing import Any

from generator.content import Family, PersonKind

_LOSSES = {kind.value for kind in PersonKind}


def family(people: str, *unions: str, index: str, **more: Any) -> Family:
    """Return a family whose people are called as their ids. `more` are its households and relations as in YAML."""
    told = {name: _person(name, told) for name, told in (one.split(":", 1) for one in people.split())}
    told[index]["index"] = "true"
    return Family.model_validate({"people": told, "unions": [_union(one) for one in unions], **more})


def _person(name: str, told: str) -> dict[str, Any]:
    sex, *rest = told.split(":")
    person: dict[str, Any] = {"name": {"en": name}, "sex": sex}
    for one in rest:
        if one == "dead":
            person["deceased"] = "true"
        else:
            person["kind" if one in _LOSSES else "age"] = one
    return person


def _union(told: str) -> dict[str, Any]:
    head, _, tail = told.partition(":")
    partners, kind = head.split()
    twins = [{"members": group.split()} for group in re.findall(r"\((.*?)\)", tail)]
    children = [one.partition("=") for one in re.sub(r"[()]", " ", tail).split()]
    return {
        "partners": partners.split("+"),
        "kind": kind,
        "children": [{"person": name, "link": link or "biological"} for name, _, link in children],
        "twins": twins,
    }
