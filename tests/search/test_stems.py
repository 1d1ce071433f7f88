"""Stems of the words that the library really has, judged by how English is spelled and not by how stems are cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import library_index
import pytest
import reference

from generator.search._folding import fold
from generator.search._stems import stem
from generator.search._tokens import is_cjk, runs

KNOWN_APART = {
    ("abled", "able"), ("agreed", "agree"), ("childrens", "children"), ("dous", "dou"),
    ("eased", "ease"), ("easing", "ease"), ("junkies", "junkie"), ("news", "new"), ("shed", "she"), ("thing", "the"),
}  # fmt: skip
"""Forms that have another stem than the word beside them. Four are other words, and dous is Dou's; the rest are not
worth a rule of their own in a script that every searching phone loads."""
UNRELATED = (
    "new news", "past pasta", "universe university", "organ organise", "station state", "care career",
    "policy police", "person personnel", "moment momentum", "mother moth", "number numb", "father fat",
    "corner corn", "ration rate", "sing single", "bring bridge", "need needle", "fever fee",
)  # fmt: skip
"""Words that a stemmer which cuts more than this one would call the same, decided by hand."""


@cache
def words() -> frozenset[str]:
    """All words of the English pages."""
    records = library_index.records()["en"]
    texts = [text for one in records for text in (one.title, *one.names, one.summary)]
    texts += [text for one in records for section in one.sections for text in (section.heading, section.text)]
    found = {run for text in texts for run in runs(fold(text))}
    return frozenset(run for run in found if run.isalpha() and not is_cjk(run))


def inflected(word: str) -> Iterator[str]:
    """Yield plural or third person, past, and -ing, as schools teach to spell them."""
    after_consonant = re.search("[^aeiou]y$", word)
    if re.search("(?:[sxz]|[cs]h)$", word):
        yield word + "es"
    else:
        yield word[:-1] + "ies" if after_consonant else word + "s"
    if word.endswith("e"):
        yield word + "d"
        yield (word if word.endswith("ee") else word[:-1]) + "ing"
    elif re.fullmatch("[^aeiou]*[aeiou][^aeiouwxy]", word):
        yield from (word + word[-1] + ending for ending in ("ed", "ing"))
    else:
        yield word[:-1] + "ied" if after_consonant else word + "ed"
        yield word + "ing"


def test_the_forms_of_a_word_have_its_stem() -> None:
    forms = [(form, word) for word in words() if len(word) > 2 for form in inflected(word) if form in words()]
    assert len(forms) > 1_000
    assert {(form, word) for form, word in forms if stem(form) != stem(word)} == KNOWN_APART


@pytest.mark.parametrize("pair", UNRELATED)
def test_words_that_have_nothing_to_do_with_each_other_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_the_second_opinion_comes_to_the_same_stems() -> None:
    assert {word: stem(word) for word in words()} == {word: reference.stem(word) for word in words()}
