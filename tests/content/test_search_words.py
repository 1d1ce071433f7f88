"""The words that serve the search, in the real casebook: what they lead to; the queries ask for real pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
VOCABULARY = ROOT / "casebook" / "vocabulary"
QUERIES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/benchmarks/search/queries.yaml").read_text("utf-8"))
ENOUGH_SYNONYMS = 150


def _terms(name: str) -> dict[str, Any]:
    terms: dict[str, Any] = yaml.safe_load((VOCABULARY / f"{name}.yaml").read_text("utf-8"))["terms"]
    return terms


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_word_of_fear_stands_under_one_emergency(language: str) -> None:
    """Whoever is afraid needs one answer, not two."""
    words = Counter(
        word.casefold() for term in _terms("emergencies").values() for word in term["say"].get(language, ())
    )
    assert words
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_everyday_word_may_mean_two_things_and_seldom_more(language: str) -> None:
    """难过 is said of a bad day and of depression: the search looks for both. A group names a word once."""
    said = [[word.casefold() for word in term["say"].get(language, ())] for term in _terms("synonyms").values()]
    assert [words for words in said if len(words) != len(set(words))] == []
    meanings = Counter(word for words in said for word in words)
    assert [word for word, times in meanings.items() if times > 3] == []
    assert sum(times > 1 for times in meanings.values()) < len(meanings) / 20


def test_there_are_synonyms_in_both_languages() -> None:
    """Everyday words and a standard term, in Chinese and in English."""
    complete = [one for one in _terms("synonyms").values() if all(one[part].keys() >= {"zh", "en"} for part in one)]
    assert len(complete) >= ENOUGH_SYNONYMS


@pytest.mark.parametrize(
    ("said", "standard"),
    [("发烧", "发热"), ("老人痴呆", "认知障碍"), ("打针", "接种疫苗"), ("BP", "血压"), ("BP", "blood pressure")],
)
def test_what_residents_say_leads_to_the_standard_term(said: str, standard: str) -> None:
    """The words by which this search is known."""
    language = "en" if standard.isascii() else "zh"
    (found,) = (one for one in _terms("synonyms").values() if said in one["say"][language])
    assert found["standard"][language] == standard


def test_every_emergency_names_a_number_that_is_verified() -> None:
    """A number that nobody verified is never shown, so one who is in danger would be shown none."""
    verified = {name for name, line in _terms("helplines").items() if "verified" in line}
    for name, emergency in _terms("emergencies").items():
        assert set(emergency["helplines"]) <= verified, name


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query['language']}-{query['query']}")
def test_a_query_asks_for_pages_that_are_there(query: dict[str, Any]) -> None:
    """An address that was published, and an emergency that stands in the vocabulary."""
    published = {line.split(":")[0] for line in (ROOT / "casebook/ledger.yaml").read_text("utf-8").splitlines()}
    assert query["expect"]
    assert set(query["expect"]) <= published
    assert query.keys() - {"emergency"} == {"query", "language", "kind", "part", "expect"}
    assert ("emergency" in query) == (query["kind"] == "emergency")
    assert query.get("emergency", "fire") in _terms("emergencies")


def test_half_of_the_queries_are_kept_for_the_test() -> None:
    """Of every kind and language as near to half as can be, so that tuning on one half tells about the other."""
    parts = Counter((one["language"], one["kind"], one["part"]) for one in QUERIES)
    for language, kind in {(one["language"], one["kind"]) for one in QUERIES}:
        assert abs(parts[language, kind, "dev"] - parts[language, kind, "test"]) <= 1


def test_a_query_is_asked_once_in_a_language() -> None:
    """Asked twice, it would count twice."""
    assert len({(one["language"], one["query"]) for one in QUERIES}) == len(QUERIES)
