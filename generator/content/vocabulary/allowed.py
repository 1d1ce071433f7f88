"""The vocabulary `allowed`: names and numbers that look like somebody's identity and may stand all the same."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._model import Record
from generator.content._places import In, Place
from generator.content._references import Id, SourceReference
from generator.content._text import Text
from generator.languages import Words


class Allowed(Record):
    """A name or number that is public: of a theorist, an institution, a help line that has no entry of its own."""

    spelled: Annotated[tuple[str, ...], In(Place.PROPER_NAME)] = Field(min_length=1, examples=["McGoldrick"])
    """逐字写出，几种写法都写上。

    Exactly as it is written, in every spelling that occurs.
    """
    reason: Text
    """为什么可以公开。

    Why it may be public.
    """
    until: date
    """到哪一天为止。到了这一天，要重新看一次。

    Until when. By that day somebody must look at it again.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源。

    Sources.
    """


class AllowedNames(Named):
    """Names and numbers that look like somebody's identity and may stand all the same."""

    terms: dict[Id, Allowed] = Field(default_factory=dict)
    """放行的编号和内容。服务对象和家属的名字永远不能写在这里。

    What may stand, by id. Names of recipients and their families never belong here.
    """


CONTENT_TYPE = VocabularyType(
    name="allowed",
    term="allowed",
    model=AllowedNames,
    words=Words("可以公开的名称", "Names that may be public"),
    term_words=Words("可以公开的名称", "name that may be public"),
    about=Words(
        "看起来像个人信息、但经过审核可以公开的名称和号码。",
        "Names and numbers that look like somebody's identity and were reviewed as public.",
    ),
    has_page=False,
)
