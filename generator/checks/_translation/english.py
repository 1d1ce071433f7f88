"""Read the numbers of an English text: 38.5 °C, two weeks, half an hour, 5 %, day 14, 4 pm, 10,000, a fortnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._translation.quantity import Quantity, prepared

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_CARDINALS: dict[str, float] = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, start=2)
}
_SCALES: dict[str, float] = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_OTHERS: dict[str, frozenset[float]] = (
    {word: frozenset({float(value)}) for value, word in enumerate(_ORDINALS)}
    | {word: frozenset({float(value)}) for value, word in enumerate(_MONTHS, start=1)}
    | {f"{word[:-1]}ies": frozenset({10.0 * value}) for value, word in enumerate(_TENS, start=2)}
    | {
        "half": frozenset({0.5, 50.0}),
        "half past": frozenset({0.5, 30.0}),
        "halves": frozenset({0.5, 50.0}),
        "halve": frozenset({0.5, 50.0}),
    }
    | {"third": frozenset({3.0, 1 / 3}), "thirds": frozenset({3.0, 1 / 3, 2 / 3})}
    | {"quarter": frozenset({0.25, 25.0, 4.0, 15.0}), "quarters": frozenset({0.75, 75.0})}
    | {"fifths": frozenset({5.0, 0.2, 0.4, 0.6, 0.8}), "tenths": frozenset({0.1, 10.0})}
    | {"once": frozenset({1.0}), "twice": frozenset({2.0}), "thrice": frozenset({3.0}), "double": frozenset({2.0})}
    | {"both": frozenset({2.0}), "pair": frozenset({2.0}), "couple": frozenset({2.0}), "either": frozenset({2.0})}
    | {"dozen": frozenset({12.0}), "noon": frozenset({12.0}), "midday": frozenset({12.0})}
    | {"midnight": frozenset({0.0, 12.0, 24.0}), "ten-year": frozenset({10.0}), "nobody": frozenset({0.0})}
    | {"no": frozenset({0.0}), "none": frozenset({0.0})}
)
_PERIODS = {"hourly": "hour", "daily": "day", "weekly": "week", "fortnight": "fortnight", "fortnightly": "fortnight",
            "monthly": "month", "yearly": "year", "annual": "year", "annually": "year", "decade": "decade",
            "decades": "decade", "overnight": "day"}  # fmt: skip
_UNITS = {
    r"seconds?|secs?": "second",
    r"minutes?|mins?": "minute",
    r"hours?|hrs?": "hour",
    r"days?|nights?": "day",
    r"weeks?": "week",
    r"fortnights?": "fortnight",
    r"months?": "month",
    r"years?|yrs?": "year",
    r"decades?": "decade",
    r"°\s?C|℃|degrees?": "celsius",
    r"mm(?!\s?Hg)|millimet(?:re|er)s?": "millimetre",
    r"cm|centimet(?:re|er)s?": "centimetre",
    r"km|kilomet(?:re|er)s?": "kilometre",
    r"m|met(?:re|er)s?": "metre",
    r"mg|milligram(?:me)?s?": "milligram",
    r"kg|kilogram(?:me)?s?|kilos?": "kilogram",
    r"g|gram(?:me)?s?": "gram",
    r"ml|millilit(?:re|er)s?": "millilitre",
    r"l|lit(?:re|er)s?": "litre",
}
_UNIT = "|".join(_UNITS)
_UNIT_NAMES = [(re.compile(rf"(?:{pattern})$", re.IGNORECASE), name) for pattern, name in _UNITS.items()]
_WORD = "|".join(sorted([*_CARDINALS, *_SCALES], key=len, reverse=True))
_NUMBER = re.compile(
    rf"""(?:(?<![\d.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<minutes>:\d\d(?!\d))?(?P<tail>st|nd|rd|th|s)?(?![\d])(?:\s(?P<scale>hundred|thousand|million|billion)\b)?
      |\b(?P<words>(?:an?\s)?(?:{_WORD})(?:(?:-|\s|\sand\s)(?:{_WORD}))*)\b
      |\b(?P<half>half(?:\s(?:an?|the))?(?=[\s-](?:{_UNIT})\b))
      |\b(?P<each>an?|each|every|per|another|this|the\ssame)(?=\s(?:{_UNIT})\b))
    (?P<plus_half>\sand\sa\shalf\b)?
    (?:[\s-]?(?P<clock>[ap]m\b|[ap]\.m\.|o['’]clock\b)
      |[\s-]?(?P<unit>{_UNIT})(?![A-Za-z])
      |(?P<letter>(?<=\d)[A-Za-z]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_WHOLE_DAY = re.compile(r"\bday and night\b|\bround the clock\b|\bat any (?:hour|time)\b", re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted({*_OTHERS, *_PERIODS}, key=len, reverse=True))})\b", re.IGNORECASE)


def english_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number of a text; those that are words of their own (twice, March, weekly) come last."""
    plain = prepared(text)
    return (*(one for found in _NUMBER.finditer(plain) for one in _read(plain, found)), *_named(plain))


def _read(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    start, end = found.span()
    unit = _unit(found["unit"])
    more = 0.5 if found["plus_half"] else 0.0
    if found["digits"]:
        yield from _in_digits(text, found, unit, more)
    elif found["words"]:
        values = frozenset(value + more for value in _in_words(found["words"].lower()))
        yield Quantity(start, end, values, unit, wanted=bool(unit) and min(values) > 1)
    elif found["half"]:
        yield Quantity(start, end, frozenset({0.5}), unit)
    else:
        yield Quantity(start, end, frozenset({1.0 + more}), unit)


def _unit(written: str | None) -> str:
    return next((name for pattern, name in _UNIT_NAMES if pattern.match(written)), "") if written else ""


def _in_digits(text: str, found: re.Match[str], unit: str, more: float) -> Iterator[Quantity]:
    start, end = found.span()
    value = float(found["digits"].replace(",", "")) * _SCALES.get((found["scale"] or "").lower(), 1.0) + more
    wanted = not found["letter"] and _counts(text, start, end)
    values = {value}
    if found["tail"] == "s":  # the 1990s, 60s
        values.add(value % 100)
    clock = (found["clock"] or "").lower()[:1]
    if clock or found["minutes"]:
        values |= {value + 12, value - 12}
    unit = {"a": "morning", "p": "evening"}.get(clock, unit)
    yield Quantity(start, end, frozenset(values), unit, True, wanted)
    if found["minutes"] and (past := float(found["minutes"][1:])):
        yield Quantity(start, end, frozenset({past} | ({0.5} if past == 30 else set())), "", True, wanted)


def _counts(text: str, start: int, end: int) -> bool:
    """Tell whether digits are a number that holds in every language: COVID-19 is a name, 40 words are not 40个字."""
    before, after = text[max(0, start - 2) : start], text[end : end + 11].lower()
    return not re.search(r"[A-Za-z]-?$", before) and not after.startswith((" word", "-word", " character"))


def _in_words(words: str) -> frozenset[float]:
    total = section = 0.0
    for word in re.split(r"[\s-]+", words):
        if word in ("hundred",):
            section = (section or 1.0) * 100
        elif word in _SCALES:
            total, section = total + (section or 1.0) * _SCALES[word], 0.0
        elif word in _CARDINALS:
            section += _CARDINALS[word]
    return frozenset({total + section})


def _named(text: str) -> Iterator[Quantity]:
    for found in _WHOLE_DAY.finditer(text):
        yield Quantity(*found.span(), frozenset({24.0}), "hour")
    for found in _NAMED.finditer(text):
        if found[0] in ("may", "march"):  # the verbs
            continue
        word = found[0].lower()
        period = _PERIODS.get(word, "")
        yield Quantity(*found.span(), frozenset({1.0}) if period else _OTHERS[word], period)
