"""Files as people's editors save them: every encoding but UTF-8 is named, and no text is guessed."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from bad_input import assert_explained, assert_in_both_languages

from generator.diagnostics import Problem, Severity
from generator.source import _problems as problems
from generator.source import read_document

CHINESE = "title:\n  zh: 独居老人防暑\nsummary: 家里热\n"
NOT_UTF8 = {
    "GBK": (CHINESE.encode("gbk"), problems.GBK, (2, 7), ("GBK", "UTF-8", "记事本", "Save as")),
    "GBK with a rare name": ("name: 邝霭雯 饶宓\n".encode("gbk"), problems.GBK, (1, 7), ()),
    "GB 18030 with characters of four bytes": ("name: 㐀老人𠮷\n".encode("gb18030"), problems.GBK, (1, 7), ()),
    "GBK with old Mac line ends": ("a: b\rzh: 老人\r".encode("gbk"), problems.GBK, (2, 5), ()),
    "UTF-16 little-endian": (codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), problems.UTF16, (1, 1), ("UTF-8",)),
    "UTF-16 big-endian": (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), problems.UTF16, (1, 1), ()),
    "UTF-16 without a mark": (CHINESE.encode("utf-16-le"), problems.UTF16, (1, 1), ()),
    "UTF-8 with one damaged character": (
        "a: b\nzh: 独居".encode() + b"\xe8\x80" + "防暑\nc: d\n".encode(),
        *(problems.BROKEN_UTF8, (2, 7), ("E8",)),
    ),
    "UTF-8 that ends in the middle of a character": ("zh: 独居".encode()[:-1], problems.BROKEN_UTF8, (1, 6), ()),
    "Latin-1": ("name: cafés\n".encode("latin-1"), problems.BROKEN_UTF8, (1, 10), ()),
    "a Word document": (b"PK\x03\x04\x14\x00\x06\x00\xff", problems.NOT_TEXT, (1, 1), ("Word", "casebook new")),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1", problems.NOT_TEXT, (1, 1), ()),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", problems.NOT_TEXT, (1, 1), ("PDF",)),
    "a document in rich text": (b"{\\rtf1\\ansi", problems.NOT_TEXT, (1, 1), ()),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF", problems.NOT_TEXT, (1, 1), ()),
    "a picture": (b"\x89PNG\r\n\x1a\n", problems.NOT_TEXT, (1, 1), ()),
}


@pytest.mark.parametrize(("raw", "problem", "place", "says"), NOT_UTF8.values(), ids=NOT_UTF8)
def test_a_file_that_is_not_utf8_is_refused_with_a_word_for_its_encoding(
    tmp_path: Path, raw: bytes, problem: Problem, place: tuple[int, int], says: tuple[str, ...]
) -> None:
    """Its text is not read; the report says where, what it seems to be and how to save it anew."""
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    document, found = read_document(path, "x.yaml")
    assert document is None
    assert_explained(found[0], problem, *place, says)


def test_the_report_shows_a_gbk_file_in_readable_characters(tmp_path: Path) -> None:
    """The author sees that nothing is lost."""
    path = tmp_path / "x.yaml"
    path.write_bytes(CHINESE.encode("gbk"))
    _, found = read_document(path, "x.yaml")
    assert found[0].excerpt == "  zh: 独居老人防暑"


def test_a_byte_order_mark_is_only_a_warning(tmp_path: Path) -> None:
    """Notepad writes one; the file is read as if it were not there."""
    path = tmp_path / "x.yaml"
    path.write_bytes(codecs.BOM_UTF8 + CHINESE.encode())
    document, found = read_document(path, "x.yaml")
    assert document is not None
    assert document.data == {"title": {"zh": "独居老人防暑"}, "summary": "家里热"}
    assert [(diagnostic.code, diagnostic.severity) for diagnostic in found] == [
        (problems.BYTE_ORDER_MARK.code, Severity.WARNING)
    ]
    assert_in_both_languages(found[0])


def test_places_are_not_shifted_by_a_byte_order_mark(tmp_path: Path) -> None:
    """The mark takes no column."""
    path = tmp_path / "x.yaml"
    path.write_bytes(codecs.BOM_UTF8 + b"a: b\n")
    document, _ = read_document(path, "x.yaml")
    assert document is not None
    assert document.locate(("a",)).column == 4


def test_a_mistake_after_a_byte_order_mark_is_reported_beside_it(tmp_path: Path) -> None:
    """The warning does not hide the error, nor the error the warning."""
    path = tmp_path / "x.yaml"
    path.write_bytes(codecs.BOM_UTF8 + b"a: @b\n")
    _, found = read_document(path, "x.yaml")
    assert [diagnostic.slug for diagnostic in found] == ["byte-order-mark", "special-first-character"]
