"""What the service changed: the kind of each tie before and after, and in one word what happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from generator.content import Tie, TieKind


class Time(Enum):
    """When a picture shows the ties."""

    BEFORE = "before"
    AFTER = "after"


class Change(Enum):
    """What happened to a tie, in the order in which it is told."""

    BEGUN = "begun"
    MENDED = "mended"
    EASED = "eased"
    STRONGER = "stronger"
    WEAKER = "weaker"
    STRAINED = "strained"
    BROKEN = "broken"
    ENDED = "ended"
    SAME = "same"


_STRENGTH = {TieKind.TENUOUS: 1, TieKind.ORDINARY: 2, TieKind.STRONG: 3}
_INTO = {TieKind.NONE: Change.ENDED, TieKind.BROKEN: Change.BROKEN, TieKind.STRESSFUL: Change.STRAINED}
_FROM = {TieKind.NONE: Change.BEGUN, TieKind.BROKEN: Change.MENDED, TieKind.STRESSFUL: Change.EASED}


def kind_at(tie: Tie, time: Time) -> TieKind:
    """Return a tie's kind; one whose kind after the service is not given stays as it was."""
    return tie.after if time is Time.AFTER and tie.after else tie.before


def change_of(tie: Tie) -> Change:
    """Return what happened to a tie. Stress is no strength: where it goes, a tie has eased."""
    before, after = tie.before, kind_at(tie, Time.AFTER)
    if before is after:
        return Change.SAME
    if after is TieKind.STRESSFUL and before is TieKind.NONE:
        return Change.BEGUN
    if after in _INTO:
        return _INTO[after]
    if before in _FROM:
        return _FROM[before]
    return Change.STRONGER if _STRENGTH[after] > _STRENGTH[before] else Change.WEAKER


def changed_systems(ties: Iterable[Tie]) -> frozenset[str]:
    """Return the systems of which at least one tie has changed."""
    return frozenset(str(tie.system) for tie in ties if change_of(tie) is not Change.SAME)


def has_after(ties: Iterable[Tie]) -> bool:
    """Tell whether the case says of any tie what it was after the service."""
    return any(tie.after for tie in ties)
