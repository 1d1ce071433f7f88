"""The index of one language: all its files, by name. What is read comes in, what is made goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.search._building import build, rebuild
from generator.search._cutting import cuts_of, published
from generator.search._facets import Facet, facets_of
from generator.search._files import part_files, script, written
from generator.search._folding import is_common, simplified
from generator.search._lexicon import lexicon
from generator.search._pinyin import sounds
from generator.search._postings import GAPS
from generator.search._record import Record, fingerprint
from generator.search._state import State
from generator.search._word_book import WordBook
from generator.search._workers import without_collecting


@dataclass(frozen=True)
class Index:
    """The index of one language.

    Attributes:
        language: its language, e.g. `zh`.
        state: what to hand over when it is built the next time.
    """

    language: str
    state: State
    _records: Sequence[Record] = field(repr=False)
    _shared: dict[str, str] = field(repr=False)

    @property
    def folder(self) -> str:
        """The folder of its files; its name changes with every change of any of them."""
        sums = [f"{name} {chunk.total}" for name, chunk in self.state.chunks.items()]
        sums += [page.shown for page in self.state.pages]
        sums += [f"{name} {fingerprint(text.encode())}" for name, text in self._shared.items()]
        return f"{self.language}.{fingerprint(chr(10).join(sums).encode())[:10]}"

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the text of each file by its name below the folder of indexes; the last one is how a browser begins."""
        folder = self.folder
        for name, chunk in self.state.chunks.items():
            yield f"{folder}/{name}.js", script(name, published(chunk.content).decode())
        for number, record in enumerate(self._records):
            for name, text in part_files(number, record):
                yield f"{folder}/{name}.js", text
        for name, text in self._shared.items():
            yield f"{folder}/{name}.js", text
        head = {
            "folder": folder,
            "pages": len(self._records),
            "bits": self.state.bits,
            "subs": "".join(map(str, cuts_of(self.state.chunks))),
        }
        yield f"{self.language}.js", script(self.language, written(head))


@without_collecting()
def index(
    language: str, records: Iterable[Record], words: WordBook, facets: Sequence[Facet], last: State | None = None
) -> Index:
    """Return the index of some pages.

    Args:
        language: their language.
        records: the pages, in any order.
        words: what is known about words.
        facets: in the order in which they are shown.
        last: what was built last; the result is the same without it, it only takes longer.
    """
    ordered = sorted(records, key=lambda record: record.path)
    known = lexicon(ordered, words.lexicon)
    state = rebuild(last, ordered, known) if last else build(ordered, known)
    shared = {
        "words": script("words", written(words.value(language))),
        "foreign": script("foreign", written({"synonyms": words.foreign(language)})),
        "facets": script("facets", written(facets_of(ordered, facets))),
        "fold": _fold_file("fold", common=True),
        "rare": _fold_file("rare", common=False),
        "sounds": _sounds_file(),
    }
    return Index(language, state, ordered, shared)


def fold_table(*, common: bool) -> dict[str, str]:
    """Return common or rare characters and what they become, as distances: short, and half as large when packed."""
    before, after = [], []
    last, last_to = 0, 0
    for one, to in simplified().items():
        if is_common(one, to) != common:
            continue
        step = ord(to) - last_to
        before.append(GAPS[ord(one) - last])
        after.append(GAPS[2 * step if step >= 0 else -2 * step - 1])
        last, last_to = ord(one), ord(to)
    return {"from": "".join(before), "to": "".join(after)}


@cache
def _fold_file(name: str, *, common: bool) -> str:
    return script(name, written(fold_table(common=common)))


@cache
def _sounds_file() -> str:
    return script("sounds", written(sounds()))
