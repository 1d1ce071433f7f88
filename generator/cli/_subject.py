"""What a verb is asked about on the command line: an entry by its id, or a file by its path, loaded and judged."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from generator.checks import Names, run_alone
from generator.cli._console import Console, find_root
from generator.content import FamilyFile, Record, Text, content_types, is_id, load_single
from generator.content.vocabulary.glossary import Glossary
from generator.diagnostics import Diagnostic, Severity, in_order
from generator.errors import MissingPieceError, UnknownNameError, UnreadableError, UnsuitableFileError
from generator.languages import Words

_ENDINGS = (".yaml", ".yml")
_LISTED = 12
_ENTRY = Words("条目", "entry")
_NO_FILE = Words("没有这个文件。请检查名字和所在的文件夹。", "there is no such file. Look at its name and folder.")
_NO_PROJECT = Words(
    "没有这个文件。要按编号画，请在项目文件夹里运行。",
    "there is no such file. To draw an entry by its id, run this in the project's folder.",
)
_FOLDER = Words("这是一个文件夹。请写里面的一个文件。", "it is a folder. Name a file in it.")
_WRONG_ENDING = Words("文件名要以 .yaml 结尾。", "its name must end in .yaml.")


class Subject(NamedTuple):
    """What was asked about.

    Attributes:
        name: its id, or its file's name without ending.
        record: what it holds.
        terms: the names of the glossary's terms by id; none outside of a project.
    """

    name: str
    record: Record
    terms: Mapping[str, Text]

    @property
    def drawn(self) -> Record:
        """The part of it that diagrams are drawn of: a family that stands alone, or the whole entry."""
        return self.record.family if isinstance(self.record, FamilyFile) else self.record


def find_subject(console: Console, asked: str) -> tuple[Subject | None, tuple[Diagnostic, ...]]:
    """Return what was asked about, or None if it has errors; and everything that is wrong with it.

    Args:
        console: from where it is looked for.
        asked: an id (`lan`), a type and an id (`case/lan`), or a file (`drafts/lan.yaml`).

    Raises:
        UnknownNameError: there is no such entry, or several.
        UnsuitableFileError: there is no such file, or it is none with an entry in it.
        UnreadableError: the system refuses to read it.
    """
    path = _file_of(console, asked)
    root = _root_of(path.resolve().parent) or _root_of(console.start)
    single = load_single(path, _name_in(root, path))
    terms, found = _terms(root) if single.record else ({}, ())
    found = (*found, *single.diagnostics)
    if single.record and single.document:
        # A family in a file of its own may name conditions in plain words, so no term is unknown there.
        known: Names = {"term": terms} if terms and not isinstance(single.record, FamilyFile) else {}
        found = (*found, *run_alone(single.record, single.document, known))
    sound = single.record and not any(one.severity is Severity.ERROR for one in found)
    return Subject(path.stem, single.record, terms) if single.record and sound else None, in_order(found)


def _file_of(console: Console, asked: str) -> Path:
    path = Path(asked)
    if path.suffix in _ENDINGS or _is_there(path):
        return _suitable(path)
    root = _root_of(console.start)
    if root and is_id(path.name) and (len(path.parts) == 1 or _folders(path.parent.as_posix())):
        return _entry(root, path)
    raise UnsuitableFileError(path, _NO_FILE if root else _NO_PROJECT)


def _suitable(path: Path) -> Path:
    if not _is_there(path):
        raise UnsuitableFileError(path, _NO_FILE)
    if path.is_dir():
        raise UnsuitableFileError(path, _FOLDER)
    if path.suffix not in _ENDINGS:
        raise UnsuitableFileError(path, _WRONG_ENDING)
    return path


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error)) from error


def _entry(root: Path, asked: Path) -> Path:
    """Return the file of an entry, given its id, or its type or folder and its id."""
    folders = _folders(asked.parent.as_posix()) if len(asked.parts) > 1 else _folders()
    files = [root / "casebook" / folder / f"{asked.name}.yaml" for folder in folders]
    there = [path for path in files if _is_there(path)]
    if len(there) == 1:
        return there[0]
    known = [_named(path) for path in there] or _all_entries(root)
    close = get_close_matches(asked.name, [Path(name).name for name in known], n=1) if not there else []
    listed = (*known[:_LISTED], "…") if len(known) > _LISTED else tuple(known)
    raise UnknownNameError(_ENTRY, asked.as_posix(), listed, close[0] if close else "")


def _folders(name: str = "") -> list[str]:
    """Return the folders of all content types, or of the one whose name or folder is given."""
    return [type_.folder for type_ in content_types() if name in ("", type_.name, type_.folder)]


def _all_entries(root: Path) -> list[str]:
    paths = (path for folder in _folders() for path in sorted((root / "casebook" / folder).glob("*.yaml")))
    return [_named(path) for path in paths]


def _named(path: Path) -> str:
    """Return what an entry is called on the command line, e.g. `case/lan`."""
    type_ = next(type_.name for type_ in content_types() if type_.folder == path.parent.name)
    return f"{type_}/{path.stem}"


def _root_of(folder: Path) -> Path | None:
    try:
        return find_root(folder)
    except MissingPieceError:
        return None


def _name_in(root: Path | None, path: Path) -> str:
    """Return the file's name as `casebook check` says it, or as it was given outside of the project."""
    here = path.resolve()
    return here.relative_to(root).as_posix() if root and here.is_relative_to(root) else path.as_posix()


def _terms(root: Path | None) -> tuple[Mapping[str, Text], tuple[Diagnostic, ...]]:
    """Return the glossary's terms and what is wrong with it; a project may do without."""
    path = root / "casebook" / "vocabulary" / "glossary.yaml" if root else None
    if not root or not path or not _is_there(path):
        return {}, ()
    single = load_single(path, _name_in(root, path))
    if not isinstance(single.record, Glossary):
        return {}, single.diagnostics
    return {name: term.name for name, term in single.record.terms.items()}, single.diagnostics
