"""Ensure every reference leads to something that exists.

What it checks: each id that names a case, a guide, a term, a source, a person of the family, a step … stands somewhere.

Why it matters: a reader who follows a link must arrive. A source that does not exist is no source.

Wrong: `groups: [living-aloen]`

Right: `groups: [living-alone]`

确保每个引用都指向真实存在的内容。

检查什么：写到案例、指南、术语、来源、家庭成员、步骤等的每个编号，都能找到。

为什么：读者点了链接，就应该能到达。不存在的来源，不是来源。

错误：`groups: [living-aloen]`

正确：`groups: [living-alone]`
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Names, Note
from generator.checks._setting import Overview, Setting
from generator.content import Entry, Record, Reference, kind_words, references_of
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import ValuePath

_LISTED = 12
_HERE = "here"
"""Stands for the kind of a reference to something that the entry itself should name, and does not."""


def _note(entry: Entry, _setting: Setting) -> Note | None:
    """Return what the entry refers to, as `kind/id`, each once, without what it names itself."""
    local = entry.record.local_names()
    noted = set()
    for _, reference in entry.references:
        if reference.kind not in local:
            noted.add(f"{reference.kind}/{reference}")
        elif reference not in local[reference.kind]:
            noted.add(f"{_HERE}/{reference}")
    return sorted(noted) or None


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    if not overview.complete:
        return
    known = {f"{kind}/{name}" for kind, names in overview.names.items() for name in names}
    for key, noted in notes.items():
        if not known.issuperset(cast("list[str]", noted)):
            yield Finding(key, partial(_missing, overview=overview))


def _missing(entry: Entry, overview: Overview) -> Iterable[Flaw]:
    local = entry.record.local_names()
    for path, reference in entry.references:
        known = local[reference.kind] if reference.kind in local else overview.knows(reference.kind)
        if reference not in known:
            yield _flaw(path, reference, known)


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


CHECK = CasebookCheck(
    Problem(
        "REF101",
        "unknown-reference",
        Words("没有编号为 `{name}` 的{kind}。{hint}", "There is no {kind} `{name}`. {hint}"),
        Words(
            "改成已有的编号：{known}；或者先写出这一项。", "Use an id that exists: {known}; or write that entry first."
        ),
    ),
    _note,
    _compare,
    _find_alone,
)
