"""The content type `playbook`: a station's standing procedure."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pydantic import Field

from generator.content._entry import ContentType, Findable
from generator.content._model import Record
from generator.content._procedure import Actor, Procedure
from generator.content._provenance import Provenance
from generator.content._references import (
    CaseReference,
    GuideReference,
    PlaybookReference,
    RiskReference,
    StationReference,
)
from generator.content._text import BasedPoint, Basis, LongText, Passage, Text
from generator.languages import Words


class Duty(Record):
    """Who is responsible for what."""

    who: Actor
    """角色。

    The role.
    """
    does: Text
    """负责什么。

    What the role is responsible for.
    """


class Tier(Record):
    """How people of one risk level are followed up."""

    risk: RiskReference
    """风险等级：high、medium、low。

    The risk level: high, medium or low.
    """
    signs: tuple[Text, ...] = Field(min_length=1)
    """符合哪些情况归入这一级。

    What puts somebody in this tier.
    """
    contact: Text
    """怎样联系：上门、电话等。

    How they are contacted: visit, telephone …
    """
    interval: Text
    """多久一次。

    How often.
    """
    escalate: Text
    """出现什么情况就升级。

    When to move them up.
    """
    basis: Basis | None = None
    """依据。不写就用 provenance.default。

    What this rests on. Without it, provenance.default holds.
    """


class Checklist(Record):
    """A list to tick off."""

    title: Text
    """清单的名称。

    What the list is called.
    """
    items: tuple[Text, ...] = Field(min_length=1)
    """要核对的项目。

    What to tick off.
    """


class Playbook(Findable):
    """A station's standing procedure."""

    stations: tuple[StationReference, ...] = ()
    """来自哪些社工站。

    The stations it comes from.
    """
    provenance: Provenance
    """内容的依据：哪些是记录，哪些是补写的。

    What the content rests on: what is on record, what was added.
    """
    purpose: tuple[Passage, ...] = Field(min_length=1)
    """为什么做。

    Why it is done.
    """
    triggers: tuple[BasedPoint, ...] = Field(min_length=1)
    """什么情况下启动。

    When it starts.
    """
    duties: tuple[Duty, ...] = Field(min_length=1)
    """分工。

    Who is responsible for what.
    """
    preparation: tuple[BasedPoint, ...] = ()
    """事先准备。

    What to prepare.
    """
    procedure: Procedure
    """工作程序。

    The procedure.
    """
    tiers: tuple[Tier, ...] = ()
    """分级跟进。

    Follow-up by risk level.
    """
    safety: tuple[BasedPoint, ...] = Field(min_length=1)
    """安全与界限：什么不能做，什么时候停下来求助。

    Safety and limits: what must not be done, when to stop and get help.
    """
    records: tuple[BasedPoint, ...] = ()
    """要记录什么，怎样保护隐私。

    What to record, and how privacy is protected.
    """
    checklists: tuple[Checklist, ...] = ()
    """核对清单。

    Checklists.
    """
    more: tuple[LongText, ...] = ()
    """其他说明。

    What else to know.
    """
    guides: tuple[GuideReference, ...] = ()
    """相关的健康指南。

    Related guides.
    """
    cases: tuple[CaseReference, ...] = ()
    """用到它的案例。

    Cases that used it.
    """
    playbooks: tuple[PlaybookReference, ...] = ()
    """相关的规程。

    Related playbooks.
    """

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return the steps and answers of the procedure."""
        return self.procedure.local_names()


CONTENT_TYPE = ContentType(
    name="playbook",
    folder="playbooks",
    model=Playbook,
    words=Words("工作规程", "playbook"),
    plural=Words("工作规程", "Playbooks"),
    about=Words(
        "社工站的工作规程：谁、什么时候、怎样做，哪里是界限。",
        "A station's standing procedures: who does what, when and how, and where the limits are.",
    ),
    order=4,
)
