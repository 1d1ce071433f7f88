"""The vocabulary `sources`: where facts come from, and how far each source can be trusted."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Choice, Record, WebAddress
from generator.content._places import In, Place
from generator.content._references import Id
from generator.content._text import Text
from generator.languages import Words


class Grade(Choice):
    """How far a source can be trusted; shown beside every citation."""

    A = "A", "发布机构的原文或全文副本", "the issuing body's own text, or a full copy of it"
    B = "B", "转述官方来源的二手资料", "a secondary page that reports an official source"
    U = "U", "尚未核实", "not verified"


class Source(Record):
    """A source that entries cite by id."""

    title: Annotated[Text, In(Place.PROPER_NAME, Place.QUOTE)]
    """标题。没有译文的来源只写原文。

    The title. If it has no translation, only the original.
    """
    publisher: Annotated[Text, In(Place.PROPER_NAME)]
    """发布机构或网站。

    Who published it.
    """
    year: int | None = Field(default=None, ge=1900, le=2100)
    """发布的年份。

    The year of publication.
    """
    url: WebAddress | None = None
    """网址。

    The web address.
    """
    grade: Grade
    """可信程度：A 发布机构的原文或全文副本，B 二手资料，U 尚未核实。

    A the issuing body's own text or a full copy, B secondary, U not verified.
    """
    note: Text | None = None
    """读者要知道的限制。

    Limits that a reader should know.
    """


class Sources(Named):
    """Where facts come from."""

    terms: dict[Id, Source]
    """来源的编号和内容。

    The sources, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="sources",
    term="source",
    model=Sources,
    words=Words("来源", "Sources"),
    term_words=Words("来源", "source"),
    about=Words("事实出自哪里，可信程度如何。", "Where facts come from and how far each source can be trusted."),
)
