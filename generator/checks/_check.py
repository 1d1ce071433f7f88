"""What a check declares: a rule about one entry, about the text of one file, or about all entries together.

The three kinds differ in what they look at, and so in when they must look again. What a rule finds in one entry or
text depends on that file and on the `Setting` alone and is remembered until one of them changes. What a rule finds by
comparing entries is found anew in every run, from the little that it noted of each.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from generator.checks._allowances import PROBLEMS as ALLOWANCE_PROBLEMS
from generator.checks._explanation import Explanation, pages_of
from generator.checks._setting import Overview, Setting, Written
from generator.content import PROBLEMS as CONTENT_PROBLEMS
from generator.content import Entry, Record
from generator.diagnostics import Problem
from generator.discovery import collect, members
from generator.source import PROBLEMS as SOURCE_PROBLEMS
from generator.source import ValuePath

Names = Mapping[str, Collection[str]]
"""Ids that exist, by the kind of what they name, e.g. `{"term": {"hypertension"}}`."""

Note = object
"""What is remembered of an entry: texts, numbers, lists and maps of them, as JSON knows them. No identities."""


class Flaw(NamedTuple):
    """One violation in an entry.

    Attributes:
        path: of the value, e.g. `("review", "next_review")`; of a text, with the language at its end.
        values: for the problem's words.
        on_name: whether the value's name is meant and not the value.
        within: which characters of the value are meant, if not all of it: the first, and the one after the last.
        replacement: what can safely stand in that place, if that is certain.
        masked: what may be shown instead of the characters that are meant, as many as they are, if they are secret.
    """

    path: ValuePath = ()
    values: Mapping[str, object] = MappingProxyType({})
    on_name: bool = False
    within: tuple[int, int] | None = None
    replacement: str | None = None
    masked: str | None = None


class Spot(NamedTuple):
    """One violation in a text: from which character to which; the rest as in `Flaw`."""

    start: int
    end: int
    values: Mapping[str, object] = MappingProxyType({})
    replacement: str | None = None
    masked: str | None = None


class Finding(NamedTuple):
    """One violation found by comparing: in which entry or register, and what it is there.

    Attributes:
        key: the entry, e.g. `case/lan`; or the name of a register's file.
        flaw: what is wrong; or a function that says so, given the entry, where only the entry itself shows the place.
    """

    key: str
    flaw: Flaw | Callable[[Entry], Iterable[Flaw]]


@dataclass(frozen=True)
class EntryCheck:
    """A rule about one entry.

    Attributes:
        problem: its code, severity and words.
        find: yields every violation in an entry.
        find_alone: yields the violations that a record shows without a casebook around it, given what else is known to
            exist, so that a single file can be judged. None if there is nothing to judge then.
    """

    problem: Problem
    find: Callable[[Entry, Setting], Iterable[Flaw]] = field(repr=False)
    find_alone: Callable[[Record, Names], Iterable[Flaw]] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class TextCheck:
    """A rule about texts as they are written, comments and file names included; the file need not be sound YAML.

    Attributes:
        problem: its code, severity and words.
        find: yields every violation in a text. It is given each file's text, its name, and its decoded values where
            those differ from what is written.
    """

    problem: Problem
    find: Callable[[Written, Setting], Iterable[Spot]] = field(repr=False)


@dataclass(frozen=True)
class CasebookCheck:
    """A rule that compares entries, or holds them against the day or a register.

    Attributes:
        problem: its code, severity and words.
        note: returns what must be remembered of an entry, or None.
        compare: yields every violation, given what was noted by the entries' keys.
        find_alone: as in `EntryCheck`.
    """

    problem: Problem
    note: Callable[[Entry, Setting], Note | None] = field(repr=False)
    compare: Callable[[Mapping[str, Note], Overview], Iterable[Finding]] = field(repr=False)
    find_alone: Callable[[Record, Names], Iterable[Flaw]] | None = field(default=None, repr=False)


Check = EntryCheck | TextCheck | CasebookCheck


@cache
def all_checks() -> tuple[Check, ...]:
    """Return all checks, by family and name."""
    return tuple(check for check in collect("generator.checks", "CHECK") if isinstance(check, Check))


def all_problems() -> dict[str, Problem]:
    """Return every kind of finding by code."""
    of_checks = (check.problem for check in all_checks())
    return {one.code: one for one in (*SOURCE_PROBLEMS, *CONTENT_PROBLEMS, *ALLOWANCE_PROBLEMS, *of_checks)}


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return every kind of finding by code, with the page of the check that makes it, if a check does.

    Raises:
        ValueError: a check's docstring is no page; a mistake in our code, so it stays loud.
    """
    problems = (*SOURCE_PROBLEMS, *CONTENT_PROBLEMS, *ALLOWANCE_PROBLEMS)
    told = {problem.code: Explanation(problem) for problem in problems}
    for module in members("generator.checks"):
        check_ = importlib.import_module(module)
        told[check_.CHECK.problem.code] = Explanation(check_.CHECK.problem, pages_of(check_.__doc__ or ""))
    return told
