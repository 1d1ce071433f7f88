"""What is found: the longest word, in every spelling, at its exact place; and nothing that only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks._wording import Judge
from generator.checks._wording.folding import fold, spellings, squeeze

Found = Callable[[str], list[str]]

FINE = [
    "智障人士在工疗站学做手工。",
    "请他去神经内科复查。",
    "正常人体温在一天里会有变化。",
    "病人家属可以陪同。",
    "糖尿病会引起神经病变。",
    "同学笑他是书呆子。",
    "误差生成的原因。",
    "个案主管和方案主办单位开会。",
    "外来工作人员请登记。",
    "蚊子是完全变态的昆虫。",
    "武汉病毒研究所发表了论文。",
    "父亲改变态度，母亲也转变态度。",
    "心智障碍者家长会每月聚一次。",
    "打骂会破坏孩子的信任，吓坏孩子。",
    "恢复正常人际交往。",
    "病毒王国里的故事。",
    "贫穷人口减少了，其中残联帮助了一百户。",
    "阳过的不要怕。",
    "这份方案主张先上门。",
    "残疾人群体育活动",
    "台风摧残废弃的码头。",
    "Mongol families moved here from Inner Mongolia.",
    "The victims of the typhoon need water.",
    "A senior social worker led the class.",
    "Addiction can be treated; he is not addicted.",
    "The beleaguered leopard plagued nobody.",
    "She convicted nobody.",
    "The clinic is hard to reach by bus.",
    "He was a victim of domestic violence.",
    "Bubonic plague is rare.",
]
"""Harmless words of which a word to avoid is only a part, or that stand in a rule's exceptions."""


@pytest.mark.parametrize("text", FINE)
def test_a_longer_word_or_a_part_of_a_word_is_left_in_peace(found: Found, text: str) -> None:
    """In Chinese the longest wins; in English letters must not touch."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("你是智障吗？智障人士不是。", ["智障"]),
        ("得了老年痴呆症。", ["老年痴呆症"]),
        ("那个残废人和那个残废。", ["残废人", "残废"]),
        ("别理他，神经病！神经病学不是。", ["神经病"]),
        ("the disabled person, the disabled personnel, the disabled", ["the disabled", "the disabled"]),
        ("Old, elderly; ELDERLY, (elderly) elderly's", ["elderly", "ELDERLY", "elderly", "elderly"]),
        ("他是elderly的人", ["elderly"]),
        ("2elderly3", ["elderly"]),
    ],
)
def test_the_longest_word_wins_and_each_is_found(found: Found, text: str, words: list[str]) -> None:
    """A word beside an exception is found all the same."""
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "殘廢", "残廢", "瘋子", "聾子", "傻子", "吃低保", "癡呆老人", "痴獃老人", "老糊塗", "農民工", "弱勢群體",
        "ELDERLY", "Wheelchair Bound", "wheelchair‑bound", "wheelchair\nbound", "wheelchair\n    bound",
        "wheelchair  bound", "wheelchair \n bound", "wheelchair-\n  bound", "wheelchair\u00a0bound",
        "wheelchair\u3000bound", "ｅｌｄｅｒｌｙ", "Ｅｌｄｅｒｌｙ", "eld\u00aderly", "残\u200b废", "残\n  废",
        "super spreader", "AIDS infected",
    ],
)  # fmt: skip
def test_spelling_makes_no_difference(found: Found, text: str) -> None:
    """Scripts, capitals, widths, hyphens, breaks, indents and signs that nobody sees."""
    assert found(f"他，{text}，he") == [text]


@pytest.mark.parametrize("text", ["残\n\n废", "the\n\ndisabled", "残、废", "the, disabled", "残 废"])
def test_words_do_not_reach_over_paragraphs_and_punctuation(found: Found, text: str) -> None:
    """What stands apart is not one word."""
    assert found(text) == []


def test_places_are_those_of_the_text_as_it_is_written(judge: Judge) -> None:
    """After everything that folding and squeezing leave out or could make longer."""
    text = "İİ\u200b  \n   İ wheelchair\n   bound, ﬁ and İ elderly."
    assert [(text[one.start : one.end], one.name) for one in judge.in_text(text)] == [
        ("wheelchair\n   bound", "en-wheelchair"),
        ("elderly", "en-elderly"),
    ]


def test_a_word_with_many_traditional_characters_is_not_spelled_in_every_mixture() -> None:
    """Their number doubles with each character."""
    long = "台干发面后里系制" * 3
    assert len(list(spellings(long))) == 2
    assert set(spellings("发廢")) >= {"发廢", "發廢", "髮廢"}


@given(st.text(alphabet="残废的 \n\t-\u200bİßA人e", max_size=30))
def test_folding_keeps_the_length_and_squeezing_the_places(text: str) -> None:
    """Every character that is left stands where it says that it stood."""
    assert len(fold(text)) == len(text)
    squeezed = squeeze(text)
    assert [text[squeezed.origin(place)] for place in range(len(squeezed.text))] == list(squeezed.text)


@given(st.text(max_size=80))
def test_any_text_can_be_judged(judge: Judge, text: str) -> None:
    """And what is found lies inside it."""
    assert all(0 <= one.start < one.end <= len(text) for one in judge.in_text(text))
