"""Figures and word lists in readable text files; each line says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import MissingPieceError
from generator.languages import Words


def rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a list, without comments and blank lines.

    Raises:
        MissingPieceError: the list is not there: a check without it must not say that all is well.
    """
    try:
        text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise MissingPieceError(Path(name), Words("数据表", "list of figures")) from error
    for line in text.split("\n"):
        if line and line[0] != "#":
            yield [field.strip() for field in line.split("|")]
