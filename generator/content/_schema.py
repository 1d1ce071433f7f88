"""JSON Schemas for editors: each YAML file names its own on line 1, so that editors complete and explain its fields."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.content._casebook import content_types, vocabulary_types
from generator.content._entry import ContentType, VocabularyType


class _ForYaml(GenerateJsonSchema):
    """Editors see YAML's own types: a year may stand as a number, `true` as a boolean, a text may look like either."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let a text be written without quotes although an editor takes it for a number, a date or a boolean."""
        made = super().str_schema(schema)
        if "pattern" in made:
            return made
        return {**made, "type": ["string", "number", "boolean"]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Give the form by a pattern: editors differ in what they do with `format: date`."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def schema_name(type_: ContentType | VocabularyType) -> str:
    """Return the schema's file name, e.g. `case.schema.json` or `vocabulary-groups.schema.json`."""
    stem = f"vocabulary-{type_.name}" if isinstance(type_, VocabularyType) else type_.name
    return f"{stem}.schema.json"


def schemas() -> dict[str, str]:
    """Return the text of every schema, by file name."""
    types: tuple[ContentType | VocabularyType, ...] = (*content_types(), *vocabulary_types())
    return {schema_name(type_): _schema(type_) for type_ in types}


def _schema(type_: ContentType | VocabularyType) -> str:
    made = type_.model.model_json_schema(by_alias=True, schema_generator=_ForYaml)
    head: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{type_.words.zh} · {type_.words.en}",
        "description": f"{type_.about.zh}\n\n{type_.about.en}",
    }
    made.pop("title", None)
    made.pop("description", None)
    return json.dumps({**head, **made}, ensure_ascii=False, indent=1) + "\n"
