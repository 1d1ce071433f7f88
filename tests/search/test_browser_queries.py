"""What readers type, and what they find."""

from __future__ import annotations

import pytest
import small_index
from engine import Engine

from generator.search import Record, Section


def paths(engine: Engine, query: str, **filters: list[str]) -> list[str]:
    return [
        hit["path"] + hit["anchor"] * hit["path"].startswith("glossary")
        for hit in engine.search(query, filters)["hits"]
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("高血压", "glossary/hypertension"),  # a name that is the query
        ("发烧", "guides/fever/"),  # what residents say for 发热
        ("身子烫怎么办", "guides/fever/"),
        ("身子很烫", "guides/fever/"),  # a word of degree within what the vocabulary knows
        ("發燒怎麼辦", "guides/fever/"),  # 繁體
        ("老人痴呆", "glossary/dementia"),
        ("fever", "guides/fever/"),  # English on the Chinese site
        ("covid19", "guides/fever/"),
        ("ＣＯＶＩＤ－１９", "guides/fever/"),
        ("gaoxueya", "glossary/hypertension"),
        ("gao xue ya", "glossary/hypertension"),
        ("gxy", "glossary/hypertension"),
        ("gaoxuya", "glossary/hypertension"),  # a letter left out
        ("fashao", "guides/fever/"),  # pinyin of an everyday word
        ("高血血压", "glossary/hypertension"),  # a character twice
        ("认障碍", "glossary/dementia"),  # a character left out
        ("高血鸭", "glossary/hypertension"),  # a wrong one of the same sound
        ("台凤来了怎么办", "guides/typhoon/"),
        ("孩子不说话老是哭怎么办", "cases/one/"),  # a sentence, of which no page holds everything
        ("量BP", "guides/pressure/"),
        ("𠮷", "cases/one/"),
        ("盆", "guides/typhoon/"),  # one character that no name holds
        ("高血压的药", "guides/pressure/"),
        ("按时食药", "guides/pressure/"),  # Cantonese
        ("孩子唔肯说话", "cases/one/"),
        ("家人过咗身", "cases/one/"),  # what is over, within what the vocabulary knows
        ("高学压", "glossary/hypertension"),
        ("renzizanai", "glossary/dementia"),  # zh and z, ang and an, as southerners type
        ("人字脏碍", "glossary/dementia"),
        ("打台", "guides/typhoon/"),  # two characters that stand together nowhere: a name that shares one
    ],
)
def test_the_first_page(chinese: Engine, query: str, first: str) -> None:
    assert paths(chinese, query)[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("vaccines", "guides/vaccines/"),
        ("jab", "guides/vaccines/"),
        ("打针", "guides/vaccines/"),
        ("mosqutio", "cases/one/"),  # two letters exchanged
        ("mosq", "cases/one/"),  # still being typed
        ("what is the BP", "guides/pressure/"),
        ("who", "glossary/who"),  # nothing but a word that is left out elsewhere
        ("dont", "guides/vaccines/"),
    ],
)
def test_the_first_page_in_english(english: Engine, query: str, first: str) -> None:
    assert paths(english, query)[0] == first


def test_a_name_that_is_the_query_goes_before_one_that_holds_it() -> None:
    day = Record("aaa/", "guide", "高血压日", sections=(Section("", "高血压", "高血压，高血压，高血压。"),))
    with Engine(small_index.files("zh", day)) as engine:
        engine.open("zh")
        assert paths(engine, "高血压")[:2] == ["glossary/hypertension", "aaa/"]


@pytest.mark.parametrize(
    ("query", "meant"), [("gaoxueya", "高血压"), ("台凤", "台风"), ("高血压", None), ("发烧", None)]
)
def test_says_what_was_meant_instead(chinese: Engine, query: str, meant: str | None) -> None:
    assert chinese.search(query)["meant"] == meant


def test_nothing_is_meant_of_which_nothing_is_found(chinese: Engine) -> None:
    """抗生素 is a known word that stands on no page here: “results for 抗生素” would stand beside “nothing found”."""
    answer = chinese.search("抗生生素")
    assert (answer["total"], answer["meant"]) == (0, None)


def test_another_illness_is_never_meant(chinese: Engine) -> None:
    """低血压 sounds unlike 高血压, so it is not corrected to it."""
    assert chinese.search("低血压")["meant"] is None


@pytest.mark.parametrize("query", ["想自杀", "想自殺", "不想活了", "suicide", "不太想活"])
def test_emergencies_come_first(chinese: Engine, query: str) -> None:
    assert [one["id"] for one in chinese.search(query)["emergencies"]] == ["harm"]


def test_the_longest_word_decides_among_emergencies(chinese: Engine) -> None:
    assert [one["id"] for one in chinese.search("胸口痛不想自杀")["emergencies"]] == ["chest", "harm"]


def test_harmless_words_are_no_emergency(chinese: Engine) -> None:
    """胸口痛 is one, and stays one beside other words."""
    assert chinese.search("胸口痛的小说")["emergencies"] == []
    assert [one["id"] for one in chinese.search("胸口痛的小说，胸口痛")["emergencies"]] == ["chest"]


def test_an_emergency_in_dialect_is_one(chinese: Engine) -> None:
    assert [one["id"] for one in chinese.search("唔想活")["emergencies"]] == ["harm"]


def test_what_was_typed_in_dialect_is_found_as_it_stands() -> None:
    quote = Record("quote/", "guide", "一句话", sections=(Section("", "", "她说：唔肯睇医生。"),))
    with Engine(small_index.files("zh", quote)) as engine:
        engine.open("zh")
        assert paths(engine, "唔肯睇医生")[0] == "quote/"


def test_the_very_phrase_goes_first() -> None:
    """Both pages have all pairs of characters; one has them in a row."""
    scattered = Record("a/", "guide", "甲", sections=(Section("", "", "开窗。窗通。通风。" + "说明。" * 100),))
    row = Record("b/", "guide", "乙", sections=(Section("", "", "说明。" * 100 + "开窗通风。" + "说明。" * 30),))
    with Engine(small_index.files("zh", scattered, row)) as engine:
        engine.open("zh")
        assert paths(engine, "开窗通风")[0] == "b/"


@pytest.mark.parametrize("query", ["", " ", "？！", "的", "😷", "xqzw", "不存在的东西", "x" * 3000, "高" * 500])
def test_nothing_is_too_odd_to_ask(chinese: Engine, query: str) -> None:
    assert chinese.search(query)["total"] >= 0


def test_every_page_with_the_words_is_found(chinese: Engine) -> None:
    """Also where they stand far into a long page."""
    answer = chinese.search("血压")
    assert (answer["total"], answer["complete"]) == (3, 3)
    assert paths(chinese, "野老") == ["cases/one/"]
    assert chinese.search("药")["complete"] == 2


def test_facets_narrow_and_count(chinese: Engine) -> None:
    assert set(paths(chinese, "孩子 发热", group=["children"])) == {"cases/one/", "guides/fever/"}
    assert paths(chinese, "孩子 发热", group=["children"], type=["guide"]) == ["guides/fever/"]
    counts = {
        kind["id"]: [(value["id"], value["count"], value["chosen"]) for value in kind["values"]]
        for kind in chinese.facets()
    }
    # A facet's own choice does not narrow its own counts: the case would be left by choosing it too.
    assert counts["type"] == [("guide", 1, True), ("case", 1, False)]
    assert counts["group"] == [("elders", 1, False), ("children", 1, True)]
