"""Finding what would tell who somebody is: text in, hits out; nothing here reads a file or makes a diagnostic.

`hits(text, known)` reads a whole YAML file as raw text as well as one value or a file name, in Chinese and English.
What comes out names kind, place and reason, never the words themselves; `mask` makes what a report may show.

    text → folding → numbers, documents, places, chinese, minorities, latin, roster → hits without overlaps
"""

from __future__ import annotations

from itertools import chain

from generator.checks._identity import chinese, documents, numbers, places
from generator.checks._identity._hit import Hit, Kind, mask, without_overlaps
from generator.checks._identity.folding import fold

__all__ = ["Hit", "Kind", "mask", "hits"]


def hits(text, known=None):
    t = fold(text)
    return without_overlaps(chain(numbers.find(t, frozenset()), documents.find(t), places.find(t), chinese.find(t, frozenset())))
