"""Word lists in readable text files; each says on its first lines where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import MissingPieceError
from generator.languages import Words


def lines(name: str) -> Iterator[str]:
    """Yield the lines of a list without comments and blank ones.

    Raises:
        MissingPieceError: the list is not there: a check without its words must not say that all is well.
    """
    try:
        text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise MissingPieceError(Path(name), Words("词表", "word list")) from error
    for line in text.split("\n"):
        if line and line[0] != "#":
            yield line


def word_set(words: str, separator: str = " ") -> frozenset[str]:
    """Return the words of a list that stands in the code, e.g. `"and or"`, because code depends on what is in it."""
    return frozenset(words.split(separator))
