"""Ages in English texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._regex import regex
from generator.checks._reidentification.age import RANGE_BEFORE, Age, about_everybody, born_in
from generator.checks._reidentification.bands import band_of
from generator.checks._reidentification.numerals import ENGLISH, number
from generator.checks._reidentification.triggers import matches_near
from generator.content import AgeBand

_N = rf"(?P<years>[0-9]{{1,3}}|(?i:{ENGLISH}))"
_YEARS_OLD = re.compile(
    rf"(?<![\w.–-]){_N}(?P<rest>(?:[ -]and[ -]a[ -]half)?[ -]years?[ -]olds?\b|[ -]?(?:yo|y/o|y\.o\.)(?!\w))"
)
# These two are asked for as the pattern of a match, so they are no lazy ones.
_AGED = re.compile(rf"\b(?P<lead>[Aa]ged?|[Aa]ge:|[Aa]ge is|AGE) {_N}(?![\w.–-]|\+| ?%)")
_AT = regex(
    rf"\b(?:[Aa]t )?(?:the|her|his) age of {_N}(?![\w–-])|\b(?:turn(?:s|ed|ing)) {_N.replace('years', 'turned')}"
    rf"(?=[,.;:!?]| this| last| next| in | and | when|$)"
)
_IS = regex(
    rf"\b(?:[Ss]he|[Hh]e|[Ww]ho)(?: is|['’]s| was)(?: now| only| just| already)? {_N}(?=[,.;:!?]| and |"
    rf" when | but |\x1e)"
)
_AT_NUMBER = regex(
    r"\b[Aa]t (?P<years>(?:2[5-9]|[3-9][0-9]|10[0-9])|(?i:(?:thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?))"
    r"(?=,? (?:she|he|her|his)\b|,? (?:and )?(?:still|living|alone|widowed)|[.!](?:\s|\x1e|$))"
    rf"|\b(?:died|retired|married|widowed|orphaned|pregnant|divorced|school|mother|father|birth|alone|"
    rf"home|work) at {_N.replace('years', 'event')}(?![\w:–-]| ?[ap]\.?m| o['’]clock)"
)
_BESIDE_A_NAME = regex(
    r"\b(?!Article|Step|Table|Figure|Day|Week|Page|Law|Section|Item|Decision|Note|Part|Chapter|Line|"
    r"Room)(?:[A-Z][a-z]+|(?:grand)?(?:mother|father|son|daughter)|mum|dad|wife|husband|brother|sister|"
    r"aunt|uncle)(?:, (?P<years>[0-9]{1,3}),|,? \((?:[fm], ?)?(?P<bracketed>[0-9]{1,3})\))"
)
_MONTHS = regex(rf"(?<![\w.–-]){_N}[ -](?:months?|weeks?|days?)[ -]old\b")
_BIRTH_YEAR = regex(r"\bborn in (?:[A-Z][a-z]+ )?(?:19|20)[0-9]{2}\b")
_LIMIT_AFTER = regex(
    r",? (?:and|or) (?:over|older|above|under|up|upwards|younger|below)\b|\+|,? ?(?:[-–—]|to|through) ?[0-9]| or [0-9]"
)
_LIMIT_BEFORE = regex(
    r"(?i)(?:over|under|below|above|before|after|until|from|by|least|than|nearly|almost|about|around|"
    r"each|every|people|persons|adults|children|those|anyone|anybody|everyone|everybody|women|men|"
    r"residents|minors|between)(?: the)? $"
)


_OLD = ("year-old", "years-old", "year old", "years old", "half-year", " yo ", " yo,", " yo.", "y/o", "y.o.")
_FIRST_SIGNS = (*"0123456789", "on", "tw", "thr", "thi", "fo", "fi", "si", "se", "ei", "ni", "te", "el")
_AT_WORDS = tuple(
    f"{at} {sign}" for at in (" at", "At") for sign in (*_FIRST_SIGNS, *map(str.title, _FIRST_SIGNS[10:]))
)
"""“At” before what can be a number: it mostly stands before something else."""
_OTHERS = (
    (_AT, ("age of", "turn"), 7, 36),
    (_IS, ("he is", "he's", "he’s", "he was", "who is", "who was"), 1, 34),
    (_AT_NUMBER, _AT_WORDS, 10, 40),
    (_BESIDE_A_NAME, (", 1", ", 2", ", 3", ", 4", ", 5", ", 6", ", 7", ", 8", ", 9", " ("), 20, 12),
)
"""Patterns, the words near which they stand, and how far before and after these they reach."""


def english_ages(text: str) -> Iterator[Age]:
    """Yield exact ages in an English text; one place may come twice."""
    for found, group in _written(text):
        years = number(found[group])
        if years is not None and not _limited(text, found.start(), found.end()):
            yield Age(*_place(found, group), years, _replacement(text, found, years))
    for found in matches_near(_MONTHS, ("-old", " old"), text, 26, 6):
        if not _limited(text, found.start(), found.end()):
            yield Age(found.start(), found.end(), 0)
    for found in matches_near(_BIRTH_YEAR, ("born in",), text, 0, 24):
        yield Age(found.start(), found.end(), born_in(found[0]))


def _written(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what looks like an age, and the name of the group with its years."""
    for found in matches_near(_YEARS_OLD, _OLD, text, 22, 14):
        yield found, "years"
    for found in matches_near(_AGED, ("age", "Age", "AGE"), text, 0, 30):
        yield found, "years"
    for pattern, words, before, after in _OTHERS:
        for found in matches_near(pattern, words, text, before, after):
            yield found, found.lastgroup or "years"


def _place(found: re.Match[str], group: str) -> tuple[int, int]:
    """Return what is meant: the phrase, if a band can stand instead of it; else the number."""
    return found.span() if found.re in {_YEARS_OLD, _AGED} else found.span(group)


def _limited(text: str, start: int, end: int) -> bool:
    left = max(0, start - 16)
    return bool(
        _LIMIT_BEFORE.search(text, left, start)
        or RANGE_BEFORE.search(text, max(0, start - 6), start)
        or _LIMIT_AFTER.match(text, end)
        or about_everybody(text, start, end, "en")
    )


def _replacement(text: str, found: re.Match[str], years: int) -> str | None:
    """Return the band in the same form; None where the words around it would become wrong."""
    band = band_of(years)
    if found.re is _AGED:
        return f"{found['lead']} {band.words.en}" if found["lead"].lower() == "aged" else None
    if found.re is not _YEARS_OLD or band is AgeBand.OVER_79 or "half" in found["rest"] or "year" not in found["rest"]:
        return None
    before = re.search(r"\b(an?) $", text[max(0, found.start() - 4) : found.start()], re.IGNORECASE)
    sounds_open = band.value.startswith(("8", "11", "18"))
    if before and (before[1].lower() == "an") is not sounds_open:
        return None
    return f"{band.words.en}{found['rest']}"
