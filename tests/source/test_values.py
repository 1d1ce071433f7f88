"""What a parsed file holds: text, and nothing that YAML would have made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.source import Document, read_document

STAY_TEXT = (
    "no", "yes", "on", "off", "y", "true", "12:30", "1e3", "010", "0x1f", "1_000", "2026-11-01", ".inf", "Null", "=",
)  # fmt: skip


def _document(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    document, found = read_document(path, "x.yaml")
    assert found == ()
    assert document is not None
    return document


@pytest.mark.parametrize("written", STAY_TEXT)
def test_a_value_stays_the_text_that_was_written(tmp_path: Path, written: str) -> None:
    """The content model decides what a value is; YAML's guesses (the Norway problem) are not asked."""
    text = f"a: {written}\nb: [{written}]\n{written}: c\n"
    assert _document(tmp_path, text).data == {"a": written, "b": [written], written: "c"}


@pytest.mark.parametrize("empty", ["", "~", "null", "''", '""', "[]", "{}", "{b: , c: ''}", "# a remark"])
def test_an_empty_value_counts_as_missing(tmp_path: Path, empty: str) -> None:
    """Forms and drafts leave fields empty; that is not content."""
    assert _document(tmp_path, f"a: {empty}\nb: c\n").data == {"b": "c"}


def test_a_quoted_null_is_a_text(tmp_path: Path) -> None:
    """Quotes say that a text is meant."""
    assert _document(tmp_path, 'a: "null"\nb: "~"\n').data == {"a": "null", "b": "~"}


def test_every_way_to_write_a_long_text_is_read(tmp_path: Path) -> None:
    """Blocks keep their lines, folded and plain texts join them."""
    text = "a: |\n  一\n  二\nb: >\n  c\n  d\ne: f\n  g\nh: 'i\n  j'\n"
    assert _document(tmp_path, text).data == {"a": "一\n二\n", "b": "c d\n", "e": "f g", "h": "i j"}


def test_a_document_knows_its_lines(tmp_path: Path) -> None:
    """A check can show the line that a finding is about."""
    document = _document(tmp_path, "a: b\nc: 独居\n")
    assert document.line(document.locate(("c",))) == "c: 独居"
