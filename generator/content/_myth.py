"""A myth and the fact against it, in the order that corrects best: fact, warning, myth once, why it misleads, fact."""

from __future__ import annotations

from typing import Annotated

from generator.content._model import Record
from generator.content._places import In, Place
from generator.content._text import Point, Text


class Myth(Record):
    """A myth, told only once and only after the fact."""

    fact: Point
    """事实，放在最前面。

    The fact; it comes first.
    """
    myth: Annotated[Text, In(Place.MYTH)]
    """误解，只说一遍。

    The myth, told once.
    """
    why: Point
    """为什么会误导人。

    Why it misleads.
    """
    so: Text | None = None
    """再说一遍事实，或者可以怎样做。

    The fact again, or what to do.
    """
