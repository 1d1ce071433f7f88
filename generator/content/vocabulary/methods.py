"""The vocabulary `methods`: the methods of social work."""

from __future__ import annotations

from generator.content._entry import Named, VocabularyType
from generator.content._references import Id
from generator.content._term import Term
from generator.languages import Words


class Methods(Named):
    """The methods of social work."""

    terms: dict[Id, Term]
    """工作方法的编号和内容。

    The terms, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="methods",
    term="method",
    model=Methods,
    words=Words("工作方法", "Methods"),
    term_words=Words("工作方法", "method"),
    about=Words("个案、小组、社区等工作方法。", "The methods of social work."),
)
