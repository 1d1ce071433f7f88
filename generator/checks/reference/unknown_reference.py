"""Ensure every reference leads to something that exists.

What it checks: each id that names a case, a guide, a term, a source, a person of the family, a step … stands somewhere.

Why it matters: a reader who follows a link must arrive. A source that does not exist is no source.

Wrong: `groups: [living-aloen]`

Right: `groups: [living-alone]`
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from difflib import get_close_matches

from generator.checks._check import Check, Finding, Flaw, Names
from generator.content import Casebook, Record, Reference, kind_words, references_of
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import ValuePath

_LISTED = 12


def _find(casebook: Casebook, _today: date) -> Iterator[Finding]:
    for entry in casebook.all_entries():
        local = entry.record.local_names()
        for path, reference in entry.references:
            known = local[reference.kind] if reference.kind in local else casebook.knows(reference.kind)
            if reference not in known:
                yield Finding(entry, *_flaw(path, reference, known))


def _find_alone(record: Record, known: Names) -> Iterator[Flaw]:
    names = {**known, **record.local_names()}
    for path, reference in references_of(record):
        if reference.kind in names and reference not in names[reference.kind]:
            yield _flaw(path, reference, names[reference.kind])


def _flaw(path: ValuePath, reference: Reference, known: Collection[str]) -> Flaw:
    close = get_close_matches(reference, list(known), n=1, cutoff=0.5)
    hint = Words("是不是 `{s}`？", "Did you mean `{s}`?").fill(s=close[0]) if close else Words("", "")
    names = sorted(known)
    listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
    kind = kind_words(reference.kind)
    values: dict[str, object] = {"name": str(reference), "kind": kind, "hint": hint, "known": listed or "–"}
    return Flaw(path, values, on_name=path[-1] == reference)


CHECK = Check(
    Problem(
        "REF101",
        "unknown-reference",
        Words("没有编号为 `{name}` 的{kind}。{hint}", "There is no {kind} `{name}`. {hint}"),
        Words(
            "改成已有的编号：{known}；或者先写出这一项。", "Use an id that exists: {known}; or write that entry first."
        ),
    ),
    _find,
    _find_alone,
)
