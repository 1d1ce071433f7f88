"""Ages in texts.

Not meant are limits (65岁以上, 未满18周岁), differences (大三岁), and what is said of everybody of an age.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checks._reidentification.age import Age
from generator.checks._reidentification.bands import OLDEST, band_of
from generator.checks._reidentification.chinese_ages import chinese_ages
from generator.checks._reidentification.english_ages import english_ages
from generator.checks._reidentification.hits import Hit
from generator.languages import Language


def find(text: str, language: Language) -> Iterator[Hit]:
    """Yield every exact age of somebody."""
    for age in exact(text, language):
        yield Hit(age.start, age.end, {"band": band_of(age.years).words}, age.replacement)


@lru_cache(maxsize=4)
def exact(text: str, language: Language) -> tuple[Age, ...]:
    """Return every exact age of somebody, in years; each place once. Two checks ask for the same text."""
    taken = -1
    kept = []
    for age in sorted(chinese_ages(text) if language == "zh" else english_ages(text)):
        if age.start >= taken and 0 <= age.years <= OLDEST:
            taken = age.end
            kept.append(age)
    return tuple(kept)
