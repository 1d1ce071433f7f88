"""The content type `pack`: a training pack, entries in the order in which they are worked through."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._entry import ContentType, Findable
from generator.content._learning import Level
from generator.content._model import Record, Reference
from generator.content._references import CaseReference, GuideReference, LessonReference, PlaybookReference
from generator.content._text import LongText, Text
from generator.languages import Words


class PackItem(Record):
    """One item: a case, a guide, a lesson or a playbook, and what to do with it."""

    case: CaseReference | None = Field(default=None, examples=["love-has-no-boundaries"])
    """案例的编号。四种里只写一种。

    A case's id. Name exactly one of the four.
    """
    guide: GuideReference | None = None
    """指南的编号。

    A guide's id.
    """
    lesson: LessonReference | None = None
    """课程的编号。

    A lesson's id.
    """
    playbook: PlaybookReference | None = None
    """工作规程的编号。

    A playbook's id.
    """
    minutes: int = Field(gt=0, le=600)
    """需要多少分钟。

    How many minutes it takes.
    """
    task: LongText
    """学员用它做什么。

    What participants do with it.
    """
    note: LongText | None = None
    """给带领者的提示。

    A note for the facilitator.
    """

    @model_validator(mode="after")
    def _exactly_one(self) -> PackItem:
        if sum(reference is not None for reference in self._choices()) != 1:
            raise PydanticCustomError("pack_item_one", "name exactly one entry")
        return self

    def _choices(self) -> tuple[Reference | None, ...]:
        return (self.case, self.guide, self.lesson, self.playbook)

    @property
    def entry(self) -> Reference:
        """The entry that this item is about."""
        return next(reference for reference in self._choices() if reference is not None)


class Pack(Findable):
    """A training pack."""

    audience: Level
    """给谁用。

    For whom.
    """
    objectives: tuple[Text, ...] = Field(min_length=1)
    """学完能做到什么。

    What participants can do afterwards.
    """
    items: tuple[PackItem, ...] = Field(min_length=1)
    """内容，按先后排列。

    The items, in order.
    """
    facilitator_notes: tuple[LongText, ...] = ()
    """给带领者的整体提示。

    Notes for the facilitator.
    """

    @property
    def minutes(self) -> int:
        """How long the whole pack takes, in minutes."""
        return sum(item.minutes for item in self.items)


CONTENT_TYPE = ContentType(
    name="pack",
    folder="packs",
    model=Pack,
    words=Words("培训包", "training pack"),
    plural=Words("培训包", "Training packs"),
    about=Words(
        "把案例、指南、课程和规程按顺序编成一次培训。",
        "Cases, guides, lessons and playbooks in the order of a training.",
    ),
    order=5,
)
