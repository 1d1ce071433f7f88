"""Ensure no guide, and nothing said in an emergency, rests on a source that nobody verified.

What it checks: the sources that a guide or `vocabulary/emergencies.yaml` names are of grade A or B, not U.

Why it matters: both tell people what to do with their bodies. What nobody has looked up may be wrong or outdated.

Wrong: `sources: [somebody-said]`, and in `vocabulary/sources.yaml` it has `grade: U`

Right: find the issuing body's own text, write its address, and grade it A or B.

确保指南和紧急情况里的话，不以没有核实的来源为依据。

检查什么：指南和 `vocabulary/emergencies.yaml` 引用的来源是 A 级或 B 级，不是 U 级。

为什么：它们告诉人怎样对待自己的身体。没有人查过的说法，可能是错的，也可能过时了。

错误：`sources: [somebody-said]`，而它在 `vocabulary/sources.yaml` 里是 `grade: U`

正确：找到发布机构的原文，写上网址，定为 A 级或 B 级。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.content.vocabulary.sources import Grade, Sources
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_SOURCES = "vocabulary/sources"
_OBEYED = ("guide", "emergencies")
"""Types of entries that tell people what to do with their bodies."""


def _note(entry: Entry, _setting: Setting) -> Note | None:
    """Return the unverified sources of the vocabulary; of a guide and of emergencies, those that they name."""
    if isinstance(entry.record, Sources):
        return sorted(name for name, source in entry.record.terms.items() if source.grade is Grade.U)
    if entry.type.name not in _OBEYED:
        return None
    return sorted({str(reference) for _, reference in entry.references if reference.kind == "source"})


def _compare(notes: Mapping[str, Note], _overview: Overview) -> Iterator[Finding]:
    unverified = frozenset(cast("list[str]", notes.get(_SOURCES, [])))
    for key, named in notes.items():
        if key != _SOURCES and not unverified.isdisjoint(cast("list[str]", named)):
            yield Finding(key, partial(_uses, unverified=unverified))


def _uses(entry: Entry, unverified: frozenset[str]) -> Iterable[Flaw]:
    for path, reference in entry.references:
        if reference.kind == "source" and reference in unverified:
            yield Flaw(path, {"name": str(reference)})


CHECK = CasebookCheck(
    Problem(
        "REV505",
        "unverified-source",
        Words(
            "来源 `{name}` 没有核实过（U 级），不能用在告诉居民怎样做的内容里。",
            "The source `{name}` is not verified (grade U); what residents are told to do cannot rest on it.",
        ),
        Words(
            "核实以后在 vocabulary/sources.yaml 改成 A 或 B；核实不了，就换一个来源，或者删掉这句话。",
            "Verify it and grade it A or B in vocabulary/sources.yaml; or use another source, or drop the statement.",
        ),
        Severity.WARNING,
        publishing=Severity.ERROR,
    ),
    _note,
    _compare,
)
