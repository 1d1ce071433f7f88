"""What the model library says of an entry → diagnostics with places, for authors.

pydantic reports every error of an entry at once, each with the path of the value; the document knows where that is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.content import _problems as problems
from generator.content._fields import Field, field_at, fields_of, model_at
from generator.content._model import ID_PATTERN, Choice
from generator.diagnostics import Diagnostic, Problem
from generator.languages import LANGUAGES, Words
from generator.source import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, Document, ValuePath

_MISSPELT_VALUE = re.compile(r"(?P<name>[a-z_]+)\s*(?P<mark>：|:)(?!//)")
_NOTHING = Words("", "")
_Chosen = tuple[Problem, dict[str, object]]


class _Mistake(NamedTuple):
    """One of pydantic's errors: its kind, the value, what pydantic adds, the value's path, the entry's model."""

    kind: str
    value: object
    context: dict[str, object]
    path: ValuePath
    model: type[BaseModel]

    @property
    def field(self) -> Field | None:
        """The field that the value stands in."""
        return field_at(self.model, self.path)


def diagnose(error: ValidationError, document: Document, model: type[BaseModel]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each error that validating `document` against `model` gave."""
    found = error.errors(include_url=False)
    return tuple(_diagnostic(details, document, model) for details in found if not _follows_from_others(details, found))


def _follows_from_others(details: ErrorDetails, found: Sequence[ErrorDetails]) -> bool:
    """A list whose items are wrong is not too short: pydantic counts only sound items."""
    place = details["loc"]
    return details["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in found
    )


def did_you_mean(name: str, known: Sequence[str]) -> Words:
    """Return the question for a misspelt name, or nothing if no known name is close."""
    close = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return Words("是不是 `{s}`？", "Did you mean `{s}`?").fill(s=close[0]) if close else _NOTHING


def _diagnostic(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Diagnostic:
    path, on_key = _yaml_path(details["loc"])
    problem, values = _choose(_Mistake(details["type"], details["input"], details.get("ctx", {}), path, model))
    path = (*path, *problems.SHOWN_AT.get(problem, ()))
    location = document.locate(path, key=on_key or problem in _ABOUT_THE_KEY)
    return problem.at(location, document.line(location), **values)


_ABOUT_THE_KEY = frozenset({problems.UNKNOWN_FIELD, problems.TEXT_AS_FIELD, *problems.BY_CUSTOM_TYPE.values()})


def _yaml_path(loc: tuple[int | str, ...]) -> tuple[ValuePath, bool]:
    """Return the path and whether the key is meant: pydantic then ends it with `"[key]"`."""
    if loc and loc[-1] == "[key]":
        return tuple(loc[:-1]), True
    return tuple(loc), False


def _choose(mistake: _Mistake) -> _Chosen:
    """Choose the problem, and the values for its words."""
    if mistake.kind in problems.BY_CUSTOM_TYPE:
        return problems.BY_CUSTOM_TYPE[mistake.kind], mistake.context
    choose = next((choose for beginning, choose in _CHOICES if mistake.kind.startswith(beginning)), _wrong_form)
    return choose(mistake)


def _unknown_field(mistake: _Mistake) -> _Chosen:
    name, parent = str(mistake.path[-1]), model_at(mistake.model, mistake.path[:-1])
    known = [field.name for field in fields_of(parent)] if parent else []
    if not name.isascii() or " " in name:
        return problems.TEXT_AS_FIELD, {"name": name, "known": ", ".join(known)}
    return problems.UNKNOWN_FIELD, {"name": name, "known": ", ".join(known), "hint": did_you_mean(name, known)}


def _missing(mistake: _Mistake) -> _Chosen:
    return problems.MISSING_FIELD, {"name": mistake.path[-1], "about": _about(mistake)}


def _unknown_choice(mistake: _Mistake) -> _Chosen:
    choices = mistake.field.choices if mistake.field else ()
    known = Words("、".join(f"{choice.value}（{choice.words.zh}）" for choice in choices), ", ".join(choices))
    return problems.UNKNOWN_CHOICE, {
        "value": _shown(mistake.value),
        "known": known,
        "hint": _meant_choice(str(mistake.value), choices),
    }


def _meant_choice(written: str, choices: Sequence[Choice]) -> Words:
    """Somebody may write the value's words, e.g. `女` for `female`, or misspell the value."""
    by_words = (choice for choice in choices if written in [choice.words.of(language) for language in LANGUAGES])
    meant = next(by_words, None)
    return did_you_mean(meant.value if meant else written, [choice.value for choice in choices])


def _out_of_range(mistake: _Mistake) -> _Chosen:
    (limit,) = mistake.context.values()
    return problems.OUT_OF_RANGE, {"value": _shown(mistake.value), "limit": f"{_COMPARISONS[mistake.kind]} {limit}"}


_COMPARISONS = {"greater_than": ">", "greater_than_equal": "≥", "less_than": "<", "less_than_equal": "≤"}


def _too_few(mistake: _Mistake) -> _Chosen:
    return problems.TOO_FEW, {"count": mistake.context["min_length"]}


def _too_many(mistake: _Mistake) -> _Chosen:
    return problems.TOO_MANY, {"count": mistake.context["max_length"]}


def _not_an_id(mistake: _Mistake) -> _Chosen:
    if mistake.context.get("pattern", ID_PATTERN) != ID_PATTERN:
        return _wrong_form(mistake)
    return problems.BAD_ID, {"value": _shown(mistake.value)}


def _not_a_map(mistake: _Mistake) -> _Chosen:
    """A text where fields are expected is often `zh：…` with the wrong colon."""
    found = _MISSPELT_VALUE.match(mistake.value) if isinstance(mistake.value, str) else None
    if found:
        return FULL_WIDTH_COLON if found["mark"] == "：" else NO_SPACE_AFTER_COLON, {"name": found["name"]}
    return problems.NOT_A_MAP, {"got": _kind_of(mistake.value)}


def _wrong_form(mistake: _Mistake) -> _Chosen:
    return problems.WRONG_FORM, {"value": _shown(mistake.value), "about": _about(mistake)}


def _with_kind(problem: Problem) -> Callable[[_Mistake], _Chosen]:
    return lambda mistake: (problem, {"got": _kind_of(mistake.value)})


def _with_value(problem: Problem) -> Callable[[_Mistake], _Chosen]:
    return lambda mistake: (problem, {"value": _shown(mistake.value)})


_CHOICES: tuple[tuple[str, Callable[[_Mistake], _Chosen]], ...] = (
    ("extra_forbidden", _unknown_field),
    ("missing", _missing),
    ("enum", _unknown_choice),
    ("greater_than", _out_of_range),
    ("less_than", _out_of_range),
    ("too_short", _too_few),
    ("too_long", _too_many),
    ("string_too_long", _not_an_id),
    ("string_pattern_mismatch", _not_an_id),
    ("model", _not_a_map),
    ("dict", _not_a_map),
    ("tuple", _with_kind(problems.NOT_A_LIST)),
    ("string_type", _with_kind(problems.NOT_A_TEXT)),
    ("int", _with_value(problems.NOT_A_NUMBER)),
    ("date", _with_value(problems.NOT_A_DATE)),
    ("bool", _with_value(problems.NOT_TRUE_OR_FALSE)),
    ("url", _with_value(problems.NOT_A_URL)),
)
"""What to do by the beginning of pydantic's name for an error; https://docs.pydantic.dev/latest/errors/validation_errors/."""


def _about(mistake: _Mistake) -> Words:
    return mistake.field.about if mistake.field else _NOTHING


def _kind_of(value: object) -> Words:
    if isinstance(value, str):
        return Words("文字", "a text")
    return Words("列表", "a list") if isinstance(value, list) else Words("一组字段", "a group of fields")


def _shown(value: object) -> str | Words:
    """Return a value as a message shows it: short, on one line."""
    if not isinstance(value, str):
        return _kind_of(value)
    text = " ".join(value.split())
    return text if len(text) <= 40 else text[:39] + "…"
