"""Ensure nothing that is published leads to a draft.

What it checks: an entry that is no draft itself refers to no entry with `draft: true`.

Why it matters: drafts are left out of the site. A link to one would lead nowhere, and a pack would lack a session.

Wrong: `guides: [hot-day]` in a case, while `guides/hot-day.yaml` says `draft: true`

Right: finish the guide and take its `draft` out; or leave the reference out for now; or keep the case a draft as well

确保发布的内容不引用草稿。

检查什么：自己不是草稿的条目，没有引用写着 `draft: true` 的条目。

为什么：草稿不会出现在网站上。引用它，链接就没有地方可去，培训包也会少一节。

错误：案例写着 `guides: [hot-day]`，而 `guides/hot-day.yaml` 还是 `draft: true`

正确：把指南写完，删去 `draft`；或者先不引用；或者这个案例也先作草稿
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.content import Entry, content_types, kind_words
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_DRAFT = "draft"


def _note(entry: Entry, _setting: Setting) -> Note | None:
    if entry.draft:
        return _DRAFT
    kinds = {type_.name for type_ in content_types()}
    return sorted({f"{one.kind}/{one}" for _, one in entry.references if one.kind in kinds}) or None


def _compare(notes: Mapping[str, Note], _overview: Overview) -> Iterator[Finding]:
    drafts = frozenset(key for key, note in notes.items() if note == _DRAFT)
    if not drafts:
        return
    for key, note in notes.items():
        if key not in drafts and not drafts.isdisjoint(cast("list[str]", note)):
            yield Finding(key, partial(_to_drafts, drafts))


def _to_drafts(drafts: frozenset[str], entry: Entry) -> Iterator[Flaw]:
    for path, one in entry.references:
        if f"{one.kind}/{one}" in drafts:
            yield Flaw(path, {"kind": kind_words(one.kind), "name": str(one)}, on_name=path[-1] == one)


CHECK = CasebookCheck(
    Problem(
        "PUB906",
        "reference-to-draft",
        Words(
            "这里引用的{kind} `{name}` 还是草稿，发布时不会有这一页。",
            "The {kind} `{name}` is a draft: it will not be published.",
        ),
        Words(
            "写完 `{name}` 并删去它的 draft；或者先不引用它；或者给这个条目也写上 draft: true。",
            "Finish `{name}` and take its `draft` out; or leave the reference out for now; or write `draft: true` here "
            "as well.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _note,
    _compare,
)
