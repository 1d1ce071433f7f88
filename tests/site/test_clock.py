"""Today's date, from the environment or the system."""

from __future__ import annotations

from datetime import date

import pytest

from generator.site.clock import today


def test_a_build_can_be_told_its_day() -> None:
    """SOURCE_DATE_EPOCH decides, so that the same input gives the same site on another day."""
    assert today({"SOURCE_DATE_EPOCH": "1796083200"}) == date(2026, 12, 1)


@pytest.mark.parametrize("epoch", ["", "tomorrow", "²", "9" * 40, "-99999999999999999"])
def test_an_epoch_that_is_no_time_is_ignored(epoch: str) -> None:
    """A mistake in the environment does not stop a build."""
    assert today({"SOURCE_DATE_EPOCH": epoch}) == date.today()
