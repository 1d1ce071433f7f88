"""What all rooms stand on: languages and errors."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from generator import errors
from generator.languages import DEFAULT_LANGUAGE, HTML_LANGUAGE, LANGUAGES, Words

CHINESE = re.compile("[\u4e00-\u9fff]")
RAISED = {
    error.__class__.__name__: error
    for error in (
        errors.MissingPieceError(Path("templates/pages/case.html"), Words("页面模板", "page template")),
        errors.SpoiledLedgerError(Path("casebook/ledger.yaml")),
        errors.UnreadableError(Path("casebook/cases/a.yaml"), "Permission denied"),
        errors.UnwritableError(Path("site/index.html"), "No space left on device"),
        errors.StrangeFileError(Path("docs/zh/pipe.md"), Words("特殊文件", "a special file")),
        errors.ContentError(3),
        errors.SiteFaultsError(2),
        errors.StaleLedgerError(("cases/a/", "guides/b/")),
        errors.ShellError("case", Words("没有正文的位置", "it has no place for the body")),
        errors.AddressInUseError("127.0.0.1:8000", "Address already in use"),
        errors.AlreadyThereError(Path("casebook/cases/a.yaml")),
        errors.EngineError(),
        errors.UnknownNameError(Words("内容类型", "content type"), "csae", ("case", "guide"), "case"),
        errors.UnknownCodeError("REF11", ("REF101", "REF102")),
        errors.UnsuitableFileError(Path("family.md"), Words("这是文件夹。", "it is a folder.")),
        errors.NothingToDrawError("guide/heat", ("timeline",)),
        errors.MissingExtraError(Words("写 PNG 图片", "Writing PNG"), "resvg-py", ".venv/bin/python"),
        errors.EndlessTextError(Path("docs/zh/about.md"), 3, Words("太多", "too much")),
        errors.UnusableRosterError(Path("roster.txt"), Words("太大", "it is too large")),
        errors.CheckFailedError("PII101", "casebook/cases/a.yaml", "KeyError"),
    )
}
TREE = {name: error for name, error in inspect.getmembers(errors, inspect.isclass) if issubclass(error, Exception)}


def test_every_error_is_tried_out_and_drawn_in_the_tree() -> None:
    """The module's docstring shows all of them, and no other."""
    assert set(RAISED) | {"CasebookError"} == set(TREE)
    assert set(re.findall(r"\b[A-Z]\w+Error\b", errors.__doc__ or "")) == set(TREE)


@pytest.mark.parametrize("name", RAISED)
def test_an_error_is_a_sentence_in_both_languages(name: str) -> None:
    """It is caught by its root and shown plainly; nothing in it was left unfilled."""
    error = RAISED[name]
    assert isinstance(error, errors.CasebookError)
    assert CHINESE.search(error.words.zh)
    assert not re.search(r"[{}]", error.words.zh + error.words.en)
    assert str(error) == error.words.en
    assert not CHINESE.search(error.words.en)


@pytest.mark.parametrize("name", [name for name, error in RAISED.items() if len(vars(error)) > 1])
def test_an_error_keeps_what_it_was_made_of(name: str) -> None:
    """A caller can ask for the path instead of reading it out of the sentence."""
    values = [value for key, value in vars(RAISED[name]).items() if key != "words"]
    assert any(str(value) in RAISED[name].words.zh for value in values)


def test_an_unknown_name_is_answered_with_the_nearest_and_all_known_ones() -> None:
    """With a suggestion and without."""
    with_suggestion = RAISED["UnknownNameError"]
    assert "是不是 `case`？" in with_suggestion.words.zh
    assert "Did you mean `case`?" in with_suggestion.words.en
    without = errors.UnknownNameError(Words("内容类型", "content type"), "x", ("case", "guide"))
    assert "是不是" not in without.words.zh
    assert "case, guide" in without.words.en


def test_every_language_has_words_and_a_name_for_browsers() -> None:
    """One place knows which languages there are."""
    assert Words._fields == LANGUAGES
    assert set(HTML_LANGUAGE) == set(LANGUAGES)
    assert DEFAULT_LANGUAGE in LANGUAGES


def test_words_are_filled_in_each_language() -> None:
    """Values that are words themselves are put in in the language around them."""
    words = Words("{count} 个{kind}", "{count} of {kind}").fill(count=2, kind=Words("案例", "case"))
    assert [words.of(language) for language in LANGUAGES] == ["2 个案例", "2 of case"]


def test_braces_in_a_value_are_left_as_they_are() -> None:
    """What an author wrote is never read as a name to fill in."""
    assert Words("“{text}”", "“{text}”").fill(text="{name} {") == Words("“{name} {”", "“{name} {”")
