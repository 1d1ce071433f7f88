"""Bad input written so that the expected place is seen in it: the mark `‸` stands before what is wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Problem
from generator.languages import LANGUAGES

MARK = "‸"
_CHINESE = re.compile("[\u4e00-\u9fff]")


class Bad(NamedTuple):
    """One bad text.

    Attributes:
        what: what is wrong with it, as the test's id.
        text: the text, with `‸` before the place that must be reported.
        problem: what must be reported.
        says: fragments that the message or the cure must hold, in whichever language.
    """

    what: str
    text: str
    problem: Problem
    says: tuple[str, ...] = ()


def without_mark(text: str) -> tuple[str, int, int]:
    """Return the text without its mark, and the line and column of the mark, counted from 1."""
    assert text.count(MARK) == 1, f"one {MARK} must mark the place: {text!r}"
    before, after = text.split(MARK)
    return before + after, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def assert_explained(found: Diagnostic, problem: Problem, line: int, column: int, says: tuple[str, ...] = ()) -> None:
    """Fail unless `found` is `problem` at that place, in words of both languages that hold all fragments of `says`."""
    assert (found.code, found.slug) == (problem.code, problem.slug), found.message.en
    assert (found.location.line, found.location.column) == (line, column), found
    assert found.severity is problem.severity
    assert_in_both_languages(found)
    words = " ".join(text.of(language) for text in (found.message, found.cure) for language in LANGUAGES)
    for fragment in says:
        assert fragment in words


def assert_in_both_languages(found: Diagnostic) -> None:
    """Fail unless message and cure are filled in, Chinese in Chinese and English in English."""
    for text in (found.message, found.cure):
        assert _CHINESE.search(text.zh), text.zh
        assert text.en.strip()
        own_words = text.en.replace(found.excerpt, "") if found.excerpt else text.en
        assert not re.search(r"\{\w*\}", own_words), f"a name was not filled in: {text.en}"
