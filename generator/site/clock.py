"""Today's date, the one input of a build that is not a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime


def today(environment: Mapping[str, str]) -> date:
    """Return the date of `SOURCE_DATE_EPOCH` if the environment has it (reproducible-builds.org), else today's.

    Args:
        environment: e.g. `os.environ`.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), tz=UTC).date() if epoch.isdigit() else date.today()
