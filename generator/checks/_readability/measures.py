"""How plain a resident's page is: the figures, the thresholds, and the sentences that weigh most.

Figures never prove that a text is clear; they only show where to look. The thresholds come from measuring: plain health
texts have 14 to 19 characters a sentence, notices of offices 83 to 132. Our own guides have 13 to 17, with 6 to 9 in a
clause, and below 2 % of office words where notices have 33 to 54 %.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.checks._readability.audience import residents_texts
from generator.checks._readability.sentences import Sentence, characters, chinese_sentences, clauses, english_sentences
from generator.content import Entry
from generator.source import ValuePath

AVERAGE_SENTENCE = 25
"""Characters a sentence, on average, above which residents lose the thread."""
AVERAGE_SENTENCE_OF_OFFICES = 40
"""Characters a sentence, on average, above which a page is a notice and no guide."""
LONGEST_SENTENCE = 60
"""Characters above which nobody, professionals included, reads a sentence in one go."""
AVERAGE_CLAUSE = 14
"""Characters between two commas, on average."""
LONGEST_CLAUSE = 30
"""Characters between two commas. Our longest has 29, the notices that we measured have 35 to 38."""
OFFICE_WORDS = 0.12
"""The share of a page's characters that stand in words of offices."""
LONGEST_ENGLISH_SENTENCE = 40
"""Words. Plain-language advice is 15 to 20, and 25 at most (GOV.UK); our own longest sentence has 34."""
ENGLISH_GRADE = 8.0
"""School years of a reader, after Flesch and Kincaid; health literacy advice asks for 6 to 8."""
WORST = 3
"""So many sentences of an entry are shown; more at once help nobody."""


class Measured(NamedTuple):
    """A sentence or clause of an entry.

    Attributes:
        path: of the text, without a language.
        piece: the sentence or clause.
        size: how much it weighs in what is measured, e.g. its characters.
    """

    path: ValuePath
    piece: Sentence
    size: float


def chinese_measured(entry: Entry) -> tuple[Measured, ...]:
    """Return the Chinese sentences that residents read in an entry, with their characters."""
    return tuple(
        Measured(path, sentence, characters(sentence.words))
        for path, text in residents_texts(entry)
        if text.zh
        for sentence in chinese_sentences(text.zh)
    )


def clauses_measured(entry: Entry) -> tuple[Measured, ...]:
    """Return the clauses of the Chinese sentences that residents read in an entry, with their characters."""
    pieces = ((one.path, clause) for one in chinese_measured(entry) for clause in clauses(one.piece))
    sizes = (Measured(path, clause, characters(clause.words)) for path, clause in pieces)
    return tuple(one for one in sizes if one.size)


def english_measured(entry: Entry, size: Callable[[str], float]) -> tuple[Measured, ...]:
    """Return the English sentences that residents read in an entry.

    Args:
        entry: the entry.
        size: measures a sentence.
    """
    return tuple(
        Measured(path, sentence, size(sentence.words))
        for path, text in residents_texts(entry)
        if text.en
        for sentence in english_sentences(text.en)
    )


def average(measured: Iterable[Measured]) -> float:
    """Return the average size; 0 if there is nothing."""
    sizes = [one.size for one in measured]
    return sum(sizes) / len(sizes) if sizes else 0.0


def worst(measured: Iterable[Measured], above: float = 0) -> Iterator[Measured]:
    """Yield the largest few that are larger than `above`, in the order in which they stand."""
    ordered = [one for one in measured if one.size > above]
    largest = heapq.nlargest(WORST, range(len(ordered)), key=lambda number: ordered[number].size)
    return (ordered[number] for number in sorted(largest))
