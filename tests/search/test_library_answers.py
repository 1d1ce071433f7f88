"""What the real library answers to words of which it matters what stands first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, Protocol

import library_index
import pytest
from engine import Engine

from generator.languages import LANGUAGES, Language


class Ask(Protocol):
    def __call__(self, language: Language, query: str) -> list[dict[str, Any]]: ...


class Alarms(Protocol):
    """Gives the ids of the emergencies that a query in a language is about."""

    def __call__(self, language: Language, query: str) -> list[str]: ...


@pytest.fixture(scope="module")
def engines() -> Iterator[dict[Language, Engine]]:
    """The search of each language, open."""
    with ExitStack() as stack:
        made = {language: stack.enter_context(Engine(library_index.index_files(language))) for language in LANGUAGES}
        for language, engine in made.items():
            engine.open(language)
        yield made


@pytest.fixture(scope="module")
def ask(engines: dict[Language, Engine]) -> Ask:
    """Asks the index of a language; gives the first results."""
    return lambda language, query: list(engines[language].search(query)["hits"])


@pytest.fixture(scope="module")
def alarms(engines: dict[Language, Engine]) -> Alarms:
    """Gives the emergencies that a query is about, by id."""
    return lambda language, query: [one["id"] for one in engines[language].search(query)["emergencies"]]


@pytest.mark.parametrize(
    ("language", "query", "expected"),
    [
        ("zh", "虐待老人", ["elder-abuse"]),
        ("zh", "煤气中毒", ["carbon-monoxide"]),
        ("zh", "虐待", ["child-abuse"]),
        ("zh", "唔想做人", ["suicidal-thoughts"]),
        ("zh", "血压195", ["very-high-blood-pressure"]),
        ("zh", "防止走失", []),
        ("zh", "容易走失", []),
        ("en", "mosquito trap", []),
        ("en", "fired from my job", []),
        ("en", "trapped", ["trapped-by-water"]),
    ],
)
def test_who_is_in_danger_gets_one_answer_and_nobody_else_a_fright(
    alarms: Alarms, language: Language, query: str, expected: list[str]
) -> None:
    """A word of fear within a longer one is that longer one; within everyday words it is none."""
    assert alarms(language, query) == expected


@pytest.mark.parametrize(
    ("language", "query"),
    [("zh", "老人"), ("zh", "残疾人"), ("zh", "新冠"), ("zh", "病人"), ("en", "patient"), ("en", "disabled")],
)
def test_words_that_hurt_never_stand_before_help(ask: Ask, language: Language, query: str) -> None:
    """Who looks for help for somebody shall not first meet what people call them."""
    assert ask(language, query)[0]["path"] != "wording/"


@pytest.mark.parametrize(
    ("language", "query", "note"),
    [
        ("zh", "残废", "要避免的说法。请这样说：残疾人"),
        ("en", "crippled", "Words to avoid. Say instead: a person with a disability"),
    ],
)
def test_a_word_that_hurts_leads_to_what_to_say_instead(ask: Ask, language: Language, query: str, note: str) -> None:
    hits = ask(language, query)[:3]
    assert [hit["note"] for hit in hits if hit["path"] == "wording/"] == [note]


def test_the_lesson_about_words_says_that_some_are_to_be_avoided(ask: Ask) -> None:
    hit = next(hit for hit in ask("zh", "精神病") if hit["path"] == "lessons/words-that-help/")
    assert hit["note"].startswith("要避免的说法")


@pytest.mark.parametrize(
    ("language", "query", "path"),
    [
        ("zh", "案例", "cases/"),
        ("zh", "个案", "cases/"),
        ("zh", "指南", "guides/"),
        ("zh", "课程", "lessons/"),
        ("zh", "规程", "playbooks/"),
        ("zh", "培训包", "packs/"),
        ("zh", "术语", "glossary/"),
        ("zh", "词汇表", "glossary/"),
        ("zh", "来源", "sources/"),
        ("zh", "主题", "topics/"),
        ("en", "cases", "cases/"),
        ("en", "case studies", "cases/"),
        ("en", "guides", "guides/"),
        ("en", "glossary", "glossary/"),
        ("en", "training", "packs/"),
    ],
)
def test_what_a_part_of_the_library_is_called_leads_to_its_list(
    ask: Ask, language: Language, query: str, path: str
) -> None:
    """And not to what authors are told about it."""
    hit = ask(language, query)[0]
    assert (hit["path"], hit["anchor"]) == (path, "")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "老人每天要吃五六种药总是弄混"),
        ("zh", "停水停电手机也没电了要怎么找人帮忙"),
        ("zh", "医生开的药跟药店买的感冒药能不能一起吃"),
        ("en", "what should I tell the doctor about the medicine that my mother takes every day"),
    ],
)
def test_a_sentence_loads_few_lists(language: Language, sentence: str) -> None:
    """Each list is in a file of its own, and a phone on a slow net waits for all of them."""
    with Engine(library_index.index_files(language)) as engine:
        engine.open(language)
        assert engine.search(sentence)["hits"]
        assert len([name for name in engine.loaded if "/t/" in name]) <= 9
