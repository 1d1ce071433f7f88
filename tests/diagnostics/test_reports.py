"""Findings as people, editors and programs read them."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Problem, Severity, forms, in_order, summary
from generator.languages import LANGUAGES, Words

PROBLEM = Problem(
    "TST001", "test-problem", Words("这里有“{what}”。", "Here is “{what}”."), Words("改掉。", "Change it.")
)
MILD = Problem(
    "TST002", "mild-problem", Words("提醒一下。", "By the way."), Words("不急。", "No hurry."), Severity.WARNING
)


def _found(line: str = "", column: int = 1, length: int = 1, number: int = 7) -> Diagnostic:
    location = Location("casebook/cases/x.yaml", number, column, length)
    return PROBLEM.at(location, line, what="x")


def _text(found: Diagnostic, language: str = "en") -> list[str]:
    return forms()["text"].render([found], "zh" if language == "zh" else "en").split("\n")


def test_the_report_for_people_shows_place_line_carets_and_cure() -> None:
    """All that is needed to mend it, without opening another page."""
    assert _text(_found("risk: hihg", 7, 4)) == [
        "casebook/cases/x.yaml:7:7: error TST001/test-problem: Here is “x”.",
        "   |",
        " 7 | risk: hihg",
        "   |       ^^^^",
        "   = cure: Change it.",
        "   = explain: casebook explain TST001",
        "",
        "1 error, 0 warnings in 1 file.",
        "",
    ]


def test_the_report_for_people_is_in_their_language() -> None:
    """Every word of it."""
    lines = _text(_found("risk: hihg", 7, 4), "zh")
    assert lines[0] == "casebook/cases/x.yaml:7:7: 错误 TST001/test-problem: 这里有“x”。"
    assert lines[4] == "   = 怎样改：改掉。"
    assert lines[5] == "   = 详细说明：casebook explain TST001"
    assert lines[7] == "1 个文件里有 1 处错误、0 处提醒。"


def test_a_warning_is_called_a_warning() -> None:
    """It does not look like an error."""
    found = MILD.at(Location("x.yaml"))
    assert "x.yaml:1:1: warning TST002/mild-problem: By the way." in forms()["text"].render([found], "en")
    assert "x.yaml:1:1: 提醒 TST002/mild-problem: 提醒一下。" in forms()["text"].render([found], "zh")


def test_a_finding_about_a_whole_file_has_no_line_to_show() -> None:
    """The report then goes from the place to the cure."""
    assert [line for line in _text(_found()) if "|" in line or "^" in line] == []


def test_the_margin_is_as_wide_as_the_line_number() -> None:
    """The bars stand below each other."""
    bars = [line.index("|") for line in _text(_found("a: b", number=1234)) if "|" in line]
    assert len(set(bars)) == 1


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


LINES = {
    "Latin text": ("title: Heat", "Heat"),
    "after Chinese text": ("  zh: 独居老人防暑", "防暑"),
    "after full-width marks": ("title：防暑（热）", "（热）"),
    "after a tab": ("\ta: b", "b"),
    "an accent written on its own": ("cafe\u0301: b", "b"),
    "a joined emoji": ("👩\u200d👧: b", "b"),
    "a letter in a circle of its own": ("x\u20dd: b", "b"),
    "a line that just fits": ("a: " + "x" * 93 + "here", "here"),
    "a long Latin line": ("a: " + "word " * 60 + "here " + "word " * 60, "here"),
    "a long Chinese line": ("zh: " + "防暑" * 150 + "这里" + "防暑" * 150, "这里"),
    "the beginning of a long line": ("here: " + "防暑" * 200, "here"),
    "the end of a long line": ("zh: " + "防暑" * 200 + "here", "here"),
}


@pytest.mark.parametrize(("line", "part"), LINES.values(), ids=LINES)
def test_the_carets_stand_under_the_place(line: str, part: str) -> None:
    """Counted in the columns of a terminal, where Chinese characters take two, also when the line was cut."""
    _, _, shown, carets, *_ = _text(_found(line, line.index(part) + 1, len(part)))
    start, end = carets.index("^"), carets.rindex("^") + 1
    assert carets[start:end] == "^" * _columns(part)
    place = shown.index(part)
    assert _columns(re.sub("[\u0301\u200d\u20dd]", "", shown[:place])) == start


@pytest.mark.parametrize(("line", "part"), LINES.values(), ids=LINES)
def test_a_long_line_is_cut_where_it_is_not_about_the_place(line: str, part: str) -> None:
    """What is left out is marked; what fits is shown whole."""
    shown = _text(_found(line, line.index(part) + 1, len(part)))[2].split("| ", 1)[1]
    assert _columns(shown) <= 102
    assert ("…" in shown) == (_columns(line) > 100)
    assert shown.strip("…") in line.replace("\t", "→")


def test_a_tab_is_made_visible() -> None:
    """It is often the mistake itself."""
    _, _, shown, carets, *_ = _text(_found("\t", 1))
    assert shown.endswith("| →")
    assert carets.endswith("| ^")


@given(
    st.text(alphabet=st.characters(exclude_characters="\n\r"), max_size=400), st.integers(1, 500), st.integers(1, 500)
)
def test_whatever_the_line_the_report_has_carets_and_stays_narrow(line: str, column: int, length: int) -> None:
    """A place outside the line does not break the report."""
    if not line:
        return
    _, _, _, carets, *_ = _text(_found(line, column, length))
    assert "^" in carets
    assert _columns(carets) <= 5 + 102 + 1


def _mild(line: str, column: int, length: int = 1, number: int = 7) -> Diagnostic:
    return MILD.at(Location("casebook/cases/x.yaml", number, column, length), line)


def test_findings_on_one_line_are_shown_under_one_excerpt() -> None:
    """Each with its place, its cure and where to read more; a code at its carets says which is which."""
    line = "zh: 案主阿兰今年七十三岁"
    found = [_found(line, 7, 2), _mild(line, 11, 4), _found(line, 11, 4)]
    assert forms()["text"].render(found, "en").split("\n") == [
        "casebook/cases/x.yaml:7:7: error TST001/test-problem: Here is “x”.",
        "casebook/cases/x.yaml:7:11: error TST001/test-problem: Here is “x”.",
        "casebook/cases/x.yaml:7:11: warning TST002/mild-problem: By the way.",
        "   |",
        " 7 | zh: 案主阿兰今年七十三岁",
        "   |         ^^^^ TST001",
        "   |                 ^^^^^^^^ TST001, TST002",
        "   = cure TST001: Change it.",
        "   = cure TST002: No hurry.",
        "   = explain: casebook explain TST001",
        "   = explain: casebook explain TST002",
        "",
        "2 errors, 1 warning in 1 file.",
        "",
    ]


APART = {
    "other lines": (_found("a: b", number=7), _found("a: b", number=8)),
    "other files": (_found("a: b"), MILD.at(Location("casebook/cases/y.yaml", 7), "a: b")),
    "no line to show": (_found(), MILD.at(Location("casebook/cases/x.yaml", 7, 1))),
    "far from each other": (_found("长" * 200, 1, 2), _mild("长" * 200, 150, 2)),
    "far for wide characters": (_found("长" * 200, 1, 2), _mild("长" * 200, 60, 2)),
    "one of them very long": (_found("长" * 200, 1, 200), _mild("长" * 200, 3, 2)),
}


@pytest.mark.parametrize("found", APART.values(), ids=APART)
def test_findings_that_do_not_stand_together_are_shown_apart(found: tuple[Diagnostic, ...]) -> None:
    """Each then has its own lines; a long line is cut around each place."""
    blocks = forms()["text"].render(found, "en").split("\n\n")
    assert len(blocks) == 3
    assert all("^^ TST" not in block for block in blocks)


def test_colours_change_no_word() -> None:
    """What a terminal shows in colours is the same report."""
    found = [_found("risk: hihg", 7, 4), _mild("risk: hihg", 7, 2)]
    coloured = forms()["text"].render(found, "en", coloured=True)
    assert "\x1b[31m" in coloured
    assert "\x1b[33m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == forms()["text"].render(found, "en")
    assert "\x1b[32m" in forms()["text"].render([], "en", coloured=True)


STEERING = "a\x1b[2Jb\x07c\u202ed\ud800e\x9bf"


@pytest.mark.parametrize("name", ["text", "concise", "github"])
def test_nothing_that_is_written_can_steer_a_terminal(name: str) -> None:
    """Neither in a line, nor in a message, nor in the name of a file; boxes show that something is there."""
    found = PROBLEM.at(Location(f"casebook/{STEERING}\n.yaml", 1, 3, 2), f"x: {STEERING}", what=f"{STEERING}\r\nnext")
    text = forms()[name].render([found], "en")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", text)
    assert "�[2Jb�c�d�e�f next" in text


def test_the_offer_to_mend_is_made_if_something_can_be_mended() -> None:
    """With the way to look first."""
    text = forms()["text"].render([_found()], "en", mendable=3)
    assert text.endswith("in 1 file. 3 can be mended by casebook check --fix (see what it would do: --diff).\n")
    assert "其中 3 处可以自动改好" in forms()["text"].render([_found()], "zh", mendable=3)
    assert "--fix" not in forms()["text"].render([_found()], "en")


def test_the_concise_report_has_one_line_for_each_finding() -> None:
    """Editors jump to `path:line:column`."""
    found = (_found("a: b", 4), MILD.at(Location("casebook/guides/y.yaml", 2, 3)))
    assert forms()["concise"].render(found, "en") == (
        "casebook/cases/x.yaml:7:4: TST001 Here is “x”.\ncasebook/guides/y.yaml:2:3: TST002 By the way.\n"
    )
    assert "TST002 提醒一下。" in forms()["concise"].render(found, "zh")
    assert forms()["concise"].render((), "en") == ""


def test_a_message_that_ends_in_an_empty_hint_leaves_no_space_behind() -> None:
    """Reports can be compared line by line."""
    problem = Problem("TST003", "hinted", Words("没有。{hint}", "None. {hint}"), Words("写。", "Write."))
    found = problem.at(Location("x.yaml"), hint=Words("", ""))
    for name in ("text", "concise"):
        for line in forms()[name].render([found], "en").split("\n"):
            assert line == line.rstrip()


def test_the_report_for_programs_keeps_its_keys() -> None:
    """They are a promise: new ones may come, none may go or change."""
    report = json.loads(forms()["json"].render([_found("risk: hihg", 7, 4)], "en"))
    assert report["version"] == 1
    assert report["diagnostics"] == [
        {
            "path": "casebook/cases/x.yaml",
            "line": 7,
            "column": 7,
            "length": 4,
            "code": "TST001",
            "name": "test-problem",
            "severity": "error",
            "message": {"zh": "这里有“x”。", "en": "Here is “x”."},
            "cure": {"zh": "改掉。", "en": "Change it."},
            "replacement": None,
        }
    ]


def test_the_report_for_programs_does_not_depend_on_the_language_of_people() -> None:
    """It always has all languages, in characters and not in escapes."""
    zh, en = (forms()["json"].render([_found()], language) for language in LANGUAGES)
    assert zh == en
    assert "这里有" in zh
    assert json.loads(forms()["json"].render([], "en"))["diagnostics"] == []


@pytest.mark.parametrize("name", forms())
def test_a_form_says_for_whom_it_is(name: str) -> None:
    """The command line lists the forms."""
    form = forms()[name]
    assert form.name == name
    assert re.search("[\u4e00-\u9fff]", form.about.zh)
    assert form.about.en.isascii()


@pytest.mark.parametrize("name", forms())
def test_a_report_of_nothing_is_no_error(name: str) -> None:
    """A clean casebook can be reported in every form."""
    for language in LANGUAGES:
        assert isinstance(forms()[name].render((), language), str)


def test_findings_are_ordered_by_file_line_and_column_and_stand_there_once() -> None:
    """Not by text: line 10 comes after line 9."""
    places = [("b.yaml", 1, 1), ("a.yaml", 10, 1), ("a.yaml", 9, 5), ("a.yaml", 9, 12), ("a.yaml", 9, 5)]
    found = in_order(PROBLEM.at(Location(*place), what="x") for place in places)
    assert [str(diagnostic.location) for diagnostic in found] == [
        "a.yaml:9:5",
        "a.yaml:9:12",
        "a.yaml:10:1",
        "b.yaml:1:1",
    ]


def test_findings_at_one_place_are_ordered_by_code_and_words() -> None:
    """The order never depends on which check ran first."""
    here = Location("a.yaml")
    found = [MILD.at(here), PROBLEM.at(here, what="b"), PROBLEM.at(here, what="a")]
    assert in_order(found) == in_order(reversed(found))
    assert [diagnostic.message.en for diagnostic in in_order(found)] == ["Here is “a”.", "Here is “b”.", "By the way."]


SUMMARIES = {
    "nothing": ((), "没有发现问题。", "No problems found."),
    "both": (
        (_found(), MILD.at(Location("x.yaml"))),
        "2 个文件里有 1 处错误、1 处提醒。",
        "1 error, 1 warning in 2 files.",
    ),
    "several": ((_found(), _found(number=8)), "1 个文件里有 2 处错误、0 处提醒。", "2 errors, 0 warnings in 1 file."),
}


@pytest.mark.parametrize(("found", "zh", "en"), SUMMARIES.values(), ids=SUMMARIES)
def test_the_summary_counts_errors_and_warnings(found: tuple[Diagnostic, ...], zh: str, en: str) -> None:
    """Only errors keep a site from being published, so they are counted apart."""
    assert summary(found) == Words(zh, en)


def test_a_place_is_written_as_editors_read_it() -> None:
    """`path:line:column`, counted from 1."""
    assert str(Location("a.yaml", 3, 4, 5)) == "a.yaml:3:4"
    assert str(Location("a.yaml")) == "a.yaml:1:1"
    assert Location("a.yaml").length == 1
