"""Personal names in Chinese text: after a label, set apart in a form, before what only people do, and in a list.

Word-like names (高峰, 江河) read best as words; only their surroundings, or the roster, tell them from words.

    lexicon   how likely words, surnames and given names are
    weighing  how much better a piece of text reads with a name in it
    around    what the words before and behind say
    standing  what may stand: pseudonyms, titles, names of places
    scoring   all of it added up: the best name at a place
    labelled, apart, plain, listed   where names are looked for
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._identity._hit import Hit
from generator.checks._identity.chinese import apart, labelled, listed, plain


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names of a folded text.

    Args:
        text: folded.
        allowed: names that may stand, e.g. declared pseudonyms and authors.
    """
    found = [*apart.find(text, allowed), *labelled.find(text, allowed), *plain.find(text, allowed)]
    yield from found
    if found:
        yield from listed.find(text, found, allowed)
