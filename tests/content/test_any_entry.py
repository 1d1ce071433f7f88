"""Whatever stands in the fields of an entry, validating it gives a record or diagnostics, never a traceback."""

from __future__ import annotations

import json

from bad_input import assert_in_both_languages
from casebook_from import SOUND
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.content import content_types, vocabulary_types
from generator.content._validation import diagnose
from generator.source import Document
from generator.source._data import without_empty
from generator.source._parse import parse

MODELS = {type_.folder: type_.model for type_ in content_types()} | {
    f"vocabulary/{type_.name}.yaml": type_.model for type_ in vocabulary_types()
}
VALUES = st.recursive(
    st.text(max_size=5)
    | st.sampled_from(["1", "-1", "1e9", "9" * 5000, "true", "2026-11-01", "zh：x", "a-b", "{x}", "}"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["zh", "en", "x", "a b", ""]), inner),
    max_leaves=5,
)


@given(st.sampled_from(sorted(SOUND)), st.integers(0, 10_000), VALUES, st.booleans())
def test_any_value_in_any_field_is_accepted_or_explained(name: str, line: int, value: object, below: bool) -> None:
    """One line of a sound entry is given another value, or a field more."""
    lines = SOUND[name].split("\n")
    number = line % (len(lines) - 1)
    written = json.dumps(value, ensure_ascii=False)
    field, _, _ = lines[number].partition(":")
    indentation = " " * (len(field) - len(field.lstrip(" -")))
    lines[number : number + 1] = [lines[number], f"{indentation}new: {written}"] if below else [f"{field}: {written}"]
    text = "\n".join(lines)
    parsed = parse(text, name)
    if parsed.data is None:
        assert parsed.diagnostics
        return
    document = Document(name, text, without_empty(parsed.data))
    model = MODELS.get(name) or MODELS[name.split("/", maxsplit=1)[0]]
    try:
        model.model_validate(document.data)
    except ValidationError as error:
        found = diagnose(error, document, model)
        assert found
        for diagnostic in found:
            assert_in_both_languages(diagnostic)
            assert 1 <= diagnostic.location.line <= len(lines)
