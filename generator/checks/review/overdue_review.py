"""Ensure every entry is reviewed again before its date.

What it checks: `review.next_review` is not in the past.

Why it matters: health advice and telephone numbers grow old. The page stays, but tells its readers.

Wrong: `next_review: 2024-05-01` (past)

Right: review the content, then write the new `reviewed` and `next_review`.

确保每个条目在到期以前重新审阅。

检查什么：`review.next_review` 没有过期。

为什么：健康建议和电话号码会变旧。页面还在，但会提醒读者。

错误：`next_review: 2024-05-01`（已经过期）

正确：重新审阅内容，再写上新的 `reviewed` 和 `next_review`。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._dates import due_day, is_overdue
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note:
    return due_day(entry)


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for key, due in notes.items():
        if is_overdue(str(due), overview.today):
            yield Finding(key, Flaw(("review", "next_review"), {"due": due}))


CHECK = CasebookCheck(
    Problem(
        "REV501",
        "overdue-review",
        Words("应当在 {due} 之前重新审阅，现在过期了。", "It was due for review by {due} and is overdue."),
        Words(
            "重新审阅内容，再改 reviewed 和 next_review。页面上已经提醒读者。",
            "Review the content, then write new `reviewed` and `next_review`. The page warns its readers meanwhile.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
