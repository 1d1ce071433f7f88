"""The vocabulary `glossary`: professional words, explained; pages link them where they first occur."""

from __future__ import annotations

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Record
from generator.content._references import Id, SourceReference, TermReference
from generator.content._text import LongText, Text
from generator.languages import Words


class AlsoWritten(Record):
    """Other ways to write a term, by language."""

    zh: tuple[str, ...] = ()
    """中文的其他写法。

    Other Chinese ways to write it.
    """
    en: tuple[str, ...] = ()
    """英文的其他写法，包括复数。

    Other English ways to write it, plurals included.
    """


class GlossaryTerm(Record):
    """A professional word and what it means."""

    name: Text
    """标准词。

    The standard term.
    """
    also: AlsoWritten = Field(default_factory=AlsoWritten)
    """其他写法。页面上出现这些写法时，也会链接到这里。

    Other ways to write it. Pages link these too.
    """
    meaning: LongText
    """用普通话说清楚是什么意思。

    What it means, in plain words.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源。

    Sources.
    """
    see: tuple[TermReference, ...] = ()
    """相关的术语。

    Related terms.
    """
    link: bool = True
    """页面上第一次出现时是否自动加链接。太常用的词写 false。

    Whether pages link it where it first occurs. false for words that are too common.
    """


class Glossary(Named):
    """Professional words, explained."""

    terms: dict[Id, GlossaryTerm]
    """术语的编号和内容。

    The terms, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="glossary",
    term="term",
    model=Glossary,
    words=Words("术语表", "Glossary"),
    term_words=Words("术语", "term"),
    about=Words("专业词语，用普通话讲清楚。", "Professional words, explained in plain ones."),
)
