"""All terms of one page, with what each counts in which part. What one page says decides it, and nothing else does.

So an edit changes the postings of its own page only. How rare a term is on the whole, the browser sees from the length
of its list. The formula is BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009) without that factor
and with a fixed average length, in eight steps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from generator.search._folding import fold
from generator.search._parts import Part, parts_of
from generator.search._pinyin import initials, syllables
from generator.search._postings import LEVELS, items
from generator.search._record import Record
from generator.search._stems import stem
from generator.search._tokens import is_cjk, latin_words, runs, terms_of_runs

_TEXT, _HEADING, _SUMMARY, _NAME = range(4)
WEIGHTS = (1.0, 2.0, 1.5, 3.0)
"""How much more a word counts there than in the text below."""
_SATURATION, _LENGTH_COUNTS, _USUAL_LENGTH = 1.2, 0.5, 1_000
"""k1 and b of BM25, and the length of a text, in characters, that is neither long nor short."""

NAME, GAP_IN_NAME, SYLLABLES, INITIALS = "=", "_", "~", "^"
"""Marks of the terms of names: characters, pairs and words; two characters with one between; and how they are read."""
BARE_MARKS = frozenset({GAP_IN_NAME, SYLLABLES, INITIALS})
"""Lists of these only say which pages have such a name; the others say how long the shortest such name is."""


class PageTerms(NamedTuple):
    """The terms of one page.

    Attributes:
        items: by term what its lists say of this page.
        words: its Latin words as they are written.
    """

    items: dict[str, str]
    words: frozenset[str]


class Field(NamedTuple):
    """A text of a page.

    Attributes:
        part: the number of the part in which it is found.
        text: as it is written.
        kind: its place in `WEIGHTS`.
    """

    part: int
    text: str
    kind: int


def fields_of(record: Record, parts: Sequence[Part]) -> Iterator[Field]:
    """Yield all texts of a page."""
    for number, part in enumerate(parts):
        yield Field(number, "\n".join([section.text for section in part]), _TEXT)
        yield from (Field(number, section.heading, _HEADING) for section in part)
    yield Field(0, record.summary, _SUMMARY)
    yield from (Field(0, name, _NAME) for name in (record.title, *record.names))


def rest_of(part: Part) -> float:
    """Return what a term's count in a part is held against: the longer the part, the less each word in it says."""
    length = sum([len(section.text) + 1 for section in part]) - 1 if part else 0
    return _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / _USUAL_LENGTH)


def strength(weight: Any, count: Any, rest: Any) -> Any:
    """Return how much a term counts in a part, from 0 on; numbers or arrays of them, which gives the same.

    Args:
        weight: of the record.
        count: how often the term is in the part, each time as often as its field weighs.
        rest: of the part.
    """
    return LEVELS * weight * count / (count + rest)


def page_terms(record: Record) -> PageTerms:
    """Return all terms of a page. `_tally` does the same for many pages at once; tests demand the same of both."""
    parts = parts_of(record)
    words: set[str] = set()
    counts: list[dict[str, float]] = [{} for _ in parts]
    for number, text, kind in fields_of(record, parts):
        counted = counts[number]
        for term, times in Counter(_terms(text, words)).items():
            counted[term] = counted.get(term, 0) + WEIGHTS[kind] * times
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (part, counted) in enumerate(zip(parts, counts, strict=True)):
        rest = rest_of(part)
        for term, count in counted.items():
            level = min(LEVELS - 1, int(strength(record.weight, count, rest)))
            found.setdefault(term, []).append((number, level))
    return PageTerms({term: items(said) for term, said in found.items()} | named(record), frozenset(words))


def _terms(text: str, words: set[str]) -> list[str]:
    found = runs(fold(text))
    words.update(latin_words(found))
    return terms_of_runs(found)


def named(record: Record) -> dict[str, str]:
    """Return what stands under marks: of names, and of how they, the summary and the headings are read."""
    return _readings(record) | _names(record)


def _readings(record: Record) -> dict[str, str]:
    """Return how the summary and the headings are read: what is typed in pinyin is often a word of these."""
    texts = (record.summary, *(section.heading for section in record.sections))
    found = [run for text in texts for run in runs(fold(text)) if is_cjk(run)]
    return {term: "" for run in found for term in _of_syllables(syllables(run))}


_SINGLE = [items([(0, level)]) for level in range(LEVELS)]
"""What is written of a page with one part, by level."""
LEVEL_OF = {item: level for level, item in enumerate(_SINGLE)} | {"": 0}
"""The level of what stands under a mark; 0 if nothing is said of it."""


def _names(record: Record) -> dict[str, str]:
    """Return the terms of a page's names. The shorter a name, the more of a query it is; the shortest one counts."""
    made: dict[str, str] = {}
    for name in (record.title, *record.names):
        found = runs(fold(name))
        size = min(LEVELS, sum(len(run) if is_cjk(run) else 1 for run in found))
        for term in _of_name(found):
            item = "" if term[0] in BARE_MARKS else _SINGLE[size - 1]
            made[term] = min(made.get(term, item), item)
    return made


def _of_name(found: Iterable[str]) -> Iterator[str]:
    """Yield the terms by which a name is found: whole, with a character left out, and as it is read."""
    for run in found:
        if not is_cjk(run):
            yield NAME + (stem(run) if run.isalpha() else run)
            continue
        yield from (NAME + one for one in run)
        yield from (NAME + first + second for first, second in pairwise(run))
        yield from (GAP_IN_NAME + first + last for first, last in zip(run, run[2:], strict=False))
        read = syllables(run)
        yield from _of_syllables(read)
        letters = initials(read)
        yield from (INITIALS + letters[at : at + 3] for at in range(len(letters) - 2))


def _of_syllables(read: tuple[str, ...]) -> Iterator[str]:
    if len(read) == 1:
        yield SYLLABLES + read[0]
    yield from (SYLLABLES + first + second for first, second in pairwise(read))
