"""How a word to avoid is told to whoever wrote it: kindly, with why and with what to say instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks._check import Flaw, Spot
from generator.checks._setting import Part, Setting, Written
from generator.checks._wording.sightings import Sighting, in_entry, in_prose
from generator.content import Entry, Text
from generator.content.vocabulary.wording import WordingLevel
from generator.languages import LANGUAGES, Words


def flaws(level: WordingLevel) -> Callable[[Entry, Setting], Iterator[Flaw]]:
    """Return what finds, in an entry, the words of the rules of a level."""

    def find(entry: Entry, setting: Setting) -> Iterator[Flaw]:
        for one in in_entry(entry, setting):
            if one.rule.level is level:
                yield Flaw(one.path, _values(one), within=(one.start, one.end), replacement=_replacement(one))

    return find


def spots(level: WordingLevel) -> Callable[[Written, Setting], Iterator[Spot]]:
    """Return what finds, in the prose of `docs/`, the words of the rules of a level."""

    def find(written: Written, setting: Setting) -> Iterator[Spot]:
        if written.part is Part.FILE and written.name.startswith("docs/"):
            for one in in_prose(written.text, setting):
                if one.rule.level is level:
                    yield Spot(one.start, one.end, _values(one))

    return find


def _values(one: Sighting) -> dict[str, object]:
    return {
        "word": one.word,
        "why": _in_both(one.rule.why),
        "suggest": _in_both(one.rule.suggest),
        "rule": one.name,
    }


def _in_both(text: Text) -> Words:
    return Words(*(text.of(language).text.rstrip("。.") for language in LANGUAGES))


def _replacement(one: Sighting) -> str | None:
    """Return what can stand instead without anybody looking: only what the rule itself offers, never for a warning."""
    if one.rule.level is not WordingLevel.BAN:
        return None
    own = one.rule.replacement.en if one.word.isascii() else one.rule.replacement.zh
    begins = one.start == 0 and one.word[0].isupper()
    return own[0].upper() + own[1:] if own and begins else own
