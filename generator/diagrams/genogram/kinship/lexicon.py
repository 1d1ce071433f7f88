"""What a language knows of kinship, as data: words for single steps, and terms for whole ways.

Ways are written as in anthropology: F father, M mother, B brother, Z sister, S son, D daughter, H husband, W wife; P a
parent, G a sibling, C a child, E a spouse of either sex; `e` and `y` before a letter for elder and younger. So `F eB W`
is the wife of the father's elder brother. A key with a wider letter stands for all that it covers: `G` for B, Z, eB …
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from generator.content import PersonKind
from generator.diagrams.genogram.kinship.steps import Manner

_WIDER = {"F": "P", "M": "P", "B": "G", "Z": "G", "S": "C", "D": "C", "H": "E", "W": "E"}


class Noun(NamedTuple):
    """A word as it stands alone, and as it stands in a compound: 父亲 and the 父 of 养父, older brother and brother."""

    full: str
    short: str


@dataclass(frozen=True)
class Lexicon:
    """The terms of a language.

    Attributes:
        nouns: what one step leads to, by its letter, e.g. `eB`.
        manners: the noun's form if the tie is not by birth or marriage, with `{full}` or `{short}`.
        late: says that a partner has died.
        terms: what several plain steps together lead to, e.g. by `F eB W`.
        join: says whose somebody is: 父亲 and 同居伴侣 → 父亲的同居伴侣.
        also: adds a second tie, with `{first}` and `{second}`.
        unborn: a pregnancy or a loss, as its parents would say.
        expected: a pregnancy, to be joined with the mother.
        recipient: the index person.
        unknown: somebody whom nothing joins to the others.
    """

    nouns: Mapping[str, Noun]
    manners: Mapping[Manner, str]
    late: Callable[[str], str]
    terms: Mapping[str, str]
    join: Callable[[str, str], str]
    also: str
    unborn: Mapping[PersonKind, str]
    expected: str
    recipient: str
    unknown: str

    def word(self, letter: str, manner: Manner, *, late: bool = False) -> str:
        """Return what one step leads to.

        Args:
            letter: e.g. `yZ`.
            manner: how the two are tied.
            late: whether it leads to a partner who has died.
        """
        plain = manner is Manner.PLAIN
        # “Younger” and “adopted” together would be too much where there is no short word for both.
        noun = self.nouns[letter if plain or not letter.endswith("G") else "G"]
        word = noun.full if plain else self.manners[manner].format(full=noun.full, short=noun.short)
        return self.late(word) if late else word

    def term(self, letters: tuple[str, ...]) -> str | None:
        """Return the term for a whole way, None if the language has none.

        Args:
            letters: one for each step, e.g. `("F", "eB", "W")`.
        """
        keys = (" ".join(key) for key in product(*(tuple(_covering(letter)) for letter in letters)))
        return next((self.terms[key] for key in keys if key in self.terms), None)


def _covering(letter: str) -> Iterator[str]:
    """Yield a letter and those that cover it, the closest first: eB, B, eG, G."""
    age, kind = letter[:-1], letter[-1]
    for one in (kind, _WIDER.get(kind)):
        if one and age:
            yield f"{age}{one}"
        if one:
            yield one
