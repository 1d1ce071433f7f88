"""The vocabulary `wording`: words that hurt, words that help, and why."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Choice, Record
from generator.content._places import In, Place
from generator.content._references import Id, SourceReference
from generator.content._text import Text
from generator.languages import Words


class WordingLevel(Choice):
    """How firmly a word is avoided."""

    BAN = "ban", "不用", "do not use"
    CONTEXT = "context", "看场合", "depends on context"


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


class OneWord(Record):
    """One word, in the languages for which there is one."""

    zh: str | None = None
    """中文。

    In Chinese.
    """
    en: str | None = None
    """英文。

    In English.
    """


class WordingRule(Record):
    """Words to avoid, what to say instead, and why."""

    avoid: Annotated[Spelled, In(Place.AVOID_LIST)]
    """要避免的说法，逐字写出。英文写出各种词形；大小写、连字符和空格不必分别写，繁体也不必写。

    The words to avoid, exactly as written. English ones in every form (plural, past); capitals, hyphens or blanks
    between words, and traditional characters need not be written.
    """
    suggest: Text
    """建议的说法。

    What to say instead.
    """
    why: Annotated[Text, In(Place.AVOID_LIST)]
    """为什么。

    Why.
    """
    level: WordingLevel
    """ban 不用，context 看场合。

    ban: do not use; context: it depends.
    """
    except_: Annotated[Spelled, In(Place.AVOID_LIST)] = Field(default_factory=Spelled, alias="except")
    """包含这个词、但没有问题的更长说法，如“书呆子”。

    Longer expressions that contain the word and are fine, e.g. bubonic plague.
    """
    replacement: OneWord = Field(default_factory=OneWord)
    """可以原样换上去的一个词，如“癫痫”。只有换了句子仍然通顺才写，自动修改时会用。

    One word that can stand in its place as it is, e.g. epilepsy. Only if sentences still read well; automatic mending
    uses it.
    """
    look_for: Annotated[Text | None, In(Place.AVOID_LIST)] = None
    """查不出来、要靠人留意的用法，如用“小姐”指性工作者。

    Uses that no word shows and that people must watch for.
    """
    allow_in: tuple[Place, ...] = ()
    """哪些地方可以出现。

    Where it may stand all the same.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源。没有来源的规则，页面会写明尚未核实。

    Sources. Of a rule without any, the page says that it is not verified.
    """
    unverified: Annotated[Spelled, In(Place.AVOID_LIST)] = Field(default_factory=Spelled)
    """有来源的规则里，哪几个词是来源没有的，出自一般常识。

    In a rule with sources, the words that no source stands behind and that rest on general knowledge.
    """
    good: Annotated[tuple[str, ...], In(Place.AVOID_LIST)] = ()
    """没有问题的例句；检查程序不能误报。

    Example sentences that are fine; the check must not find anything in them.
    """
    bad: Annotated[tuple[str, ...], In(Place.AVOID_LIST)] = ()
    """有问题的例句，至少一句；检查程序要能找出来。

    Example sentences that are not, at least one; the check must find them.
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
