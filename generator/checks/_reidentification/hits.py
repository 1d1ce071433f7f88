"""Where something stands in a text, and checks that read all texts about people in an entry."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.content import Entry, Text
from generator.diagnostics import Problem
from generator.languages import LANGUAGES, Language
from generator.source import ValuePath

_ABOUT_PEOPLE = frozenset({"case", "playbook"})
"""The types whose texts tell of people. Guides and lessons speak to everybody: their ages and dates are advice."""

_BREAK = "\x1e"
"""Stands behind each text of an entry, so that all of them are searched in one go; no pattern crosses it."""

ABOUT_THE_PAGE = frozenset({"provenance", "consent", "anonymization", "review", "credit"})
"""Fields that tell of the page, of its sources and reviewers, and of nobody's life."""

_SENTENCE_ENDS = {"zh": re.compile(r"[。！？；\n\x1e]"), "en": re.compile(r"[.!?;](?=[\s”\"’)]|$)|[\n\x1e]")}
_REACH = 80
"""How many characters around a place are read to understand it; keeps the time linear."""


class Hit(NamedTuple):
    """Something found in a text.

    Attributes:
        start: its first character.
        end: the one after its last.
        values: for the problem's words.
        replacement: what can safely stand there instead.
    """

    start: int
    end: int
    values: Mapping[str, object] = MappingProxyType({})
    replacement: str | None = None


class Prose(NamedTuple):
    """All texts of an entry in one language, in one string.

    Attributes:
        text: the texts, with a break after each.
        starts: where each begins.
        paths: of each, with the language at its end.
    """

    text: str
    starts: tuple[int, ...]
    paths: tuple[ValuePath, ...]

    def path_at(self, place: int) -> ValuePath:
        """Return the path of the text at a place."""
        return self.paths[bisect_right(self.starts, place) - 1]

    def flaw(self, hit: Hit) -> Flaw:
        """Return a hit as a flaw of the text in which it stands."""
        index = bisect_right(self.starts, hit.start) - 1
        start = self.starts[index]
        return Flaw(
            self.paths[index], hit.values, within=(hit.start - start, hit.end - start), replacement=hit.replacement
        )


Finder = Callable[[str, Language], Iterable[Hit]]


def prose_check(problem: Problem, find: Finder) -> EntryCheck:
    """Return the check that looks for something in all texts about people.

    Args:
        problem: its code, severity and words.
        find: yields what is wrong in a text of a language; it reads over no break between two texts.
    """

    def find_in_entry(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        for language, prose in prose_of(entry).items():
            for hit in find(prose.text, language):
                yield prose.flaw(hit)

    return EntryCheck(problem, find_in_entry)


def prose_of(entry: Entry) -> Mapping[Language, Prose]:
    """Return the texts about people in an entry, by language; none if the entry is about nobody."""
    return _prose(entry) if entry.type.name in _ABOUT_PEOPLE else {}


def sentence_around(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """Return from where to where the sentence goes in which something stands, at most a little more than a line."""
    ends = _SENTENCE_ENDS[language]
    first = max(0, start - _REACH)
    for mark in ends.finditer(text, first, start):
        first = mark.end()
    last = ends.search(text, end, min(len(text), end + _REACH))
    return first, last.start() if last else min(len(text), end + _REACH)


_last: list[tuple[Entry, Mapping[Language, Prose]]] = []


def _prose(entry: Entry) -> Mapping[Language, Prose]:
    """Put the texts together once for all checks: they look at one entry after another."""
    if not _last or _last[0][0] is not entry:
        texts = [(path, text) for path, text in entry.texts if path[0] not in ABOUT_THE_PAGE]
        _last[:] = [(entry, {language: _joined(texts, language) for language in LANGUAGES})]
    return _last[0][1]


def _joined(texts: Iterable[tuple[ValuePath, Text]], language: Language) -> Prose:
    pieces: list[str] = []
    starts: list[int] = []
    paths: list[ValuePath] = []
    length = 0
    for path, text in texts:
        said = getattr(text, language)
        if said:
            starts.append(length)
            paths.append((*path, language))
            pieces.append(said)
            length += len(said) + 1
    return Prose(_BREAK.join(pieces) + _BREAK, tuple(starts), tuple(paths))
