"""A procedure (服务程序): steps, who does them, when, and where they lead. Cases and playbooks share it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._model import Choice, Record
from generator.content._references import AnswerReference, Id, StepReference
from generator.content._text import Basis, LongText, Text


class Actor(Choice):
    """Who acts, as a role."""

    SOCIAL_WORKER = "social-worker", "社工", "social worker"
    SUPERVISOR = "supervisor", "督导", "supervisor"
    STATION_LEAD = "station-lead", "站点负责人", "station lead"
    RECIPIENT = "recipient", "服务对象", "recipient"
    FAMILY = "family", "家人", "family"
    NEIGHBOUR = "neighbour", "邻居", "neighbour"
    VOLUNTEER = "volunteer", "志愿者", "volunteer"
    VILLAGE_COMMITTEE = "village-committee", "村（居）委会", "village or residents' committee"
    CIVIL_AFFAIRS = "civil-affairs", "民政部门", "civil affairs office"
    CLINICIAN = "clinician", "医务人员", "clinician"
    DRIVER = "driver", "司机", "driver"
    TEACHER = "teacher", "老师", "teacher"
    POLICE = "police", "警察", "police"
    COUNSELLOR = "counsellor", "心理咨询师", "counsellor"


class Answer(Choice):
    """What a step can find; more can be declared under `answers`."""

    NEXT = "next", "接着", "then"
    YES = "yes", "是", "yes"
    NO = "no", "否", "no"
    HIGH = "high", "高风险", "high risk"
    MEDIUM = "medium", "中风险", "medium risk"
    LOW = "low", "低风险", "low risk"
    BETTER = "better", "好转", "better"
    WORSE = "worse", "变差", "worse"
    EMERGENCY = "emergency", "紧急", "emergency"


class Step(Record):
    """One step of a procedure."""

    id: Id
    """步骤的编号，自己取，如 screen。

    The step's id; choose one, e.g. screen.
    """
    do: Text
    """做什么，一句话。

    What is done, in one sentence.
    """
    how: LongText | None = None
    """怎样做、要注意什么。

    How, and what to mind.
    """
    who: tuple[Actor, ...] = Field(min_length=1)
    """谁来做，写角色。

    Who does it, as roles.
    """
    when: Text | None = None
    """什么时候做、多久之内。

    When, or within what time.
    """
    then: dict[AnswerReference, StepReference] = Field(default_factory=dict)
    """接下来去哪一步。如 {high: escort, low: call-weekly}。不写就是下一步，最后一步之后结束。

    Where it leads, e.g. {high: escort, low: call-weekly}. Without it, the next step; after the last one, the end.
    """
    basis: Basis | None = None
    """这一步的依据。不写就用 provenance.default。

    What this step rests on. Without it, provenance.default holds.
    """


class Procedure(Record):
    """Steps in order, with branches and loops."""

    answers: dict[Id, Text] = Field(default_factory=dict)
    """自己加的分支答案，如 {declines: {zh: 暂时不愿意, en: declines for now}}。

    Answers of your own for branches, e.g. {declines: {zh: 暂时不愿意, en: declines for now}}.
    """
    steps: tuple[Step, ...] = Field(min_length=1)
    """步骤，按先后顺序。

    The steps, in order.
    """

    @model_validator(mode="after")
    def _each_step_once(self) -> Procedure:
        seen: set[str] = set()
        for step in self.steps:
            if step.id in seen:
                raise PydanticCustomError("step_twice", "step {id} stands twice", {"id": step.id})
            seen.add(step.id)
        return self

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return the steps and answers that `then` may name."""
        answers = {str(answer.value) for answer in Answer} | set(self.answers)
        return {"step": {step.id for step in self.steps} | {END}, "answer": answers}

    def answer(self, key: str) -> Text:
        """Return what the answer `key` is called."""
        if key in self.answers:
            return self.answers[key]
        words = next(answer for answer in Answer if answer.value == key).words
        return Text(zh=words.zh, en=words.en)


END = "end"
"""The step that every procedure has without naming it: `then: {better: end}`."""
