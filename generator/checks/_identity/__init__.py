"""Finding what would tell who somebody is: text in, hits out; nothing here reads a file or makes a diagnostic.

`hits(text, known)` reads a whole YAML file as raw text as well as one value or a file name, in Chinese and English.
What comes out names kind, place and reason, never the words themselves; `mask` makes what a report may show.

    text → folding → numbers, documents, places, chinese, minorities, latin, roster → hits without overlaps
"""

from __future__ import annotations

from itertools import chain

from generator.checks._identity import chinese, documents, latin, minorities, numbers, places
from generator.checks._identity._hit import Hit, Kind, mask, without_overlaps
from generator.checks._identity.folding import fold
from generator.checks._identity.known import Known
from generator.checks._identity.roster import Roster

__all__ = ["Hit", "Kind", "Known", "Roster", "hits", "mask"]


def hits(text: str, known: Known) -> tuple[Hit, ...]:
    """Return what in a text would tell who somebody is, in order and without overlaps.

    Args:
        text: a YAML file's raw text, a value, a key or a file name; places are counted in its characters.
        known: what may stand and what must not.
    """
    folded = fold(text)
    return without_overlaps(
        chain(
            known.roster.find(folded),
            numbers.find(folded, known.public_numbers),
            documents.find(folded),
            places.find(folded),
            minorities.find(folded, known.allowed),
            chinese.find(folded, known.allowed),
            latin.find(folded, known.allowed),
            latin.find_ids(folded),
        )
    )
