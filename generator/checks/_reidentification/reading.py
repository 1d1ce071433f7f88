"""Reading texts once: what was found in a text is not looked for again in one that says the same.

Names of stages, roles, goals and sentences of a template stand in thousands of cases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, Self, TypeVar

from generator.languages import Language

BREAK = "\x1e"
"""Stands between two texts that are searched together; no pattern crosses it."""

_LIMIT = 1 << 15


class Placed(Protocol):
    """Something that was found in a text, and where: a named tuple with `start` and `end`."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The one after its last."""

    def _replace(self, *, start: int, end: int) -> Self: ...


_Found = TypeVar("_Found", bound=Placed)


_Find = Callable[[str, Language], Iterable[_Found]]
_Read = Callable[[Sequence[str], Sequence[int], Language], Iterator[_Found]]


def remembering(find: _Find[_Found]) -> _Read[_Found]:
    """Return what finds the same in several texts, and remembers each of them.

    Args:
        find: yields what is in a text of a language; it reads over no break between two texts.

    Returns:
        A function of texts, of where each begins and of the language; it yields what is in them, in their order,
        placed as if they stood in one text.
    """
    known: dict[tuple[Language, str], tuple[_Found, ...]] = {}

    def read(texts: Sequence[str], starts: Sequence[int], language: Language) -> Iterator[_Found]:
        if len(known) > _LIMIT:
            known.clear()
        new = [text for text in dict.fromkeys(texts) if (language, text) not in known]
        if new:
            for text, found in zip(new, _in_each(new, find, language), strict=True):
                known[language, text] = found
        for start, text in zip(starts, texts, strict=True):
            for one in known[language, text]:
                yield one._replace(start=start + one.start, end=start + one.end)

    return read


def _in_each(texts: list[str], find: _Find[_Found], language: Language) -> Iterator[tuple[_Found, ...]]:
    """Yield what is in each text. They are searched in one piece: to begin a search costs more than to go on."""
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    found: list[list[_Found]] = [[] for _ in texts]
    for one in find(BREAK.join(texts) + BREAK, language):
        number = bisect_right(starts, one.start) - 1
        found[number].append(one._replace(start=one.start - starts[number], end=one.end - starts[number]))
    return (tuple(one) for one in found)
