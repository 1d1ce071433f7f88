"""Look for identities in texts that are about to be published, wherever they come from: the last look before that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from generator.checks._check import TextCheck, all_checks
from generator.checks._judge import guarded
from generator.checks._masking import hide
from generator.checks._setting import Setting, Written
from generator.diagnostics import Diagnostic, Location

_IDENTITY = "PII"


class Identity(NamedTuple):
    """Something in a text that would tell who somebody is.

    Attributes:
        start: where it begins in the text, in characters.
        end: where it ends.
        found: the finding, without a place; its words do not show what was found.
    """

    start: int
    end: int
    found: Diagnostic

    def at(self, location: Location) -> Diagnostic:
        """Return the finding at its place."""
        return replace(self.found, location=location)


def identities_in(written: Written, setting: Setting, *, publish: bool = True) -> Iterator[Identity]:
    """Yield what would tell who somebody is, by the same rules and allow lists as in the sources.

    Args:
        written: the text.
        setting: from `setting_at`.
        publish: whether findings weigh as they do for publication.

    Raises:
        CheckFailedError: a rule broke down.
    """
    for check in _identity_checks():
        problem = check.problem
        severity = (problem.publishing if publish else None) or problem.severity
        for spot in guarded(problem.code, written.name, partial(check.find, written, setting)):
            hidden = {written.text[spot.start : spot.end]: spot.masked or "***"}
            found = hide(problem.at(Location(written.name), "", **spot.values), hidden)
            yield Identity(spot.start, spot.end, replace(found, severity=severity))


@cache
def _identity_checks() -> tuple[TextCheck, ...]:
    found = (check for check in all_checks() if isinstance(check, TextCheck))
    return tuple(check for check in found if check.problem.code.startswith(_IDENTITY))
