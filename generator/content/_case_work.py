"""The professional core of a case: assessment, goals, timeline, outcome, reflection.

Stages follow MZ/T 094-2017 (个案工作); crisis cases also carry Roberts' seven stages (Roberts & Ottens 2005).
"""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
from generator.content._procedure import Actor, Procedure
from generator.content._references import TermReference
from generator.content._text import BasedPoint, Basis, Passage, Text


class ReferralSource(Choice):
    """How a recipient comes to the station."""

    SELF = "self", "主动求助", "the recipient asked"
    OUTREACH = "outreach", "外展发现", "found by outreach"
    REFERRAL = "referral", "转介", "referred"
    INVOLUNTARY = "involuntary", "非自愿", "involuntary"


class Referral(Record):
    """How the case came to the station."""

    source: ReferralSource
    """个案来源：self 主动求助、outreach 外展、referral 转介、involuntary 非自愿。

    self, outreach, referral or involuntary.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """
    note: Text | None = None
    """一句说明。

    A short note.
    """


class NeedLevel(Choice):
    """How urgent a need is."""

    HIGH = "high", "高", "high"
    MEDIUM = "medium", "中", "medium"
    LOW = "low", "低", "low"


class Need(Record):
    """A need, how urgent it is, and what shows it."""

    need: Text
    """需要什么。

    What is needed.
    """
    level: NeedLevel
    """紧迫程度：high、medium、low。

    How urgent: high, medium, low.
    """
    evidence: Text
    """根据什么看出来的，写观察到的事实。

    What shows it: facts that were observed.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """


class RiskAssessment(Record):
    """What makes the situation dangerous and what was done about it at once."""

    factors: tuple[BasedPoint, ...] = Field(min_length=1)
    """风险因素。

    The risk factors.
    """
    safety_action: tuple[Passage, ...] = Field(min_length=1)
    """马上采取的安全措施。

    What was done at once to make it safe.
    """


class Assessment(Record):
    """预估: needs, systems, strengths, resources, risk."""

    needs: tuple[Need, ...] = Field(min_length=1)
    """需求评估。

    The needs.
    """
    micro: tuple[Passage, ...] = ()
    """微观：个人与家庭。

    Micro: the person and the family.
    """
    meso: tuple[Passage, ...] = ()
    """中观：邻里、学校、机构。

    Meso: neighbours, school, organizations.
    """
    macro: tuple[Passage, ...] = ()
    """宏观：政策与社会环境。

    Macro: policy and society.
    """
    strengths: tuple[BasedPoint, ...] = Field(min_length=1)
    """优势。

    Strengths.
    """
    resources: tuple[BasedPoint, ...] = ()
    """可用的资源。

    Resources at hand.
    """
    risk: RiskAssessment
    """风险评估。

    The risk assessment.
    """


class Theory(Record):
    """A theory and what it was used for."""

    term: TermReference
    """理论或模式，写 vocabulary/glossary.yaml 里的编号。

    The theory or model, as an id of vocabulary/glossary.yaml.
    """
    use: Text
    """在这个个案里怎样用。

    How it was used in this case.
    """


class Goal(Record):
    """A specific goal that can be seen to be reached."""

    goal: Text
    """分目标。

    The goal.
    """
    measure: Text
    """怎样算达到。

    How one knows that it is reached.
    """
    by_when: Text | None = None
    """到什么时候，写第几天或多久之内。

    By when, as a day number or a span.
    """


class Goals(Record):
    """计划: what the service wants to reach."""

    general: Text
    """总目标。

    The general goal.
    """
    specific: tuple[Goal, ...] = Field(min_length=1)
    """分目标。

    The specific goals.
    """
    agreement: tuple[Passage, ...] = ()
    """服务协议：与服务对象约定了什么。

    The service agreement: what was agreed with the recipient.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """


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


class WorkerRole(Choice):
    """The roles of a social worker that the Double-Hundred stations name."""

    POLICY_LINKER = "policy-linker", "政策链接者", "policy linker"
    RESOURCE_MOBILIZER = "resource-mobilizer", "资源动员者", "resource mobilizer"
    SERVICE_PROVIDER = "service-provider", "服务提供者", "service provider"
    SUPPORTER = "supporter", "困难群众的支持者", "supporter of people in difficulty"


class Strategy(Procedure):
    """服务策略: the approach, the roles and the procedure."""

    approach: tuple[Passage, ...] = Field(min_length=1)
    """总的思路。

    The approach.
    """
    roles: tuple[WorkerRole, ...] = ()
    """社工在这个个案里的角色。

    The roles that the worker took.
    """
    partners: tuple[BasedPoint, ...] = ()
    """合作者，写单位的类别，不写名称。

    Partners, as kinds of organizations, not names.
    """
    follow_up: tuple[Passage, ...] = ()
    """跟进安排。

    The follow-up.
    """


class Indicator(Record):
    """Something that can be compared before and after."""

    indicator: Text
    """看什么。

    What is looked at.
    """
    before: Text
    """介入前。

    Before the service.
    """
    after: Text
    """介入后。

    After the service.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """


class ClosureKind(Choice):
    """How a case ends."""

    GOALS_REACHED = "goals-reached", "目标达成", "goals reached"
    REFERRED = "referred", "转介", "referred"
    ENDED = "ended", "终止", "ended early"
    CONTINUING = "continuing", "持续服务", "service continues"


class Closure(Record):
    """结案: how the case ended and what goes on."""

    kind: ClosureKind
    """结案类型：goals-reached、referred、ended、continuing。

    goals-reached, referred, ended or continuing.
    """
    handover: Text | None = None
    """之后由谁接着做什么。

    Who goes on with what.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """


class Outcome(Record):
    """评估: what changed, how the process went, how the case ended."""

    indicators: tuple[Indicator, ...] = Field(min_length=1)
    """前后对比。

    Before and after.
    """
    process: tuple[Passage, ...] = ()
    """过程评估。

    How the process went.
    """
    satisfaction: tuple[Passage, ...] = ()
    """服务对象和家人的看法。

    What the recipient and the family said.
    """
    closure: Closure
    """结案。

    The closure.
    """


class Reflection(Record):
    """反思: practice, ethics, policy, oneself, and what one would change."""

    practice: tuple[Passage, ...] = Field(min_length=1)
    """专业实践的反思。

    On practice.
    """
    ethics: tuple[Passage, ...] = Field(min_length=1)
    """伦理的反思。

    On ethics.
    """
    policy: tuple[Passage, ...] = ()
    """政策的反思。

    On policy.
    """
    self_: tuple[Passage, ...] = Field(default=(), alias="self")
    """对自己的反思。

    On oneself.
    """
    would_change: tuple[Passage, ...] = ()
    """如果重来，会怎样改。

    What one would do differently.
    """
