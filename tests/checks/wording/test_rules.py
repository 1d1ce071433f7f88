"""Every rule of the casebook: it finds what it is for, leaves the rest in peace, and says why and on whose advice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.checks import Setting
from generator.checks._wording import Judge, words_of
from generator.checks.wording.wording_rule_without_effect import CHECK
from generator.content import Place
from generator.content.vocabulary.wording import WordingLevel, WordingRule
from generator.languages import LANGUAGES, Language

FILE = Path(__file__).parents[3] / "casebook" / "vocabulary" / "wording.yaml"
NAMES = sorted(yaml.safe_load(FILE.read_text(encoding="utf-8"))["terms"])
Rules = Mapping[str, WordingRule]


def _language(sentence: str) -> Language:
    return "zh" if re.search("[一-鿿]", sentence) else "en"


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_finds_its_words_in_every_bad_sentence(rules: Rules, judge: Judge, name: str) -> None:
    """A rule that cannot match anything would say for ever that all is well."""
    assert rules[name].bad
    for sentence in rules[name].bad:
        assert name in {one.name for one in judge.in_text(sentence)}, sentence


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_finds_a_word_in_a_good_sentence(rules: Rules, judge: Judge, name: str) -> None:
    """What we hold up as good must not be held against anybody."""
    assert rules[name].good
    for sentence in rules[name].good:
        assert not list(judge.in_text(sentence)), sentence


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_rule_is_found_alone_and_in_the_middle_of_a_sentence(
    rules: Rules, judge: Judge, name: str
) -> None:
    """No other rule and no exception takes it away."""
    for word in words_of(rules[name].avoid):
        around = "他{}了。" if _language(word) == "zh" else "So {} it was."
        for text in (word, word.upper(), around.format(word)):
            (hit,) = judge.matcher.find(text)
            assert (text[hit.start : hit.end].lower(), hit.rule) == (word.lower(), name)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_shows_both_sides_in_each_language_that_it_is_about(rules: Rules, name: str) -> None:
    """A reader of the page sees examples in the language of the words."""
    rule = rules[name]
    for language in LANGUAGES:
        if getattr(rule.avoid, language):
            assert {_language(sentence) for sentence in rule.bad} >= {language}
            assert {_language(sentence) for sentence in rule.good} >= {language}


@pytest.mark.parametrize("name", NAMES)
def test_a_replacement_mends_every_bad_sentence_and_breaks_no_rule(rules: Rules, judge: Judge, name: str) -> None:
    """What is written over a word without anybody looking must be right, and only a ban is mended so."""
    rule = rules[name]
    for language in LANGUAGES:
        other = getattr(rule.replacement, language)
        if other:
            assert rule.level is WordingLevel.BAN
            for sentence in rule.bad:
                if _language(sentence) == language:
                    for one in reversed(list(judge.in_text(sentence))):
                        sentence = sentence[: one.start] + other + sentence[one.end :]  # noqa: PLW2901
                    assert not list(judge.in_text(sentence)), sentence


def test_words_may_always_be_quoted_corrected_listed_and_played(rules: Rules) -> None:
    """Otherwise nobody could teach what a rule is about."""
    taught = {Place.QUOTE, Place.AVOID_LIST}
    assert [name for name, rule in rules.items() if not taught <= set(rule.allow_in)] == []


def test_words_without_a_source_stand_among_the_words_to_avoid(rules: Rules) -> None:
    """And a rule without any source needs no such list: all of it is unverified."""
    for name, rule in rules.items():
        assert set(words_of(rule.unverified)) <= set(words_of(rule.avoid)), name
        assert rule.sources or not list(words_of(rule.unverified)), name


def test_the_check_of_the_rules_finds_nothing_in_them(setting: Setting) -> None:
    """What it says of broken rules is shown by its file of cases."""
    assert list(CHECK.find(setting.vocabularies["wording"], setting)) == []
