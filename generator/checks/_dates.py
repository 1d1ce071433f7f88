"""Days as they are written, and when entries are due for review: for the rules, and for whoever plans the reviews."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from generator.content import Entry

SOON = timedelta(days=60)
"""So long before the day an entry counts as due: time enough to find a clinician and to read together."""


@lru_cache(maxsize=1 << 12)  # ten thousand cases were signed on a few hundred days
def is_day(text: str) -> bool:
    """Return whether a text is a day as we write it, such as `2027-11-20`; there are other ways, as `2027-W47-6`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def due_day(entry: Entry) -> str:
    """Return the day by which an entry must be reviewed, as `2027-11-20`."""
    return entry.record.review.next_review.isoformat()


def is_overdue(due: str, today: date) -> bool:
    """Tell whether the day is past."""
    return due < today.isoformat()


def is_due_soon(due: str, today: date) -> bool:
    """Tell whether the day is near, or today."""
    return today.isoformat() <= due <= (today + SOON).isoformat()
