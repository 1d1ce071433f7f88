"""Files are read line by line, and what was read once is remembered: nothing else is found than in one piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks._identity import Hit, Kind, hits
from generator.checks._identity.by_line import LineReader
from generator.checks._identity.known import Known

KNOWN = Known.of([], ["120"], ())
LINES = (
    "title: {zh: 阿兰, en: Lan}",
    "  - {zh: 案主张秀英来到社工站。, en: Zhang Xiuying came.}",
    "name:",
    "  zh: 王建国",
    "    en: Mr Wang Jianguo",
    "phone: 13800138000",
    "# 身份证440106195003051234",
    "  # 住址：港口路88号3栋502房",
    "wang-jianguo:",
    "",
    "  - zh: >-",
    "      社工",
    "      和小晴一起去。",
    "病历号 A204881",
)


def found(text: str, reader: LineReader) -> list[Hit]:
    """Return what is in a text, by place."""
    return sorted(reader.hits(text))


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_a_file_is_read_alike_whatever_was_read_before(lines: list[str]) -> None:
    """What is remembered of one file is right in any other, at whichever line."""
    text = "\n".join(lines)
    experienced = LineReader(KNOWN)
    for line in LINES:
        experienced.hits(f"x: 1\n{line}\ny: 2\n")
    assert found(text, experienced) == found(text, LineReader(KNOWN))
    for hit in found(text, experienced):
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize("line", [line for line in LINES if line])
def test_a_line_holds_what_it_holds_by_itself(line: str) -> None:
    """Reading by line loses nothing and adds nothing."""
    text = f"x: 1\n{line}\ny: 2\n"
    assert found(text, LineReader(KNOWN)) == sorted(hits(text, KNOWN))


def test_a_name_below_its_fields_name_is_found() -> None:
    """`name:` on one line, the name on the next."""
    text = "people:\n  a:\n    name:\n      zh: 王建国\n"
    (hit,) = LineReader(KNOWN).hits(text)
    assert (text[hit.start : hit.end], hit.kind) == ("王建国", Kind.PERSON_NAME)


def test_lines_that_do_not_belong_together_are_not_read_together() -> None:
    """A role at the end of one line says nothing of the word at the beginning of the next."""
    text = "who: 社工\n高峰期: x\n"
    assert LineReader(KNOWN).hits(text) == ()


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A province of files does not fill it; what was forgotten is read again."""
    monkeypatch.setattr("generator.checks._identity.by_line._LIMIT", 3)
    reader = LineReader(KNOWN)
    for number in range(20):
        (hit,) = reader.hits(f"a{number}: 1\nphone: 13800138000\n")
        assert hit.kind is Kind.PHONE
    assert len(reader._read) <= 6
