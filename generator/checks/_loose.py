"""Files beside the entries that are published or lie open to everybody: prose and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks._judge import Subject
from generator.source import PICTURE_ENDINGS, read_bytes, written_beside

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
    for folder in ("casebook", "docs"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not _is_hidden(path.relative_to(root)) and not _is_entry(path, folder):
                yield _subject(path, path.relative_to(root).as_posix())


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_entry(path: Path, folder: str) -> bool:
    """Say whether a file is judged elsewhere: entries, the tool's own lists, and the schemas that it writes."""
    return folder == "casebook" and (path.suffix in _ENTRIES or path.parent.name == "schemas")


def _subject(path: Path, name: str) -> Subject:
    ending = path.suffix.lower()
    if ending in _TEXTS:
        return Subject(name, read_bytes(path))
    if ending in PICTURE_ENDINGS:
        raw = read_bytes(path)
        beside = written_beside(raw)
        return Subject(name, raw, image="Damaged: it is no picture\n" if beside is None else beside)
    return Subject(name)
