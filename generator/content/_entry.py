"""What every entry has: a title, a summary, a review; and what a content type declares about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._model import Choice, Record
from generator.content._references import GroupReference, HelplineReference, TopicReference
from generator.content._text import Text
from generator.languages import Words


class Reviewer(Choice):
    """Who looked at an entry, as a role; never a name."""

    EDITOR = "editor", "编辑", "editor"
    SOCIAL_WORKER = "social-worker", "社工", "social worker"
    SUPERVISOR = "supervisor", "督导", "supervisor"
    ETHICS = "ethics", "伦理审核", "ethics reviewer"
    CLINICIAN = "clinician", "医务人员", "clinician"
    STATION = "station", "社工站", "station"


class Review(Record):
    """When an entry was last looked at, when it must be looked at again, and by whom."""

    reviewed: date
    """最近一次审阅的日期，如 2026-11-01。

    The date of the last review, e.g. 2026-11-01.
    """
    next_review: date
    """下一次应当审阅的日期。过了这一天，页面会提醒读者。

    The date by which it must be reviewed again. Past it, the page tells its readers.
    """
    by: tuple[Reviewer, ...]
    """由谁审阅，写角色，不写姓名。只写真正审阅过的人。

    Who reviewed it, as roles, not names. Only those who really did.
    """
    note: Text | None = None
    """给读者的说明，例如还缺哪一种审核。

    A note to the reader, e.g. which review is still to come.
    """

    @model_validator(mode="after")
    def _in_order(self) -> Review:
        if self.next_review <= self.reviewed:
            raise PydanticCustomError("review_order", "next_review is not after reviewed")
        return self


class Named(Record):
    """What every entry with a page of its own has."""

    title: Text
    """标题。读者最先看到的一行。

    The title: the first line that a reader sees.
    """
    summary: Text
    """用一两句话说明这一页讲什么。列表和搜索结果里也显示。

    One or two sentences that say what the page is about. Lists and search results show it too.
    """
    review: Review
    """审阅：什么时候看过、什么时候再看、由谁看。

    The review: when it was looked at, when it is due again, by whom.
    """


class Publishable(Named):
    """What every entry with a page of its own has: it can be kept back. Vocabularies cannot, others stand on them."""

    draft: bool = Field(default=False, examples=["true"])
    """是否还是草稿。写 true，就不会发布，只在预览里看得到；写好以后把这一行删掉。

    Whether it is still a draft. With true it is not published and only seen in previews; when it is done, take the
    line out.
    """


class Findable(Publishable):
    """What entries have that readers find by group, topic and help line."""

    groups: tuple[GroupReference, ...] = ()
    """服务对象类别，写 vocabulary/groups.yaml 里的编号。

    The groups it concerns, as ids of vocabulary/groups.yaml.
    """
    topics: tuple[TopicReference, ...] = ()
    """主题，写 vocabulary/topics.yaml 里的编号。

    Its topics, as ids of vocabulary/topics.yaml.
    """
    helplines: tuple[HelplineReference, ...] = ()
    """这一页要给读者的求助电话，写 vocabulary/helplines.yaml 里的编号，最要紧的写在前面。

    The help lines that this page gives its readers, as ids of vocabulary/helplines.yaml, the most urgent first.
    """


class Licence(Choice):
    """The terms under which an entry may be used; chosen by content type, not by entry."""

    CC_BY = "cc-by-4.0", "知识共享 署名 4.0", "Creative Commons Attribution 4.0"
    CASE_TEACHING = "case-teaching", "案例教学许可", "Case Teaching Licence"


@dataclass(frozen=True)
class ContentType:
    """What a content type declares about itself, as the constant `CONTENT_TYPE` of its file.

    Attributes:
        name: the kind of entry, as it stands in code and references, e.g. `case`.
        folder: its folder in `casebook/`, e.g. `cases`.
        model: the pydantic model of one file.
        words: its name for people, singular.
        plural: its name for people, plural.
        about: one sentence: what it holds and for whom.
        licence: the terms under which its entries may be used.
        order: its place where content types are listed to readers.
    """

    name: str
    folder: str
    model: type[Named]
    words: Words
    plural: Words
    about: Words
    licence: Licence = Licence.CC_BY
    order: int = 0


@dataclass(frozen=True)
class VocabularyType:
    """What a vocabulary declares about itself. Its one file is `casebook/vocabulary/<name>.yaml`.

    Attributes:
        name: the file's name without ending, e.g. `groups`.
        term: the kind of its terms, as references name it, e.g. `group`.
        model: the pydantic model of the file; it has `terms: dict[id, …]`.
        words: its name for people.
        term_words: one term's name for people.
        about: one sentence: what it holds.
        has_page: whether readers see it; one that only serves the search has no page.
    """

    name: str
    term: str
    model: type[Named]
    words: Words
    term_words: Words
    about: Words
    has_page: bool = True

    @property
    def folder(self) -> str:
        """Its folder in `casebook/`."""
        return "vocabulary"
