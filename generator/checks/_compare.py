"""The second half of a run: hold entries against each other, the day and the registers, and find the places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.checks._check import CasebookCheck, Finding, Flaw, Note, all_checks
from generator.checks._judge import guarded, placed_in
from generator.checks._masking import hidden_words, hide
from generator.checks._setting import Overview
from generator.checks._surroundings import Surroundings
from generator.checks._verdict import Verdict
from generator.content import EntryFile, open_entry
from generator.diagnostics import Diagnostic, Location, Severity
from generator.fingerprints import digest_of
from generator.source import Register, decode, locate_in, read_entry

_Found = tuple[CasebookCheck, Finding]


@dataclass
class Comparison:
    """What comparing gives.

    Attributes:
        found: the findings.
        verdicts: those that have learnt where something stands in their file; it can be remembered.
    """

    found: list[Diagnostic] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)


def compared(
    around: Surroundings, registers: Mapping[str, Register], verdicts: Mapping[str, Verdict], today: date
) -> Comparison:
    """Let every rule that compares entries do so.

    Args:
        around: the project.
        registers: the lists that the tool keeps.
        verdicts: about its files.
        today: the day of the run.

    Raises:
        CheckFailedError: a rule broke down.
        UnreadableError: the system refuses to read a file.
    """
    overview = _overview(around, registers, verdicts, today)
    made = Comparison()
    of_entries: dict[str, list[_Found]] = {}
    for rule, finding in _findings(verdicts, overview):
        if finding.key in overview.registers:
            made.found += _in_register(rule, overview.registers[finding.key], finding)
        else:
            of_entries.setdefault(finding.key, []).append((rule, finding))
    files = {file.key: file for file in around.files}
    for key, found in of_entries.items():  # entry by entry, so that only one of them is open at a time
        _in_entry(files[key], verdicts[files[key].found.name], found, made)
    return made


def _findings(verdicts: Mapping[str, Verdict], overview: Overview) -> Iterator[_Found]:
    notes: dict[str, dict[str, Note]] = {}
    for verdict in verdicts.values():
        for code, note in verdict.notes.items():
            notes.setdefault(code, {})[verdict.key] = note
    for rule in all_checks():
        if isinstance(rule, CasebookCheck):
            code = rule.problem.code
            for finding in guarded(code, "casebook", rule.compare, notes.get(code, {}), overview):
                yield rule, finding


def _overview(
    around: Surroundings, registers: Mapping[str, Register], verdicts: Mapping[str, Verdict], today: date
) -> Overview:
    names: dict[str, set[str]] = {}
    for verdict in verdicts.values():
        if verdict.kind:
            names[verdict.kind] = set(verdict.terms)
        elif verdict.key:
            kind, _, name = verdict.key.partition("/")
            names.setdefault(kind, set()).add(name)
    sound = all(verdicts[file.found.name].key for file in around.files)
    complete = sound and not any(one.severity is Severity.ERROR for one in around.found)
    fixed = {kind: frozenset(ids) for kind, ids in names.items()}
    return Overview(around.setting, today, fixed, complete, registers)


def _in_register(rule: CasebookCheck, register: Register, finding: Finding) -> Iterator[Diagnostic]:
    if not callable(finding.flaw):
        line = str(finding.flaw.path[0]) if finding.flaw.path else ""
        yield rule.problem.at(register.locate(line), "", **finding.flaw.values)


def _in_entry(file: EntryFile, verdict: Verdict, found: list[_Found], made: Comparison) -> None:
    """Find the places in one entry; what is only a path is remembered, so that it is looked for once."""
    raw: bytes | None = None
    places = dict(verdict.places)
    text: str | None = None
    entry = None
    told: list[Diagnostic] = []
    for rule, finding in found:
        if not callable(finding.flaw) and not finding.flaw.within:
            known = _name_of(finding.flaw)
            if known not in places:
                raw = read_entry(file.found.file) if raw is None else raw
                text = text if text is not None else decode(raw, verdict.name)[0] or ""
                at = locate_in(text, verdict.name, finding.flaw.path, key=finding.flaw.on_name)
                places[known] = (at.line, at.column, at.length)
            told.append(_at(rule, Location(verdict.name, *places[known]), finding.flaw))
            continue
        raw = read_entry(file.found.file) if raw is None else raw
        entry = entry or open_entry(file, raw).entry
        if entry is None:  # it has changed since it was judged; the next run sees it as it is
            continue
        code = rule.problem.code
        flaws = guarded(code, verdict.name, finding.flaw, entry) if callable(finding.flaw) else [finding.flaw]
        told += [placed_in(rule.problem, entry.document, flaw).found for flaw in flaws]
    if verdict.secrets:  # a finding that names what it compares must not tell what the others keep to themselves
        raw = read_entry(file.found.file) if raw is None else raw
        hidden = hidden_words(verdict.name, decode(raw, verdict.name)[0] or "", verdict.secrets)
        told = [hide(one, hidden) for one in told]
    made.found += told
    if raw is not None and places.keys() != verdict.places.keys() and digest_of(raw) == verdict.digest:
        made.verdicts[verdict.name] = verdict._replace(places=places)


def _name_of(flaw: Flaw) -> str:
    return "/".join(map(str, flaw.path)) + (":" if flaw.on_name else "")


def _at(rule: CasebookCheck, location: Location, flaw: Flaw) -> Diagnostic:
    return replace(rule.problem.at(location, "", **flaw.values), replacement=flaw.replacement)
