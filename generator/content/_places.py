"""Where a text stands: which words may be shown there although they are not to be used.

A hurtful word stands rightly in the myth that a lesson corrects, in a wrong answer of its quiz, in the scene that is
played, in a list of words to avoid. A model says so of its own field, `myth: Annotated[Text, In(Place.MYTH)]`, so that
no rule about wording has to guess. Everything else is our own voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from generator.content._fields import Many, fields_of
from generator.content._model import Choice
from generator.content._text import Text
from generator.languages import LANGUAGES
from generator.source import ValuePath


class Place(Choice):
    """A place where a word may stand although it is not to be used."""

    QUOTE = "quote", "引用原话", "quoted speech"
    MYTH = "myth", "误解的那一句、测验里的错误选项", "a myth, or a wrong answer of a quiz"
    AVOID_LIST = "avoid-list", "避免用词表", "a list of words to avoid"
    ROLE_PLAY = "role-play", "角色扮演", "role-play"
    PROPER_NAME = "proper-name", "机构、法律和文章的名称", "names of institutions, laws and articles"


class In:
    """Marks a field: what it holds stands in these places.

    Args:
        places: the places.
        but: the name of the field beside it that says which item of the list does not, counted from 1.
    """

    def __init__(self, *places: Place, but: str = "") -> None:
        self.places = frozenset(places)
        self.but = but


class Shown(NamedTuple):
    """A piece of an entry's text, in one language.

    Attributes:
        path: of the value; of a localized text, with the language at its end.
        text: the words.
        places: where it stands, if not in our own voice.
    """

    path: ValuePath
    text: str
    places: frozenset[Place]


@dataclass(frozen=True)
class _Way:
    """How to find texts in one field of a model."""

    attribute: str
    name: str
    many: Many
    is_text: bool
    is_word: bool
    mark: In


_NOWHERE = In()
_OWN_VOICE: frozenset[Place] = frozenset()


def shown_in(record: BaseModel) -> Iterator[Shown]:
    """Yield everything that people wrote in an entry, or in a part of one, in the order of its fields.

    Dates, numbers, choices, references and addresses are left out.
    """
    found: list[Shown] = []
    _collect(record, (), _OWN_VOICE, found)
    return iter(found)


def _collect(record: BaseModel, path: ValuePath, places: frozenset[Place], found: list[Shown]) -> None:
    inner = record.__dict__
    for way in _ways(type(record)):
        value = inner[way.attribute]
        if not value:
            continue
        own = (*path, way.name)
        here = places | way.mark.places if way.mark.places else places
        if way.many is Many.ONE:
            _collect_one(value, own, here, way, found)
            continue
        right = inner[way.mark.but] - 1 if way.mark.but else -1
        items = value.items() if way.many is Many.MAP else enumerate(value)
        for key, item in items:
            _collect_one(item, (*own, key), places if key == right else here, way, found)


def _collect_one(value: Any, path: ValuePath, places: frozenset[Place], way: _Way, found: list[Shown]) -> None:
    if way.is_word:
        found.append(Shown(path, value, places))
    elif way.is_text:
        inner = value.__dict__
        for language in LANGUAGES:
            said = inner[language]
            if said:
                found.append(Shown((*path, language), said, places))
    else:
        _collect(value, path, places, found)


@cache
def _ways(model: type[BaseModel]) -> tuple[_Way, ...]:
    """Return the fields of a model in which texts can be; found once for each model, because all entries pass here."""
    found = []
    for (attribute, info), field in zip(model.model_fields.items(), fields_of(model), strict=True):
        is_text, is_word = issubclass(field.leaf, Text), field.leaf is str
        if is_text or is_word or (field.model and _ways(field.model)):
            mark = next((one for one in info.metadata if isinstance(one, In)), _NOWHERE)
            found.append(_Way(attribute, field.name, field.many, is_text, is_word, mark))
    return tuple(found)
