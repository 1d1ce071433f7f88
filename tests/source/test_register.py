"""Registers: lists of one line for each thing, kept by the tool and merged by people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.source import Register, read_register
from generator.source import _problems as problems

NAME = "casebook/ledger.yaml"
LEDGER = "# Published addresses.\n# Kept by the tool.\ncases/lan/: background timeline\ncases/ming/:\n"

TEXT = st.text(alphabet="abc/-# →老", max_size=8).map(str.strip)
LINES = st.dictionaries(TEXT.filter(lambda key: key and not key.startswith("#") and ": " not in key), TEXT, max_size=5)


def test_each_line_is_a_name_and_a_text() -> None:
    """A text may be empty; the place of a line is where its name stands."""
    register, found = read_register(LEDGER, NAME)
    assert found == ()
    assert register.lines == {"cases/lan/": "background timeline", "cases/ming/": ""}
    assert (register.locate("cases/ming/").line, register.locate("cases/ming/").length) == (4, 11)
    assert register.locate("elsewhere").line == 1


def test_what_is_written_is_what_was_read() -> None:
    """The comment at the top stays, lines are sorted."""
    register, _ = read_register(LEDGER, NAME)
    assert register.written() == LEDGER
    assert register.changed({"a/": "x", "cases/lan/": None}).written() == (
        "# Published addresses.\n# Kept by the tool.\na/: x\ncases/ming/:\n"
    )


def test_names_may_hold_what_addresses_hold() -> None:
    """A colon without a space, and a `#`."""
    register, found = read_register("a/#old: → b/#new\nhttp://x: y\n", NAME)
    assert (found, dict(register.lines)) == ((), {"a/#old": "→ b/#new", "http://x": "y"})


def test_a_line_that_is_none_is_named_and_the_others_are_taken() -> None:
    """Nothing is dropped without a word."""
    register, found = read_register("a: 1\nb\n c: 2\n: 3\nd: 4\n", NAME)
    assert [(one.code, one.location.line) for one in found] == [
        (problems.REGISTER_LINE.code, line) for line in (2, 3, 4)
    ]
    assert list(register.lines) == ["a", "d"]


def test_an_unfinished_merge_is_named() -> None:
    """Each mark of the conflict, where it stands."""
    text = "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n"
    register, found = read_register(text, NAME)
    assert [(one.code, one.location.line) for one in found] == [
        (problems.MERGE_CONFLICT.code, 1),
        (problems.MERGE_CONFLICT.code, 3),
        (problems.REGISTER_TWICE.code, 4),
        (problems.MERGE_CONFLICT.code, 5),
    ]
    assert register.lines == {"a": "1"}


def test_a_name_that_stands_twice_is_named_with_its_first_line() -> None:
    """The first one holds."""
    register, found = read_register("a: 1\nb: 2\na: 3\n", NAME)
    assert [(one.location.line, one.code) for one in found] == [(3, problems.REGISTER_TWICE.code)]
    assert "1" in found[0].message.en
    assert register.lines["a"] == "1"


@given(LINES)
def test_any_register_is_read_as_it_was_written(lines: dict[str, str]) -> None:
    """Writing and reading are each other's reverse."""
    register, found = read_register(Register(NAME, lines, {}, "# head\n").written(), NAME)
    assert (found, dict(register.lines)) == ((), lines)


@given(st.text())
def test_any_text_is_read_or_explained(text: str) -> None:
    """Every line is taken, a comment, blank, or named; no text ends in an error."""
    register, found = read_register(text, NAME)
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    assert len(register.lines) + len(found) == len(lines)
