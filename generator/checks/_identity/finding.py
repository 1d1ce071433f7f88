"""All kinds of identity in one text: each module looks for its own, the surest and strongest stay."""

from __future__ import annotations

from itertools import chain

from generator.checks._identity import chinese, documents, latin, minorities, numbers, places
from generator.checks._identity._hit import Hit, without_overlaps
from generator.checks._identity.folding import fold
from generator.checks._identity.known import Known


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
            # Texts without hanzi, such as most names of files, need not be read for names in hanzi.
            () if folded.isascii() else minorities.find(folded, known.allowed),
            () if folded.isascii() else chinese.find(folded, known.allowed),
            latin.find(folded, known.allowed),
            latin.find_ids(folded),
        )
    )
