"""Where a case comes from, who agreed to it, and what was changed so that nobody can be recognized.

Consent and disclosure follow the ICMJE's rules for case reports; levels of de-identification follow GB/T 42460-2023.
"""

from __future__ import annotations

from pydantic import Field

from generator.content._model import Choice, Record
from generator.content._references import SourceReference
from generator.content._text import Basis, Text


class Provenance(Record):
    """What the case rests on, block by block."""

    default: Basis = Field(examples=["illustrative"])
    """没有另外注明的内容，依据是什么：documented 有记录、composite 多案合成、illustrative 教学示例。

    What everything rests on that does not say otherwise: documented, composite or illustrative.
    """
    sources: tuple[SourceReference, ...] = Field(min_length=1)
    """有记录的内容出自哪里，写 vocabulary/sources.yaml 里的编号。

    Where the documented parts come from, as ids of vocabulary/sources.yaml.
    """
    note: Text
    """用一段话告诉读者：哪些是记录，哪些是为了教学补写的。

    One paragraph that tells the reader what is on record and what was added for teaching.
    """


class ConsentState(Choice):
    """Whether the people in the case agreed to its publication."""

    GIVEN = "given", "已同意", "given"
    NOT_RECORDED = "not-recorded", "来源没有记载", "not recorded in the source"
    NOT_NEEDED = "not-needed", "不涉及真实个人", "not needed: no real person is described"
    WITHDRAWN = "withdrawn", "已撤回", "withdrawn"


class ConsentGiver(Choice):
    """Who agreed."""

    RECIPIENT = "recipient", "服务对象本人", "the recipient"
    GUARDIAN = "guardian", "监护人", "the guardian"
    RECIPIENT_AND_GUARDIAN = "recipient-and-guardian", "本人和监护人", "the recipient and the guardian"


class Contact(Choice):
    """Whom to ask to have a case changed or taken down."""

    STATION = "station", "所属社工站", "the station"
    PROJECT = "project", "本项目", "this project"


class Consent(Record):
    """Who agreed to publication, and how to withdraw."""

    state: ConsentState = Field(examples=["not-recorded"])
    """同意的状态：given 已同意、not-recorded 来源没有记载、not-needed 不涉及真实个人、withdrawn 已撤回。

    The state: given, not-recorded, not-needed or withdrawn.
    """
    by: ConsentGiver | None = None
    """由谁同意。

    Who agreed.
    """
    year: int | None = Field(default=None, ge=1990, le=2100)
    """哪一年同意。只写年份。

    The year of the consent. Only the year.
    """
    text_shown: bool = False
    """当事人是否看过要发布的文字。true 或 false。

    Whether the person saw the text before publication. true or false.
    """
    station_permission: ConsentState = Field(examples=["not-recorded"])
    """社工站是否同意发布。

    Whether the station agreed to publication.
    """
    withdrawal_contact: Contact
    """想修改或撤下案例，找谁。

    Whom to ask to have the case changed or taken down.
    """
    note: Text
    """用一两句话告诉读者同意的实际情况。

    One or two sentences that tell the reader how consent really stands.
    """


class Change(Choice):
    """A kind of change made so that nobody can be recognized."""

    PSEUDONYMS = "pseudonyms", "使用化名", "pseudonyms used"
    AGES_BANDED = "ages-banded", "年龄改为年龄段", "ages given as bands"
    FAMILY_SHIFTED = "family-diagram-shifted", "家庭成员有改动", "family members changed"
    FAMILY_INVENTED = "family-invented", "家庭成员为虚构", "family members invented"
    PLACES_GENERALISED = "places-generalised", "地点概括", "places generalised"
    DATES_RELATIVE = "dates-relative", "日期改为第几天", "dates given as day numbers"
    DETAILS_DROPPED = "details-dropped", "省略无关细节", "details left out"
    DETAILS_INVENTED = "details-invented", "细节为虚构", "details invented"


class Anonymization(Record):
    """How far the case was made unrecognizable, and what was changed."""

    level: int = Field(ge=1, le=4, examples=["3"])
    """匿名化级别，1 到 4：1 含直接标识，2 含准标识符，3 剩余风险低，4 汇总数据。能发布的至少是 3。

    The level, 1 to 4: 1 direct identifiers, 2 quasi-identifiers remain, 3 low residual risk, 4 aggregate.
    Publish from 3.
    """
    changes: tuple[Change, ...] = Field(min_length=1)
    """做了哪些改动。

    Which changes were made.
    """
    composite: bool = False
    """是否由几个个案合成。true 或 false。

    Whether several cases were merged into one. true or false.
    """
    note: Text | None = None
    """给读者的说明。

    A note to the reader.
    """


class Season(Choice):
    """A quarter of the year: as near as a case may be dated."""

    SPRING = "spring", "春季", "spring"
    SUMMER = "summer", "夏季", "summer"
    AUTUMN = "autumn", "秋季", "autumn"
    WINTER = "winter", "冬季", "winter"


class PracticePeriod(Record):
    """When the service took place, as a year and perhaps a season; never a date."""

    year: int = Field(ge=1990, le=2100, examples=["2026"])
    """服务的年份。

    The year of the service.
    """
    season: Season | None = None
    """季节：spring、summer、autumn、winter。

    The season: spring, summer, autumn, winter.
    """
