"""The vocabulary `risks`: the levels of risk that follow-up is planned by."""

from __future__ import annotations

from pydantic import Field

from generator.content._entry import Named, VocabularyType
from generator.content._references import Id
from generator.content._term import Term
from generator.content._text import BasedPoint
from generator.languages import Words


class Risk(Term):
    """A level of risk."""

    rank: int = Field(ge=1, le=9)
    """从高到低排列，1 最高。

    The order, 1 is the highest.
    """
    follow_up: BasedPoint
    """这一级怎样跟进。

    How people of this level are followed up.
    """


class Risks(Named):
    """The levels of risk that follow-up is planned by."""

    terms: dict[Id, Risk]
    """风险等级的编号和内容。

    The levels, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="risks",
    term="risk",
    model=Risks,
    words=Words("风险等级", "Risk levels"),
    term_words=Words("风险等级", "risk level"),
    about=Words("安排跟进时用的风险等级。", "The levels of risk that follow-up is planned by."),
)
