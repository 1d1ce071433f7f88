"""Ensure every entry is reviewed again before its date.

What it checks: `review.next_review` is not in the past.

Why it matters: health advice and telephone numbers grow old. The page stays, but tells its readers.

Wrong: `next_review: 2024-05-01` (past)

Right: review the content, then write the new `reviewed` and `next_review`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks._check import Check, Finding
from generator.content import Casebook
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _find(casebook: Casebook, today: date) -> Iterator[Finding]:
    for entry in casebook.all_entries():
        due = entry.record.review.next_review
        if due < today:
            yield Finding(entry, ("review", "next_review"), {"due": due.isoformat()})


CHECK = Check(
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
    _find,
)
