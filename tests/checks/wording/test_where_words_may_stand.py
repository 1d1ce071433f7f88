"""Where a word to avoid may stand: in speech, in names; and where quotation marks only wink at the reader."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from generator.checks import Setting
from generator.checks._wording import Judge, in_prose

Found = Callable[[str], list[str]]

SPEECH = [
    "他说：“楼上那个疯子又来了。”",
    "邻居叫他“疯子”，他很难过。",
    "不要用“疯子”这个词。",
    "「那個瘋子又來了」，鄰居小聲說。",
    "她哭着说：“他们骂我‘残废’，还笑。”",
    "她写道：『残废』两个字最伤人。",
    "“残废”“瞎子”“疯子”这些说法，都不用。",
    'He said, "The madman is here again."',
    "They call her a “cripple”.",
    "The word “elderly” is not used here.",
    "“People’s words for the elderly hurt,” she said.",
    "> 疯子\n> 残废",
    "前面一段。\n\n> 他是疯子。\n\n后面一段。",
]


@pytest.mark.parametrize("text", SPEECH)
def test_speech_and_talk_about_words_are_left_in_peace(found: Found, text: str) -> None:
    """Whoever was hurt must be able to say how."""
    assert found(text) == []


WINKING = [
    ("社区里有“疯子”。", ["疯子"]),
    ("我们帮助“残废人”就业。", ["残废人"]),
    ("They help “the needy” every week.", ["the needy"]),
    ("他打电话给“疯子”。", ["疯子"]),
    ("“疯子”住在三楼。邻居说他好。", ["疯子"]),
    ("他说得对。“疯子”住在三楼。", ["疯子"]),
]


@pytest.mark.parametrize(("text", "words"), WINKING)
def test_the_bare_word_in_quotation_marks_is_no_speech(found: Found, text: str, words: list[str]) -> None:
    """Unless its own sentence says that it is a word."""
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "他说：“你好。”疯子来了。",
        "“没有写完\n\n疯子来了”",
        "他说疯子来了”",
        "“他说疯子来了",
        "He said, ‘Hello,’ to the madman’s wife.",
        "people’s madman’s",
        '5" madman',
        "2 > 1，疯子",
    ],
)
def test_marks_that_do_not_close_around_a_word_quote_nothing(found: Found, text: str) -> None:
    """Before, after, in another paragraph, or an apostrophe."""
    assert len(found(text)) == 1


NAMES = [
    "《关于残疾人群体的通知》发布了。",
    "她在自闭症儿童康复中心工作。",
    "市自闭症协会来访。",
    "两位老师来自聋哑学校。",
    "National Institute on Drug Abuse",
    "He wrote to the Special Needs School.",
    "Elderly Health Service is open on Mondays.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_of_institutions_laws_and_articles_stay_as_they_are(found: Found, text: str) -> None:
    """We do not rename others."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "自闭症儿童去了中心。",
        "弱势群体的服务中心",
        "《通知》说到弱势群体。",
        "Elderly people came early.",
        "Elderly Chinese came.",
        "The Elderly came early.",
        "ELDERLY PEOPLE",
        "《疯子》",
        "疯子医院",
    ],
)
def test_what_only_looks_like_a_name_is_found(found: Found, text: str) -> None:
    """A capital at the beginning of a sentence proves nothing, and insults are excused by no name."""
    assert len(found(text)) == 1


def test_addresses_are_no_words(found: Found) -> None:
    """They must stay what they are."""
    assert found("见[这里](https://example.org/elderly/)，或 https://example.org/the-elderly/x。") == []
    assert found("## Heading {#elderly}") == []
    assert found("[elderly](https://example.org/)") == ["elderly"]


def test_code_is_no_prose(setting: Setting, judge: Judge) -> None:
    """On pages about words, code shows them; in an entry it would be a way round the rule."""
    text = "a `elderly` b\n\n```yaml\nelderly\n````\n\n~~~\nelderly\n```\nelderly\n~~~\nelderly `not code"
    assert [(one.start, one.word) for one in in_prose(text, setting)] == [(text.rindex("elderly"), "elderly")]
    assert len(list(judge.in_text("`elderly`"))) == 1


HEAPS = ["“", '"', "‘", "《", "`", "> ", "](", "{#", "```\n", "残", "残废的", "“残废”", "他说“残废”", "\n ", " ", "a "]


def _seconds(text: str, setting: Setting) -> float:
    """How long it takes to judge a text, by the process's own clock, so that a busy machine does not matter."""
    begun = process_time()
    list(in_prose(text, setting))
    return process_time() - begun


@pytest.mark.parametrize("sign", HEAPS)
@pytest.mark.parametrize("around", [("", "疯子"), ("“", "疯子”" + "’" * 4000)], ids=["open", "quoted"])
def test_a_heap_of_anything_is_judged_in_one_pass(setting: Setting, sign: str, around: tuple[str, str]) -> None:
    """Eight times as much takes eight times as long, not sixty-four: no search backs up."""
    few, many = (
        min(_seconds(around[0] + sign * count + around[1], setting) for _ in range(2)) for count in (500, 4000)
    )
    assert many < 0.02 + 24 * few
