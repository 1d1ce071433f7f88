"""Ages as bands, the only form in which a case gives them."""

from __future__ import annotations

from bisect import bisect_right

from generator.content import AgeBand

_BANDS = tuple(AgeBand)
_FIRST = tuple(int(band.value.rstrip("+").split("-")[0]) for band in _BANDS)
OLDEST = 120


def band_of(age: int) -> AgeBand:
    """Return the band of an age in years."""
    return _BANDS[bisect_right(_FIRST, age) - 1]


def band_between(first: int, last: int) -> AgeBand | None:
    """Return the band that has exactly these limits, e.g. for 70 and 79; None if there is none."""
    return next((band for band in _BANDS if band is not AgeBand.OVER_79 and band.value == f"{first}-{last}"), None)
