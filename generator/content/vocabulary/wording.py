"""The vocabulary `wording`: words that hurt, words that help, and why."""

from __future__ import annotations

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Choice, Record
from generator.content._references import Id, SourceReference
from generator.content._text import Text
from generator.languages import Words


class WordingLevel(Choice):
    """How firmly a word is avoided."""

    BAN = "ban", "不用", "do not use"
    CONTEXT = "context", "看场合", "depends on context"


class Place(Choice):
    """A place where the word may stand all the same."""

    QUOTE = "quote", "引用原话", "quoted speech"
    MYTH = "myth", "误解的那一句", "the myth of a myth and fact"
    AVOID_LIST = "avoid-list", "避免用词表", "a list of words to avoid"
    ROLE_PLAY = "role-play", "角色扮演", "role-play"
    PROPER_NAME = "proper-name", "机构、法律和文章的名称", "names of institutions, laws and articles"


class Spelled(Record):
    """Words by language, exactly as they are written."""

    zh: tuple[str, ...] = ()
    """中文。

    In Chinese.
    """
    en: tuple[str, ...] = ()
    """英文。

    In English.
    """


class WordingRule(Record):
    """Words to avoid, what to say instead, and why."""

    avoid: Spelled
    """要避免的说法，逐字写出。

    The words to avoid, exactly as written.
    """
    suggest: Text
    """建议的说法。

    What to say instead.
    """
    why: Text
    """为什么。

    Why.
    """
    level: WordingLevel
    """ban 不用，context 看场合。

    ban: do not use; context: it depends.
    """
    except_: Spelled = Field(default=Spelled(), alias="except")
    """包含这个词、但没有问题的说法，如“神经内科”。

    Longer expressions that contain the word and are fine, e.g. 神经内科.
    """
    allow_in: tuple[Place, ...] = ()
    """哪些地方可以出现。

    Where it may stand all the same.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源。

    Sources.
    """
    good: tuple[str, ...] = ()
    """没有问题的例句。

    Example sentences that are fine.
    """
    bad: tuple[str, ...] = ()
    """有问题的例句。

    Example sentences that are not.
    """


class Wording(Named):
    """Words that hurt, words that help, and why."""

    terms: dict[Id, WordingRule]
    """用词规则的编号和内容。

    The rules, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="wording",
    term="wording",
    model=Wording,
    words=Words("用词", "Wording"),
    term_words=Words("用词规则", "wording rule"),
    about=Words("伤人的说法、体贴的说法，以及原因。", "Words that hurt, words that help, and why."),
)
