"""Today's date, the one input of a build that is not a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime


def today(environment: Mapping[str, str]) -> date:
    """Return the date of `SOURCE_DATE_EPOCH` (reproducible-builds.org), or today's without it or if it is no time.

    Args:
        environment: e.g. `os.environ`.
    """
    try:
        return datetime.fromtimestamp(int(environment["SOURCE_DATE_EPOCH"]), tz=UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return date.today()
