"""Files beside the entries that are published too: prose in `docs/`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks._judge import Subject
from generator.source import read_bytes


def loose_files(root: Path) -> Iterator[Subject]:
    """Yield every file that is published and holds no entry, in the order of their names.

    Raises:
        UnreadableError: the system refuses to read one.
    """
    for path in sorted((root / "docs").rglob("*.md")):
        if path.is_file():
            yield Subject(path.relative_to(root).as_posix(), read_bytes(path))
