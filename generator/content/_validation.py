"""What the model library says of an entry → diagnostics with places, for authors.

pydantic reports every error of an entry at once, each with the path of the value; the document knows where that is.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.content import _problems as problems
from generator.content._fields import field_at, fields_of, model_at
from generator.content._model import ID_PATTERN
from generator.diagnostics import Diagnostic, Problem
from generator.languages import Words
from generator.source import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, Document, ValuePath

_MISSPELT_VALUE = re.compile(r"^(?P<name>zh|en|[a-z_]+)(?P<mark>：|:)(?!//)")
_COMPARISONS = {"greater_than": ">", "greater_than_equal": "≥", "less_than": "<", "less_than_equal": "≤"}
_Chosen = tuple[Problem, dict[str, object]]
_NOTHING = Words("", "")


def diagnose(error: ValidationError, document: Document, model: type[BaseModel]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that validating `document` against `model` gave."""
    return tuple(_diagnostic(details, document, model) for details in error.errors(include_url=False))


def did_you_mean(name: str, known: list[str]) -> Words:
    """Return the question for a misspelt name, or nothing if no known name is close."""
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return Words("是不是 `{s}`？", "Did you mean `{s}`?").fill(s=close[0]) if close else _NOTHING


def _diagnostic(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Diagnostic:
    path, on_key = _yaml_path(details["loc"])
    problem, values = _choose(details, path, model)
    on_key = on_key or problem in _ABOUT_THE_KEY
    location = document.locate(path, key=on_key)
    return problem.at(location, document.line(location), **values)


_ABOUT_THE_KEY = frozenset({problems.UNKNOWN_FIELD, problems.TEXT_AS_FIELD, *problems.BY_CUSTOM_TYPE.values()})


def _yaml_path(loc: tuple[int | str, ...]) -> tuple[ValuePath, bool]:
    """pydantic marks an error in a map's key by `"[key]"` at the end of the path."""
    if loc and loc[-1] == "[key]":
        return tuple(loc[:-1]), True
    return tuple(loc), False


def _choose(details: ErrorDetails, path: ValuePath, model: type[BaseModel]) -> _Chosen:
    """Choose the problem for one of pydantic's errors, and the values for its words."""
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    if kind in problems.BY_CUSTOM_TYPE:
        return problems.BY_CUSTOM_TYPE[kind], dict(context)
    if kind == "extra_forbidden":
        return _unknown_field(path, value, model)
    if kind == "missing":
        return problems.MISSING_FIELD, {"name": path[-1], "about": _about(path, model)}
    if kind == "enum":
        known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        hint = did_you_mean(str(value), known)
        return problems.UNKNOWN_CHOICE, {"value": _shown(value), "known": ", ".join(known), "hint": hint}
    if kind in _COMPARISONS:
        limit = f"{_COMPARISONS[kind]} {next(iter(context.values()))}"
        return problems.OUT_OF_RANGE, {"value": _shown(value), "limit": limit}
    if kind == "too_short":
        return problems.TOO_FEW, {"count": context["min_length"]}
    if kind == "too_long":
        return problems.TOO_MANY, {"count": context["max_length"]}
    if kind == "string_too_long" or (kind == "string_pattern_mismatch" and context.get("pattern") == ID_PATTERN):
        return problems.BAD_ID, {"value": _shown(value)}
    return _by_type(kind, value, _about(path, model))


def _by_type(kind: str, value: Any, about: Words) -> _Chosen:
    """Choose the problem for a value of the wrong type; pydantic's names begin with the type it wanted."""
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return _not_a_map(value)
    if kind in ("tuple_type", "list_type"):
        return problems.NOT_A_LIST, {"got": _kind_of(value)}
    if kind == "string_type":
        return problems.NOT_A_TEXT, {"got": _kind_of(value)}
    for beginning, problem in _BY_BEGINNING.items():
        if kind.startswith(beginning):
            return problem, {"value": _shown(value)}
    return problems.WRONG_FORM, {"value": _shown(value), "about": about}


_BY_BEGINNING = {
    "int": problems.NOT_A_NUMBER,
    "date": problems.NOT_A_DATE,
    "bool": problems.NOT_TRUE_OR_FALSE,
    "url": problems.NOT_A_URL,
}


def _unknown_field(path: ValuePath, value: Any, model: type[BaseModel]) -> _Chosen:
    name = str(path[-1])
    if not name.isascii() or " " in name:
        return problems.TEXT_AS_FIELD, {"name": name}
    parent = model_at(model, path[:-1])
    known = [field.name for field in fields_of(parent)] if parent else []
    return problems.UNKNOWN_FIELD, {"name": name, "known": ", ".join(known), "hint": did_you_mean(name, known)}


def _not_a_map(value: Any) -> _Chosen:
    """A text where fields are expected is often `zh：…` with the wrong colon."""
    found = _MISSPELT_VALUE.match(value) if isinstance(value, str) else None
    if found:
        return FULL_WIDTH_COLON if found["mark"] == "：" else NO_SPACE_AFTER_COLON, {"name": found["name"]}
    return problems.NOT_A_MAP, {"got": _kind_of(value)}


def _about(path: ValuePath, model: type[BaseModel]) -> Words:
    field = field_at(model, path)
    return field.about if field else _NOTHING


def _kind_of(value: Any) -> Words:
    if isinstance(value, str):
        return Words("文字", "a text")
    return Words("列表", "a list") if isinstance(value, list) else Words("一组字段", "a group of fields")


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, str) else "…"
    return text if len(text) <= 40 else text[:39] + "…"
