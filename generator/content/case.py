"""The content type `case`: an anonymized case study, in the order in which it is taught.

Fields follow the profession's case record (MZ/T 094-2017) and the NACSW's teaching notes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._assessment import Assessment, Goals, Referral, Theory
from generator.content._case_map import CaseMap
from generator.content._entry import ContentType, Findable, Licence
from generator.content._family import Family
from generator.content._learning import Learning
from generator.content._outcome import Outcome, Reflection, Strategy
from generator.content._provenance import Anonymization, Consent, PracticePeriod, Provenance
from generator.content._references import (
    CaseReference,
    GroupReference,
    GuideReference,
    LessonReference,
    MethodReference,
    PlaybookReference,
    RiskReference,
    StationReference,
)
from generator.content._text import Passage, Text
from generator.content._timeline import Event
from generator.languages import Words


class Case(Findable):
    """An anonymized case study."""

    subtitle: Text | None = None
    """副标题。

    The subtitle.
    """
    station: StationReference
    """所属社工站，写 casebook/stations/ 里的编号。

    The station, as an id of casebook/stations/.
    """
    credit: Text
    """署名：写社工站或机构，不写个人姓名。

    The credit line: a station or organization, not a person's name.
    """
    groups: tuple[GroupReference, ...] = Field(min_length=1)
    """服务对象类别，写 vocabulary/groups.yaml 里的编号。

    The groups the recipient belongs to, as ids of vocabulary/groups.yaml.
    """
    risk: RiskReference
    """接案时的风险等级：high、medium、low。

    The risk level at intake: high, medium or low.
    """
    method: MethodReference
    """工作方法，写 vocabulary/methods.yaml 里的编号。

    The method, as an id of vocabulary/methods.yaml.
    """
    practice_period: PracticePeriod
    """服务时间：年份和季节，不写日期。

    When the service took place: year and season, never a date.
    """
    provenance: Provenance
    """内容的依据：哪些是记录，哪些是为教学补写的。

    What the content rests on: what is on record, what was added for teaching.
    """
    consent: Consent
    """知情同意。

    Consent.
    """
    anonymization: Anonymization
    """匿名化：做到哪一级，改了什么。

    Anonymization: how far it goes and what was changed.
    """
    referral: Referral
    """个案来源。

    How the case came to the station.
    """
    background: tuple[Passage, ...] = Field(min_length=1)
    """背景。

    The background.
    """
    presenting_problem: tuple[Passage, ...] = Field(min_length=1)
    """呈现的问题：服务对象自己怎么说，社工看到了什么。

    The presenting problem: what the recipient says, what the worker sees.
    """
    family: Family
    """家庭结构。

    The family structure.
    """
    case_map: CaseMap
    """个案地图：家庭周围的系统和联系。

    The case map: the systems around the family and the ties to them.
    """
    assessment: Assessment
    """预估。

    The assessment.
    """
    theories: tuple[Theory, ...] = Field(min_length=1)
    """用到的理论和模式。

    The theories and models used.
    """
    goals: Goals
    """目标。

    The goals.
    """
    timeline: tuple[Event, ...] = Field(min_length=1)
    """时间线，按先后排列。

    The timeline, in order.
    """
    strategy: Strategy
    """服务策略和程序。

    The service strategy and its procedure.
    """
    outcome: Outcome
    """成效与结案。

    Outcome and closure.
    """
    reflection: Reflection
    """反思。

    Reflection.
    """
    limits: tuple[Passage, ...] = ()
    """这个案例不能说明什么。每个案例页都会说明：单一个案不能证明因果。

    What this case cannot show. Every case page says anyway that one case proves no cause and effect.
    """
    learning: Learning
    """教学：给谁学、目标、讨论题。

    Learning: for whom, objectives, questions.
    """
    guides: tuple[GuideReference, ...] = ()
    """相关的健康指南。

    Related guides.
    """
    lessons: tuple[LessonReference, ...] = ()
    """相关的课程。

    Related lessons.
    """
    playbooks: tuple[PlaybookReference, ...] = ()
    """用到的工作规程。

    Playbooks it used.
    """
    cases: tuple[CaseReference, ...] = ()
    """可以对照着读的案例。

    Cases to compare it with.
    """

    @model_validator(mode="after")
    def _days_in_order(self) -> Case:
        days = [event.day for event in self.timeline]
        if days != sorted(days):
            raise PydanticCustomError("timeline_order", "the timeline is not in order")
        point = self.learning.decision_point
        if point is not None and point >= len(days):
            raise PydanticCustomError(
                "decision_point", "the decision point is not inside the timeline", {"count": len(days)}
            )
        return self

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return the people, systems, steps and answers that this case names."""
        return {**self.family.local_names(), "system": self.case_map.systems, **self.strategy.local_names()}


CONTENT_TYPE = ContentType(
    name="case",
    folder="cases",
    model=Case,
    words=Words("案例", "case"),
    plural=Words("案例", "Cases"),
    about=Words(
        "经过匿名化处理的个案，从家庭结构到反思，供社工学习和讨论。",
        "Anonymized case studies, from family structure to reflection, for social workers to study and discuss.",
    ),
    licence=Licence.CASE_TEACHING,
    order=1,
)
