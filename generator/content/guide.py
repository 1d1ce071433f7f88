"""The content type `guide`: a health or prevention guide for residents.

Its form follows the NHS digital service manual: care cards with one call to action that ends in "if:", lists of what
to do and what not to do, review dates for the reader to see.
"""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._entry import ContentType, Findable
from generator.content._model import Choice, Record
from generator.content._myth import Myth
from generator.content._references import GuideReference, HelplineReference, LessonReference, PlaybookReference
from generator.content._text import LongText, Point, Text
from generator.languages import Words


class GuideStep(Record):
    """One step of what to do."""

    title: Text
    """这一步做什么，一句短话。

    What this step is, in a few words.
    """
    detail: tuple[Point, ...] = Field(min_length=1)
    """具体怎样做，一条一句。

    How to do it, a sentence each.
    """


class CareLevel(Choice):
    """How urgently help is needed. The words are the card's one call to action."""

    EMERGENCY = "emergency", "马上拨打 {number}，如果：", "Call {number} now if:"
    TODAY = "today", "今天就去看医生，如果：", "See a doctor today if:"
    SELF_CARE = "self-care", "可以先在家照顾自己，如果：", "You can look after yourself at home if:"
    TALK = "talk", "拨打 {number} 找人聊聊，如果：", "Call {number} and talk to someone if:"
    REPORT = "report", "马上拨打 {number} 报警，如果：", "Call {number}, the police, now if:"


class CareCard(Record):
    """A care card: one call to action and the signs that call for it."""

    level: CareLevel
    """紧急程度：emergency 打急救电话、today 今天看医生、self-care 在家照顾、talk 打电话倾诉、report 报警。

    emergency, today, self-care, talk or report. It makes the card's heading.
    """
    call: HelplineReference | None = Field(default=None, examples=["emergency-120"])
    """拨打哪个电话，写 vocabulary/helplines.yaml 里的编号。emergency、talk、report 必须写。

    Which help line to call, as an id of vocabulary/helplines.yaml. Needed for emergency, talk and report.
    """
    signs: tuple[Point, ...] = Field(min_length=1)
    """出现哪些情况。每条接在“如果：”后面读。

    The signs. Each is read after “if:”.
    """
    meanwhile: tuple[Point, ...] = ()
    """等待的时候做什么、不做什么。

    What to do, and not to do, while waiting.
    """

    @model_validator(mode="after")
    def _has_a_number(self) -> CareCard:
        if "{number}" in self.level.words.zh and self.call is None:
            raise PydanticCustomError("care_card_call", "the card has no number to call")
        return self


class Guide(Findable):
    """A health or prevention guide."""

    for_whom: Text
    """写给谁看。

    For whom it is.
    """
    key_points: tuple[Point, ...] = Field(min_length=1, max_length=6)
    """要点，最多六条，先写最要紧的。每条写上来源，如 sources: [来源编号]。

    The key points, six at most, the most important first. Each names its sources: `sources: [id]`.
    """
    steps: tuple[GuideStep, ...] = Field(min_length=1)
    """步骤。

    The steps.
    """
    do: tuple[Point, ...] = Field(min_length=1)
    """要做的。

    What to do.
    """
    do_not: tuple[Point, ...] = Field(min_length=1)
    """不要做的。每条都以“不要”开头，单独读也不会误解。

    What not to do. Each begins with “do not”, so that none is misread alone.
    """
    care: tuple[CareCard, ...] = Field(min_length=1)
    """什么时候求助，最紧急的卡片放最前面。

    When to get help, the most urgent card first.
    """
    myths: tuple[Myth, ...] = ()
    """常见的误解。

    Common myths.
    """
    more: tuple[LongText, ...] = ()
    """其他要知道的。

    What else to know.
    """
    guides: tuple[GuideReference, ...] = ()
    """相关的指南。

    Related guides.
    """
    lessons: tuple[LessonReference, ...] = ()
    """相关的课程。

    Related lessons.
    """
    playbooks: tuple[PlaybookReference, ...] = ()
    """社工用的工作规程。

    Playbooks for social workers.
    """

    @model_validator(mode="after")
    def _most_urgent_first(self) -> Guide:
        levels = [card.level for card in self.care]
        order = [_URGENCY.index(level) for level in levels if level in _URGENCY]
        emergency_later = CareLevel.EMERGENCY in levels and levels[0] is not CareLevel.EMERGENCY
        if emergency_later or order != sorted(order):
            raise PydanticCustomError("care_order", "the most urgent card is not the first")
        return self


_URGENCY = (CareLevel.EMERGENCY, CareLevel.TODAY, CareLevel.SELF_CARE)

CONTENT_TYPE = ContentType(
    name="guide",
    folder="guides",
    model=Guide,
    words=Words("健康指南", "guide"),
    plural=Words("健康指南", "Guides"),
    about=Words(
        "写给居民的健康与预防指南：怎样做，什么时候求助。",
        "Health and prevention guides for residents: what to do and when to get help.",
    ),
    order=2,
)
