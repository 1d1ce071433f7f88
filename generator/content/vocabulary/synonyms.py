"""The vocabulary `synonyms`: the words residents use, and the standard term each of them means."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Record
from generator.content._places import In, Place
from generator.content._references import Id
from generator.content._text import Text
from generator.languages import Words


class EverydayWords(Record):
    """Everyday words, by language."""

    zh: tuple[str, ...] = ()
    """居民的说法，如“发烧”。

    What residents say in Chinese.
    """
    en: tuple[str, ...] = ()
    """英文的日常说法。

    What residents say in English.
    """


class Synonym(Record):
    """A standard term and the everyday words for it."""

    standard: Text
    """标准词，如“发热”。

    The standard term, e.g. “fever” 发热.
    """
    say: Annotated[EverydayWords, In(Place.QUOTE)] = Field(default=...)
    """大家平时怎样说。

    What people say.
    """


class Synonyms(Named):
    """The words residents use, and the standard term each of them means."""

    terms: dict[Id, Synonym]
    """同义词组的编号和内容。

    The groups of synonyms, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="synonyms",
    term="synonym",
    model=Synonyms,
    words=Words("同义词", "Synonyms"),
    term_words=Words("同义词组", "group of synonyms"),
    about=Words("居民平时的说法和对应的标准词。", "The words residents use, and the standard term each of them means."),
    has_page=False,
)
