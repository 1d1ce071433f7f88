"""`casebook explain`: what a code means and how to mend it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.checks import FAMILIES
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


@pytest.mark.parametrize(("language", "said"), [("zh", "是不是 `TRN601`"), ("en", "Did you mean `TRN601`")])
def test_a_misspelt_code_gets_a_suggestion(casebook: Any, language: str, said: str) -> None:
    """One line, exit code 2, and the code that was probably meant."""
    ended = casebook("--language", language, "explain", "trn6o1")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1


def test_two_codes_that_are_close_are_both_offered(casebook: Any) -> None:
    """Nobody knows which of them was meant."""
    assert "Did you mean `REF102` or `REF101`?" in casebook("explain", "REF10").err
    assert "是不是 `REF102` 或 `REF101`？" in casebook("--language", "zh", "explain", "REF10").err


@pytest.mark.parametrize("code", ["?", "NOPE", "{code}"])
def test_a_code_like_no_other_is_told_where_the_list_is(casebook: Any, code: str) -> None:
    """One sentence, without a guess and without two hundred codes."""
    ended = casebook("explain", code)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"There is no code `{code}`. `casebook explain` lists all codes.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_code_all_are_listed(casebook: Any, language: Language) -> None:
    """A line for each code, and above them what their family is about."""
    ended = casebook("--language", language, "explain")
    assert (ended.code, ended.err) == (0, "")
    assert re.findall(r"^  ([A-Z]{3}\d{3})/", ended.out, re.MULTILINE) == CODES
    assert re.findall(r"^([A-Z]{3})(?:: |：)", ended.out, re.MULTILINE) == sorted(FAMILIES)
    assert not re.search(r"\{\w*\}", ended.out)
    assert bool(CHINESE.search(ended.out)) == (language == "zh")


def test_the_codes_of_a_family_are_listed(casebook: Any) -> None:
    """Small letters do not matter."""
    out = casebook("explain", "pii").out
    assert re.findall(r"[A-Z]{3}\d{3}", out) == [code for code in CODES if code.startswith("PII")]


def test_it_needs_no_project(casebook: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A code can be looked up wherever the report is read."""
    assert casebook("explain", "REF101", folder=tmp_path_factory.mktemp("elsewhere")).code == 0
