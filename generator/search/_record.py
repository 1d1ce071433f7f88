"""What is known of a page that can be found: plain text only, so that nothing here depends on HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
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
        """Return everything in it in one line, from which `read_record` makes it again."""
        own = {kind: list(ids) for kind, ids in sorted(self.facets.items())}
        values = (
            self.path, self.kind, self.title, self.names, self.summary, self.station, self.sections, own, self.weight,
        )  # fmt: skip
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"), check_circular=False).encode()


def read_record(written: bytes) -> Record:
    """Return the record that was written.

    Raises:
        ValueError: these are not the bytes of a record.
    """
    path, kind, title, names, summary, station, sections, facets, weight = json.loads(written)
    return Record(
        path,
        kind,
        title,
        tuple(names),
        summary,
        station,
        tuple(Section(*one) for one in sections),
        {name: tuple(ids) for name, ids in facets.items()},
        weight,
    )


def fingerprint(content: bytes | memoryview) -> str:
    """Return a short sum of some bytes; bytes with the same sum are the same."""
    return blake2b(content, digest_size=12).hexdigest()
