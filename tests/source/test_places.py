"""The place of every value: what a report points at."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_input import without_mark
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.source import Document, document_of, read_document
from generator.source._data import Data, ValuePath
from generator.source._parse import parse
from generator.source._places import location_of

PLACES = {
    "a value": ("a: ‸b\n", ("a",), 1),
    "a value after Chinese text": ("标题: ‸防暑\n", ("标题",), 2),
    "a value in braces": ("a: {zh: 防暑, en: ‸Heat}\n", ("a", "en"), 4),
    "an item": ("a:\n  - b\n  - ‸cd\n", ("a", 1), 2),
    "a field of an item": ("a:\n  - b: c\n    d: ‸e\n", ("a", 0, "d"), 1),
    "a quoted value": ("a: ‸'b c'\n", ("a",), 5),
    "the first line of a text of two lines": ("a: ‸第一 \n  第二\n", ("a",), 2),
    "a map": ("a:\n  ‸b: c\n", ("a",), 1),
    "a value below a comment and a blank line": ("# one\n\na:\n\n  # two\n  b: ‸c\n", ("a", "b"), 1),
    "the whole file": ("# schema\n‸a: b\n", (), 1),
}


def _document(text: str) -> Document:
    parsed = parse(text, "x.yaml")
    assert parsed.data is not None
    return Document("x.yaml", text, parsed.data)


@pytest.mark.parametrize(("marked", "path", "length"), PLACES.values(), ids=PLACES)
def test_a_value_is_found_where_it_stands(marked: str, path: ValuePath, length: int) -> None:
    """Line and column are those of the value's first character; the length is that of its first line."""
    text, line, column = without_mark(marked)
    location = _document(text).locate(path)
    assert (location.line, location.column, location.length) == (line, column, length)


KEYS = {
    "a field": ("‸risk: b\n", ("risk",), 4),
    "an inner field": ("a:\n  ‸risk: c\n", ("a", "risk"), 4),
    "a field in braces": ("a: {b: c, ‸risk: d}\n", ("a", "risk"), 4),
}


@pytest.mark.parametrize(("marked", "path", "length"), KEYS.values(), ids=KEYS)
def test_a_name_is_found_where_it_stands(marked: str, path: ValuePath, length: int) -> None:
    """A report about the name itself points at the name."""
    text, line, column = without_mark(marked)
    location = _document(text).locate(path, key=True)
    assert (location.line, location.column, location.length) == (line, column, length)


MISSING = {
    "a field that is missing from an item": ("a:\n  - ‸b: c\n", ("a", 0, "d")),
    "a field that is missing from a map": ("‸a:\n  b: c\n", ("a", "d")),
    "a field that is missing deep below": ("‸a:\n  b: c\n", ("a", "d", 3, "e")),
    "a field that is missing from the file": ("# schema\n‸a: b\n", ("d",)),
}


@pytest.mark.parametrize(("marked", "path"), MISSING.values(), ids=MISSING)
def test_what_is_missing_is_found_at_the_nearest_thing_around_it(marked: str, path: ValuePath) -> None:
    """A missing field has no place, so the report points at the name of what it is missing from."""
    text, line, column = without_mark(marked)
    location = _document(text).locate(path)
    assert (location.line, location.column) == (line, column)


def test_an_empty_document_has_a_place_all_the_same() -> None:
    """Whatever is asked for, a report can point somewhere."""
    assert _document("{}\n").locate(("a", 1)).line == 1


WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyz老人防暑", min_size=1, max_size=8).filter(
    lambda word: word != "null"
)
NESTED = st.recursive(
    WORD,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORD, inner, min_size=1, max_size=3),
    max_leaves=20,
)


def _written(data: Data, indentation: str = "") -> str:
    """Write nested data as an author does: blocks, two spaces for each level."""
    if isinstance(data, str):
        return f" {data}\n"
    lines = []
    for key, value in data.items() if isinstance(data, dict) else (("-", item) for item in data):
        name = f"{key}:" if isinstance(data, dict) else key
        below = "" if isinstance(value, str) else "\n"
        lines.append(f"{indentation}{name}{below}{_written(value, indentation + '  ')}")
    return "".join(lines)


def _leaves(data: Data, path: ValuePath = ()) -> list[tuple[ValuePath, str]]:
    if isinstance(data, str):
        return [(path, data)]
    items = data.items() if isinstance(data, dict) else enumerate(data)
    return [leaf for key, value in items for leaf in _leaves(value, (*path, key))]


@given(st.dictionaries(WORD, NESTED, min_size=1, max_size=4))
def test_whatever_is_written_is_read_back_and_its_place_points_at_it(data: dict[str, Data]) -> None:
    """For nested maps and lists of plain words, the file's text at each place begins with the value."""
    text = _written(data)
    document = _document(text)
    assert document.data == data
    for path, word in _leaves(data):
        location = document.locate(path)
        assert document.line(location)[location.column - 1 :].startswith(word)
        assert location.length == len(word)


MANY = 30_000


@pytest.mark.parametrize(
    "text", ["a: {b}\n", "a: '{b}'\n", 'a: "{b}\\""\n'], ids=["plain", "in quotes", "with escapes"]
)
def test_the_places_of_very_many_words_of_a_value(text: str) -> None:
    """To count all that stand before each of them would take minutes."""
    document = document_of(text.replace("{b}", "老人" * MANY).encode(), "x.yaml")[0]
    assert document is not None
    value = str(document.data["a"])
    start = text.index("{")
    for at in range(0, 2 * MANY, 2):
        assert document.locate_within(("a",), value, at, at + 2) == Location("x.yaml", 1, start + at + 1, 2)


def test_the_places_of_very_many_lines() -> None:
    """To count the lines before each of them would take minutes."""
    text = "老人\n" * 5 * MANY
    for number in range(5 * MANY):
        assert location_of(text, "x.md", 3 * number, 3 * number + 2) == Location("x.md", number + 1, 1, 2)
    assert location_of(text, "x.md", 2, 4) == Location("x.md", 1, 3, 1)


def test_the_place_of_a_value_survives_reading_from_disk(tmp_path: Path) -> None:
    """Line ends of Windows do not shift places."""
    path = tmp_path / "x.yaml"
    path.write_bytes("a: b\r\nc:\r\n  d: 独居\r\n".encode())
    document, _ = read_document(path, "casebook/cases/x.yaml")
    assert document is not None
    assert str(document.locate(("c", "d"))) == "casebook/cases/x.yaml:3:6"


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("a: 老人\nb: 'x y'\nc: \"z\"\nd: [1, {e: f}]\n", True),
        ('a: "\\u8001"\n', False),
        ("a: 'it''s'\n", False),
        ("a: >-\n  x\n  y\n", False),
        ("a: x\n  y\n", False),
        ('a: "x\n  y"\n', False),
        ("a: |\n  x\n", False),
    ],
)
def test_a_file_says_whether_its_texts_stand_there_as_they_are(text: str, as_written: bool) -> None:
    """If not, who searches the file's text must search the values too."""
    document, found = document_of(text.encode(), "x.yaml")
    assert (document is not None and document.as_written, found) == (as_written, ())
