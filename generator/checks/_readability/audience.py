"""Which texts residents read: they are held to plain language; what professionals read is judged more lightly."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Flaw
from generator.content import Entry, Text
from generator.source import ValuePath

_FOR_LEADERS = frozenset({"session", "facilitator_notes"})
"""What a lesson says to whoever leads it."""
_VOCABULARIES = {"helplines": ("what", "hours"), "groups": ("description",), "topics": ("description",)}
"""Vocabularies whose texts stand on residents' pages and on the home page."""
_LABELS = frozenset({"title", "name"})
"""They are no sentences, and many of them would hide a long one in the average."""


def residents_texts(entry: Entry) -> Iterator[tuple[ValuePath, Text]]:
    """Yield the texts of an entry that residents read, without headings and names; none of an entry for others."""
    name = entry.type.name
    if name in _VOCABULARIES:
        yield from ((path, text) for path, text in entry.texts if path[-1] in _VOCABULARIES[name])
    elif name == "guide" or (name == "lesson" and _is_for_residents(entry)):
        for path, text in entry.texts:
            if path[0] not in _FOR_LEADERS and path[-1] not in _LABELS:
                yield path, text


def _is_for_residents(entry: Entry) -> bool:
    return getattr(getattr(entry.record, "audience", None), "value", "") == "resident"


def flaw_at(path: ValuePath, language: str, place: tuple[int, int], **values: object) -> Flaw:
    """Return a flaw about a piece of a localized text."""
    return Flaw((*path, language), values, within=place)
