"""What the rules find in an entry or in prose, without what may stand: quotes, names, myths, words to avoid."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from generator.checks._setting import Setting
from generator.checks._wording.matcher import Hit, Matcher
from generator.checks._wording.spans import Span, addresses_in, block_quotes_in, code_in, is_in_name, quotes_in
from generator.content import Entry, Place, Shown, shown_in
from generator.content.vocabulary.wording import Wording, WordingRule
from generator.source import ValuePath

_NAMING = re.compile(
    "叫|骂|喊|唤|写|词|字|称(?!职|赞)|(?<![听小传])说(?![明服])|(?<![电])话|讲(?![座课])|问(?!题)|回答|念|提到|是指|指的|"
    "名称|别名|外号|绰号|标签|标成|判断|理解为|改成|换成|不用|避免|"
    r"\b(?:call|calls|called|calling|say|says|said|saying|words?|wording|terms?|names?|named|naming|tells?|told|asks?|"
    r"asked|labels?|labelled|writes?|wrote|written|reads?|phrases?|shouts?|shouted|insults?|means?|speaks?|use|using|"
    r"avoid|instead|understand|judg(?:e)?ments?|such as)\b",
    re.IGNORECASE,
)
"""Words that say that a quotation is about words or quotes somebody."""
_SENTENCE_END = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
_AROUND = 40
"""How far from a quotation the word that names it may stand, within its sentence."""
_REST = re.compile(r"[\W_]+|[的人们者啊呀吧了]|\b(?:a|an|the|is|are|he|she|you|people|person|ones?|s)\b", re.IGNORECASE)


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

    def in_text(self, text: str, code: Callable[[str], Iterable[Span]] = lambda _: ()) -> Iterator[Sighting]:
        """Yield the words to avoid in a text of our own voice; `code` tells which parts nobody reads as words."""
        hits = self.matcher.find(text)
        if hits:
            yield from self._standing(Shown((), text, frozenset()), hits, tuple(code(text)))

    def _in_texts(self, texts: list[Shown]) -> Iterator[Sighting]:
        """Look through all texts at once, then at each that holds a word: one pass is faster than hundreds."""
        starts = list(accumulate((len(one.text) + 1 for one in texts), initial=0))
        hits = self.matcher.find("\0".join(one.text for one in texts))
        for number, group in groupby(hits, key=lambda hit: bisect_right(starts, hit.start) - 1):
            start = starts[number]
            yield from self._standing(
                texts[number], [Hit(hit.start - start, hit.end - start, hit.rule) for hit in group], ()
            )

    def _standing(self, shown: Shown, hits: list[Hit], unread: tuple[Span, ...]) -> Iterator[Sighting]:
        text = shown.text
        unread = (*unread, *addresses_in(text))
        quoted, titles = quotes_in(text)
        blocks = tuple(block_quotes_in(text))
        for hit in hits:
            if _within(hit, unread):
                continue
            places = set(shown.places)
            if _within(hit, blocks) or any(_within(hit, (one,)) and _is_speech(text, one, hits) for one in quoted):
                places.add(Place.QUOTE)
            if _within(hit, titles) or is_in_name(text, hit.start, hit.end):
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
    return judge_of(setting).in_text(text, code_in)


def _is_its_own(one: Sighting, entry: Entry) -> bool:
    """Tell whether a word stands where its rule names it; what the rule suggests is held against it like any text."""
    return isinstance(entry.record, Wording) and one.path[:2] == ("terms", one.name) and one.path[2] != "suggest"


def _within(hit: Hit, spans: Iterable[Span]) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in spans)


def _is_speech(text: str, span: Span, hits: list[Hit]) -> bool:
    """Tell whether a quotation is somebody's speech or a word that is talked about.

    A quotation that holds the bare word is neither, if nothing around it says so: the marks only wink at the reader.
    """
    rest = list(text[span.start : span.end])
    for hit in hits:
        if span.start <= hit.start and hit.end <= span.end:
            rest[hit.start - span.start : hit.end - span.start] = " " * (hit.end - hit.start)
    if _REST.sub("", "".join(rest)):
        return True
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    before = before[max((end.end() for end in _SENTENCE_END.finditer(before)), default=0) :]
    end = _SENTENCE_END.search(after)
    return _NAMING.search(before + " \0 " + after[: end.start() if end else None]) is not None
