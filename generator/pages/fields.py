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
    kind_words,
    vocabulary_types,
)
from generator.pages import _blocks as blocks
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope

_LISTED = 4


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
        sections=tuple(_section(scope, model, names, type_) for model, names in _models(type_.model).items()),
        class_names="page page--fields",
    )


def _models(model: type[BaseModel]) -> dict[type[BaseModel], list[str]]:
    """Return a model and all models inside it, as a reader meets them, each with the fields that lead there."""
    found: dict[type[BaseModel], list[str]] = {model: []}
    waiting = [model]
    while waiting:
        for field in fields_of(waiting.pop(0)):
            if field.model:
                if field.model not in found:
                    waiting.append(field.model)
                names = found.setdefault(field.model, [])
                if field.name not in names:
                    names.append(field.name)
    return found


def _section(
    scope: Scope, model: type[BaseModel], names: list[str], type_: ContentType | VocabularyType
) -> blocks.Section:
    title = _listed(scope, names) if names else scope.of(type_.words)
    return blocks.Section(
        _id(model), title, (blocks.Fields(tuple(_row(scope, model, field) for field in fields_of(model))),)
    )


def _row(scope: Scope, model: type[BaseModel], field: Field) -> blocks.FieldRow:
    kind = scope.word("id-of", kind=scope.of(kind_words(field.refers_to))) if field.refers_to else scope.of(field.kind)
    if field.many is not Many.ONE:
        kind = scope.word(f"many-{field.many.value}", kind=kind)
    choices = tuple((choice.value, scope.choice(choice)) for choice in field.choices)
    return blocks.FieldRow(
        f"{_id(model)}.{field.name}",
        field.name,
        kind,
        field.required,
        scope.of(field.about),
        choices,
        _inside(scope, field),
    )


def _inside(scope: Scope, field: Field) -> blocks.Link | None:
    """Return the link to the fields inside a field, by their names."""
    if field.model is None:
        return None
    return blocks.Link(f"#{_id(field.model)}", escape(_listed(scope, [inner.name for inner in fields_of(field.model)])))


def _listed(scope: Scope, names: list[str]) -> str:
    return scope.join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")


def _id(model: type[BaseModel]) -> str:
    return model.__name__.lower()


PAGE = PageKind("fields", _addresses, _compose)
