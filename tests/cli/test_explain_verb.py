"""`casebook explain`: what a code means and how to mend it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.languages import LANGUAGES, Language
from generator.scan import explanations

KNOWN = explanations()
CODES = sorted(KNOWN)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(casebook: Any, code: str, language: Language) -> None:
    """Code, name, severity, what is wrong, the cure and why, in the language asked for, with no name left unfilled."""
    ended = casebook("--language", language, "explain", code)
    assert (ended.code, ended.err) == (0, "")
    told = KNOWN[code]
    problem = told.problem
    head, message, cure = ended.out.splitlines()[:3]
    assert head == f"{code}/{problem.slug} ({problem.severity.words.of(language)})"
    assert cure.startswith("怎样改：" if language == "zh" else "cure: ")
    for text in (message, cure, told.text(language)):
        assert not re.search(r"\{\w*\}|\{\{|\}\}", text), text
        assert bool(CHINESE.search(text)) or language == "en", text
    assert told.text(language) in ended.out


@pytest.mark.parametrize("written", ["REF101", "ref101", "REF101/unknown-reference"])
def test_a_code_may_be_copied_as_it_stands_in_a_report(casebook: Any, written: str) -> None:
    """Small letters do not matter, nor the name behind the code."""
    assert casebook("explain", written).out.startswith("REF101/unknown-reference")


@pytest.mark.parametrize(("language", "said"), [("zh", "是不是 `TRN601`？"), ("en", "Did you mean `TRN601`?")])
def test_a_misspelt_code_gets_a_suggestion(casebook: Any, language: str, said: str) -> None:
    """One line, exit code 2, and the code that was probably meant."""
    ended = casebook("--language", language, "explain", "trn6o1")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_code_like_no_other_gets_the_list(casebook: Any) -> None:
    """Without anything close there is no guess, but all codes are named."""
    ended = casebook("explain", "?")
    assert ended.code == 2
    assert "Did you mean" not in ended.err
    assert all(code in ended.err for code in CODES)


def test_it_needs_no_project(casebook: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A code can be looked up wherever the report is read."""
    assert casebook("explain", "REF101", folder=tmp_path_factory.mktemp("elsewhere")).code == 0
