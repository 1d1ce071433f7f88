"""Pages to search, as many as wanted and the same for the same seed: of 1,000 characters, in Chinese or in English.

Two sentences of three are from the library's own entries, the third is put together from words as often as these are
used: for Chinese from the 20,000 most frequent of those by which names are told from words, for English from all words
of the library and inflections of them. So the lists of common terms get as long as they would, and rare terms are many.
"""

from __future__ import annotations

import random
import re
import sys
from functools import cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from generator.content import Casebook, load, texts_of
from generator.languages import Language
from generator.search import Record, Section, facets

ROOT = Path(__file__).parents[2]
LENGTH = 1_000
_FREQUENT = 20_000
_KINDS = ("case", "guide", "lesson", "playbook")
_ENDINGS = ("s", "ed", "ing", "er", "ly")


class Words(NamedTuple):
    """The words of invented sentences, and how often each is used, added up."""

    words: list[str]
    weights: list[float]
    known: frozenset[str]


def pages(count: int, language: Language, seed: int = 7) -> list[Record]:
    """Return so many pages."""
    chance = random.Random(f"{seed} {language}")
    return [_page(number, language, chance) for number in range(count)]


def edited(record: Record, language: Language, seed: int = 1) -> Record:
    """Return a page with one sentence more in its middle."""
    first, *others = record.sections
    more = first._replace(text=first.text + _sentence(language, random.Random(seed)))
    return Record(**{**_fields(record), "sections": (more, *others)})


def rewritten(record: Record, language: Language, seed: int = 2) -> Record:
    """Return a page at the same place with another title and other texts."""
    return Record(**{**_fields(_page(0, language, random.Random(seed))), "path": record.path})


def _fields(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in Record.__dataclass_fields__}


def _page(number: int, language: Language, chance: random.Random) -> Record:
    kind = chance.choice(_KINDS)
    heading = 6 if language == "zh" else 24
    sections, size = [], 0
    while size < LENGTH:
        text = ""
        while len(text) < LENGTH / 4:
            text += _sentence(language, chance)
        sections.append(Section(f"s{len(sections)}", _phrase(language, chance, heading), text))
        size += len(text)
    return Record(
        f"{kind}s/page-{number:05d}/",
        kind,
        _phrase(language, chance, heading * 2),
        summary=_sentence(language, chance)[: heading * 8],
        station=("外海街道社工站" if language == "zh" else "Waihai Street station") if kind == "case" else "",
        sections=tuple(sections),
        facets={
            "type": (kind,),
            **{kind: (chance.choice(ids),) for kind, ids in _choices().items()},
        },
    )


def _sentence(language: Language, chance: random.Random) -> str:
    if chance.random() < 2 / 3:
        return chance.choice(_library(language))
    if language == "zh":
        clauses = (_phrase("zh", chance, chance.randrange(5, 16)) for _ in range(chance.randrange(1, 4)))
        return "，".join(clauses) + "。"
    return _phrase("en", chance, chance.randrange(30, 120)).capitalize() + ". "


def _phrase(language: Language, chance: random.Random, length: int) -> str:
    known, weights, _ = words(language)
    made: list[str] = []
    size = 0
    while size < length:
        word = chance.choices(known, cum_weights=weights)[0]
        made.append(word)
        size += len(word) + (language == "en")
    return ("" if language == "zh" else " ").join(made)


@cache
def casebook() -> Casebook:
    """Return the library's own entries and vocabularies."""
    return load(ROOT).casebook


@cache
def _choices() -> dict[str, list[str]]:
    return {facet.id: list(facet.values) for facet in facets(casebook(), "zh") if facet.id in ("group", "topic")}


@cache
def _library(language: Language) -> list[str]:
    entries = casebook().all_entries()
    texts = {said for entry in entries for _, text in texts_of(entry.record) if (said := getattr(text, language))}
    parted = (re.split(r"(?<=。)|\n" if language == "zh" else r"(?<=[.!?] )|\n", text) for text in sorted(texts))
    return [
        one if one.endswith(("。", " ")) else one + " " for sentences in parted for one in sentences if len(one) > 8
    ]


@cache
def words(language: Language) -> Words:
    """Return the words of a language's invented sentences."""
    return _chinese() if language == "zh" else _english()


def _as_words(weights: dict[str, float]) -> Words:
    return Words(list(weights), list(accumulate(weights.values())), frozenset(weights))


def _chinese() -> Words:
    data = files("generator.checks._identity.data").joinpath("words.txt").read_text(encoding="utf-8")
    lines = [line for line in data.splitlines() if not line.startswith("#")]
    found = [
        (word, 2.0 ** int(band)) for band, line in zip(lines[::2], lines[1::2], strict=True) for word in line.split()
    ]
    found = found[:_FREQUENT]
    return _as_words(dict(found))


def _english() -> Words:
    counts: dict[str, int] = {}
    for sentence in _library("en"):
        for word in re.findall("[a-z]+", sentence.lower()):
            counts[word] = counts.get(word, 0) + 1
    found = {word: float(count) for word, count in counts.items()}
    for word, count in counts.items():
        if len(word) > 4:
            for ending in _ENDINGS:
                found.setdefault(word + ending, count / 20)
    return _as_words(found)


if __name__ == "__main__":
    for language in ("zh", "en"):
        sys.stdout.write(f"{pages(1, language)[0]}\n")
