"""One walk through a record: its texts, its references, and every word in it with the place where it stands.

Rules ask for these of ten thousand entries one after the other, so all of it is met on one way, and the last is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from generator.content._fields import Many, fields_of
from generator.content._model import Reference
from generator.content._places import In, Place, Shown
from generator.content._text import Text
from generator.languages import LANGUAGES
from generator.source import ValuePath


def texts_of(record: BaseModel) -> Iterator[tuple[ValuePath, Text]]:
    """Yield every localized text of an entry with its path, in the order of the fields."""
    return iter(_walked(record).texts)


def references_of(record: BaseModel) -> Iterator[tuple[ValuePath, Reference]]:
    """Yield every reference in an entry, or in a part of one, with its path."""
    return iter(_walked(record).references)


def shown_in(record: BaseModel) -> Iterator[Shown]:
    """Yield everything that people wrote in an entry, or in a part of one, in the order of its fields.

    Dates, numbers, choices, references and addresses are left out.
    """
    return iter(_walked(record).shown)


class _Walk:
    """What was met on a walk through a record, outside in, each with the path under which it stands in YAML."""

    def __init__(self, record: BaseModel) -> None:
        self.record = record
        self.texts: list[tuple[ValuePath, Text]] = []
        self.references: list[tuple[ValuePath, Reference]] = []
        self.shown: list[Shown] = []
        self._through(record, (), _OWN_VOICE)

    def _through(self, record: BaseModel, path: ValuePath, places: frozenset[Place]) -> None:
        inner = record.__dict__
        for attribute, name, many, is_word, mark in _ways(type(record)):
            value = inner[attribute]
            if not value:
                continue
            own = (*path, name)
            here = places | mark.places if mark.places else places
            if many is Many.ONE:
                if is_word:
                    self.shown.append(Shown(own, value, here))
                else:
                    self._meet(value, own, here, is_word)
            elif many is Many.LIST:
                right = inner[mark.but] - 1 if mark.but else -1
                for index, item in enumerate(value):
                    self._meet(item, (*own, index), places if index == right else here, is_word)
            else:
                for key, item in value.items():
                    at = (*own, str(key))
                    if isinstance(key, Reference):
                        self.references.append((at, key))
                    self._meet(item, at, here, is_word)

    def _meet(self, value: Any, path: ValuePath, places: frozenset[Place], is_word: bool) -> None:
        if is_word:
            self.shown.append(Shown(path, value, places))
            return
        kind = _KINDS.get(type(value)) or _kind_of(type(value))
        if kind == _REFERENCE:
            self.references.append((path, value))
        elif kind == _TEXT:
            self.texts.append((path, value))
            inner = value.__dict__
            for language in LANGUAGES:
                said = inner[language]
                if said:
                    self.shown.append(Shown((*path, language), said, places))
            if _ways(value.__class__):
                self._through(value, path, places)
        elif kind == _MODEL:
            self._through(value, path, places)


_OWN_VOICE: frozenset[Place] = frozenset()
_NOWHERE = In()

# What a value is to the walk. Thousands of entries pass here, so each type is looked at once; numbers, because to ask
# an enum for its member takes as long as all the rest.
_LEAF, _REFERENCE, _TEXT, _MODEL = range(1, 5)
_KINDS: dict[type, int] = {}
_BY_BASE: tuple[tuple[type, int], ...] = ((Text, _TEXT), (BaseModel, _MODEL), (Reference, _REFERENCE))


def _kind_of(type_: type) -> int:
    kind = next((kind for base, kind in _BY_BASE if issubclass(type_, base)), _LEAF)
    return _KINDS.setdefault(type_, kind)


class _Way(NamedTuple):
    """A field in which there may be something to meet.

    Attributes:
        attribute: its name in the model.
        name: its name in YAML.
        many: how many values it takes.
        is_word: whether a value is words of no language.
        mark: where such words stand, if not in our own voice.
    """

    attribute: str
    name: str
    many: Many
    is_word: bool
    mark: In


@cache
def _ways(model: type[BaseModel]) -> tuple[_Way, ...]:
    """Return the fields of a model that can hold words or references; the keys of a map may be references.

    The languages of a text are not among them: half of what is met are texts, and most have nothing else.
    """
    found = []
    for (attribute, info), field in zip(model.model_fields.items(), fields_of(model), strict=True):
        is_word = field.leaf is str and not (attribute in LANGUAGES and issubclass(model, Text))
        if is_word or field.many is Many.MAP or issubclass(field.leaf, (BaseModel, Reference)):
            mark = next((one for one in info.metadata if isinstance(one, In)), _NOWHERE)
            found.append(_Way(attribute, field.name, field.many, is_word, mark))
    return tuple(found)


_last: list[_Walk] = []


def _walked(record: BaseModel) -> _Walk:
    """Return the walk through a record. Many rules ask about the same record one after the other: it is kept."""
    if not _last or _last[0].record is not record:
        _last[:] = [_Walk(record)]
    return _last[0]
