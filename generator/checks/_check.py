"""What a check declares, and how findings become diagnostics with places."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.content import PROBLEMS as CONTENT_PROBLEMS
from generator.content import Casebook, Entry, load
from generator.diagnostics import Diagnostic, Problem, Severity, in_order
from generator.discovery import collect, members
from generator.source import PROBLEMS as SOURCE_PROBLEMS
from generator.source import ValuePath


class Finding(NamedTuple):
    """One violation: in which entry, at which value or at its name, and the values for the problem's words."""

    entry: Entry
    path: ValuePath
    values: dict[str, object]
    on_name: bool = False


@dataclass(frozen=True)
class Check:
    """A rule.

    Attributes:
        problem: its code, severity and words.
        find: yields every violation; it is given the casebook and today's date.
    """

    problem: Problem
    find: Callable[[Casebook, date], Iterator[Finding]] = field(repr=False)


def all_checks() -> tuple[Check, ...]:
    """Return all checks, by family and name."""
    return tuple(check for check in collect("generator.checks", "CHECK") if isinstance(check, Check))


def run(casebook: Casebook, today: date) -> tuple[Diagnostic, ...]:
    """Run all checks and return what they found, in order."""
    return in_order(
        _diagnostic(check.problem, found) for check in all_checks() for found in check.find(casebook, today)
    )


def _diagnostic(problem: Problem, found: Finding) -> Diagnostic:
    location = found.entry.document.locate(found.path, key=found.on_name)
    return problem.at(location, found.entry.document.line(location), **found.values)


class Checked(NamedTuple):
    """A casebook and everything that is wrong with it, in order."""

    casebook: Casebook
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        """How many findings keep it from being published."""
        return sum(found.severity is Severity.ERROR for found in self.diagnostics)


def check(root: Path, today: date) -> Checked:
    """Load the casebook below `root` and check it.

    Checks run on what could be loaded. References are not judged while files are unreadable: what they lead to may be
    among those files.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read a file.
    """
    loaded = load(root)
    found = run(loaded.casebook, today)
    if not loaded.sound:
        found = tuple(diagnostic for diagnostic in found if not diagnostic.code.startswith("REF"))
    return Checked(loaded.casebook, in_order((*loaded.diagnostics, *found)))


def explanations() -> dict[str, tuple[Problem, str]]:
    """Return every kind of finding by code, with the page of the check that makes it, if a check does."""
    told = {problem.code: (problem, "") for problem in (*SOURCE_PROBLEMS, *CONTENT_PROBLEMS)}
    for module in members("generator.checks"):
        check_ = importlib.import_module(module)
        told[check_.CHECK.problem.code] = (check_.CHECK.problem, (check_.__doc__ or "").strip())
    return told
