"""A way → a phrase: cut into as few pieces as possible for which there is a term, joined by “of”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from itertools import accumulate
from typing import NamedTuple

from generator.content import Family, Person, PersonKind, Sex
from generator.diagrams.genogram.kinship.letters import letter, letters, step_kin_letter
from generator.diagrams.genogram.kinship.lexicon import Lexicon
from generator.diagrams.genogram.kinship.paths import Path, paths_from
from generator.diagrams.genogram.kinship.reading import steps_of
from generator.diagrams.genogram.kinship.remarriage import makes_step_kin
from generator.diagrams.genogram.kinship.steps import Manner, Step, Way

_LONGEST_TERM = 4
_PLAIN_ENOUGH = frozenset({Manner.PLAIN, Manner.TWIN, Manner.TRIPLET, Manner.MULTIPLE, Manner.SEPARATED})
"""Ties that stay what they are inside a longer term: a twin's wife is a brother's wife."""


_RISE = {Way.PARENT: 1, Way.CHILD: -1}
"""By how many generations a step rises."""


class _Cut(NamedTuple):
    """A way cut into pieces: how many, how far its middle people are from the last one's generation, the terms."""

    pieces: int
    distance: int
    terms: tuple[str, ...]

    def after(self, term: str, distance: int) -> _Cut:
        """Return the cut of a longer way: a piece before this one, and how far the one between is away."""
        return _Cut(self.pieces + 1, self.distance + distance, (term, *self.terms))


def _distance(path: Path, heights: list[int], end: int) -> int:
    """Return how many generations lie between the one whom a piece ends at and the last one; 0 for a spouse."""
    return 0 if path[end - 1].way is Way.PARTNER else abs(heights[-1] - heights[end])


def name_everybody(family: Family, lexicon: Lexicon) -> dict[str, str]:
    """Return what everybody is to the index person, by id, in the family's order.

    Args:
        family: one whose ids are sound.
        lexicon: of the language.
    """
    index = next(name for name, person in family.people.items() if person.index)
    namer = _Namer(family, lexicon, index)
    return {person: namer.name(person) for person in family.people}


class _Namer:
    """Names the people of one family."""

    def __init__(self, family: Family, lexicon: Lexicon, index: str) -> None:
        self._family = family
        self._lexicon = lexicon
        self._index = index
        self._term = cache(self._find_term)
        steps = steps_of(family)
        self._paths = paths_from(index, steps)
        self._own: dict[str, Step] = {}
        for step in steps[index]:
            if step.way is not Way.OUTSIDE:
                self._own.setdefault(step.person, step)

    def name(self, person: str) -> str:
        if person == self._index:
            return self._lexicon.recipient
        if self._person(person).kind is not PersonKind.PERSON:
            return self._unborn(person)
        return self._kin(person)

    def _kin(self, person: str) -> str:
        """Name a person; whoever is a partner or a foster mother and kin by blood too is named as both."""
        path, own = self._paths.get(person), self._own.get(person)
        if path is None:
            return self._lexicon.unknown
        if own is None or path == (own,):
            return self._phrase(path)
        return self._lexicon.also.format(first=self._phrase((own,)), second=self._phrase(path))

    def _unborn(self, person: str) -> str:
        """Name a pregnancy or a loss by its mother, or else by a parent; parents need no name for themselves."""
        lexicon, kind = self._lexicon, self._person(person).kind
        unions = (union for union in self._family.unions if any(child.person == person for child in union.children))
        parents = next((union.partners for union in unions), ())
        if self._index in parents:
            return lexicon.unborn[kind]
        mothers = [parent for parent in parents if self._person(parent).sex is Sex.FEMALE]
        whose = next((parent for parent in (*mothers, *parents) if parent in self._paths), None)
        if whose is None:
            return lexicon.unknown
        expected = kind is PersonKind.PREGNANCY and len(mothers) == 1
        said = self._phrase(self._paths[whose])
        return lexicon.join(said, lexicon.expected if expected else lexicon.unborn[kind])

    def _phrase(self, path: Path) -> str:
        """Join the fewest pieces that have a term.

        Of several ways to cut, the best is the one whose people between are nearest to the last one's generation: a
        cousin's son rather than a mother's great-nephew. A spouse is as good, however far: a husband's grandfather.
        """
        heights = list(accumulate((_RISE.get(step.way, 0) for step in path), initial=0))
        best: dict[int, _Cut] = {len(path): _Cut(0, 0, ())}
        for at in range(len(path) - 1, -1, -1):
            best[at] = min(
                (best[end].after(term, _distance(path, heights, end)) for end, term in self._pieces(path, at)),
                key=lambda cut: cut[:2],
            )
        return reduce(self._lexicon.join, best[0].terms)

    def _pieces(self, path: Path, at: int) -> Iterator[tuple[int, str]]:
        """Yield where a piece that begins at `at` can end, the nearest first, and its term."""
        for end in range(at + 1, min(at + _LONGEST_TERM, len(path)) + 1):
            # A mother's father-in-law would be taken for the grandfather, even if he is the stepfather's father.
            in_law = end > at + 1 and path[at].way is Way.PARTNER
            misleading = in_law and at > 0 and path[at - 1].way is Way.PARENT
            term = None if misleading else self._term(path[at:end])
            if term is not None:
                yield end, term

    def _find_term(self, path: Path) -> str | None:
        """Return the term for a whole way; None if there is none, or none that is certain."""
        if len(path) == 1:
            (step,) = path
            return self._lexicon.word(letter(self._family, step), step.manner, late=step.late)
        if makes_step_kin(self._family, path):
            return self._lexicon.word(step_kin_letter(self._family, path), Manner.STEP)
        if any(step.manner not in _PLAIN_ENOUGH or step.way is Way.OUTSIDE for step in path):
            return None
        return self._lexicon.term(letters(self._family, path))

    def _person(self, person: str) -> Person:
        return self._family.people[person]
