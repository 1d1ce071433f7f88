"""Read the numbers of an English text: 38.5 °C, two weeks, half an hour, 5 %, day 14, 4 pm, 10,000, a fortnight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from generator.checks._regex import regex
from generator.checks._translation.english_words import CARDINALS, OTHERS, PERIODS, SCALES
from generator.checks._translation.quantity import Quantity, prepared, with_units_of_ranges
from generator.languages import in_small_letters

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
    r"°\s?c|℃|degrees?": "celsius",
    r"mm(?!\s?hg)|millimet(?:re|er)s?": "millimetre",
    r"cm|centimet(?:re|er)s?": "centimetre",
    r"km|kilomet(?:re|er)s?": "kilometre",
    r"m|met(?:re|er)s?": "metre",
    r"mg|milligram(?:me)?s?": "milligram",
    r"kg|kilogram(?:me)?s?|kilos?": "kilogram",
    r"g|gram(?:me)?s?": "gram",
    r"ml|millilit(?:re|er)s?": "millilitre",
    r"l|lit(?:re|er)s?": "litre",
}
"""Units by how they are written. As all patterns here they are for small letters: to ignore the case takes several
times as long."""
_UNIT = "|".join(_UNITS)
_UNIT_NAMES = [(re.compile(rf"(?:{pattern})$"), name) for pattern, name in _UNITS.items()]
_WORD = "|".join(sorted([*CARDINALS, *SCALES], key=len, reverse=True))
_NUMBER = regex(
    rf"""(?:(?<![\d.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<minutes>:\d\d(?!\d))?(?P<tail>st|nd|rd|th|s)?(?![\d])(?:\s(?P<scale>hundred|thousand|million|billion)\b)?
      |\b(?P<words>(?:an?\s)?(?:{_WORD})(?:(?:-|\s|\sand\s)(?:{_WORD}))*)\b
      |\b(?P<half>half(?:\s(?:an?|the))?(?=[\s-](?:{_UNIT})\b))
      |\b(?P<each>an?|each|every|per|another|this|the\ssame)(?=\s(?:{_UNIT})\b))
    (?P<plus_half>\sand\sa\shalf\b)?
    (?:[\s-]?(?P<clock>[ap]m\b|[ap]\.m\.|o['’]clock\b)
      |[\s-]?(?P<unit>{_UNIT})(?![a-z])
      |(?P<letter>(?<=\d)[a-z]))?""",
    re.VERBOSE,
)
_WHOLE_DAY = regex(r"\bday and night\b|\bround the clock\b|\bat any (?:hour|time)\b")
_DIGITS = regex(r"[0-9][0-9]*")
_BEGINNINGS = (*CARDINALS, *SCALES, "half", "a", "an", "each", "every", "per", "another", "this", "the same")
"""What a number begins with that has no digits: to find these words takes a tenth of what it takes to try the pattern
everywhere."""
_NAMED = (*OTHERS, *PERIODS)


def english_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number of a text; those that are words of their own (twice, March, weekly) come last."""
    plain = prepared(text)
    small = in_small_letters(plain)
    read = (one for found in _numbers(small) for one in _read(small, found))
    return (*with_units_of_ranges(small, read), *_named(plain, small))


def _numbers(small: str) -> Iterator[re.Match[str]]:
    begins = [start for start, _ in _words_in(small, _BEGINNINGS)]
    begins += [found.start() for found in _DIGITS.finditer(small)]
    done = 0
    for start in sorted(begins):
        if start >= done and (found := _NUMBER.match(small, start)):
            done = found.end()
            yield found


def _words_in(small: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield from where to where one of `words` stands that is no part of another word; of two the longer, in order."""
    hits = _finder(words).find_matches_as_indexes(small, overlapping=True)
    whole = [(start, -end) for _, start, end in hits if not _goes_on(small, start) and not _goes_on(small, end)]
    done = 0
    for start, end in sorted(whole):
        if start >= done:
            done = -end
            yield start, -end


@cache
def _finder(words: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(words)


def _goes_on(text: str, place: int) -> bool:
    """Tell whether a word goes on over a place."""
    return _in_word(text[place - 1 : place]) and _in_word(text[place : place + 1])


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _read(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    start, end = found.span()
    unit = _unit(found["unit"])
    more = 0.5 if found["plus_half"] else 0.0
    if found["digits"]:
        yield from _in_digits(text, found, unit, more)
    elif found["words"]:
        values = frozenset(value + more for value in _in_words(found["words"]))
        yield Quantity(start, end, values, unit, wanted=bool(unit) and min(values) > 1)
    elif found["half"]:
        yield Quantity(start, end, frozenset({0.5}), unit)
    else:
        yield Quantity(start, end, frozenset({1.0 + more}), unit)


def _unit(written: str | None) -> str:
    return next((name for pattern, name in _UNIT_NAMES if pattern.match(written)), "") if written else ""


def _in_digits(text: str, found: re.Match[str], unit: str, more: float) -> Iterator[Quantity]:
    start, end = found.span()
    value = float(found["digits"].replace(",", "")) * SCALES.get(found["scale"] or "", 1.0) + more
    wanted = not found["letter"] and _counts(text, start, end)
    values = {value}
    if found["tail"] == "s":  # the 1990s, 60s
        values.add(value % 100)
    clock = (found["clock"] or "")[:1]
    if clock or found["minutes"]:
        values |= {value + 12, value - 12}
    unit = {"a": "morning", "p": "evening"}.get(clock, unit)
    yield Quantity(start, end, frozenset(values), unit, True, wanted)
    if found["minutes"] and (past := float(found["minutes"][1:])):
        yield Quantity(start, end, frozenset({past} | ({0.5} if past == 30 else set())), "", True, wanted)


def _counts(text: str, start: int, end: int) -> bool:
    """Tell whether digits are a number that holds in every language: COVID-19 is a name, 40 words are not 40个字."""
    before, after = text[max(0, start - 2) : start], text[end : end + 11]
    return not re.search(r"[a-z]-?$", before) and not after.startswith((" word", "-word", " character"))


def _in_words(words: str) -> frozenset[float]:
    total = section = 0.0
    for word in re.split(r"[\s-]+", words):
        if word in ("hundred",):
            section = (section or 1.0) * 100
        elif word in SCALES:
            total, section = total + (section or 1.0) * SCALES[word], 0.0
        elif word in CARDINALS:
            section += CARDINALS[word]
    return frozenset({total + section})


def _named(text: str, small: str) -> Iterator[Quantity]:
    for found in _WHOLE_DAY.finditer(small):
        yield Quantity(*found.span(), frozenset({24.0}), "hour")
    for start, end in _words_in(small, _NAMED):
        word = small[start:end]
        if text[start:end] in ("may", "march"):  # the verbs
            continue
        period = PERIODS.get(word, "")
        yield Quantity(start, end, frozenset({1.0}) if period else OTHERS[word], period)
