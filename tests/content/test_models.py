"""What holds for every model: frozen, closed, and explained to its author in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from casebook_from import SOUND
from pydantic import BaseModel, ValidationError

from generator.content import Choice, Licence, about, content_types, fields_of, vocabulary_types
from generator.content._fields import field_at
from generator.languages import LANGUAGES, Words
from generator.source._parse import parse

CHINESE = re.compile("[\u4e00-\u9fff]")
TYPES = (*content_types(), *vocabulary_types())


def _models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield a model and all models inside it, each once."""
    if model not in seen:
        seen.add(model)
        yield model
        for field in fields_of(model):
            if field.model:
                yield from _models(field.model, seen)


_SEEN: set[type[BaseModel]] = set()
MODELS = tuple(model for type_ in TYPES for model in _models(type_.model, _SEEN))
FIELDS = {f"{model.__name__}.{field.name}": field for model in MODELS for field in fields_of(model)}
CHOICES = {
    choice.__name__: choice for field in FIELDS.values() for choice in [field.leaf] if issubclass(choice, Choice)
} | {Licence.__name__: Licence}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_explained_in_both_languages(name: str) -> None:
    """The docstring has a Chinese paragraph and an English one; Chinese in the latter is only an example."""
    words = FIELDS[name].about
    assert CHINESE.search(words.zh)
    assert re.search("[A-Za-z]", words.en)
    assert not CHINESE.search(words.en.split("e.g.")[0])


@pytest.mark.parametrize("name", CHOICES)
def test_a_value_of_a_closed_set_has_words_in_both_languages(name: str) -> None:
    """Readers never see the value itself."""
    for member in CHOICES[name]:
        assert re.search(r"[\u4e00-\u9fff0-9]", member.words.zh)
        assert member.words.en
        assert not CHINESE.search(member.words.en)


@pytest.mark.parametrize("name", CHOICES)
def test_values_of_a_closed_set_are_told_apart_by_their_words(name: str) -> None:
    """Two values that read the same to people would be one."""
    for language in LANGUAGES:
        words = [member.words.of(language) for member in CHOICES[name]]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("type_", TYPES, ids=lambda type_: type_.name)
def test_a_type_names_itself_in_both_languages(type_: object) -> None:
    """Its name and its one sentence are Chinese in Chinese and English in English."""
    for name in ("words", "about", "plural", "term_words"):
        words = getattr(type_, name, None)
        if isinstance(words, Words):
            assert CHINESE.search(words.zh)
            assert words.en.isascii()


def _data(name: str) -> dict[str, object]:
    data = parse(SOUND[name], name).data
    assert data is not None
    return dict(data)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_refuses_a_field_that_it_does_not_know(model: type[BaseModel]) -> None:
    """A misspelt field is never passed over."""
    with pytest.raises(ValidationError) as raised:
        model.model_validate({"no-such-field": "x"})
    assert ("extra_forbidden", ("no-such-field",)) in {(e["type"], e["loc"]) for e in raised.value.errors()}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_cannot_be_changed(model: type[BaseModel]) -> None:
    """What was loaded stays as it was written."""
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"


def test_setting_a_field_of_an_entry_fails() -> None:
    """The promise is kept by the library, not only declared."""
    record = content_types()[0].model.model_validate(_data("cases/lan.yaml"))
    with pytest.raises(ValidationError, match="frozen"):
        record.title = None  # type: ignore[assignment]


@pytest.mark.parametrize("name", ["self", "from", "except"])
def test_a_field_whose_name_python_reserves_is_written_plainly(name: str) -> None:
    """Authors write `from`, not `from_`."""
    written = {field_name.split(".")[1] for field_name in FIELDS}
    assert name in written
    assert f"{name}_" not in written


def test_two_content_types_never_share_a_name_or_a_folder() -> None:
    """A reference's kind and a file's folder each lead to one type."""
    for names in (
        [type_.name for type_ in content_types()] + [type_.term for type_ in vocabulary_types()],
        [type_.folder for type_ in content_types()],
        [type_.name for type_ in vocabulary_types()],
    ):
        assert len(set(names)) == len(names)


FIELD_PATHS = {
    "a field": (("risk",), "risk"),
    "a field of an item": (("timeline", 3, "event"), "event"),
    "a language of a field of an item": (("timeline", 3, "event", "zh"), "zh"),
    "a field of a thing by id": (("family", "people", "lan", "age"), "age"),
    "a thing by id": (("family", "people", "lan"), "people"),
    "an item": (("groups", 0), "groups"),
}


@pytest.mark.parametrize(("path", "name"), FIELD_PATHS.values(), ids=FIELD_PATHS)
def test_a_path_leads_to_its_field(path: tuple[str | int, ...], name: str) -> None:
    """Lists and maps by id are passed through."""
    field = field_at(content_types()[0].model, path)
    assert field is not None
    assert field.name == name


@pytest.mark.parametrize("path", [(), ("nothing",), ("risk", "deeper"), ("timeline", 3, "nothing")])
def test_a_path_that_leads_nowhere_has_no_field(path: tuple[str | int, ...]) -> None:
    """Diagnostics about such a value go without the field's explanation."""
    assert field_at(content_types()[0].model, path) is None


def test_a_docstring_of_one_paragraph_serves_both_languages() -> None:
    """Nobody is left without a word."""
    assert about("只有中文。") == Words("只有中文。", "只有中文。")
    assert about("中文\n一行。\n\nEnglish\non two lines.") == Words("中文一行。", "English on two lines.")
    assert about("写 social\nworker\n或编号。").zh == "写 social worker或编号。"
