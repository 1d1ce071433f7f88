"""The timeline: events by day, in the stages of casework.

Stages follow MZ/T 094-2017 (个案工作); crisis cases also carry Roberts' seven stages (Roberts & Ottens 2005).
"""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
from generator.content._procedure import Actor
from generator.content._text import Basis, Text


class Stage(Choice):
    """The stages of casework (MZ/T 094-2017)."""

    INTAKE = "intake", "接案", "intake"
    ASSESSMENT = "assessment", "预估", "assessment"
    PLANNING = "planning", "计划", "planning"
    INTERVENTION = "intervention", "介入", "intervention"
    EVALUATION = "evaluation", "评估", "evaluation"
    CLOSURE = "closure", "结案", "closure"


class CrisisStage(Choice):
    """Roberts' seven stages of crisis intervention; the Chinese names are our rendering."""

    ASSESS_DANGER = "assess-danger", "评估危险性", "assess danger"
    RAPPORT = "rapport", "建立关系", "establish rapport"
    IDENTIFY_PROBLEMS = "identify-problems", "界定问题", "identify problems"
    FEELINGS = "feelings", "处理情绪", "explore feelings"
    ALTERNATIVES = "alternatives", "探索应对方式", "explore alternatives"
    ACTION_PLAN = "action-plan", "制订行动计划", "action plan"
    FOLLOW_UP = "follow-up", "跟进", "follow-up"


class Moment(Choice):
    """A time of day, as near as a case may tell it."""

    EARLY_MORNING = "early-morning", "清晨", "early morning"
    MORNING = "morning", "上午", "morning"
    AFTERNOON = "afternoon", "下午", "afternoon"
    EVENING = "evening", "晚上", "evening"
    NIGHT = "night", "深夜", "night"


class Event(Record):
    """One entry of the timeline."""

    day: int = Field(ge=0, le=3650, examples=["1"])
    """第几天，从接案那天算第 1 天。不写日期。

    The day number; the day of intake is 1. Never a date.
    """
    until_day: int | None = Field(default=None, ge=1, le=3650)
    """如果持续多天，写到第几天。

    If it lasts several days: the last day's number.
    """
    when: Moment | None = None
    """一天里的什么时候：early-morning、morning、afternoon、evening、night。

    The time of day: early-morning, morning, afternoon, evening, night.
    """
    stage: Stage
    """个案工作的阶段：intake、assessment、planning、intervention、evaluation、closure。

    The stage of casework.
    """
    crisis_stage: CrisisStage | None = None
    """危机介入的阶段（罗伯茨七阶段）。不是危机个案就不写。

    The stage of crisis intervention (Roberts). Leave it out if the case is no crisis.
    """
    by: tuple[Actor, ...] = Field(min_length=1)
    """谁做的，写角色。

    Who acted, as roles.
    """
    event: Text
    """发生了什么、做了什么。

    What happened or was done.
    """
    response: Text | None = None
    """服务对象或家人的反应。

    How the recipient or the family responded.
    """
    reflection: Text | None = None
    """社工当时的想法。

    What the worker thought at the time.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """
