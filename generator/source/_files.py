"""Find the files of a casebook, and read the other texts that the generator needs (templates, words)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Location
from generator.errors import MissingPieceError, UnreadableError
from generator.languages import Words
from generator.source import _problems as problems

_ENDING = ".yaml"
IGNORED_FOLDERS = frozenset({"schemas"})
PROSE_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""What the engine takes for Markdown, and so for a hand-written page."""
REGISTERS = ("ledger", "sign-offs", "translations")
"""Lists that the tool itself keeps, directly in `casebook/`: published addresses, sign-offs, translations in accord."""


class Found(NamedTuple):
    """An entry's file.

    Attributes:
        file: where it is. A text and no `Path`: there are thousands of them, and most are only read.
        name: its name for diagnostics, e.g. `casebook/cases/lan.yaml`.
        folder: its folder in `casebook/`.
        id: the id that its name gives.
    """

    file: str
    name: str
    folder: str
    id: str

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.file)


def find_entries(root: Path, folders: Iterable[str]) -> tuple[tuple[Found, ...], tuple[Diagnostic, ...]]:
    """Find all entry files below `root/casebook/`, sorted by name.

    Args:
        root: the project's root.
        folders: the folders that hold content, e.g. `cases`.

    Raises:
        MissingPieceError: there is no `casebook/` folder.
        UnreadableError: the system refuses to list a folder.
    """
    casebook = root / "casebook"
    if not casebook.is_dir():
        raise MissingPieceError(casebook, Words("内容文件夹", "content folder"))
    known = tuple(folders)
    files: list[Found] = []
    diagnostics: list[Diagnostic] = []
    for item in _listed(casebook):
        refused = _refused_item(item, casebook, known)
        if refused:
            diagnostics.append(refused)
        elif item.name in known and item.is_dir():
            for entry in _scanned(item):
                name = f"casebook/{item.name}/{entry.name}"
                usual = entry.name.endswith(_ENDING) and entry.is_file(follow_symlinks=False)
                diagnostic = None if usual else _refused_file(entry, name, casebook)
                if diagnostic:
                    diagnostics.append(diagnostic)
                else:
                    files.append(Found(entry.path, name, item.name, entry.name.removesuffix(_ENDING)))
    return tuple(files), tuple(diagnostics)


def _listed(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder, sorted, without what editors and systems leave everywhere."""
    return (Path(item.path) for item in _scanned(folder))


def _scanned(folder: Path) -> list[os.DirEntry[str]]:
    """Return what is in a folder, sorted, without leftovers; each knows what it is without asking the system again."""
    try:
        with os.scandir(folder) as items:
            return sorted((item for item in items if not _LEFTOVER.match(item.name)), key=attrgetter("name"))
    except OSError as error:
        raise UnreadableError(folder, error.strerror or str(error)) from error


_LEFTOVER = re.compile(r"\.|~\$|.*~$|(Thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""Hidden files, Word's locks, backups, and what Windows puts into folders."""


def _refused_item(item: Path, casebook: Path, known: tuple[str, ...]) -> Diagnostic | None:
    """Return why something that lies directly in `casebook/` is not read although it seems meant to be."""
    name = f"casebook/{item.name}"
    link = _bad_link(item, name, casebook)
    if link:
        return link
    if item.is_dir() and item.name not in (*known, *IGNORED_FOLDERS):
        close = get_close_matches(item.name.lower(), known, n=1)
        hint = Words("是不是 `{s}`？", "Did you mean `{s}`?").fill(s=close[0]) if close else Words("", "")
        return problems.WRONG_FOLDER.at(Location(name), folder=item.name, hint=hint, known=", ".join(known))
    if item.is_file() and item.suffix in (".yaml", ".yml") and item.stem not in REGISTERS:
        return problems.OUTSIDE_FOLDERS.at(Location(name), known=", ".join(known))
    return None


def _bad_link(path: Path, name: str, casebook: Path) -> Diagnostic | None:
    if path.is_symlink() and not path.exists():
        return problems.DANGLING_LINK.at(Location(name))
    if path.is_symlink() and not path.resolve().is_relative_to(casebook.resolve()):
        return problems.LINK_OUTSIDE.at(Location(name))
    return None


def _refused_file(entry: os.DirEntry[str], name: str, casebook: Path) -> Diagnostic | None:
    if entry.is_symlink():
        link = _bad_link(Path(entry.path), name, casebook)
        if link:
            return link
    if not entry.is_file():
        return problems.NOT_A_FILE.at(Location(name))
    ending = Path(entry.name).suffix if not entry.name.endswith(_ENDING) else _ENDING
    if ending != _ENDING:
        stem = entry.name.split(".", 1)[0]
        return problems.WRONG_ENDING.at(Location(name), ending=ending or entry.name, stem=stem)
    return None


def read_texts(folder: Path, ending: str, what: Words) -> dict[str, str]:
    """Read all files below `folder` whose names end in `ending`, by their names relative to it.

    Args:
        folder: e.g. `templates/`.
        ending: e.g. `.html`.
        what: what the folder is, for the sentence if it is missing.

    Raises:
        MissingPieceError: the folder does not exist.
        UnreadableError: the system refuses, or a file is not UTF-8.
    """
    if not folder.is_dir():
        raise MissingPieceError(folder, what)
    texts = {}
    for path in sorted(folder.rglob(f"*{ending}")):
        try:
            texts[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
        except OSError as error:
            raise UnreadableError(path, error.strerror or str(error)) from error
        except UnicodeDecodeError as error:
            raise UnreadableError(path, "not UTF-8") from error
    return texts


def read_bytes(path: Path) -> bytes:
    """Read a whole file as it is.

    Raises:
        UnreadableError: the system refuses.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error)) from error
