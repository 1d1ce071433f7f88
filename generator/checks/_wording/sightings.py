"""What the rules find in an entry or in prose, without what may stand: quotes, names, myths, words to avoid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from generator.checks._setting import Setting
from generator.checks._wording.matcher import Hit, Matcher
from generator.checks._wording.names import is_in_name
from generator.checks._wording.spans import Kind, enclosing, spans_in
from generator.checks._wording.speech import Speech
from generator.content import Entry, Place, Shown, shown_in
from generator.content.vocabulary.wording import Wording, WordingRule
from generator.source import ValuePath

_SAID = frozenset({"suggest", "replacement"})
"""Fields of a rule that say what to say."""


class Sighting(NamedTuple):
    """A word to avoid where it must not stand.

    Attributes:
        path: of the value; of a localized text, with the language at its end. Empty in prose.
        start: of its first character there.
        end: after its last character.
        word: as it is written.
        name: the rule's id.
        rule: the rule.
    """

    path: ValuePath
    start: int
    end: int
    word: str
    name: str
    rule: WordingRule


class Judge:
    """Holds texts against the rules. It remembers the last entry, because several checks ask about the same one."""

    def __init__(self, rules: dict[str, WordingRule]) -> None:
        self.rules = rules
        self.matcher = Matcher(rules)
        self._last: tuple[Entry | None, tuple[Sighting, ...]] = (None, ())

    def in_entry(self, entry: Entry) -> tuple[Sighting, ...]:
        """Return the words to avoid in an entry."""
        last, found = self._last
        if last is not entry:
            found = tuple(one for one in self._in_texts(list(shown_in(entry.record))) if not _is_its_own(one, entry))
            self._last = (entry, found)
        return found

    def in_text(self, text: str, *, code: bool = False) -> Iterator[Sighting]:
        """Yield the words to avoid in a text of our own voice; with `code`, the code in it is set aside."""
        hits = self.matcher.find(text)
        if hits:
            yield from self._standing(Shown((), text, frozenset()), hits, code=code)

    def _in_texts(self, texts: list[Shown]) -> Iterator[Sighting]:
        """Look through all texts at once, then at each that holds a word: one pass is faster than hundreds."""
        starts = list(accumulate((len(one.text) + 1 for one in texts), initial=0))
        hits = self.matcher.find("\0".join(one.text for one in texts))
        for number, group in groupby(hits, key=lambda hit: bisect_right(starts, hit.start) - 1):
            start = starts[number]
            yield from self._standing(
                texts[number], [Hit(hit.start - start, hit.end - start, hit.rule) for hit in group]
            )

    def _standing(self, shown: Shown, hits: list[Hit], *, code: bool = False) -> Iterator[Sighting]:
        """Yield the words that stand where their rule does not allow it."""
        text = shown.text
        speech = Speech(text, hits)
        spans = spans_in(text, code=code)
        for hit, around in zip(hits, enclosing(((one.start, one.end) for one in hits), spans), strict=True):
            kinds = {span.kind for span in around}
            if Kind.UNREAD in kinds:
                continue
            places = set(shown.places)
            if Kind.BLOCK in kinds or any(speech.is_speech(span) for span in around if span.kind is Kind.QUOTED):
                places.add(Place.QUOTE)
            if Kind.TITLE in kinds or is_in_name(text, hit.start, hit.end):
                places.add(Place.PROPER_NAME)
            rule = self.rules[hit.rule]
            if places.isdisjoint(rule.allow_in):
                yield Sighting(shown.path, hit.start, hit.end, text[hit.start : hit.end], hit.rule, rule)


@lru_cache(maxsize=4)
def judge_of(setting: Setting) -> Judge:
    """Return the judge for a setting; made once for a run."""
    return Judge(dict(setting.terms("wording")))


def in_entry(entry: Entry, setting: Setting) -> tuple[Sighting, ...]:
    """Return the words to avoid in an entry."""
    return judge_of(setting).in_entry(entry)


def in_prose(text: str, setting: Setting) -> Iterator[Sighting]:
    """Yield the words to avoid in a page of Markdown; code in it is no prose."""
    return judge_of(setting).in_text(text, code=True)


def _is_its_own(one: Sighting, entry: Entry) -> bool:
    """Tell whether a word stands where its rule names it; what the rule suggests is held against it like any text."""
    return isinstance(entry.record, Wording) and one.path[:2] == ("terms", one.name) and one.path[2] not in _SAID
