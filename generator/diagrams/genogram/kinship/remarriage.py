"""Whether somebody is a step-parent for certain: the spouse of a parent, from a later marriage than the child's birth.

A family has no dates. A marriage in which both live, or which ended with the parent's own death, came last. Of any
other we do not know whether the child was there before it; then the relation is told step by step (母亲已故的丈夫).
"""

from __future__ import annotations

from generator.content import ChildLink, Family, Union, UnionKind
from generator.diagrams.genogram.kinship.steps import Step, Way

_MARRIED = (UnionKind.MARRIED, UnionKind.REMARRIED)


def makes_step_kin(family: Family, path: tuple[Step, ...]) -> bool:
    """Tell whether a way is one to a step-parent, a stepchild or a child of a step-parent.

    Args:
        family: that the way runs through.
        path: e.g. to the mother and on to her husband.
    """
    match [step.way for step in path]:
        case [Way.PARENT, Way.PARTNER]:
            up, across = path
            return _holds(family, across.union, up.start, up.person)
        case [Way.PARTNER, Way.CHILD]:
            across, down = path
            return _holds(family, across.union, down.person, down.start)
        case [Way.PARENT, Way.PARTNER, Way.CHILD]:
            up, across, down = path
            own = _holds(family, across.union, up.start, up.person)
            return own and _holds(family, across.union, down.person, down.start)
    return False


def _holds(family: Family, number: int, child: str, parent: str) -> bool:
    """Tell whether a parent's marriage is certainly one that came after the union from which the child is."""
    births = [union for union in family.unions if parent in union.partners and _bore(union, child)]
    if not births or not _came_last(family, family.unions[number], parent):
        return False
    return all(union.kind is not UnionKind.AFFAIR and not _lasts(family, union) for union in births)


def _bore(union: Union, child: str) -> bool:
    return any(one.person == child and one.link is ChildLink.BIOLOGICAL for one in union.children)


def _came_last(family: Family, marriage: Union, parent: str) -> bool:
    partner_lives = not any(family.people[one].deceased for one in marriage.partners if one != parent)
    ended_by_death = marriage.kind is UnionKind.WIDOWED and family.people[parent].deceased
    return partner_lives and (marriage.kind in _MARRIED or ended_by_death)


def _lasts(family: Family, union: Union) -> bool:
    """Tell whether two are married still: then another marriage beside it cannot be understood."""
    both_live = not any(family.people[one].deceased for one in union.partners)
    return union.kind in _MARRIED and len(union.partners) == 2 and both_live
