"""A whole run: judge every file that changed, compare all entries, let pass what was allowed, report the rest."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator.checks._ahead import Ahead
from generator.checks._allowances import without_allowed
from generator.checks._cache import Memory, Outcome, recall_outcome, remember_outcome
from generator.checks._check import Names, all_checks
from generator.checks._compare import compared
from generator.checks._judge import placed_in
from generator.checks._masking import hidden_words, hide, masked_line, masked_lines
from generator.checks._surroundings import Surroundings, gather, registers_of
from generator.checks._verdict import Secret, Verdict
from generator.checks._workers import A_FEW, judge_all
from generator.content import Record
from generator.diagnostics import Diagnostic, Severity, in_order
from generator.fingerprints import Fingerprints, digest_of
from generator.source import REGISTERS, Document, decode, read_entry

_UNREAD = ("YML", "FLD")
"""The families of findings because of which a file is no entry."""
_REGISTERS = frozenset(f"casebook/{name}.yaml" for name in REGISTERS)
"""The tool's own lists, in which no rule about texts looks."""


@dataclass(frozen=True)
class Manner:
    """How a run is done.

    Attributes:
        roster: a file of real names that must never appear; None: the project's own `roster.txt`, if there is one.
        publish: whether findings weigh as they do before publication.
        only: codes, or beginnings of codes; findings of others are left out. Empty: all.
        paths: files and folders by their names relative to the root; findings elsewhere are left out. Empty: all.
        reveal: whether the lines that are shown may hold identities. Only for a person's own screen.
        begun: the fingerprints of the entries' files, if somebody began to make them.
    """

    roster: Path | None = None
    publish: bool = False
    only: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    reveal: bool = False
    begun: Fingerprints | None = None


