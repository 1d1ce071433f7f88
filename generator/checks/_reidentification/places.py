"""Places finer than a town or street: named villages, estates, streets with numbers, schools, hospitals, firms."""

from __future__ import annotations

from functools import lru_cache

from generator.checks._reidentification.chinese_places import chinese_places
from generator.checks._reidentification.english_places import english_places
from generator.checks._reidentification.hits import Hit
from generator.languages import Language


@lru_cache(maxsize=4)
def find(text: str, language: Language) -> tuple[Hit, ...]:
    """Return every place that is finer than the station's town or street. Two checks ask for the same text."""
    found = sorted(
        chinese_places(text) if language == "zh" else english_places(text), key=lambda hit: (hit.start, -hit.end)
    )
    taken = -1
    kept = []
    for hit in found:
        if hit.start >= taken:
            taken = hit.end
            kept.append(hit)
    return tuple(kept)
