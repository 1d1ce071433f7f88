"""The vocabulary `emergencies`: words at which the search shows first whom to call, before it shows any page.

Somebody who types “cannot breathe” has no time to read results. The numbers are references, so that a number stands in
`helplines` alone and can neither be misspelt here nor outlive its verification.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._entry import Named, VocabularyType
from generator.content._model import Record
from generator.content._places import In, Place
from generator.content._references import GuideReference, HelplineReference, Id, SourceReference
from generator.content._text import Text
from generator.languages import LANGUAGES, Words

_NUMBER = re.compile(r"\d{3,}")


class EmergencyWords(Record):
    """What people type in an emergency, by language."""

    zh: tuple[str, ...] = Field(min_length=1)
    """中文的说法，如“喘不过气”。

    What people type in Chinese.
    """
    en: tuple[str, ...] = Field(min_length=1)
    """英文的说法。

    What people type in English.
    """


class HarmlessWords(Record):
    """Words that hold words of an emergency and are none, by language."""

    zh: tuple[str, ...] = ()
    """中文的说法，如“煤气费”。

    In Chinese.
    """
    en: tuple[str, ...] = ()
    """英文的说法。

    In English, e.g. “fire drill”.
    """


class FirstStep(Text):
    """What to do now, in one or two sentences, with its sources: `{zh: …, en: …, sources: […]}`. No numbers to call."""

    sources: tuple[SourceReference, ...] = Field(min_length=1)
    """根据什么，写来源表（vocabulary/sources.yaml）里的编号，至少一个。

    What it rests on, as ids of vocabulary/sources.yaml, at least one.
    """


class Emergency(Record):
    """A kind of emergency: the words for it, whom to call, and what to do meanwhile."""

    title: Text
    """这种情况叫什么，一句平和的话，如“胸口痛”。

    What it is called, calmly, e.g. “chest pain”.
    """
    say: Annotated[EmergencyWords, In(Place.QUOTE)] = Field(default=...)
    """急的时候大家会打哪些字。

    What people type when it happens.
    """
    except_: Annotated[HarmlessWords, In(Place.QUOTE)] = Field(default_factory=HarmlessWords, alias="except")
    """哪些词里有上面的字，却不是急事，如“煤气费”。搜这些词，不显示求助电话。

    Words that hold one of these and are no emergency, e.g. a gas bill: for them no number is shown.
    """
    helplines: tuple[HelplineReference, ...] = Field(min_length=1)
    """打哪些电话，写 vocabulary/helplines.yaml 里的编号，最先打的写在最前面。

    Which help lines to call, as ids of vocabulary/helplines.yaml, the first to call first.
    """
    do: FirstStep
    """现在先做什么，一两句平静、体贴的话。不写号码，号码由求助电话表给出。

    What to do now, in one or two calm and kind sentences. No numbers to call: those come from the help lines.
    """
    guide: GuideReference | None = None
    """接着看哪一份指南，写指南的编号。

    Which guide goes on from here, by its id.
    """

    @model_validator(mode="after")
    def _no_number_to_call(self) -> Emergency:
        if any(_NUMBER.search(getattr(self.do, language) or "") for language in LANGUAGES):
            raise PydanticCustomError("emergency_number", "the text repeats a number to call")
        return self


class Emergencies(Named):
    """Words at which the search shows first whom to call."""

    terms: dict[Id, Emergency]
    """紧急情况的编号和内容。

    The emergencies, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="emergencies",
    term="emergency",
    model=Emergencies,
    words=Words("紧急情况", "Emergencies"),
    term_words=Words("紧急情况", "emergency"),
    about=Words("搜索遇到这些词，最先显示打哪个电话。", "Words at which the search shows first whom to call."),
    has_page=False,
)
