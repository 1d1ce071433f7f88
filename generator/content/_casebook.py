"""The whole casebook: every entry and every term, and who refers to whom. Nobody reads the files again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, cast

from pydantic import BaseModel

from generator.content._entry import ContentType, Named, Publishable, VocabularyType
from generator.content._fields import Field, Many, fields_of
from generator.content._model import Reference
from generator.content._text import Text
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


def texts_of(record: BaseModel) -> Iterator[tuple[ValuePath, Text]]:
    """Yield every localized text of an entry with its path, in the order of the fields."""
    return iter(_walked(record).texts)


def references_of(record: BaseModel) -> Iterator[tuple[ValuePath, Reference]]:
    """Yield every reference in an entry, or in a part of one, with its path."""
    return iter(_walked(record).references)


class _Walk:
    """What was met on a walk through a record, outside in, each with the path under which it stands in YAML."""

    def __init__(self, record: BaseModel) -> None:
        self.record = record
        self.texts: list[tuple[ValuePath, Text]] = []
        self.references: list[tuple[ValuePath, Reference]] = []
        self._step(record, ())

    def _step(self, value: Any, path: ValuePath) -> None:
        kind = _KINDS.get(type(value)) or _kind_of(type(value))
        if kind == _LIST:
            for index, item in enumerate(value):
                self._step(item, (*path, index))
        elif kind == _MAP:
            for key, item in value.items():
                self._step(key, (*path, str(key)))
                self._step(item, (*path, str(key)))
        elif kind == _REFERENCE:
            self.references.append((path, value))
        elif kind != _LEAF:
            if kind == _TEXT:
                self.texts.append((path, value))
            model: type[BaseModel] = type(value)
            inner = value.__dict__
            for name, key in _names(model):
                item = inner[name]
                if item:
                    self._step(item, (*path, key))


# What a value is to the walk. Thousands of entries pass here, so each type is looked at once; numbers, because to ask
# an enum for its member takes as long as all the rest.
_LEAF, _LIST, _MAP, _REFERENCE, _TEXT, _MODEL = range(1, 7)
_KINDS: dict[type, int] = {}


def _kind_of(type_: type) -> int:
    for base, kind in _BY_BASE:
        if issubclass(type_, base):
            return _KINDS.setdefault(type_, kind)
    return _KINDS.setdefault(type_, _LEAF)


_BY_BASE: tuple[tuple[type, int], ...] = (
    (Text, _TEXT),
    (BaseModel, _MODEL),
    (tuple, _LIST),
    (dict, _MAP),
    (Reference, _REFERENCE),
)


@cache
def _names(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return those fields of a model that can hold texts or references, each with its name in YAML."""
    fields = zip(model.model_fields, fields_of(model), strict=True)
    return tuple((name, field.name) for name, field in fields if not _is_plain(field))


def _is_plain(field: Field) -> bool:
    """Tell whether a field holds nothing to walk into; the keys of a map may be references."""
    return field.many is not Many.MAP and not issubclass(field.leaf, (BaseModel, Reference))


_last: list[_Walk] = []


def _walked(record: BaseModel) -> _Walk:
    """Return the walk through a record. Many rules ask about the same record one after the other: it is kept."""
    if not _last or _last[0].record is not record:
        _last[:] = [_Walk(record)]
    return _last[0]
