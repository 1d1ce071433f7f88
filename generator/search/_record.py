"""What is known of a page that can be found: plain text only, so that nothing here depends on HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, chain, pairwise
from types import MappingProxyType
from typing import NamedTuple


class Section(NamedTuple):
    """A piece of a page that a link can lead to.

    Attributes:
        id: its anchor; empty for what stands before the first heading.
        heading: plain text; empty if it has none of its own.
        text: plain text, paragraphs in lines.
        note: what is shown with a piece of the text, because that would be misunderstood by itself; it is not searched.
    """

    id: str
    heading: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Record:
    """A page that can be found, or a place on a page that is found by itself, e.g. a glossary term.

    Attributes:
        path: its address below the language, with an anchor if it is a place on a page, e.g. `glossary/#ecomap`.
        kind: what it is, e.g. `guide`; the word book says what readers call it.
        title: as it is shown.
        names: what it is called besides, e.g. other names of a glossary term.
        summary: one or two sentences; shown where no text fits better, and searched.
        station: the station's name, as it is shown; empty if it belongs to none.
        sections: all its texts in order.
        facets: ids by facet, e.g. `{"group": ("children",)}`.
        weight: how much it counts beside others that say the same; 1 for what readers come for.
    """

    path: str
    kind: str
    title: str
    names: tuple[str, ...] = ()
    summary: str = ""
    station: str = ""
    sections: tuple[Section, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    weight: float = 1.0

    def written(self) -> bytes:
        """Return everything in it, from which `read_record` makes it again: a line of numbers, then all texts."""
        texts = [
            self.path, self.kind, self.title, self.summary, self.station, _facets(tuple(self.facets.items())),
            *self.names, *chain.from_iterable(self.sections),
        ]  # fmt: skip
        return "".join((f"{[self.weight, len(self.names), *map(len, texts)]}\n", *texts)).encode()


@lru_cache(maxsize=10_000)
def _facets(facets: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Many pages have the same."""
    return json.dumps(sorted(facets), ensure_ascii=False)


def read_record(written: bytes) -> Record:
    """Return the record that was written.

    Raises:
        ValueError: these are not the bytes of a record.
    """
    head, _, rest = written.decode().partition("\n")
    weight, count, *lengths = json.loads(head)
    path, kind, title, summary, station, facets, *texts = [
        rest[at:end] for at, end in pairwise([0, *accumulate(lengths)])
    ]
    names, more = tuple(texts[:count]), iter(texts[count:])
    return Record(
        path,
        kind,
        title,
        names,
        summary,
        station,
        tuple(map(Section, more, more, more, more)),
        {name: tuple(ids) for name, ids in json.loads(facets)},
        weight,
    )


def fingerprint(content: bytes | memoryview) -> str:
    """Return a short sum of some bytes; bytes with the same sum are the same."""
    return blake2b(content, digest_size=12).hexdigest()
