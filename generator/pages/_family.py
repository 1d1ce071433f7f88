"""Family structure and case map of a case: the drawing, and beside it everything that it says in words."""

from __future__ import annotations

from generator.content import Family
from generator.content.case import Case
from generator.pages import _blocks as blocks
from generator.pages import _drawings as drawings
from generator.pages import _parts as parts
from generator.pages._scope import Scope

_TITLED = ("unions", "households", "relations")


def structure(scope: Scope, family: Family) -> blocks.Section | None:
    """Return the family structure: everybody, who is joined to whom, who lives together, how they get on."""
    tag = scope.tag(family.basis)
    made = drawings.drawn(scope, "genogram", family)
    return parts.section(
        "family-structure",
        scope.word("family-structure"),
        parts.prose(scope, family.note),
        drawings.figure(scope, made, tag),
        *drawings.account(made, tag, _TITLED),
    )


def case_map(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the case map: systems, and the ties to them before and after."""
    tag = scope.tag(case.case_map.basis)
    made = drawings.drawn(scope, "ecomap", case)
    return parts.section(
        "case-map",
        scope.word("case-map"),
        drawings.figure(scope, made, tag),
        *drawings.account(made, tag),
    )
