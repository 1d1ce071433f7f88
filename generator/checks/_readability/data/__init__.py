"""Word lists in readable text files: a word of paper and offices, a tab, and what people say instead."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.errors import MissingPieceError
from generator.languages import Words


@cache
def everyday_words(name: str) -> dict[str, str]:
    """Return the words of a list, each with what people say instead.

    Args:
        name: of the file, e.g. `official.txt`.

    Raises:
        MissingPieceError: the list is not there or empty: without its words a rule must not say that all is well.
    """
    found = Path(__file__).with_name(name)
    lines = found.read_text(encoding="utf-8").splitlines() if found.is_file() else []
    pairs = (line.split("\t", 1) for line in lines if "\t" in line and not line.startswith("#"))
    words = {word.strip(): plain.strip() for word, plain in pairs}
    if not words:
        raise MissingPieceError(Path(name), Words("词表", "word list"))
    return words
