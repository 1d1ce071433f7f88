"""Files beside the entries that are published or lie open to everybody: prose and pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.checks._judge import Subject
from generator.errors import UnreadableError
from generator.source import PICTURE_ENDINGS, PROSE_ENDINGS, read_bytes, read_entry

_TEXTS = frozenset({".txt", ".html", ".htm", ".csv", ".tsv", ".json", ".xml", ".css", ".js", ".ics"})
_ENTRIES = (".yaml", ".yml")


def loose_files(root: Path) -> Iterator[Subject]:
    """Yield every file that is published or could be, and holds no entry, in the order of their names.

    A text is judged as it stands, a page that is too large as far as it may go, a picture by what is written beside it.
    Of any other file, e.g. a document of a word processor, only the name is judged: what it holds is hidden here, and
    the finished site refuses it.

    Raises:
        UnreadableError: the system refuses to read one.
    """
    for top in ("casebook", "docs"):
        for folder, inside, names in os.walk(root / top, onerror=_refuse):
            inside[:] = sorted(name for name in inside if not name.startswith("."))
            written_by_us = top == "casebook" and folder.endswith("schemas")
            for name in sorted(names):
                # Entries and the tool's own lists are judged elsewhere.
                is_entry = top == "casebook" and name.endswith(_ENTRIES)
                if not (is_entry or written_by_us or name.startswith(".")):
                    path = Path(folder, name)
                    if path.is_file():
                        yield _subject(path, path.relative_to(root).as_posix())


def _refuse(error: OSError) -> None:
    """Pass over no folder: what cannot be looked at may hold anything. There need be no prose at all."""
    if not isinstance(error, FileNotFoundError):
        raise UnreadableError(Path(error.filename), error.strerror or str(error)) from error


def _subject(path: Path, name: str) -> Subject:
    ending = path.suffix.lower()
    if ending in PROSE_ENDINGS:
        return Subject(name, read_entry(path))
    if ending in _TEXTS:
        return Subject(name, read_bytes(path))
    if ending in PICTURE_ENDINGS:
        return Subject(name, read_bytes(path), picture=True)
    return Subject(name)
