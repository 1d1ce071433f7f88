"""What is known beforehand: which names and numbers may stand, and which must not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from generator.checks._identity.data import lines
from generator.checks._identity.folding import fold
from generator.checks._identity.roster import Roster


@cache
def _authors() -> frozenset[str]:
    """Return names of the profession's _authors and of history, which may stand in any text."""
    return frozenset(name.replace("_", " ") for line in lines("allowed.txt") for name in line.split())


@dataclass(frozen=True)
class Known:
    """What a casebook declares; built once and used for every file.

    Attributes:
        allowed: names that may stand, folded: declared pseudonyms, institutions, authors.
        public_numbers: telephone numbers that anybody may call, in digits only, e.g. `{"02087654321"}`.
        roster: what must never stand.
    """

    allowed: frozenset[str] = field(default_factory=_authors)
    public_numbers: frozenset[str] = frozenset()
    roster: Roster = field(default_factory=Roster)

    @classmethod
    def of(cls, allowed: Iterable[str] = (), public_numbers: Iterable[str] = (), roster: Iterable[str] = ()) -> Known:
        """Return what is known.

        Args:
            allowed: e.g. `["阿兰", "Ms. L"]`.
            public_numbers: as people write them, e.g. `["0750-1234567"]`.
            roster: the lines of the roster's file.
        """
        numbers = frozenset(re.sub(r"\D", "", fold(number)) for number in public_numbers)
        return cls(_authors() | {fold(name) for name in allowed}, numbers, Roster.of(roster))
