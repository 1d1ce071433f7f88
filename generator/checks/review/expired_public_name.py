"""Ensure a name or number that may be public is looked at again by its day.

What it checks: `until` of each entry of `vocabulary/allowed.yaml` is not in the past. Until somebody looks, the name
may still stand where it stands.

Why it matters: what is on this list, the search for identities passes over. A help line is given up and its number
becomes somebody's own; a person who was in office is so no longer.

Wrong: `until: 2024-05-01` (past)

Right: look whether it is public as before, then write a new `until`; or take it off the list.

确保可以公开的名称和号码，到期以前有人重新看过。

检查什么：`vocabulary/allowed.yaml` 里每一项的 `until` 没有过期。没看以前，这个名称照旧可以出现。

为什么：写在这份名单里的，查个人信息时都会放过。热线停了，号码可能变成某个人的；当年的负责人，现在可能已经不是了。

错误：`until: 2024-05-01`（已经过期）

正确：看看是不是还可以公开，再写上新的 `until`；不能公开了，就从名单里删去。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._dates import is_overdue
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.content.vocabulary.allowed import AllowedNames
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note | None:
    if not isinstance(entry.record, AllowedNames):
        return None
    return {str(name): one.until.isoformat() for name, one in entry.record.terms.items()}


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for key, note in notes.items():
        for name, until in cast("Mapping[str, str]", note).items():
            if is_overdue(until, overview.today):
                yield Finding(key, Flaw(("terms", name, "until"), {"until": until}))


CHECK = CasebookCheck(
    Problem(
        "REV506",
        "expired-public-name",
        Words("这一项可以公开到 {until}，现在过期了。", "This was public until {until}; that day is past."),
        Words(
            "看看是不是还可以公开：可以，就写上新的 until；不可以，就删去这一项，再运行 casebook check。",
            "See whether it is public as before: then write a new `until`; if not, take it out and run casebook check.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _note,
    _compare,
)
