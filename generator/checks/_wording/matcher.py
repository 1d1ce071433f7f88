"""Find the words of all rules in one pass; where several could stand, the longest that begins first wins.

A rule's exceptions take part as words of their own: 书呆子 wins over 呆子, and nothing is found. Chinese has no word
breaks, so Chinese words match anywhere; Latin ones only where no letter touches them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._wording.folding import fold, spellings, squeeze
from generator.content.vocabulary.wording import Spelled, WordingRule
from generator.languages import LANGUAGES


class Hit(NamedTuple):
    """A word that was found.

    Attributes:
        start: of its first character.
        end: after its last character.
        rule: the id of the rule.
    """

    start: int
    end: int
    rule: str


class Matcher:
    """Finds the words of all rules.

    Args:
        rules: by id. Of a word that two rules name, the first rule has it; of a word and an exception, the exception.
    """

    def __init__(self, rules: Mapping[str, WordingRule]) -> None:
        owners: dict[str, str] = {}
        for rule in rules.values():
            owners.update((spelling, "") for word in words_of(rule.except_) for spelling in spellings(word))
        for name, rule in rules.items():
            for word in words_of(rule.avoid):
                for spelling in spellings(word):
                    owners.setdefault(spelling, name)
        self._owners = tuple(owners.values())
        self._finder = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Hit]:
        """Return every word to avoid that stands in a text, in order; exceptions are set aside."""
        squeezed = squeeze(text)
        folded = fold(squeezed.text)
        found = self._finder.find_matches_as_indexes(folded, overlapping=True)
        if not found:
            return []
        whole = [(start, -end, number) for number, start, end in found if _is_whole(folded, start, end)]
        return [
            Hit(squeezed.origin(start), squeezed.origin(end - 1) + 1, self._owners[number])
            for start, end, number in _longest(sorted(whole))
            if self._owners[number]
        ]


def words_of(spelled: Spelled) -> Iterator[str]:
    """Yield the words of every language."""
    for language in LANGUAGES:
        yield from getattr(spelled, language)


def _longest(matches: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield of matches that overlap the one that begins first, and of those the longest.

    The finder could do it by itself, but it would let a longer word win of which only a part stands there:
    `the disabled person` hides `the disabled` in `the disabled personnel`.
    """
    taken = 0
    for start, minus_end, number in matches:
        if start >= taken:
            taken = -minus_end
            yield start, taken, number


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter touches a Latin word; Chinese has no word breaks."""
    return not (
        (start > 0 and _is_latin(text[start - 1]) and _is_latin(text[start]))
        or (end < len(text) and _is_latin(text[end - 1]) and _is_latin(text[end]))
    )


def _is_latin(sign: str) -> bool:
    return sign < "ɐ" and sign.isalpha()
