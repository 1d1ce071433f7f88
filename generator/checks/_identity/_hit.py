"""A hit: what kind of identity stands where, how sure that is, why, and how it is shown without being told."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from generator.languages import Words


class Kind(str, Enum):
    """What a piece of text would tell about a person; in order of strength, strongest first."""

    ROSTER = "roster"
    IDENTITY_CARD = "identity-card"
    EMAIL = "email"
    BANK_CARD = "bank-card"
    PHONE = "phone"
    PLATE = "plate"
    TRAVEL_DOCUMENT = "travel-document"
    RECORD_NUMBER = "record-number"
    QQ = "qq"
    WECHAT = "wechat"
    PERSONAL_PAGE = "personal-page"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    PERSON_NAME = "person-name"
    NAME_CANDIDATE = "name-candidate"
    NAME_IN_ID = "name-in-id"

    def __str__(self) -> str:
        return self.value


_RANK = {kind: rank for rank, kind in enumerate(Kind)}


class Hit(NamedTuple):
    """A piece of text that looks as if it identified somebody.

    Attributes:
        kind: what it is, e.g. `identity-card`.
        start: where it begins, in characters.
        end: where it ends.
        sure: whether form and surroundings leave little doubt; a number whose check digit is wrong is still a hit.
        why: what gives it away, in words that do not repeat it.
    """

    kind: Kind
    start: int
    end: int
    sure: bool
    why: Words


def without_overlaps(found: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return hits in order; of those that overlap, the surer, stronger, longer one stays."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, hit.end)):
        while kept and kept[-1].end > hit.start and _weight(hit) > _weight(kept[-1]):
            kept.pop()
        if not kept or kept[-1].end <= hit.start:
            kept.append(hit)
    return tuple(kept)


def _weight(hit: Hit) -> tuple[bool, int, int]:
    return hit.sure, -_RANK[hit.kind], hit.end - hit.start


def mask(matched: str, kind: Kind | str) -> str:
    """Return a form of `matched` that a report may show: enough to find the place, too little to know who it is.

    A name keeps its first character (`张**`), a long number its first three and last four (`138****5678`), an e-mail
    address its first letter, and anything else its first character or nothing.
    """
    match Kind(kind):
        case Kind.PERSON_NAME | Kind.NAME_CANDIDATE | Kind.ROSTER | Kind.NAME_IN_ID | Kind.WECHAT:
            return matched[:1] + "**"
        case Kind.PHONE:
            return _ends(matched, 3, 4) if len(matched) >= 11 else _ends(matched, 2, 2)
        case Kind.IDENTITY_CARD | Kind.BANK_CARD:
            return _ends(matched, 3, 2)
        case Kind.EMAIL:
            return matched[:1] + "***@***"
        case Kind.ADDRESS | Kind.BIRTH_DATE | Kind.PERSONAL_PAGE:
            return matched[:2] + "***" if len(matched) > 4 else "***"
        case _:
            return matched[:1] + "****"


def _ends(matched: str, first: int, last: int) -> str:
    """Return the first and last characters of `matched`, or only stars if that would be more than half of it."""
    if len(matched) < 2 * (first + last) - 3:
        return matched[:1] + "****"
    return f"{matched[:first]}****{matched[-last:]}"
