"""English words for numbers and for how often something happens."""

from __future__ import annotations

from collections.abc import Mapping

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_MONTHS = "january february march april may june july august september october november december"
_PARTS: Mapping[str, tuple[float, ...]] = {
    "half": (0.5, 50.0),
    "half past": (0.5, 30.0),
    "halves": (0.5, 50.0),
    "halve": (0.5, 50.0),
    "third": (3.0, 1 / 3),
    "thirds": (3.0, 1 / 3, 2 / 3),
    "quarter": (0.25, 25.0, 4.0, 15.0),
    "quarters": (0.75, 75.0),
    "fifths": (5.0, 0.2, 0.4, 0.6, 0.8),
    "tenths": (0.1, 10.0),
    "once": (1.0,),
    "twice": (2.0,),
    "thrice": (3.0,),
    "double": (2.0,),
    "both": (2.0,),
    "pair": (2.0,),
    "couple": (2.0,),
    "either": (2.0,),
    "dozen": (12.0,),
    "noon": (12.0,),
    "midday": (12.0,),
    "midnight": (0.0, 12.0, 24.0),
    "nobody": (0.0,),
    "none": (0.0,),
    "no": (0.0,),
}

CARDINALS: Mapping[str, float] = {
    **{word: float(value) for value, word in enumerate(_SMALL.split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)},
}
"""One, two, twenty."""
SCALES: Mapping[str, float] = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
"""What a number before it is multiplied by."""
OTHERS: Mapping[str, frozenset[float]] = {
    **{word: frozenset({float(value)}) for value, word in enumerate(_ORDINALS.split())},
    **{word: frozenset({float(value)}) for value, word in enumerate(_MONTHS.split(), start=1)},
    **{f"{word[:-1]}ies": frozenset({10.0 * value}) for value, word in enumerate(_TENS.split(), start=2)},
    **{word: frozenset(values) for word, values in _PARTS.items()},
}
"""Words that hold a number of their own, with all that it can be: twice, March, seventies, half."""
PERIODS: Mapping[str, str] = {
    "hourly": "hour",
    "daily": "day",
    "overnight": "day",
    "weekly": "week",
    "fortnight": "fortnight",
    "fortnightly": "fortnight",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "decade": "decade",
}
"""Words that hold one of a unit."""
