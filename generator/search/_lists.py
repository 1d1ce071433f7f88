"""The lists of words under pieces of themselves, as they are written, and how single words are changed in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.search._lexicon import SEPARATOR, letters_of, lists_of
from generator.search._tokens import is_cjk

Items = dict[str, str]
"""What stands in a list: words, each with its frequency as text, which is empty for words that have none."""


def all_lists(lexicon: Iterable[str], frequencies: Mapping[str, int]) -> dict[str, str]:
    """Return all lists by term.

    Args:
        lexicon: words that are known as wholes.
        frequencies: on how many pages Latin words stand; those of the lexicon may stand on none.
    """
    found: dict[str, Items] = {}
    latin = dict(frequencies)
    for word in lexicon:
        if not is_cjk(word):
            latin.setdefault(word, 0)
        for term, item in lists_of(word):
            found.setdefault(term, {})[item] = ""
    for word, count in latin.items():
        for term in letters_of(word):
            found.setdefault(term, {})[word] = str(count)
    return {term: joined(items) for term, items in found.items()}


def joined(items: Items) -> str:
    """Return a list as it is written."""
    return SEPARATOR.join(f"{word} {count}" if count else word for word, count in sorted(items.items()))


def parted(text: str) -> Items:
    """Return what stands in a written list."""
    if not text:
        return {}
    return {word: count for word, _, count in (one.partition(" ") for one in text.split(SEPARATOR))}


class ListChanges:
    """What an edit changes in the lists of words.

    Args:
        old, new: the lexicon before and after.
        gained: by Latin word, on how many more pages it stands; less than 0 if on fewer.
    """

    def __init__(self, old: frozenset[str], new: frozenset[str], gained: Mapping[str, int]) -> None:
        self._lexicon = new
        self._gained = gained
        self._items: dict[str, dict[str, bool]] = {}
        self._latin: dict[str, set[str]] = {}
        for words, stays in ((old - new, False), (new - old, True)):
            for word in words:
                for term, item in lists_of(word):
                    self._items.setdefault(term, {})[item] = stays
        for word in {word for word in old ^ new if not is_cjk(word)} | {word for word, more in gained.items() if more}:
            for term in letters_of(word):
                self._latin.setdefault(term, set()).add(word)

    @property
    def terms(self) -> frozenset[str]:
        """The lists that change."""
        return frozenset(self._items.keys() | self._latin.keys())

    def applied(self, term: str, text: str) -> str:
        """Return a list after the edit; empty if nothing stands in it any more."""
        items = parted(text)
        for item, stays in self._items.get(term, {}).items():
            if stays:
                items[item] = ""
            else:
                items.pop(item, None)
        for word in self._latin.get(term, ()):
            count = int(items.pop(word, "0")) + self._gained.get(word, 0)
            if count or word in self._lexicon:
                items[word] = str(count)
        return joined(items)
