"""The page of a check: what it ensures and why, with a wrong and a right example, in each language.

It is written where the check is: as the docstring of its file, the English half first, each paragraph under a heading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.checks._examples import Example, examples
from generator.checks._regex import regex
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
    "PUB": Words("同意、许可和签字", "consent, permission and sign-off"),
    "SIT": Words("生成好的网站", "the finished site"),
    "SUP": Words("放行注释", "comments that let a finding pass"),
}
"""What the letters at the beginning of a code stand for."""

REASONS: Mapping[str, Words] = {
    "YML": Words(
        "文件读不出来，里面的内容就不会出现在网站上；读错了更麻烦：一句话少了一半，谁也没有发觉。所以读不懂的地方程序不猜，先告诉您在哪一行。",
        "A file that cannot be read does not get onto the site. One that is misread is worse: half a sentence is "
        "missing and nobody notices. So the program does not guess; it tells you the line.",
    ),
    "FLD": Words(
        "网页上的标题、图和表格都是按字段排出来的。字段名写错了，内容就没有地方放；该写的没写，读者就少看到一块。",
        "Headings, diagrams and tables are made from fields. Content under a wrong name has no place to go, and what "
        "is missing is missing for the reader.",
    ),
    "SUP": Words(
        "放行注释是请程序不再提醒，所以要写清楚为什么、到哪一天为止。没有理由、过了期或者已经用不上的注释，会让真正的问题一直藏着。",
        "Such a comment asks the program to keep quiet, so it must say why and until when. One without a reason, past "
        "its day or without a use would hide what is really wrong.",
    ),
}
"""Why a family of codes matters, for those that are not made by checks with a page of their own."""

_IN_FILE = Words("写在 `{file}` 里。", "In `{file}`.")
_AT_LINE = Words("报告会指出其中第 {line} 行。", "The report names line {line} of it.")

_HAN = "[\u4e00-\u9fff]"
_CHINESE = regex(_HAN)
_MARK = "[\u2014-\u2026\u3000-\u303f\uff00-\uffef]"
_LINE_END_WITHOUT_SPACE = regex(rf"(?<={_MARK})\n|\n(?={_MARK})|(?<={_HAN})\n(?=[0-9]|{_HAN})|(?<=[0-9])\n(?={_HAN})")
"""In Chinese a line may end anywhere; a space belongs only between characters and what is Latin or code."""


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

    @property
    def family(self) -> str:
        """The letters of its code, e.g. `YML`."""
        return self.problem.code.rstrip("0123456789")

    @property
    def reason(self) -> Words | None:
        """Why its whole family matters, if no page of its own says it."""
        return None if self.pages else REASONS[self.family]

    @property
    def example(self) -> Example | None:
        """A wrong and a right piece of a casebook, if no page of its own has them; there is one for every such code."""
        return None if self.pages else examples(self.family)[self.problem.code]

    def text(self, language: Language) -> str:
        """Return what else there is to say than message and cure, as plain text."""
        if self.reason is None or self.example is None:
            return self.pages[language].text
        colon = "：" if language == "zh" else ": "
        parts = [f"{HEADINGS[1].of(language)}{colon}{self.reason.of(language)}"]
        for heading, half in zip(HEADINGS[2:], halves(self.example), strict=True):
            parts += [f"{heading.of(language)}{colon}{half.beside.of(language)}".rstrip(), _indented(half.shown)]
        return "\n\n".join(parts)


class Half(NamedTuple):
    """The wrong or the right half of an example, as readers see it.

    Attributes:
        beside: what does not show in it, in which file it stands, and at which line it is wrong; may be empty.
        shown: the text itself, or the name of a file.
    """

    beside: Words
    shown: str


def halves(example: Example) -> tuple[Half, Half]:
    """Return the wrong and the right half of an example."""
    wrong = example.wrong
    told = [wrong.tell] if wrong.tell else []
    if wrong.text:
        told.append(_IN_FILE.fill(file=wrong.path))
    if "\n" in wrong.shown:
        told.append(_AT_LINE.fill(line=wrong.line))
    return Half(_together(told), wrong.shown), Half(example.right.tell or Words("", ""), example.right.shown)


def _together(sentences: list[Words]) -> Words:
    return Words("".join(one.zh for one in sentences), " ".join(one.en for one in sentences))


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def pages_of(docstring: str) -> dict[Language, Page]:
    """Return the pages that a docstring holds.

    Args:
        docstring: paragraphs with an empty line between; those of a language stand together and the first of them has
            no heading.

    Raises:
        ValueError: a paragraph has no heading, or a language is missing; a mistake in our code, so it stays loud.
    """
    paragraphs = [part.strip() for part in docstring.strip().split("\n\n")]
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
    """Return a paragraph as one line."""
    if language == "zh":
        paragraph = _LINE_END_WITHOUT_SPACE.sub("", paragraph)
    return paragraph.replace("\n", " ")
