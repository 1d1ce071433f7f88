"""Where a text stands: which words may be shown there although they are not to be used.

A hurtful word stands rightly in the myth that a lesson corrects, in a wrong answer of its quiz, in the scene that is
played, in a list of words to avoid. A model says so of its own field, `myth: Annotated[Text, In(Place.MYTH)]`, so that
no rule about wording has to guess. Everything else is our own voice.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.content._model import Choice
from generator.source import ValuePath


class Place(Choice):
    """A place where a word may stand although it is not to be used."""

    QUOTE = "quote", "引用原话", "quoted speech"
    MYTH = "myth", "误解的那一句、测验里的错误选项", "a myth, or a wrong answer of a quiz"
    AVOID_LIST = "avoid-list", "避免用词表", "a list of words to avoid"
    ROLE_PLAY = "role-play", "角色扮演", "role-play"
    PROPER_NAME = "proper-name", "机构、法律和文章的名称", "names of institutions, laws and articles"


class In:
    """Marks a field: what it holds stands in these places.

    Args:
        places: the places.
        but: the name of the field beside it that says which item of the list does not, counted from 1.
    """

    def __init__(self, *places: Place, but: str = "") -> None:
        self.places = frozenset(places)
        self.but = but


class Shown(NamedTuple):
    """A piece of an entry's text, in one language.

    Attributes:
        path: of the value; of a localized text, with the language at its end.
        text: the words.
        places: where it stands, if not in our own voice.
    """

    path: ValuePath
    text: str
    places: frozenset[Place]