class Checked(NamedTuple):
    """Everything that is wrong with a casebook, in order.

    Attributes:
        diagnostics: the findings, as they may be shown.
        as_placed: the findings that were asked for, with the real names of their files, so that these can be mended;
            not to be shown.
    """

    diagnostics: tuple[Diagnostic, ...]
    as_placed: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings keep it from being published."""
        return sum(found.severity is Severity.ERROR for found in self.diagnostics)


def check(root: Path, today: date, manner: Manner = Manner()) -> Checked:
    """Check the casebook below `root`.

    Every file is judged, even if others cannot be read. What was found in a file is remembered until it changes. That
    a word list cannot be read is told whatever was asked for.

    Args:
        root: the project's root.
        today: the day of the run.
        manner: how it is done.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read a file.
        CheckFailedError: a rule broke down.
    """
    with _uncollected():
        around = gather(root, manner.roster, manner.begun)
        outcome = recall_outcome(root, around, today) or _anew(root, around, today)
    weighed = _weighed(outcome, publish=manner.publish)
    found = in_order(one for one in weighed if is_chosen(one, manner) or _blinds(one, around))
    secrets = {} if manner.reveal else outcome.secrets
    shown = in_order(_with_lines(found, root, secrets, around.digests))
    return Checked(shown, tuple(one for one in found if is_chosen(one, manner)))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Do something without Python's search for circles: to look for them among ten thousand verdicts takes a while."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _anew(root: Path, around: Surroundings, today: date) -> Outcome:
    """Do the run, and remember what came out."""
    memory = Memory(root, around)
    begun = _begun(around, memory)
    # What only comparing needs is read and loaded while the other process judges.
    registers, malformed = registers_of(around)
    all_checks()
    verdicts = judged(around, memory, begun)
    comparison = compared(around, registers, verdicts, today)
    if comparison.verdicts:
        memory.keep(comparison.verdicts)
    of_files = (found for verdict in verdicts.values() for found in verdict.found)
    found = in_order((*_refused(around, verdicts), *malformed, *of_files, *comparison.found))
    outcome = Outcome(
        tuple(without_allowed(found, verdicts, today)),
        {name: verdict.secrets for name, verdict in verdicts.items() if verdict.secrets},
        frozenset(name for name, verdict in verdicts.items() if verdict.draft),
    )
    if all(around.digests.get(name) == one.digest for name, one in verdicts.items()):  # none has changed meanwhile
        remember_outcome(root, around, today, outcome)
    return outcome


def _refused(around: Surroundings, verdicts: Mapping[str, Verdict]) -> Iterator[Diagnostic]:
    """Yield what cannot be an entry; its name is looked at like any other, and no sentence tells what it hides."""
    for one in around.found:
        name = one.location.path
        yield hide(one, hidden_words(name, "", verdicts[name].secrets)) if name in verdicts else one


def is_chosen(found: Diagnostic, manner: Manner) -> bool:
    """Tell whether a finding is one of those that were asked for."""
    path = found.location.path
    here = not manner.paths or any(path == one or path.startswith(f"{one}/") for one in manner.paths)
    return here and (not manner.only or found.code.startswith(manner.only))


def _begun(around: Surroundings, memory: Memory) -> Ahead[tuple[Verdict, ...]] | None:
    """Begin to judge the files that seem new, if they are few, while what is known of all others is recalled."""
    new = memory.seem_new()
    files = [file for file in around.files if file.found.name in new]
    return Ahead(lambda: tuple(judge_all(files, (), around.setting))) if 0 < len(files) < A_FEW else None


def judged(around: Surroundings, memory: Memory, begun: Ahead[tuple[Verdict, ...]] | None = None) -> dict[str, Verdict]:
    """Return a verdict about every file, remembered or new.

    Args:
        around: the project.
        memory: what is remembered; what is new is added to it.
        begun: verdicts that somebody began to make; what is missing among them is made here.
    """
    known = memory.verdicts
    new = {one.name: one for one in (begun and begun.take()) or () if one.name not in known}
    files = [file for file in around.files if file.found.name not in known and file.found.name not in new]
    loose = [subject for subject in around.loose if subject.name not in known]
    new |= {one.name: one for one in judge_all(files, loose, around.setting)} if files or loose else {}
    if new:
        memory.keep(new)
    return dict(sorted(memory.verdicts.items()))


def _blinds(found: Diagnostic, around: Surroundings) -> bool:
    """Tell whether a finding keeps a word list from being read, without which rules see nothing."""
    return found.severity is Severity.ERROR and found.location.path in around.word_lists and found.code[:3] in _UNREAD


def _weighed(outcome: Outcome, *, publish: bool) -> Iterator[Diagnostic]:
    """Give each finding the weight that it has before publication, if that is what is to be known.

    A draft is not published, so what is found in one weighs as it does while people write.
    """
    if not publish:
        yield from outcome.found
        return
    graver = {one.problem.code: one.problem.publishing for one in all_checks() if one.problem.publishing}
    for one in outcome.found:
        weight = graver.get(one.code) if one.location.path not in outcome.drafts else None
        yield replace(one, severity=weight) if weight else one


def _with_lines(
    found: Iterable[Diagnostic], root: Path, hidden: Mapping[str, tuple[Secret, ...]], digests: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Put in the line that each finding is about, and take identities out of lines and names."""
    for name, group in groupby(in_order(found), key=lambda one: one.location.path):
        secrets = hidden.get(name, ())
        text = _text_of(root / name, name, digests)
        lines = masked_lines(text.split("\n"), secrets) if text is not None else []
        shown = masked_line(name, 0, secrets)
        for one in group:
            number = one.location.line
            excerpt = lines[number - 1] if number <= len(lines) else one.excerpt
            yield replace(one, excerpt=excerpt, location=replace(one.location, path=shown))


def _text_of(path: Path, name: str, digests: Mapping[str, str]) -> str | None:
    """Return a file's text, if lines of it can be shown: nobody knows what is secret in one that was not looked at.

    Such are links that lead elsewhere, and a file that was changed since.
    """
    if not name.endswith((".yaml", ".md")) or not path.is_file():
        return None
    raw = read_entry(path)
    if name not in _REGISTERS and digests.get(name) != digest_of(raw):
        return None
    return decode(raw, name)[0]


def run_alone(record: Record, document: Document, known: Names = MappingProxyType({})) -> tuple[Diagnostic, ...]:
    """Judge one record without the casebook around it, e.g. a family in a file of its own; return what is wrong.

    Args:
        record: what the file holds.
        document: the file, for places.
        known: what exists besides what the record itself names; references of other kinds are not judged.
    """
    found = [
        placed_in(rule.problem, document, flaw)[0]
        for rule in all_checks()
        if (find_alone := getattr(rule, "find_alone", None))
        for flaw in find_alone(record, known)
    ]
    return in_order(replace(one, excerpt=document.line(one.location)) for one in found)
