"""What a model says about its fields, for authors.

The one reading of the models that reference pages, `casebook new` and diagnostics share.
"""

from __future__ import annotations

import re
import types
import typing
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property
from typing import Annotated, Any, cast, get_args, get_origin

from annotated_types import Ge, Gt, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.content._docstrings import docstrings_of
from generator.content._model import Choice, Reference, To, WebAddress
from generator.languages import Words

_CHINESE = "[\u2014-\u2026\u3000-\u9fff\uff00-\uffef]"
_LINE_END_IN_CHINESE = re.compile(rf"(?<={_CHINESE})\s*\n\s*|\s*\n\s*(?={_CHINESE})")
"""In Chinese a line may end anywhere; a space belongs only between what is Latin or code."""


class Many(Enum):
    """How many values a field takes."""

    ONE = "one"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True)
class Field:
    """A field as its author sees it.

    Attributes:
        name: as written in YAML, e.g. `from`.
        required: whether it must be written.
        many: one value, a list of them, or a map by id.
        leaf: the type of one value: a nested model, a `Choice`, `Reference`, `str`, `int`, `bool`, `date`,
            `WebAddress`.
        refers_to: the kind of thing that a reference must lead to, or empty.
        at_least: how many items a list must have, or the smallest number that can stand.
        example: a value that a new file begins with, if the model names one.
        owner: the model that has it.
        attribute: what it is called there.
    """

    name: str
    required: bool
    many: Many
    leaf: type
    refers_to: str = ""
    at_least: int = 0
    example: str = ""
    owner: type = object
    attribute: str = ""

    @cached_property
    def about(self) -> Words:
        """Its docstring in each language."""
        return about(docstrings_of(self.owner).get(self.attribute))

    @property
    def model(self) -> type[BaseModel] | None:
        """The nested model, if values are made of fields themselves."""
        return self.leaf if issubclass(self.leaf, BaseModel) else None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The values that can stand here, if the set is closed."""
        return tuple(self.leaf) if issubclass(self.leaf, Choice) else ()

    @property
    def kind(self) -> Words:
        """What kind of value it is, in words."""
        return (
            _KINDS.get(self.leaf, Words("一组字段", "fields")) if not self.choices else Words("选一个", "one of a set")
        )


_KINDS: dict[type, Words] = {
    str: Words("文字", "text"),
    int: Words("整数", "whole number"),
    bool: Words("true 或 false", "true or false"),
    date: Words("日期，如 2026-11-01", "date, e.g. 2026-11-01"),
    WebAddress: Words("网址", "web address"),
    Reference: Words("编号", "id"),
}


@cache
def fields_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """Return the fields of a model, in the order of the model."""
    return tuple(_field(model, name, info) for name, info in model.model_fields.items())


def field_at(model: type[BaseModel], path: tuple[str | int, ...]) -> Field | None:
    """Return the field that a value's path leads to, e.g. `("timeline", 3, "event")`; None if there is none."""
    found: Field | None = None
    inside: type[BaseModel] | None = model
    skip = False
    for step in path:
        if skip:
            skip = False
            continue
        found = next((field for field in fields_of(inside) if field.name == step), None) if inside else None
        if found is None:
            return None
        inside, skip = found.model, found.many is not Many.ONE
    return found


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """Return the model of the map at `path`; the entry's own model for the empty path."""
    if not path:
        return model
    found = field_at(model, path)
    return found.model if found else None


def about(text: str | None) -> Words:
    """Split a docstring of two paragraphs, Chinese first, into words."""
    zh, _, en = (text or "").strip().partition("\n\n")
    chinese = " ".join(_LINE_END_IN_CHINESE.sub("", zh).split())
    return Words(chinese, " ".join(en.split()) or chinese)


def _field(model: type[BaseModel], name: str, info: FieldInfo) -> Field:
    many, leaf, refers_to = _unfold(info.annotation, tuple(info.metadata))
    example = str(info.examples[0]) if info.examples else ""
    least = _at_least(info.metadata)
    return Field(info.alias or name, info.is_required(), many, leaf, refers_to, least, example, model, name)


def _at_least(metadata: list[Any]) -> int:
    """Return the lower bound among a field's constraints."""
    for mark in metadata:
        if isinstance(mark, MinLen):
            return mark.min_length
        if isinstance(mark, Ge):
            return cast("int", mark.ge)
        if isinstance(mark, Gt):
            return cast("int", mark.gt) + 1
    return 0


def _unfold(annotation: Any, metadata: tuple[Any, ...] = ()) -> tuple[Many, type, str]:
    """Take an annotation apart into how many, of what, leading where."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _unfold(inner, (*metadata, *more))
    if origin in (types.UnionType, typing.Union):
        return _unfold(next(part for part in get_args(annotation) if part is not type(None)), metadata)
    if origin is tuple:
        _, leaf, refers_to = _unfold(get_args(annotation)[0])
        return Many.LIST, leaf, refers_to
    if origin is dict:
        _, leaf, refers_to = _unfold(get_args(annotation)[1])
        return Many.MAP, leaf, refers_to
    refers_to = next((mark.kind for mark in metadata if isinstance(mark, To)), "")
    return Many.ONE, annotation, refers_to
