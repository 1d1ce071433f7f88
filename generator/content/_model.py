"""The ground of all content models: frozen, unknown keys refused, every field explained to its author.

A field's docstring has two paragraphs, Chinese first, English second. They become the schema that editors read,
the reference pages of the site and the comments that `casebook new` writes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.content._docstrings import docstrings_of
from generator.languages import Words

# Pydantic hands what it reads to every plugin that some other program has installed. What is told of a family is for
# nobody else; and to look for plugins takes longer than to read a record.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


class Record(BaseModel):
    """A frozen model of a part of an entry."""

    # What checks values is built when the first one comes: a run after one edit needs a few of a hundred models.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Add what the fields' docstrings say, so that an editor explains a field while one writes it."""
        made = handler(schema)
        fields = handler.resolve_ref_schema(made).get("properties", {})
        said = docstrings_of(cls)
        for name, field in cls.model_fields.items():
            if name in said:
                fields[field.alias or name]["description"] = said[name]
        return made

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return what this record itself names and refers to, by kind, e.g. `{"person": {"lan", "ming"}}`."""
        return {}


class Choice(str, Enum):  # noqa: UP042 - StrEnum has no place for words
    """A closed set. A member is written in YAML by its value and shown to readers by its words.

    Declared as `MARRIED = "married", "已婚", "married"`.
    """

    words: Words

    def __new__(cls, value: str, zh: str, en: str) -> Choice:
        """Make a member from what is written in YAML and what is shown in each language."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = Words(zh, en)
        return member

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Add each member's words, so that an editor shows what a value means while one chooses."""
        made = handler.resolve_ref_schema(handler(schema))
        made["enumDescriptions"] = [f"{member.words.zh} · {member.words.en}" for member in cls]
        return made


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 64
_LONGEST_ADDRESS = 2083
"""In characters; what browsers could once take."""


def is_id(name: str) -> bool:
    """Tell whether `name` can be an id: small letters, digits, hyphens."""
    return len(name) <= ID_LENGTH and re.fullmatch(ID_PATTERN, name) is not None


class Reference(str):
    """The id of something else, with the `kind` of thing it must be, e.g. `station`."""

    __slots__ = ("kind",)
    kind: str

    def __new__(cls, value: str, kind: str) -> Reference:
        """Make a reference; whether it leads anywhere is a check's question."""
        made = super().__new__(cls, value)
        made.kind = kind
        return made


class WebAddress:
    """An address that begins with http or https.

    It is checked as `pydantic.HttpUrl` is; to import that takes as long as to judge a file, because of its e-mail.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate an address; what is kept is its normal form, which `str` gives."""
        return core_schema.url_schema(max_length=_LONGEST_ADDRESS, allowed_schemes=["http", "https"])


class To:
    """Marks a field as a reference: `Annotated[Reference, To("station")]`.

    Kinds are the names of content types, of a vocabulary's terms, or of what the entry itself names (`person`,
    `system`, `step`, `answer`). With `words`, any text can stand there, and may be such an id.
    """

    def __init__(self, kind: str, *, words: bool = False) -> None:
        self.kind = kind
        self.words = words

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate a plain id and keep the kind with it."""
        id_ = core_schema.str_schema(pattern=ID_PATTERN, max_length=ID_LENGTH)
        text = core_schema.str_schema() if self.words else id_
        return core_schema.no_info_after_validator_function(lambda value: Reference(value, self.kind), text)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say in the schema what the id must lead to."""
        return {**handler(schema), "x-reference": self.kind}
