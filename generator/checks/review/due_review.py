"""Ensure nobody is surprised by a review: what is due within 60 days is named in time.

What it checks: `review.next_review` is more than 60 days away. `casebook check --due` lists all entries that are due.

Why it matters: a review takes weeks: somebody who knows the subject must be found, and must have time to read.

Wrong: `next_review: 2026-12-01`, while today is 2026-11-01

Right: review it now, and write the new `reviewed` and `next_review`.

确保到期以前有时间审阅：60天以内到期的，提前提醒。

检查什么：离 `review.next_review` 还有60天以上。`casebook check --due` 列出所有快到期的条目。

为什么：审阅要花几个星期：要找到懂行的人，还要等他有空来读。

错误：今天是 2026-11-01，而 `next_review: 2026-12-01`

正确：现在就审阅，写上新的 `reviewed` 和 `next_review`。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._dates import due_day, is_due_soon
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note:
    return due_day(entry)


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for key, due in notes.items():
        if is_due_soon(str(due), overview.today):
            days = (date.fromisoformat(str(due)) - overview.today).days
            yield Finding(key, Flaw(("review", "next_review"), {"due": due, "days": days}))


CHECK = CasebookCheck(
    Problem(
        "REV502",
        "due-review",
        Words("还有 {days} 天（{due}）就要重新审阅。", "It is due for review in {days} day(s), by {due}."),
        Words(
            "现在就约好审阅的人。审阅以后，改 reviewed 和 next_review。",
            "Find a reviewer now. After the review, write new `reviewed` and `next_review`.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
