"""The page of a check: what it ensures and why, with a wrong and a right example, in each language.

It is written where the check is: as the docstring of its file, the English half first, each paragraph under a heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.diagnostics import Problem
from generator.languages import LANGUAGES, Language, Words

HEADINGS = (
    Words("检查什么", "What it checks"),
    Words("为什么", "Why it matters"),
    Words("错误", "Wrong"),
    Words("正确", "Right"),
)
"""The paragraphs of a page, in their order."""

FAMILIES: Mapping[str, Words] = {
    "YML": Words("文件能不能读", "whether a file can be read"),
    "FLD": Words("字段写得对不对", "the fields of one entry"),
    "REF": Words("引用", "references"),
    "PII": Words("能认出个人的信息", "what tells who somebody is"),
    "RID": Words("拼起来能认出人的线索", "what together lets a person be recognized"),
    "STG": Words("用词", "wording"),
    "RDB": Words("好不好读", "plain language"),
    "REV": Words("审阅和来源", "reviews and sources"),
    "TRN": Words("翻译", "translations"),
    "URL": Words("网址", "addresses"),
    "FAM": Words("家庭结构合不合理", "whether a family fits together"),
    "PUB": Words("同意、授权和签审", "consent, permission and sign-off"),
    "SIT": Words("生成好的网站", "the finished site"),
    "SUP": Words("放行注释", "comments that let a finding pass"),
}
"""What the letters at the beginning of a code stand for."""

_CHINESE = re.compile("[\u4e00-\u9fff]")
_WIDE = "[\u2014-\u2026\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
_BETWEEN_CHINESE = re.compile(f"(?<={_WIDE}) (?={_WIDE})")


class Page(NamedTuple):
    """A check's page in one language.

    Attributes:
        ensures: one sentence: what holds if there is no finding.
        parts: the other paragraphs by their headings, in order.
    """

    ensures: str
    parts: Mapping[str, str]

    @property
    def text(self) -> str:
        """The page as plain text."""
        colon = "：" if _CHINESE.match(self.ensures) else ": "
        return "\n\n".join([self.ensures, *(f"{heading}{colon}{text}" for heading, text in self.parts.items())])


@dataclass(frozen=True)
class Explanation:
    """What is known about a kind of finding.

    Attributes:
        problem: its code, severity and words.
        pages: the page of the check that makes it, by language; none if no check does.
    """

    problem: Problem
    pages: Mapping[Language, Page] = field(default_factory=dict)


def pages_of(docstring: str) -> dict[Language, Page]:
    """Return the pages that a docstring holds.

    Args:
        docstring: paragraphs with an empty line between; those of a language stand together and the first of them has
            no heading.

    Raises:
        ValueError: a paragraph has no heading, or a language is missing; a mistake in our code, so it stays loud.
    """
    paragraphs = [" ".join(part.split("\n")).strip() for part in docstring.strip().split("\n\n")]
    found: dict[Language, Page] = {}
    for language in LANGUAGES:
        own = [part for part in paragraphs if bool(_CHINESE.match(part)) == (language == "zh")]
        if not own:
            raise ValueError(f"no {language} in: {docstring[:40]}")
        found[language] = Page(_joined(own[0], language), dict(_parted(_joined(part, language)) for part in own[1:]))
    return found


def _parted(paragraph: str) -> tuple[str, str]:
    colon = "：" if _CHINESE.match(paragraph) else ":"
    heading, mark, text = paragraph.partition(colon)
    if not mark:
        raise ValueError(f"no heading in: {paragraph[:40]}")
    return heading, text.strip()


def _joined(paragraph: str, language: Language) -> str:
    """Chinese has no space where a line ended."""
    if language == "en":
        return paragraph
    return _BETWEEN_CHINESE.sub("", paragraph)
