"""Which entries are due for review: for whoever plans the reviews of a casebook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.checks._cache import Memory
from generator.checks._dates import is_due_soon, is_overdue
from generator.checks._masking import masked_line
from generator.checks._run import judged
from generator.checks._surroundings import gather


class Due(NamedTuple):
    """One entry to review.

    Attributes:
        day: by when, as `2027-11-20`.
        name: its file, relative to the project's root, as it may be shown.
        overdue: whether that day is past.
    """

    day: str
    name: str
    overdue: bool


class DueList(NamedTuple):
    """What is due, and what may be.

    Attributes:
        due: entries whose review is overdue or due within 60 days, the earliest first.
        unread: files of entries that cannot be read, as they may be shown, so that nobody knows when they are due.
    """

    due: tuple[Due, ...]
    unread: tuple[str, ...]


def due_list(root: Path, today: date) -> DueList:
    """Return the entries whose review is overdue or due within 60 days, and those of which that cannot be said.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read a file.
        CheckFailedError: a rule broke down.
    """
    around = gather(root, None)
    verdicts = judged(around, Memory(root, around))

    def shown(name: str) -> str:
        return masked_line(name, 0, verdicts[name].secrets)

    days = ((str(one.notes["REV501"]), one.name) for one in verdicts.values() if "REV501" in one.notes)
    due = tuple(
        Due(day, shown(name), is_overdue(day, today))
        for day, name in sorted(days)
        if is_overdue(day, today) or is_due_soon(day, today)
    )
    unread = (shown(file.found.name) for file in around.files if not verdicts[file.found.name].key)
    return DueList(due, tuple(sorted(unread)))
