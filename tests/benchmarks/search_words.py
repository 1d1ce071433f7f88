"""Queries drawn from the texts of pages, and the pages that contain them: what any search must find.

A word is one of those from which the pages' invented sentences are made, if it stands in the page that was drawn; a
sentence is the drawn page's own. Nobody chooses them: they follow from the pages and the seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from opencc import OpenCC
from search_pages import words

from generator.languages import Language
from generator.search import Record

EACH = 8
"""So many queries of each kind."""
_LONGEST = 4
_HAN = re.compile("[\u4e00-\u9fff]+")
_SENTENCE = re.compile("[^。！？；\n]{8,28}")


class Drawn(NamedTuple):
    """A query.

    Attributes:
        kind: `word`, `two words`, `sentence`, `traditional`, `character`.
        text: what is typed.
        paths: the pages that contain it, or all its words.
    """

    kind: str
    text: str
    paths: frozenset[str]


def drawn(records: Sequence[Record], language: Language, seed: int = 11) -> list[Drawn]:
    """Return the queries for these pages, `EACH` of every kind; without kinds that only Chinese has for English."""
    chance = random.Random(seed)
    texts = {record.path: "\n".join(_texts(record)) for record in records}
    places = sorted(texts)
    draws = _CHINESE if language == "zh" else _ENGLISH
    found: list[Drawn] = []
    for kind, draw in draws.items():
        seen: set[str] = set()
        while len(seen) < EACH:
            asked = draw(texts[chance.choice(places)], chance)
            if asked and asked[0] not in seen:
                seen.add(asked[0])
                found.append(Drawn(kind, asked[0], _pages_with(asked[1], texts, language)))
    return found


def _texts(record: Record) -> Iterator[str]:
    yield from (record.title, *record.names, record.summary)
    for section in record.sections:
        yield from (section.heading, section.text)


def _pages_with(parts: tuple[str, ...], texts: dict[str, str], language: Language) -> frozenset[str]:
    if language == "zh":
        return frozenset(path for path, text in texts.items() if all(part in text for part in parts))
    whole = [re.compile(rf"\b{re.escape(part)}\b", re.IGNORECASE) for part in parts]
    return frozenset(path for path, text in texts.items() if all(part.search(text) for part in whole))


Asked = tuple[str, tuple[str, ...]] | None
"""What is typed, and the strings that a page must hold; None if the drawn page gives nothing of this kind."""


def _word(text: str, chance: random.Random) -> Asked:
    found = _words_at(text, chance.randrange(len(text)))
    return (found[0], (found[0],)) if found else None


def _two_words(text: str, chance: random.Random) -> Asked:
    pair = [_words_at(text, chance.randrange(len(text))) for _ in range(2)]
    if not all(pair) or pair[0][0] == pair[1][0]:
        return None
    both = (pair[0][0], pair[1][0])
    return " ".join(both), both


def _sentence(text: str, chance: random.Random) -> Asked:
    found = chance.choice(_SENTENCE.findall(text))
    return found, (found,)


def _traditional(text: str, chance: random.Random) -> Asked:
    found = _word(text, chance)
    typed = OpenCC("s2t").convert(found[0]) if found else ""
    return (typed, found[1]) if found and typed != found[0] else None


def _character(text: str, chance: random.Random) -> Asked:
    found = chance.choice("".join(_HAN.findall(text)))
    return found, (found,)


def _english_word(text: str, chance: random.Random) -> Asked:
    found = chance.choice(re.findall(r"\b[a-z]{4,}\b", text))
    return found, (found,)


def _two_english_words(text: str, chance: random.Random) -> Asked:
    both = tuple(chance.sample(re.findall(r"\b[a-z]{4,}\b", text), 2))
    return " ".join(both), both


def _words_at(text: str, at: int) -> list[str]:
    """Return the words that stand at a place, longest first."""
    known = _known()
    return [word for size in range(_LONGEST, 1, -1) if (word := text[at : at + size]) in known and len(word) == size]


def _known() -> frozenset[str]:
    return words("zh").known


_CHINESE: dict[str, Callable[[str, random.Random], Asked]] = {
    "word": _word,
    "two words": _two_words,
    "sentence": _sentence,
    "traditional": _traditional,
    "character": _character,
}
_ENGLISH: dict[str, Callable[[str, random.Random], Asked]] = {
    "word": _english_word,
    "two words": _two_english_words,
    "sentence": lambda text, chance: _sentence(text.replace(". ", "\n"), chance),
}
