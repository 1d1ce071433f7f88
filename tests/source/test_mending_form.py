"""What is wrong with a file's form is put right only where it is certain what was meant."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Problem
from generator.source import Edit, Indents, applied, edit_for, in_utf8, joined, lines_with_ends
from generator.source import _problems as problems

UNCERTAIN = {
    "UTF-8 already": "阿兰".encode(),
    "nothing": b"",
    "a damaged character": "阿兰".encode()[:-1] + b"\xff",
    "half a character of UTF-16": codecs.BOM_UTF16_LE + "阿兰".encode("utf-16-le")[:-1],
    "half a pair of UTF-16": codecs.BOM_UTF16_LE + b"\x3d\xd8",
    "zeros that are no UTF-16": b"a\0\0\0b\0",
    "zeros behind the mark of UTF-16": codecs.BOM_UTF16_BE + b"\0a\0\0",
}


@pytest.mark.parametrize("raw", UNCERTAIN.values(), ids=UNCERTAIN)
def test_an_encoding_that_is_not_certain_is_not_changed(raw: bytes) -> None:
    """Better unreadable than wrong."""
    assert in_utf8(raw) is None


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\ufeff")), st.booleans())
def test_what_was_utf16_can_be_made_utf16_again(text: str, big: bool) -> None:
    """Nothing is lost."""
    mark, encoding = (codecs.BOM_UTF16_BE, "utf-16-be") if big else (codecs.BOM_UTF16_LE, "utf-16-le")
    assert in_utf8(mark + text.encode(encoding)) == text.encode()


@given(st.text(alphabet=st.sampled_from("ab：\r\n\u2028\x85"), max_size=20))
def test_lines_and_their_ends_are_the_text(text: str) -> None:
    """Every kind of line end is kept where it was; what YAML takes for a letter ends no line."""
    lines, ends = lines_with_ends(text)
    assert joined(lines, ends) == text
    assert lines == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def test_edits_do_not_shift_each_other() -> None:
    """Several on a line are made from its end to its front."""
    edits = [Edit(0, 1, 2, ": "), Edit(0, 4, 5, ", "), Edit(1, 0, 0, "x")]
    assert applied(["a：b {c，d}", "e"], [Edit(0, 1, 2, ": "), Edit(0, 6, 7, ", ")]) == ["a: b {c, d}", "e"]
    assert applied(["abcdef", "e"], edits) == ["a: cd, f", "xe"]


MENDED: dict[str, tuple[Problem, str, int, str]] = {
    "colon": (problems.FULL_WIDTH_COLON, "zh：阿兰", 3, "zh: 阿兰"),
    "colon before a space": (problems.FULL_WIDTH_COLON, "zh： 阿兰", 3, "zh: 阿兰"),
    "colon before a wide space": (problems.FULL_WIDTH_COLON, "zh：\u3000阿兰", 3, "zh: 阿兰"),
    "colon at the end": (problems.FULL_WIDTH_COLON, "title：", 6, "title:"),
    "colon, told by the value": (problems.FULL_WIDTH_COLON, "title: zh：阿兰", 8, "title: zh: 阿兰"),
    "no space": (problems.NO_SPACE_AFTER_COLON, "zh:阿兰", 3, "zh: 阿兰"),
    "dash": (problems.NO_SPACE_AFTER_DASH, "  -阿兰", 3, "  - 阿兰"),
    "comma": (problems.FULL_WIDTH_MARK, "{zh: 甲，en: A}", 7, "{zh: 甲, en: A}"),
    "braces": (problems.FULL_WIDTH_MARK, "title: ｛zh: 甲｝ ", 8, "title: {zh: 甲} "),
    "one brace": (problems.FULL_WIDTH_MARK, "title: ｛zh: 甲}", 8, "title: {zh: 甲}"),
    "wide space": (problems.WIDE_SPACE, "\u3000\u00a0zh: 甲", 1, "   zh: 甲"),
    "tab": (problems.TAB, "\t\tzh: 甲", 1, "    zh: 甲"),
}


@pytest.mark.parametrize(("problem", "line", "column", "mended"), MENDED.values(), ids=MENDED)
def test_a_line_is_mended_at_its_place(problem: Problem, line: str, column: int, mended: str) -> None:
    """And nowhere else."""
    edit = edit_for(_at(problem, column), ["first", line])
    assert edit
    assert applied(["first", line], [edit]) == ["first", mended]


def _at(problem: Problem, column: int) -> Diagnostic:
    values = {"name": "x", "character": "，", "plain": ",", "what": "x"}
    return problem.at(Location("x.yaml", 2, column), "", **values)


def test_an_indentation_is_as_wide_as_it_is_read() -> None:
    """Editors show tabs and full-width spaces differently."""
    assert edit_for(_at(problems.TAB, 1), ["", "\ta"], Indents(tab=4)) == Edit(1, 0, 1, "    ")
    assert edit_for(_at(problems.WIDE_SPACE, 1), ["", "\u3000a"], Indents(wide=1)) == Edit(1, 0, 1, " ")


UNCLEAR: dict[str, tuple[Problem, str, int]] = {
    "another character stands there": (problems.FULL_WIDTH_COLON, "zh: 阿兰", 5),
    "the line is shorter": (problems.FULL_WIDTH_COLON, "zh", 9),
    "a dash inside a text": (problems.NO_SPACE_AFTER_DASH, "zh: 甲-乙", 6),
    "tabs and spaces": (problems.TAB, " \ta: b", 2),
    "a tab inside the line": (problems.TAB, "a: \tb", 4),
    "a wide space behind a dash": (problems.WIDE_SPACE, "- \u3000a: b", 3),
    "another mark": (problems.FULL_WIDTH_MARK, "{a: b；c: d}", 6),
    "a mistake for people": (problems.HASH_IN_TEXT, "a: b #c", 6),
}


@pytest.mark.parametrize(("problem", "line", "column"), UNCLEAR.values(), ids=UNCLEAR)
def test_a_place_that_is_not_clear_is_not_touched(problem: Problem, line: str, column: int) -> None:
    """What stands there must be what the finding says."""
    found = Diagnostic(Location("x.yaml", 2, column), problem.code, "", problem.severity, problem.message, problem.cure)
    assert edit_for(found, ["first", line]) is None


def test_a_line_that_is_gone_is_not_touched() -> None:
    """The file may have changed since it was judged."""
    assert edit_for(_at(problems.TAB, 1), ["\ta"]) is None
