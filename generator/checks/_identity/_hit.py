"""A hit: what kind of identity stands where, how sure that is, why, and how it is shown without being told."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from generator.languages import Words


class Kind(StrEnum):
    """What a piece of text would tell about a person; in order of strength, strongest first."""

    ROSTER = "roster"
    IDENTITY_CARD = "identity-card"
    EMAIL = "email"
    BANK_CARD = "bank-card"
    QQ = "qq"
    PHONE = "phone"
    PLATE = "plate"
    TRAVEL_DOCUMENT = "travel-document"
    RECORD_NUMBER = "record-number"
    WECHAT = "wechat"
    PERSONAL_PAGE = "personal-page"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    PERSON_NAME = "person-name"
    NAME_CANDIDATE = "name-candidate"
    NAME_IN_ID = "name-in-id"


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


def mask(matched: str, kind: Kind) -> str:
    """Return a form of `matched` that a report may show: enough to find the place, too little to know who it is.

    A name keeps its first character (`张**`), a telephone number its first three and last four (`138****5678`), an
    address its first two; the length is not told.
    """
    first, last = _shown(matched, kind)
    stars = "**" if kind in _NAMES else "****"
    return matched[:first] + stars + matched[len(matched) - last :]


def mask_in_place(matched: str, kind: Kind) -> str:
    """Return `matched` masked in its own length, for a line in which places must not move."""
    first, last = _shown(matched, kind)
    hidden = "".join(character if character.isspace() else "*" for character in matched[first : len(matched) - last])
    return matched[:first] + hidden + matched[len(matched) - last :]


_NAMES = frozenset({Kind.PERSON_NAME, Kind.NAME_CANDIDATE, Kind.NAME_IN_ID, Kind.ROSTER})


def _shown(matched: str, kind: Kind) -> tuple[int, int]:
    """Return how many characters of the beginning and of the end may be shown; never more than half of them."""
    size = len(matched)
    match kind:
        case Kind.PHONE:
            first, last = (3, 4) if size >= 11 else (2, 2)
        case Kind.IDENTITY_CARD | Kind.BANK_CARD:
            first, last = 3, 2
        case Kind.ADDRESS:
            first, last = 2, 0
        case Kind.ROSTER if matched[:1].isdigit():
            first, last = 0, 0
        case Kind.BIRTH_DATE:
            first, last = 0, 0
        case _:
            first, last = 1, 0
    if 2 * (first + last) > size + 3:
        return (1, 0) if size > 1 and first else (0, 0)
    return first, last
