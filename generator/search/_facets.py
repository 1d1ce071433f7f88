"""The facets by which results can be narrowed: for each of its values the pages that have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.search._postings import encoded
from generator.search._record import Record


class Facet(NamedTuple):
    """A facet.

    Attributes:
        id: as records name it, e.g. `group`.
        label: what it is called.
        values: what its values are called, by id, in the order in which they are shown.
    """

    id: str
    label: str
    values: Mapping[str, str]


def facets_of(records: Sequence[Record], facets: Sequence[Facet]) -> object:
    """Return the facets with the pages of each value; values that no page has are left out."""
    pages: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for number, record in enumerate(records):
        for kind, ids in record.facets.items():
            for id_ in ids:
                pages.setdefault((kind, id_), []).append((number, ""))
    return {
        "kinds": [
            {
                "id": facet.id,
                "label": facet.label,
                "values": [
                    (id_, label, encoded(pages[facet.id, id_]))
                    for id_, label in facet.values.items()
                    if (facet.id, id_) in pages
                ],
            }
            for facet in facets
        ]
    }
