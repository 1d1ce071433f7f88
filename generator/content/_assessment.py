"""预估 and 计划: referral, needs, systems, strengths, risk, theories, goals (MZ/T 094-2017)."""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
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
