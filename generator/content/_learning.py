"""What makes an entry teachable: for whom, how long, to what end, with which questions."""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
from generator.content._text import LongText, Text


class Level(Choice):
    """For whom the material is made."""

    NEW_WORKER = "new-worker", "新入职社工", "new social workers"
    PRACTITIONER = "practitioner", "一线社工", "practising social workers"
    SUPERVISOR = "supervisor", "督导", "supervisors"
    COMMUNITY_TRAINER = "community-trainer", "社区培训者", "community trainers"
    RESIDENT = "resident", "居民", "residents"


class Question(Record):
    """A question to discuss, and a note for whoever leads the discussion."""

    ask: Text
    """问题。

    The question.
    """
    note: LongText | None = None
    """给带领者的提示：好的讨论会谈到什么。

    For the facilitator: what a good discussion touches.
    """


class Learning(Record):
    """How a case is taught."""

    level: Level
    """适合谁学。

    For whom.
    """
    minutes: int = Field(gt=0, le=600, examples=["60"])
    """需要多少分钟。

    How many minutes it takes.
    """
    objectives: tuple[Text, ...] = Field(min_length=1)
    """学完能做到什么。

    What a learner can do afterwards.
    """
    decision_point: int | None = Field(default=None, ge=1)
    """决策点：学员版停在时间线的第几条之后，让学员先想一想。

    The decision point: after which timeline entry the student version stops, so that learners decide first.
    """
    questions: tuple[Question, ...] = Field(min_length=1)
    """讨论题。

    Questions to discuss.
    """
    facilitator_notes: tuple[LongText, ...] = ()
    """给带领者的整体提示。

    Notes for the facilitator.
    """
