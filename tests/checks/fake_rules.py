"""Rules made up for tests of the run itself, put in the place of all real ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from generator.checks import (
    CasebookCheck,
    Check,
    EntryCheck,
    Finding,
    Flaw,
    Note,
    Overview,
    Part,
    Setting,
    Spot,
    TextCheck,
    Written,
    _compare,
    _judge,
    _run,
)
from generator.content import Entry, texts_of
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_NAME = re.compile("王建国|wang-jianguo")


def problem(code: str, severity: Severity = Severity.ERROR, publishing: Severity | None = None) -> Problem:
    """Return a problem whose words show what it found."""
    words = Words("这里有 {what}", "Here is {what}")
    return Problem(code, f"fake-{code.lower()}", words, Words("改掉", "Mend it"), severity, publishing)


def _names(written: Written, _setting: Setting) -> Iterator[Spot]:
    for match in _NAME.finditer(written.text):
        yield Spot(match.start(), match.end(), {"what": "*"}, masked=match[0][0] + "*" * (len(match[0]) - 1))


def _words(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    for path, text in texts_of(entry.record):
        for found in re.finditer("独居", text.zh or ""):
            yield Flaw((*path, "zh"), {"what": text.zh}, within=found.span())


def _count(entry: Entry, _setting: Setting) -> Note:
    return len(entry.id)


def _too_late(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for key in notes:
        if key == "case/lan" and overview.today.year > 2026:
            yield Finding(key, Flaw(("station",), {"what": key}))


NAMES = TextCheck(problem("PII999"), _names)
WORDS = EntryCheck(problem("STG999"), _words)
LATE = CasebookCheck(problem("REV999", Severity.WARNING, Severity.ERROR), _count, _too_late)


def use(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> None:
    """Let a run know only these rules."""
    monkeypatch.setattr(_run, "all_checks", lambda: checks)
    monkeypatch.setattr(_compare, "all_checks", lambda: checks)
    monkeypatch.setattr(_judge, "_checks", lambda kind: tuple(check for check in checks if isinstance(check, kind)))


__all__ = ["LATE", "NAMES", "WORDS", "Part", "problem", "use"]
