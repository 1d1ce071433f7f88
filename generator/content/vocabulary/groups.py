"""The vocabulary `groups`: the groups that recipients and readers belong to."""

from __future__ import annotations

from generator.content._entry import Named, VocabularyType
from generator.content._references import Id
from generator.content._term import Term
from generator.languages import Words


class Groups(Named):
    """The groups that recipients and readers belong to."""

    terms: dict[Id, Term]
    """服务对象类别的编号和内容。

    The terms, by id.
    """


CONTENT_TYPE = VocabularyType(
    name="groups",
    term="group",
    model=Groups,
    words=Words("服务对象类别", "Groups"),
    term_words=Words("服务对象类别", "group"),
    about=Words("服务对象属于哪一类。", "The groups that recipients and readers belong to."),
)
