"""All terms of one page, with what each counts in which part. What one page says decides it, and nothing else does.

So an edit changes the postings of its own page only. How rare a term is on the whole, the browser sees from the length
of its list. The formula is BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009) without that factor
and with a fixed average length, in eight steps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar, cast

from generator.search._folding import fold
from generator.search._parts import Part, parts_of
from generator.search._pinyin import initials, syllables
from generator.search._postings import LEVELS, items
from generator.search._record import Record
from generator.search._stems import stem
from generator.search._tokens import is_cjk, latin_words, runs, terms_of_runs

_HEADING, _SUMMARY, _NAME = 2.0, 1.5, 3.0
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


def page_terms(record: Record) -> PageTerms:
    """Return all terms of a page."""
    parts = parts_of(record)
    words: set[str] = set()
    if len(parts) == 1:
        made = _weighed(record, parts[0], 0, words, _SINGLE)
    else:
        by_term: dict[str, list[tuple[int, int]]] = {}
        for number, part in enumerate(parts):
            for term, level in _weighed(record, part, number, words, range(LEVELS)).items():
                by_term.setdefault(term, []).append((number, level))
        made = {term: items(found) for term, found in by_term.items()}
    made |= _readings(record) | _names(record)
    return PageTerms(made, frozenset(words))


_SINGLE = [items([(0, level)]) for level in range(LEVELS)]
"""What is written of a page with one part, by level."""
_Said = TypeVar("_Said")


def _weighed(record: Record, part: Part, number: int, words: set[str], levels: Sequence[_Said]) -> dict[str, _Said]:
    """Return by term how much it counts in a part, and add the part's Latin words to `words`.

    Args:
        record: the page.
        part: one of its parts.
        number: which.
        words: is added to.
        levels: how each level is said.
    """
    text = "\n".join([section.text for section in part])
    counts: dict[str, float] = cast("dict[str, float]", Counter(_terms(text, words)))
    more = [(section.heading, _HEADING) for section in part]
    if number == 0:
        more += [(record.summary, _SUMMARY), *((name, _NAME) for name in (record.title, *record.names))]
    for field, weight in more:
        for term in _terms(field, words):
            counts[term] = counts.get(term, 0) + weight
    rest = _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * len(text) / _USUAL_LENGTH)
    known = {
        count: levels[min(LEVELS - 1, int(LEVELS * record.weight * count / (count + rest)))]
        for count in {*counts.values()}
    }
    return {term: known[count] for term, count in counts.items()}


def _terms(text: str, words: set[str]) -> list[str]:
    found = runs(fold(text))
    words.update(latin_words(found))
    return terms_of_runs(found)


def _readings(record: Record) -> dict[str, str]:
    """Return how the summary and the headings are read: what is typed in pinyin is often a word of these."""
    texts = (record.summary, *(section.heading for section in record.sections))
    found = [run for text in texts for run in runs(fold(text)) if is_cjk(run)]
    return {term: "" for run in found for term in _of_reading(syllables(run)) if term[0] == SYLLABLES}


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
        yield from _of_reading(syllables(run))


def _of_reading(read: tuple[str, ...]) -> Iterator[str]:
    if len(read) == 1:
        yield SYLLABLES + read[0]
    yield from (SYLLABLES + first + second for first, second in pairwise(read))
    yield from (INITIALS + initials(read[at : at + 3]) for at in range(len(read) - 2))
