"""Every problem that an entry can have is tried out, and its words can be trusted."""

from __future__ import annotations

import re

import pytest
from test_bad_entry import BAD_ENTRIES, FILE_NAMES

from generator.checks import all_checks
from generator.content import PROBLEMS
from generator.content._problems import BY_CUSTOM_TYPE, SHOWN_AT
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import PROBLEMS as SOURCE_PROBLEMS

ALL = (*SOURCE_PROBLEMS, *PROBLEMS, *(check.problem for check in all_checks()))
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_every_problem_of_an_entry_is_tried_out() -> None:
    """A problem that no test reaches may be one that no entry can reach."""
    tried = {bad.problem.code for bad in BAD_ENTRIES} | {row[1].code for row in FILE_NAMES.values()}
    assert {problem.code for problem in PROBLEMS} == tried & {problem.code for problem in PROBLEMS}


@pytest.mark.parametrize("attribute", ["code", "slug"])
def test_no_two_problems_share_a_code_or_a_name(attribute: str) -> None:
    """A code in a report leads to one explanation."""
    names = [getattr(problem, attribute) for problem in ALL]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.slug)
def test_a_problem_is_named_and_explained_in_both_languages(problem: Problem) -> None:
    """Code and name have their form; message and cure are Chinese in Chinese and English in English."""
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", problem.code)
    assert re.fullmatch(r"[a-z]+[0-9]*(-[a-z0-9]+)*", problem.slug)
    for words in (problem.message, problem.cure):
        assert CHINESE.search(words.zh)
        assert not CHINESE.search(re.sub(r"\{\{.*?\}\}", "", words.en))


@pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.slug)
def test_both_languages_of_a_problem_name_the_same_values(problem: Problem) -> None:
    """What the Chinese sentence tells of the entry, the English one tells too."""
    for words in (problem.message, problem.cure):
        assert _names(words.zh) == _names(words.en)


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text.replace("{{", "").replace("}}", "")))


def test_a_problem_of_fields_together_is_shown_at_a_field() -> None:
    """What models raise themselves is shown where the author must change something, not at the top of the file."""
    shown_at_the_whole = {problem.slug for problem in BY_CUSTOM_TYPE.values() if problem not in SHOWN_AT}
    assert shown_at_the_whole == {"empty-text", "heading-in-text", "pack-item-one"}


def test_words_inside_words_are_put_in_in_their_language() -> None:
    """A sentence never mixes languages."""
    filled = Words("没有叫{kind}的。", "There is no {kind}.").fill(kind=Words("案例", "case"))
    assert filled == Words("没有叫案例的。", "There is no case.")
