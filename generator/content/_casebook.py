"""The whole casebook: every entry and every term, and who refers to whom. Nobody reads the files again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, cast

from generator.content._entry import ContentType, Named, Publishable, VocabularyType
from generator.content._model import Reference
from generator.content._text import Text
from generator.content._walking import references_of, texts_of
from generator.discovery import collect
from generator.languages import Words
from generator.source import Document, ValuePath

_LOCAL_KINDS = {
    "person": Words("家庭成员", "person of this family"),
    "system": Words("系统", "system of this case map"),
    "step": Words("步骤", "step of this procedure"),
    "answer": Words("答案", "answer of this procedure"),
}
"""Kinds of things that an entry names itself."""


@dataclass(frozen=True)
class Entry:
    """One YAML file of the casebook.

    Attributes:
        type: its content type, or the vocabulary it is.
        id: its file name without ending, e.g. `love-has-no-boundaries`.
        record: its fields.
        document: the file, for places.
    """

    type: ContentType | VocabularyType
    id: str
    record: Named
    document: Document

    @property
    def key(self) -> str:
        """What it is called among all others, as its file is: e.g. `case/lan`, `vocabulary/groups`."""
        return f"{'vocabulary' if isinstance(self.type, VocabularyType) else self.type.name}/{self.id}"

    @property
    def draft(self) -> bool:
        """Whether it is kept back from publication."""
        return isinstance(self.record, Publishable) and self.record.draft

    @cached_property
    def references(self) -> tuple[tuple[ValuePath, Reference], ...]:
        """Every reference in the entry, with the path of the value."""
        return tuple(references_of(self.record))

    @cached_property
    def texts(self) -> tuple[tuple[ValuePath, Text], ...]:
        """Every localized text in the entry, with the path of the value: many rules read them all."""
        return tuple(texts_of(self.record))


@dataclass(frozen=True)
class Backlink:
    """One entry that refers to something, and the field through which it does (e.g. `groups`)."""

    entry: Entry
    field: str


@dataclass(frozen=True)
class Casebook:
    """All entries, by type and id; all terms, by kind and id."""

    entries: Mapping[str, Mapping[str, Entry]]
    vocabularies: Mapping[str, Entry]

    def of_type(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a content type, e.g. `case`, in the order of their ids."""
        return tuple(self.entries.get(name, {}).values())

    def all_entries(self) -> Iterator[Entry]:
        """Yield every entry and every vocabulary."""
        for entries in self.entries.values():
            yield from entries.values()
        yield from self.vocabularies.values()

    def terms(self, kind: str) -> Mapping[str, Any]:
        """Return the terms of a kind by id, e.g. `terms("group")`; empty if the vocabulary is missing."""
        entry = self.vocabularies.get(kind)
        return cast("Any", entry.record).terms if entry else {}

    def knows(self, kind: str) -> Mapping[str, object]:
        """Return everything that a reference of `kind` may name, by id."""
        return self.terms(kind) if kind in _term_kinds() else self.entries.get(kind, {})

    @cached_property
    def _backlinks(self) -> Mapping[tuple[str, str], tuple[Backlink, ...]]:
        found: dict[tuple[str, str], dict[tuple[str, str], Backlink]] = {}
        for entry in self.all_entries():
            for path, reference in entry.references:
                links = found.setdefault((reference.kind, str(reference)), {})
                links.setdefault((entry.type.name, entry.id), Backlink(entry, str(path[0])))
        return {target: tuple(links.values()) for target, links in found.items()}

    def referrers(self, kind: str, name: str) -> tuple[Backlink, ...]:
        """Return the entries that refer to `name` of `kind`, each once, e.g. `referrers("group", "children")`."""
        return self._backlinks.get((kind, name), ())


@cache
def content_types() -> tuple[ContentType, ...]:
    """Return all content types that have entries with pages, in the order in which readers see them."""
    found = (type_ for type_ in _declared() if isinstance(type_, ContentType))
    return tuple(sorted(found, key=lambda type_: type_.order))


@cache
def vocabulary_types() -> tuple[VocabularyType, ...]:
    """Return all vocabularies, by name."""
    return tuple(type_ for type_ in _declared() if isinstance(type_, VocabularyType))


@cache
def kind_words(kind: str) -> Words:
    """Return what a kind of thing that references lead to is called, e.g. `kind_words("group")`."""
    declared = {type_.name: type_.words for type_ in content_types()}
    declared |= {type_.term: type_.term_words for type_ in vocabulary_types()}
    return (declared | _LOCAL_KINDS)[kind]


def _declared() -> tuple[object, ...]:
    return collect("generator.content", "CONTENT_TYPE")


@cache
def _term_kinds() -> frozenset[str]:
    return frozenset(type_.term for type_ in vocabulary_types())
