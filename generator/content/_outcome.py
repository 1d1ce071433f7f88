"""介入, 评估, 结案: the service strategy, what came of it, and what was learned."""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
from generator.content._procedure import Procedure
from generator.content._text import BasedPoint, Basis, Passage, Text


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
