"""Find the sentences of a text, and their places in it, in Chinese and in English.

Markdown is looked through: what a link leads to is not read, an item of a list is a sentence of its own. A point inside
a number (38.5) or after a short form (e.g., Dr., a.m.) ends nothing. Quotation marks and brackets that close after the
end of a sentence belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.checks._regex import regex

_MARKUP = regex(
    r"\]\([^()\s]*\)|<?https?://[^\s<>()（）。，；]*>?|[*_`\[\]]+"
    r"|(?:^|(?<=\n))[ \t]*(?:[-+*]|\d{1,3}[.)、])[ \t]+|(?:^|(?<=\n))[ \t]*>[ \t]?"
)
_ITEM = regex(r"\n(?=[ \t]*(?:[-+*]|\d{1,3}[.)、])[ \t]+)|\n[ \t]*\n|(?<=  )\n")
"""Where a paragraph or an item of a list ends. A single line break is none: Markdown goes on."""
_CLOSING = "”’」』》）)】\"'"
_CHINESE_END = regex(rf"(?:[。！？!?；;]|…(?!…))+[{_CLOSING}]*")
_ENGLISH_END = regex(rf"(?<![.!?…])[.!?…]++[{_CLOSING}]*+(?=\s++[“‘\"'(\[]*+[A-Z0-9\u3400-\u9fff]|\s*+$)")
_SHORT_FORM = regex(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|Dr|Mr|Mrs|Ms|Prof|St|Nos|Art|Fig|Vol|ed|a\.m|p\.m|U\.S|U\.K)"
    r"|(?:^|[.!?] )[A-Z])\.$"
)
_CHINESE_UNIT = regex(r"[\u3400-\u9fff]|[A-Za-z][A-Za-z'’-]*|\d+(?:[.,:/]\d+)*")
_CLAUSE_END = regex(r"[，,：:；;（）()—。！？!?…\s]+")
_ENGLISH_WORD = regex(r"[A-Za-z]+(?:[’'][A-Za-z]+)?")
_SPOKEN = regex(r"[A-Za-z]+(?:[’'][A-Za-z]+)?|\d+(?:[.,:/]\d+)*")


class Sentence(NamedTuple):
    """A sentence, or a clause.

    Attributes:
        start: its first character in the text.
        end: the one after its last.
        words: the text from `start` to `end`, with blanks for Markdown.
    """

    start: int
    end: int
    words: str

    @property
    def place(self) -> tuple[int, int]:
        """From which character to which."""
        return self.start, self.end


@lru_cache(maxsize=256)
def chinese_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a Chinese text."""
    plain = _plain(text)
    found = (
        sentence
        for start, end in _paragraphs(text)
        for sentence in _cut(plain, start, end, [one.end() for one in _CHINESE_END.finditer(plain, start, end)])
    )
    return tuple(sentence for sentence in found if _CHINESE_UNIT.search(sentence.words))


@lru_cache(maxsize=256)
def english_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of an English text."""
    plain = _plain(text)
    found = (
        sentence for start, end in _paragraphs(text) for sentence in _cut(plain, start, end, _ends(plain, start, end))
    )
    return tuple(sentence for sentence in found if _ENGLISH_WORD.search(sentence.words))


def characters(text: str) -> int:
    """Return how long a Chinese text is: each Chinese character, each number and each foreign word counts one."""
    return len(_CHINESE_UNIT.findall(text))


def english_words(text: str) -> list[str]:
    """Return the words of an English text; numbers are none."""
    return _ENGLISH_WORD.findall(text)


def spoken_words(text: str) -> int:
    """Return how many words an English text has, numbers included."""
    return len(_SPOKEN.findall(text))


def clauses(sentence: Sentence) -> Iterator[Sentence]:
    """Yield the pieces of a Chinese sentence between commas, colons, dashes and brackets; 、 parts nothing."""
    cuts = [one.end() for one in _CLAUSE_END.finditer(sentence.words)]
    for piece in _cut(sentence.words, 0, len(sentence.words), cuts):
        yield Sentence(sentence.start + piece.start, sentence.start + piece.end, piece.words)


def _plain(text: str) -> str:
    """Return a text of the same length with blanks for Markdown."""
    return _MARKUP.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _ITEM.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _ends(plain: str, start: int, end: int) -> list[int]:
    return [
        one.end()
        for one in _ENGLISH_END.finditer(plain, start, end)
        if not _SHORT_FORM.search(plain[max(start, one.start() - 8) : one.start() + 1]) or one.end() >= end
    ]


def _cut(plain: str, start: int, end: int, cuts: list[int]) -> Iterator[Sentence]:
    """Yield the pieces between the cuts, without blanks around them."""
    for stop in (*cuts, end):
        piece = plain[start:stop]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if right > left:
            yield Sentence(left, right, plain[left:right])
        start = stop
