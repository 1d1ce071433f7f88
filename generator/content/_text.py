"""Texts in several languages: a map by language, of which at least one must be there."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.content._model import Choice, Record
from generator.content._references import SourceReference
from generator.languages import LANGUAGES, Language

_HEADING = re.compile(r"^ {0,3}(#{1,6}(\s|$)|=+\s*$|-{2,}\s*$)", re.MULTILINE)


class Said(NamedTuple):
    """A text as it is shown: the words, and the language they are really in (it differs when one is missing)."""

    text: str
    language: Language


class Text(Record):
    """A short plain text, `{zh: …, en: …}`. No Markdown in it."""

    zh: str | None = None
    """简体中文。

    Simplified Chinese.
    """
    en: str | None = None
    """英文。暂时没有译文可以不写，页面会先显示中文并说明。

    English. May be left out until it is translated: the page then shows the Chinese and says so.
    """

    @model_validator(mode="after")
    def _something_is_said(self) -> Text:
        if not (self.zh or self.en):
            raise PydanticCustomError("text_empty", "the text is empty")
        return self

    def of(self, language: Language) -> Said:
        """Return the text in `language`, or in the first language that has it."""
        own = getattr(self, language)
        if own:
            return Said(own, language)
        return next(Said(getattr(self, other), other) for other in LANGUAGES if getattr(self, other))

    def has(self, language: Language) -> bool:
        """Tell whether the text exists in `language` itself."""
        return bool(getattr(self, language))


class LongText(Text):
    """A longer text in Markdown: paragraphs, lists, **strong**, links; no headings, which the fields make."""

    @model_validator(mode="after")
    def _no_headings(self) -> LongText:
        for language in LANGUAGES:
            said = getattr(self, language)
            # What nearly no text has is looked for first: thousands of texts pass here.
            if said and ("#" in said or "=" in said or "--" in said) and _HEADING.search(said):
                raise PydanticCustomError("text_heading", "the text has a heading of its own", {"language": language})
        return self


class Basis(Choice):
    """Where a block's content comes from; the page shows it at every block."""

    DOCUMENTED = "documented", "有记录", "documented"
    COMPOSITE = "composite", "多案合成", "composite"
    ILLUSTRATIVE = "illustrative", "教学示例", "illustrative"


class Passage(LongText):
    """A piece of long text that can say where it comes from: `{basis: documented, zh: …, en: …}`."""

    basis: Basis | None = None
    """这一段的依据：documented 有记录、composite 多案合成、illustrative 教学示例。
    不写就用 provenance.default。

    What this passage rests on: documented, composite or illustrative. Without it, provenance.default holds.
    """
    sources: tuple[SourceReference, ...] = ()
    """这一段的来源，写来源表（vocabulary/sources.yaml）里的编号。

    The sources of this passage, as ids of vocabulary/sources.yaml.
    """


class Point(Text):
    """One short statement with its sources: `{zh: …, en: …, sources: […]}`."""

    sources: tuple[SourceReference, ...] = ()
    """这一句的来源，写来源表（vocabulary/sources.yaml）里的编号。

    The sources of this statement, as ids of vocabulary/sources.yaml.
    """


class BasedPoint(Point):
    """One short statement that can also say what it rests on."""

    basis: Basis | None = None
    """这一条的依据。不写就用 provenance.default。

    What this statement rests on. Without it, provenance.default holds.
    """
