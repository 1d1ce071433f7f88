"""The vocabulary `topics`: what entries are about."""

from __future__ import annotations

from generator.content._entry import Named, VocabularyType
from generator.content._references import Id
from generator.content._term import Term
from generator.languages import Words


class Topics(Named):
    """What entries are about."""

    terms: dict[Id, Term]
    """主题的编号和内容。

    The terms, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="topics",
    term="topic",
    model=Topics,
    words=Words("主题", "Topics"),
    term_words=Words("主题", "topic"),
    about=Words("内容的主题。", "What entries are about."),
)
