"""Numbers with their units, comparable whatever language and form they are written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.checks._regex import regex

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_YEAR = 365.25 * _DAY

UNITS: dict[str, tuple[str, float]] = {
    "second": ("time", 1.0),
    "minute": ("time", _MINUTE),
    "quarter": ("time", 15 * _MINUTE),
    "hour": ("time", _HOUR),
    "day": ("time", _DAY),
    "week": ("time", 7 * _DAY),
    "fortnight": ("time", 14 * _DAY),
    "month": ("time", _YEAR / 12),
    "year": ("time", _YEAR),
    "decade": ("time", 10 * _YEAR),
    "morning": ("hours before noon", 1.0),
    "evening": ("hours after noon", 1.0),
    "celsius": ("temperature", 1.0),
    "millimetre": ("length", 0.001),
    "centimetre": ("length", 0.01),
    "metre": ("length", 1.0),
    "li": ("length", 500.0),
    "kilometre": ("length", 1000.0),
    "milligram": ("mass", 0.001),
    "gram": ("mass", 1.0),
    "jin": ("mass", 500.0),
    "kilogram": ("mass", 1000.0),
    "millilitre": ("volume", 0.001),
    "litre": ("volume", 1.0),
}
"""Units that are compared: of what, and how much of it one is (seconds, hours by the clock, °C, metres, grams, …)."""

_ROUNDING = 0.08
"""Between different units people round: half a month and two weeks are the same to them (15 and 14 days)."""


class Quantity(NamedTuple):
    """A number in a text.

    Attributes:
        start: its first character.
        end: the one after its last, unit included.
        values: what it can mean, e.g. 0.5 and 50 for “half”.
        unit: a key of `UNITS`, or empty if there is none or it does not matter.
        digits: whether it is written in digits.
        wanted: whether the other language must have it too. “One” and “a” come and go with grammar.
    """

    start: int
    end: int
    values: frozenset[float]
    unit: str = ""
    digits: bool = False
    wanted: bool = False


def equal(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers can mean the same. What has no unit of its own takes that of the other."""
    if not one.unit or not other.unit or one.unit == other.unit:
        return not one.values.isdisjoint(other.values)
    kind, factor = UNITS[one.unit]
    other_kind, other_factor = UNITS[other.unit]
    if kind != other_kind:
        return False
    return any(
        abs(mine * factor - theirs * other_factor) <= _ROUNDING * mine * factor
        for mine in one.values
        for theirs in other.values
    )


def with_units_of_ranges(text: str, those: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers in order; the first of a range (4到6小时, 4 to 6 hours) gets the unit of the second."""
    before: Quantity | None = None
    for one in those:
        if before:
            is_range = not before.unit and one.unit and _RANGE.fullmatch(text, before.end, one.start)
            yield before._replace(unit=one.unit) if is_range else before
        before = one
    if before:
        yield before


def unmatched(those: Iterable[Quantity], others: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the numbers that the other language should have and has not."""
    return tuple(one for one in those if one.wanted and not any(equal(one, other) for other in others))


_RANGE = regex(r"\s?(?:到|至|-|–|—|~|～|to|or|或)\s?")
_ADDRESS = regex(r"\]\([^()\s]*\)|<https?://[^\s<>]*>|https?://[^\s<>()（）。，]*")
_WIDE = regex("[０-９．％]")
_FULL_WIDTH = {ord("０") + digit: ord("0") + digit for digit in range(10)} | {ord("．"): ord("."), ord("％"): ord("%")}


def prepared(text: str) -> str:
    """Return a text of the same length without addresses, in which numbers are not meant, and with plain digits."""
    if _WIDE.search(text):  # to find that there is none takes a tenth of the time
        text = text.translate(_FULL_WIDTH)
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text) if "http" in text or "](" in text else text
