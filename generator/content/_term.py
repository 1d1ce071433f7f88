"""What terms of a vocabulary have in common."""

from __future__ import annotations

from generator.content._model import Record
from generator.content._references import SourceReference
from generator.content._text import Text


class Term(Record):
    """A term that entries refer to by id, and that has a page listing them."""

    name: Text
    """名称。

    The name.
    """
    description: Text
    """一句话说明。

    One sentence that explains it.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源，写 vocabulary/sources.yaml 里的编号。

    Sources, as ids of vocabulary/sources.yaml.
    """
