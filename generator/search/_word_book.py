"""What is known about words, in one language: a value that is handed over to the browser as it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.search._tokens import is_cjk


class Synonyms(NamedTuple):
    """Words that mean the same: what people say, and the standard terms that pages use."""

    say: tuple[str, ...]
    standard: tuple[str, ...]


class Emergency(NamedTuple):
    """What is shown before any page, because whoever types such words has no time to read.

    Attributes:
        id: its id in the vocabulary.
        title: what it is called.
        say: the words at which it is shown.
        do: what to do first.
        lines: numbers with the names of the help lines.
        path: the guide that goes on from here, below the language; empty if there is none.
    """

    id: str
    title: str
    say: tuple[str, ...]
    do: str
    lines: tuple[tuple[str, str], ...]
    path: str


class WordBook(NamedTuple):
    """What is known about words.

    Attributes:
        synonyms: groups of words that mean the same.
        emergencies: the words for emergencies.
        fillers: words of a question that say nothing about what is looked for.
        syllables: all syllables of pinyin.
        kinds: what kinds of pages are called.
        helplines: verified numbers with their names, in their order.
        lexicon: names of vocabularies, which are words although no page is called so.
        dialect: words of a dialect, each with how it is written on pages.
        harmless: words that hold words for an emergency and are none.
    """

    synonyms: tuple[Synonyms, ...] = ()
    emergencies: tuple[Emergency, ...] = ()
    fillers: tuple[str, ...] = ()
    syllables: tuple[str, ...] = ()
    kinds: Mapping[str, str] = MappingProxyType({})
    helplines: tuple[tuple[str, str], ...] = ()
    lexicon: tuple[str, ...] = ()
    dialect: tuple[tuple[str, str], ...] = ()
    harmless: tuple[str, ...] = ()

    def value(self, language: str) -> dict[str, Any]:
        """Return it as it is written for the browser, without what people say in the other script."""
        own = [
            ([word for word in pair.say if not _is_foreign(word, language)], pair.standard) for pair in self.synonyms
        ]
        return {
            "synonyms": own,
            "emergencies": [
                {"id": one.id, "title": one.title, "say": one.say, "do": one.do, "lines": one.lines, "u": one.path}
                for one in self.emergencies
            ],
            "fillers": self.fillers,
            "syllables": " ".join(self.syllables),
            "dialect": self.dialect,
            "harmless": self.harmless,
            "kinds": dict(self.kinds),
            "helplines": self.helplines,
        }

    def foreign(self, language: str) -> list[tuple[list[str], tuple[str, ...]]]:
        """Return the synonyms in the other script: a browser needs them only for a query that is written in it."""
        pairs = [([word for word in pair.say if _is_foreign(word, language)], pair.standard) for pair in self.synonyms]
        return [pair for pair in pairs if pair[0]]


def _is_foreign(word: str, language: str) -> bool:
    return any(is_cjk(character) for character in word) == (language != "zh")
