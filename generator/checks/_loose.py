"""Files beside the entries that are published or lie open to everybody: prose and pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.checks._judge import Subject
from generator.source import PICTURE_ENDINGS, read_bytes

_TEXTS = frozenset(
    {".md", ".markdown", ".txt", ".html", ".htm", ".csv", ".tsv", ".json", ".xml", ".css", ".js", ".ics"}
)
_ENTRIES = frozenset({".yaml", ".yml"})


def loose_files(root: Path) -> Iterator[Subject]:
    """Yield every file that is published or could be, and holds no entry, in the order of their names.

    A text is judged as it stands, a picture by what is written beside it. Of any other file, e.g. a document of a word
    processor, only the name is judged: what it holds is hidden here, and the finished site refuses it.

    Raises:
        UnreadableError: the system refuses to read one.
    """
    for top in ("casebook", "docs"):
        for folder, inside, names in os.walk(root / top):
            inside[:] = sorted(name for name in inside if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder, name)
                if not name.startswith(".") and not _is_entry(path, top) and path.is_file():
                    yield _subject(path, path.relative_to(root).as_posix())


def _is_entry(path: Path, top: str) -> bool:
    """Say whether a file is judged elsewhere: entries, the tool's own lists, and the schemas that it writes."""
    return top == "casebook" and (path.suffix in _ENTRIES or path.parent.name == "schemas")


def _subject(path: Path, name: str) -> Subject:
    ending = path.suffix.lower()
    if ending in _TEXTS:
        return Subject(name, read_bytes(path))
    if ending in PICTURE_ENDINGS:
        return Subject(name, read_bytes(path), picture=True)
    return Subject(name)
