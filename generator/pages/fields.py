"""For authors: every field of a content type or vocabulary, out of the model itself, so never out of date."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape
from pydantic import BaseModel

from generator.content import (
    Casebook,
    ContentType,
    Field,
    Many,
    VocabularyType,
    content_types,
    fields_of,
    vocabulary_types,
)
from generator.pages import _blocks as blocks
from generator.pages._page import Address, PageKind
from generator.pages._scope import Scope


def _types() -> dict[str, ContentType | VocabularyType]:
    types: tuple[ContentType | VocabularyType, ...] = (*content_types(), *vocabulary_types())
    return {type_.name: type_ for type_ in types}


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    for name in _types():
        yield Address(f"write/{name}/", name)


def _compose(scope: Scope, address: Address) -> blocks.Content:
    type_ = _types()[address.key]
    title = scope.word("fields-of", type=scope.of(type_.words))
    file_name = f"casebook/{type_.folder}/" + (
        f"{type_.name}.yaml" if isinstance(type_, VocabularyType) else "<id>.yaml"
    )
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=scope.of(type_.about),
        kicker=blocks.Link(scope.href("write/"), escape(scope.word("for-authors"))),
        summary=escape(scope.word("fields-summary", file=file_name)),
        sections=tuple(_section(scope, model) for model in _models(type_.model)),
        class_names="page page--fields",
    )


def _models(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return a model and all models inside it, each once, in the order in which a reader meets them."""
    found: dict[type[BaseModel], None] = {model: None}
    waiting = [model]
    while waiting:
        for field in fields_of(waiting.pop(0)):
            if field.model and field.model not in found:
                found[field.model] = None
                waiting.append(field.model)
    return tuple(found)


def _section(scope: Scope, model: type[BaseModel]) -> blocks.Section:
    items = tuple(_row(scope, model, field) for field in fields_of(model))
    return blocks.Section(_id(model), model.__name__, (blocks.Fields(items),))


def _row(scope: Scope, model: type[BaseModel], field: Field) -> blocks.FieldRow:
    kind = scope.of(field.kind)
    if field.refers_to:
        kind = scope.word("id-of", kind=field.refers_to)
    if field.many is not Many.ONE:
        kind = scope.word(f"many-{field.many.value}", kind=kind)
    choices = tuple((choice.value, scope.choice(choice)) for choice in field.choices)
    inside = blocks.Link(f"#{_id(field.model)}", escape(field.model.__name__)) if field.model else None
    return blocks.FieldRow(
        f"{_id(model)}.{field.name}", field.name, kind, field.required, scope.of(field.about), choices, inside
    )


def _id(model: type[BaseModel]) -> str:
    return model.__name__.lower()


PAGE = PageKind("fields", _addresses, _compose)
