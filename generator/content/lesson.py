"""The content type `lesson`: education against stigma, with a session plan that a trainer can run."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._entry import ContentType, Findable
from generator.content._learning import Level
from generator.content._model import Choice, Record
from generator.content._myth import Myth
from generator.content._places import In, Place
from generator.content._references import CaseReference, GuideReference, LessonReference, WordingReference
from generator.content._text import LongText, Text
from generator.languages import Words


class Role(Record):
    """A role in a role-play."""

    name: Text
    """角色的叫法。

    What the role is called.
    """
    brief: Text
    """这个角色知道什么、想要什么。

    What the role knows and wants.
    """


class Scenario(Record):
    """A scenario to talk about or to play."""

    title: Text
    """情景的题目。

    The scenario's title.
    """
    setting: Annotated[LongText, In(Place.ROLE_PLAY)]
    """发生了什么。

    What happens.
    """
    roles: Annotated[tuple[Role, ...], In(Place.ROLE_PLAY)] = ()
    """角色扮演的角色。

    The roles, if it is played.
    """
    debrief: tuple[Text, ...] = Field(min_length=1)
    """结束后讨论的问题。

    Questions for afterwards.
    """


class Activity(Record):
    """One part of the session."""

    minutes: int = Field(gt=0, le=240, examples=["60"])
    """几分钟。

    How many minutes.
    """
    title: Text
    """环节的名称。

    What the part is called.
    """
    how: LongText
    """怎样带领。

    How to lead it.
    """
    materials: tuple[Text, ...] = ()
    """要准备的材料。

    Materials to prepare.
    """


class QuizQuestion(Record):
    """A question of the self-check quiz."""

    ask: Text
    """问题。

    The question.
    """
    options: Annotated[tuple[Text, ...], In(Place.MYTH, but="answer")] = Field(min_length=2, max_length=5)
    """选项，两到五个。

    The options, two to five.
    """
    answer: int = Field(ge=1)
    """正确的是第几个，从 1 数起。

    Which one is right, counted from 1.
    """
    because: Text
    """为什么。

    Why.
    """

    @model_validator(mode="after")
    def _answer_exists(self) -> QuizQuestion:
        if self.answer > len(self.options):
            raise PydanticCustomError("quiz_answer", "there is no such option", {"count": len(self.options)})
        return self


class EvaluationKind(Choice):
    """How a question of the evaluation form is answered."""

    SCALE = "scale", "1 到 5 分", "1 to 5"
    YES_NO = "yes-no", "是或否", "yes or no"
    TEXT = "text", "写几句话", "a few words"


class EvaluationQuestion(Record):
    """A question of the evaluation form."""

    ask: Text
    """问题。

    The question.
    """
    kind: EvaluationKind
    """怎样回答：scale、yes-no、text。

    How it is answered: scale, yes-no or text.
    """


class Lesson(Findable):
    """A lesson of destigmatization education."""

    audience: Level
    """给谁上的课。

    For whom.
    """
    minutes: int = Field(gt=0, le=600, examples=["60"])
    """一共多少分钟，等于各环节之和。

    How many minutes in all: the sum of the session's parts.
    """
    aim: tuple[Text, ...] = Field(min_length=1)
    """上完课能做到什么。

    What participants can do afterwards.
    """
    myths: tuple[Myth, ...] = Field(min_length=1)
    """误解与事实。

    Myths and facts.
    """
    words: tuple[WordingReference, ...] = ()
    """要讲的用词，写 vocabulary/wording.yaml 里的编号。

    The words it teaches, as ids of vocabulary/wording.yaml.
    """
    scenarios: tuple[Scenario, ...] = Field(min_length=1)
    """情景或角色扮演。

    Scenarios or role-plays.
    """
    session: tuple[Activity, ...] = Field(min_length=1)
    """教学安排。

    The session plan.
    """
    quiz: tuple[QuizQuestion, ...] = Field(min_length=1)
    """自测题。

    The self-check quiz.
    """
    evaluation: tuple[EvaluationQuestion, ...] = Field(min_length=1)
    """课后评估表。

    The evaluation form.
    """
    facilitator_notes: tuple[LongText, ...] = ()
    """给带领者的提示，包括参与者难过时怎么办。

    Notes for the facilitator, also on what to do if somebody is upset.
    """
    cases: tuple[CaseReference, ...] = ()
    """相关的案例。

    Related cases.
    """
    guides: tuple[GuideReference, ...] = ()
    """相关的指南。

    Related guides.
    """
    lessons: tuple[LessonReference, ...] = ()
    """相关的课程。

    Related lessons.
    """

    @model_validator(mode="after")
    def _minutes_add_up(self) -> Lesson:
        total = sum(activity.minutes for activity in self.session)
        if total != self.minutes:
            raise PydanticCustomError(
                "minutes_sum", "the parts take {total} minutes", {"total": total, "minutes": self.minutes}
            )
        return self


CONTENT_TYPE = ContentType(
    name="lesson",
    folder="lessons",
    model=Lesson,
    words=Words("去污名化课程", "lesson"),
    plural=Words("去污名化课程", "Lessons"),
    about=Words(
        "去污名化教育：误解与事实、用词、情景、教学安排和自测。",
        "Education against stigma: myths and facts, words, scenarios, session plans and quizzes.",
    ),
    order=3,
)
