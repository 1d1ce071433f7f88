"""The file that an author begins with: every field, explained by the model itself, valid but for its empty texts."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pydantic import BaseModel

from generator.content._entry import ContentType
from generator.content._fields import Field, Many, fields_of
from generator.content._schema import schema_name
from generator.content._text import Text
from generator.languages import LANGUAGES, Language, Words

_WIDTH: dict[Language, int] = {"zh": 50, "en": 100}
"""Characters on a line of a comment; Chinese ones are twice as wide."""
_INDENT = "  "
_OPTIONAL = Words("可以不写。", "Optional. ")
_CHOICES = Words("可以写：", "One of: ")
_KNOWN = Words("已有：", "Known: ")
_LISTED = 8
_OWN = {kind: f"{kind}-1" for kind in ("person", "system", "step")}
"""The ids that a new file gives to what it names and refers to itself."""


class _Author(NamedTuple):
    """For whom the file is made."""

    language: Language
    known: Callable[[str], Sequence[str]]
    today: date


def starter(type_: ContentType, language: Language, known: Callable[[str], Sequence[str]], today: date) -> str:
    """Return the text of a new entry.

    Args:
        type_: its content type.
        language: of the comments.
        known: returns the ids that references of a kind may name, e.g. of `group`.
        today: becomes the date of the review.
    """
    author = _Author(language, known, today)
    head = [f"# yaml-language-server: $schema=../schemas/{schema_name(type_)}"]
    return "\n".join([*head, *_fields(type_.model, author, "", at_top=True)]) + "\n"


def _fields(model: type[BaseModel], author: _Author, indent: str, *, at_top: bool = False) -> Iterator[str]:
    for field in fields_of(model):
        if at_top:
            yield ""
        yield from _comment(field, author, indent)
        wanted = field.required or field.example
        lines = list(_field(field, author, indent))
        yield from lines if wanted else [f"{indent}# {lines[0].strip()}" + (" …" if len(lines) > 1 else "")]


def _comment(field: Field, author: _Author, indent: str) -> Iterator[str]:
    about = field.about.of(author.language)
    if not field.required:
        about = _OPTIONAL.of(author.language) + about
    yield from _wrapped(about, author, indent)
    if field.choices:
        listed = (f"{choice.value} ({choice.words.of(author.language)})" for choice in field.choices)
        yield from _wrapped(_CHOICES.of(author.language) + _joined(listed), author, indent)
    elif field.refers_to:
        ids = author.known(field.refers_to)
        more = " …" if len(ids) > _LISTED else ""
        if ids:
            yield from _wrapped(_KNOWN.of(author.language) + _joined(ids[:_LISTED]) + more, author, indent)


def _field(field: Field, author: _Author, indent: str) -> Iterator[str]:
    inner = indent + _INDENT
    count = max(1, field.at_least)
    if field.model is None:
        one = _value(field, author)
        value = {Many.ONE: one, Many.LIST: f"[{', '.join([one] * count)}]", Many.MAP: "{}"}[field.many]
        yield f"{indent}{field.name}: {value}"
        return
    yield f"{indent}{field.name}:"
    if field.many is Many.ONE:
        yield from _inside(field.model, author, inner)
    elif field.many is Many.MAP:
        yield f"{inner}{field.model.__name__.lower()}-1:"
        yield from _inside(field.model, author, inner + _INDENT)
    else:
        for _ in range(count):
            yield from _listed(list(_inside(field.model, author, inner + _INDENT)), inner)


def _inside(model: type[BaseModel], author: _Author, indent: str) -> Iterator[str]:
    """Texts need no explanation inside other fields: two languages are enough."""
    if issubclass(model, Text):
        yield from (f'{indent}{language}: ""' for language in LANGUAGES)
    else:
        yield from _fields(model, author, indent)


def _listed(lines: list[str], indent: str) -> Iterator[str]:
    """Put the dash before the first line that is no comment; comments before it stand above the item."""
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (line.replace(_INDENT, "", 1) for line in lines[:first])
    yield f"{indent}- {lines[first].strip()}"
    yield from lines[first + 1 :]


def _value(field: Field, author: _Author) -> str:
    """Return a value that can stand: the model's example, the first of a set, a known id, the smallest number."""
    if field.leaf is date:
        ahead = timedelta(days=365 if field.name.startswith("next") else 0)
        return (author.today + ahead).isoformat()
    if field.refers_to in _OWN:
        return _OWN[field.refers_to]
    if field.refers_to:
        ids = author.known(field.refers_to)
        return field.example if field.example in ids else next(iter(ids), '""')
    if field.example:
        return field.example
    if field.choices:
        return str(field.choices[0].value)
    if field.leaf is int:
        return str(max(1, field.at_least))
    if field.leaf is bool:
        return "false"
    return _OWN["step"] if field.name == "id" else '""'


def _wrapped(text: str, author: _Author, indent: str) -> Iterator[str]:
    """Break a comment into lines; Chinese may break anywhere, an id nowhere."""
    lines = textwrap.wrap(text, _WIDTH[author.language], break_on_hyphens=False)
    yield from (f"{indent}# {line}" for line in lines)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)
