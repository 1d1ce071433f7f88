"""Words that are known as wholes, so that a slip can be mended: a letter too many, a character left out, pinyin.

Each word stands in short lists under pieces of itself. Whoever types it wrongly still types some of the pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.search._folding import fold
from generator.search._pinyin import initials, nearly, syllables
from generator.search._record import Record
from generator.search._tokens import SHORTEST_MENDED, is_cjk, latin_words, runs

LEFT_OUT, READING, FIRST_LETTERS, LAST_LETTERS = "-", "@", "<", ">"
"""Marks of terms whose lists hold words. The browser knows them too."""
LIST_MARKS = frozenset({LEFT_OUT, READING, FIRST_LETTERS, LAST_LETTERS})
SEPARATOR = "|"
_SHORT_TITLE = 8
_FEWEST_LEFT = 3


def lexicon(records: Iterable[Record], others: Iterable[str]) -> frozenset[str]:
    """Return all words that are known as wholes, folded: names, short titles, and `others`, e.g. synonyms."""
    names = {name for record in records for name in (record.title, *record.names) if _is_word(name, record)}
    made: set[str] = set()
    for name in names.union(others):
        found = runs(fold(name))
        if len(found) == 1 and is_cjk(found[0]) and len(found[0]) > 1:
            made.add(found[0])
        else:
            made.update(latin_words(found))
    return frozenset(made)


def _is_word(name: str, record: Record) -> bool:
    """A glossary's names are words whatever their length; a title that is longer is a sentence."""
    return len(name) <= _SHORT_TITLE or "#" in record.path


def lists_of(word: str) -> Iterator[tuple[str, str]]:
    """Yield the lists in which a word of the lexicon stands, each with what is written there.

    Latin words stand there with their frequency, which is not known here; `letters_of` gives their lists.
    """
    if not is_cjk(word):
        return
    if len(word) >= _FEWEST_LEFT:
        for at in range(len(word)):
            yield LEFT_OUT + word[:at] + word[at + 1 :], word
    read = syllables(word)
    if len(read) != len(word):
        return
    whole = "".join(read)
    yield READING + whole, word
    yield READING + nearly(whole), word
    yield READING + initials(read), word
    if len(whole) >= SHORTEST_MENDED:
        for term in letters_of(whole):
            yield term, f"{whole}={word}"


def letters_of(word: str) -> tuple[str, str]:
    """Return the lists in which a Latin word stands: by its first two letters, and by its last two."""
    return FIRST_LETTERS + word[:2], LAST_LETTERS + word[-2:]
