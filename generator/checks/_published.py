"""Look for identities in texts that are about to be published, wherever they come from: the last look before that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.checks._check import Spot, TextCheck, all_checks
from generator.checks._judge import guarded
from generator.checks._setting import Setting, Written
from generator.checks._surroundings import gather
from generator.diagnostics import Problem

_IDENTITY = "PII"


class Identity(NamedTuple):
    """Something in a text that would tell who somebody is: the rule that found it, and where."""

    problem: Problem
    spot: Spot


def identities_in(written: Written, setting: Setting) -> Iterator[Identity]:
    """Yield what would tell who somebody is, by the same rules and allow lists as in the sources.

    Args:
        written: the text.
        setting: from `setting_at`.

    Raises:
        CheckFailedError: a rule broke down.
    """
    for check in _identity_checks():
        for spot in guarded(check.problem.code, written.name, partial(check.find, written, setting)):
            yield Identity(check.problem, spot)


def setting_at(root: Path, roster: Path | None = None) -> Setting:
    """Return the setting in which the project at `root` is judged.

    Args:
        root: the project's root.
        roster: a file of real names that must never appear; None: the project's own, if there is one.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read something.
    """
    return gather(root, roster).setting


@cache
def _identity_checks() -> tuple[TextCheck, ...]:
    found = (check for check in all_checks() if isinstance(check, TextCheck))
    return tuple(check for check in found if check.problem.code.startswith(_IDENTITY))
