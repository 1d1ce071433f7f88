"""The vocabulary `helplines`: numbers to call. Only a verified number is ever printed."""

from __future__ import annotations

from datetime import date

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._entry import Named, VocabularyType
from generator.content._model import Record
from generator.content._references import Id, SourceReference
from generator.content._text import Text
from generator.languages import Words


class Helpline(Record):
    """A number to call."""

    number: str = Field(pattern=r"^[0-9][0-9-]{2,15}$")
    """号码，只写数字和连字符，如 120 或 0750-1234567。

    The number, in digits and hyphens, e.g. 120 or 0750-1234567.
    """
    name: Text
    """名称，如“医疗急救”。

    The name, e.g. “medical emergency”.
    """
    what: Text
    """什么时候打。

    When to call it.
    """
    hours: Text | None = None
    """什么时间有人接听。

    When it is answered.
    """
    order: int = Field(ge=1)
    """在每一页上的先后，1 最前。

    Its place on every page, 1 is the first.
    """
    verified: date | None = None
    """核实的日期。没有核实的号码不会出现在网站上。

    The date it was verified. A number that was not is never shown on the site.
    """
    sources: tuple[SourceReference, ...] = ()
    """根据什么核实。已核实的号码必须写。

    What it was verified against. Needed for a verified number.
    """

    @model_validator(mode="after")
    def _verified_against_something(self) -> Helpline:
        if self.verified and not self.sources:
            raise PydanticCustomError("helpline_source", "a verified number names no source")
        return self


class Helplines(Named):
    """Numbers to call."""

    terms: dict[Id, Helpline]
    """求助电话的编号和内容。

    The help lines, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="helplines",
    term="helpline",
    model=Helplines,
    words=Words("求助电话", "Help lines"),
    term_words=Words("求助电话", "help line"),
    about=Words("已经核实的求助电话，什么时候打哪一个。", "Verified numbers, and when to call which."),
)
