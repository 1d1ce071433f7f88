"""The JSON Schemas that editors read: as the model is, beside the content, and named by every file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from casebook_from import SOUND
from jsonschema import Draft202012Validator

from generator.content import ContentType, VocabularyType, content_types, schema_name, schemas, vocabulary_types
from generator.source import Document, read_document

ROOT = Path(__file__).parents[2]
CASEBOOK = ROOT / "casebook"
SCHEMAS = schemas()
FILES = sorted(path.relative_to(CASEBOOK).as_posix() for path in CASEBOOK.glob("*/*.yaml"))
TYPES: dict[str, ContentType | VocabularyType] = {type_.folder: type_ for type_ in content_types()} | {
    f"vocabulary/{type_.name}.yaml": type_ for type_ in vocabulary_types()
}


class _Editor(yaml.CSafeLoader):
    """Reads YAML as editors do: by YAML 1.2's core schema, which knows neither dates nor `yes` and `no`."""


_Editor.yaml_implicit_resolvers = {}
for _tag, _form, _beginnings in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_form})$"), list(_beginnings))


def _as_an_editor_reads(text: str) -> Any:
    return _without_empty(yaml.load(text, Loader=_Editor))


def _without_empty(data: Any) -> Any:
    if isinstance(data, dict):
        kept = {key: _without_empty(value) for key, value in data.items()}
        return {key: value for key, value in kept.items() if value not in (None, "", [], {})}
    return [_without_empty(item) for item in data] if isinstance(data, list) else data


def _as_text(data: Any) -> Any:
    """Return typed data with every value as the text that it would be written as."""
    if isinstance(data, dict):
        return {key: _as_text(value) for key, value in data.items()}
    return [_as_text(item) for item in data] if isinstance(data, list) else str(data)


def _type_of(name: str) -> ContentType | VocabularyType:
    return TYPES.get(name) or TYPES[Path(name).parts[0]]


def _complaints(name: str, text: str) -> list[str]:
    validator = Draft202012Validator(json.loads(SCHEMAS[schema_name(_type_of(name))]))
    return [
        f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(_as_an_editor_reads(text))
    ]


def test_the_schemas_beside_the_content_are_those_of_the_model() -> None:
    """An editor must not know other fields than the generator."""
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in (CASEBOOK / "schemas").iterdir()}
    differing = sorted(name for name in SCHEMAS.keys() | on_disk.keys() if SCHEMAS.get(name) != on_disk.get(name))
    assert not differing, f"the content model has changed; write casebook/schemas/ anew with: make schemas  {differing}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_sound_schema(name: str) -> None:
    """Editors ignore what they cannot read, without a word."""
    Draft202012Validator.check_schema(json.loads(SCHEMAS[name]))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_explained_in_the_schema(name: str) -> None:
    """The explanation comes up while one writes."""
    schema = json.loads(SCHEMAS[name])
    for model in (schema, *schema["$defs"].values()):
        for field in model.get("properties", {}).values():
            assert re.search("[\u4e00-\u9fff]", field["description"])
        assert "properties" not in model or model["additionalProperties"] is False


def test_a_choice_is_explained_in_the_schema() -> None:
    """An editor shows what each value means."""
    sex = json.loads(SCHEMAS["case.schema.json"])["$defs"]["Sex"]
    assert len(sex["enumDescriptions"]) == len(sex["enum"])
    assert "女 · female" in sex["enumDescriptions"]


def test_a_reference_says_in_the_schema_where_it_leads() -> None:
    """Tools can complete ids."""
    assert json.loads(SCHEMAS["case.schema.json"])["properties"]["station"]["x-reference"] == "station"


@pytest.mark.parametrize("name", SOUND)
def test_what_the_generator_accepts_an_editor_accepts(name: str) -> None:
    """No red line under a sound file."""
    assert _complaints(name, SOUND[name]) == []


BAD = {
    "an unknown field": ("risk: high", "riks: high"),
    "a missing field": ("risk: high\n", ""),
    "a text for a list": ("[living-alone]", "living-alone"),
    "a value that is not in the set": ("sex: female", "sex: femal"),
    "an id with capitals": ("harbour", "Harbour"),
    "a number with a unit": ("minutes: 60", "minutes: 60分钟"),
    "a date with words": ("2026-10-01", "2026年10月"),
}


@pytest.mark.parametrize(("old", "new"), BAD.values(), ids=BAD)
def test_what_the_generator_refuses_an_editor_marks(old: str, new: str) -> None:
    """The author sees it before the check runs."""
    assert _complaints("cases/lan.yaml", SOUND["cases/lan.yaml"].replace(old, new, 1))


@pytest.mark.parametrize("written", ["2020", "true", "1.5"])
def test_a_text_may_look_like_a_number_or_a_boolean(written: str) -> None:
    """The generator reads texts as texts; the editor must not ask for quotes."""
    assert _complaints("cases/lan.yaml", SOUND["cases/lan.yaml"].replace("zh: 阿兰", f"zh: {written}", 1)) == []


def _document(name: str) -> Document:
    document, found = read_document(CASEBOOK / name, name)
    assert document is not None, found
    return document


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_casebook_names_its_schema_on_the_first_line(name: str) -> None:
    """Editors find the schema by it, and it exists."""
    own = schema_name(_type_of(name))
    first = (CASEBOOK / name).read_text(encoding="utf-8").split("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, f"the first line must be: # yaml-language-server: $schema=../schemas/{own}"
    schema = (CASEBOOK / name).parent / found[1]
    assert schema.is_file()
    assert schema.resolve() == (CASEBOOK / "schemas" / own).resolve()


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_casebook_pleases_its_schema(name: str) -> None:
    """What is published shows no red lines in its authors' editors."""
    assert _complaints(name, (CASEBOOK / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", FILES)
def test_the_generator_reads_a_file_of_the_casebook_as_yaml_does(name: str) -> None:
    """Our reading of YAML's events gives what PyYAML's own untyped loader gives."""
    text = (CASEBOOK / name).read_text(encoding="utf-8")
    assert _document(name).data == _without_empty(yaml.load(text, Loader=yaml.CBaseLoader))


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_casebook_means_the_same_typed_and_untyped(name: str) -> None:
    """Whether a reader types values as an editor does or not, the entry is the same."""
    model = _type_of(name).model
    text = (CASEBOOK / name).read_text(encoding="utf-8")
    typed = _as_text(_as_an_editor_reads(text))
    assert model.model_validate(typed) == model.model_validate(_document(name).data)
