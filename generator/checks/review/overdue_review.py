"""Ensure every entry is reviewed again before its date.

What it checks: `review.next_review` is not in the past.

Why it matters: health advice and telephone numbers grow old. The page stays, but tells its readers.

Wrong: `next_review: 2024-05-01` (past)

Right: review the content, then write the new `reviewed` and `next_review`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note:
    return entry.record.review.next_review.isoformat()


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    today = overview.today.isoformat()
    for key, due in notes.items():
        if str(due) < today:
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
