"""What is known of a page that can be found: plain text only, so that nothing here depends on HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import accumulate, chain, islice, pairwise
from types import MappingProxyType
from typing import NamedTuple


class Section(NamedTuple):
    """A piece of a page that a link can lead to.

    Attributes:
        id: its anchor; empty for what stands before the first heading.
        heading: plain text; empty if it has none of its own.
        text: plain text, paragraphs in lines.
    """

    id: str
    heading: str
    text: str


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
        own = sorted(self.facets.items())
        texts = [
            self.path, self.kind, self.title, self.summary, self.station,
            *self.names, *chain.from_iterable(self.sections), *chain.from_iterable((name, *ids) for name, ids in own),
        ]  # fmt: skip
        shape = [self.weight, len(self.names), len(self.sections), [len(ids) for _, ids in own], [*map(len, texts)]]
        return f"{shape}\n{''.join(texts)}".encode()


def read_record(written: bytes) -> Record:
    """Return the record that was written.

    Raises:
        ValueError: these are not the bytes of a record.
    """
    head, _, rest = written.decode().partition("\n")
    weight, names, sections, facets, lengths = json.loads(head)
    ends = [0, *accumulate(lengths)]
    texts = iter([rest[at:end] for at, end in pairwise(ends)])

    def several(count: int) -> tuple[str, ...]:
        return tuple(islice(texts, count))

    path, kind, title, summary, station = several(5)
    return Record(
        path,
        kind,
        title,
        several(names),
        summary,
        station,
        tuple(Section(*several(3)) for _ in range(sections)),
        {name: several(count) for count in facets for name in several(1)},
        weight,
    )


def fingerprint(content: bytes | memoryview) -> str:
    """Return a short sum of some bytes; bytes with the same sum are the same."""
    return blake2b(content, digest_size=12).hexdigest()
