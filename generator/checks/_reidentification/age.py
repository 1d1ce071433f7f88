"""An age in a text, and whether a sentence is about everybody of an age."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.checks._regex import regex
from generator.checks._reidentification.bands import OLDEST
from generator.checks._reidentification.hits import sentence_around
from generator.checks._reidentification.numerals import HANZI
from generator.checks._reidentification.people import tells_of_somebody
from generator.languages import Language

RANGE_BEFORE = regex(rf"(?:[0-9]|{HANZI})(?:个?月|周?[岁歲])?\s?(?:[-–—~～至到、或和]|over|to|or|and|\s)\s?$")
"""The first of two ages, before the second: 6至11岁, 6 to 11."""

_YEAR_OF_REFERENCE = 2020
"""Of somebody whose birth year is told only the band matters; a few years more or less seldom change it."""

_ZH_GENERAL = regex(
    r"法律|法规|条例|规定|政策|指南|标准|申请|办理|法定|应当|应该|可以|建议|通常|一般|往往|适合|免费|享受|发放|补贴|津贴|年龄段|筛查|名单|条件|疫苗|接种|儿童都|孩子都|老人都|的人|《"
)
_EN_GENERAL = regex(
    r"(?i)\b(?:law|act|regulations?|polic(?:y|ies)|guidelines?|article|allowance|eligible|entitled|"
    r"may be|should|must|can apply|free of charge|vaccin\w+|usually|as a rule|children need|in general)\b"
)


class Age(NamedTuple):
    """An age in a text: from where to where, its years, and what can stand there instead."""

    start: int
    end: int
    years: int
    replacement: str | None = None


def about_everybody(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the sentence states a rule, and tells of nobody in particular."""
    first, last = sentence_around(text, start, end, language)
    general = (_ZH_GENERAL if language == "zh" else _EN_GENERAL).search(text, first, last)
    return bool(general) and not tells_of_somebody(text, start, end, language)


def born_in(written: str) -> int:
    """Return about how old somebody born in the year that is written is; only the band is told."""
    digits = re.sub(r"\D", "", written)
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return min(OLDEST, max(0, _YEAR_OF_REFERENCE - year))
