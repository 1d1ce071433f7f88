"""What a check declares, and how findings become diagnostics with places."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator.content import PROBLEMS as CONTENT_PROBLEMS
from generator.content import Casebook, Entry, Record, load
from generator.diagnostics import Diagnostic, Problem, Severity, in_order
from generator.discovery import collect, members
from generator.source import PROBLEMS as SOURCE_PROBLEMS
from generator.source import Document, ValuePath


class Finding(NamedTuple):
    """One violation: in which entry, at which value or at its name, and the values for the problem's words."""

    entry: Entry
    path: ValuePath
    values: Mapping[str, object]
    on_name: bool = False


class Flaw(NamedTuple):
    """One violation that a record shows by itself: at which value or at its name, and the values for the words."""

    path: ValuePath
    values: Mapping[str, object]
    on_name: bool = False


Names = Mapping[str, Collection[str]]
"""Ids that exist, by the kind of what they name, e.g. `{"term": {"hypertension"}}`."""


@dataclass(frozen=True)
class Check:
    """A rule.

    Attributes:
        problem: its code, severity and words.
        find: yields every violation; it is given the casebook and today's date.
        find_alone: yields the violations that one record shows without the casebook around it, so that a single file
            can be judged; it is given the record and what else is known to exist. None if the rule is about the whole.
    """

    problem: Problem
    find: Callable[[Casebook, date], Iterator[Finding]] = field(repr=False)
    find_alone: Callable[[Record, Names], Iterator[Flaw]] | None = field(default=None, repr=False)


def all_checks() -> tuple[Check, ...]:
    """Return all checks, by family and name."""
    return tuple(check for check in collect("generator.checks", "CHECK") if isinstance(check, Check))


def run(casebook: Casebook, today: date) -> tuple[Diagnostic, ...]:
    """Run all checks and return what they found, in order."""
    return in_order(
        _diagnostic(check.problem, found) for check in all_checks() for found in check.find(casebook, today)
    )


def run_alone(record: Record, document: Document, known: Names = MappingProxyType({})) -> tuple[Diagnostic, ...]:
    """Judge one record without the casebook around it, e.g. a family in a file of its own; return what is wrong.

    Args:
        record: what the file holds.
        document: the file, for places.
        known: what exists besides what the record itself names; references of other kinds are not judged.
    """
    return in_order(
        _at(check.problem, document, flaw)
        for check in all_checks()
        if check.find_alone
        for flaw in check.find_alone(record, known)
    )


def _diagnostic(problem: Problem, found: Finding) -> Diagnostic:
    return _at(problem, found.entry.document, Flaw(*found[1:]))


def _at(problem: Problem, document: Document, flaw: Flaw) -> Diagnostic:
    location = document.locate(flaw.path, key=flaw.on_name)
    return problem.at(location, document.line(location), **flaw.values)


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
