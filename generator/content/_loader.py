"""Files → `Casebook`: read all of them, report everything that is wrong with any of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from generator.content import _problems as problems
from generator.content._casebook import Casebook, Entry, content_types, vocabulary_types
from generator.content._entry import ContentType, VocabularyType
from generator.content._model import is_id
from generator.content._validation import diagnose, did_you_mean
from generator.diagnostics import Diagnostic, Location, Severity, in_order
from generator.source import Document, Found, document_of, find_entries, read_entry


class Loaded(NamedTuple):
    """What loading gives: the entries that are sound, and what is wrong with the others."""

    casebook: Casebook
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether every file could be taken."""
        return not any(found.severity is Severity.ERROR for found in self.diagnostics)


FileKind = ContentType | VocabularyType
"""What a file of the casebook can be."""


class EntryFile(NamedTuple):
    """A file that should hold an entry: where it is, and which content type or vocabulary its place makes it."""

    found: Found
    type: FileKind

    @property
    def key(self) -> str:
        """What the entry is called among all others, e.g. `case/lan`, `vocabulary/groups`."""
        return f"{'vocabulary' if isinstance(self.type, VocabularyType) else self.type.name}/{self.found.id}"


class Opened(NamedTuple):
    """What opening a file gives: the file itself if it is YAML, its entry if that is sound, and what is wrong."""

    document: Document | None
    entry: Entry | None
    diagnostics: tuple[Diagnostic, ...]


def entry_files(root: Path) -> tuple[tuple[EntryFile, ...], tuple[Diagnostic, ...]]:
    """Return all files below `root/casebook/` that should hold an entry, by name; and what lies there and cannot.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to list a folder.
    """
    by_folder: dict[str, ContentType] = {type_.folder: type_ for type_ in content_types()}
    vocabularies = {type_.name: type_ for type_ in vocabulary_types()}
    files, diagnostics = find_entries(root, [*by_folder, "vocabulary"])
    known, unknown = [], []
    for file in files:
        type_: FileKind | None = by_folder.get(file.folder) or vocabularies.get(file.id)
        if type_:
            known.append(EntryFile(file, type_))
        else:
            unknown.append(_unknown_vocabulary(file, list(vocabularies)))
    return tuple(known), (*diagnostics, *unknown)


def open_entry(file: EntryFile, raw: bytes) -> Opened:
    """Return what a file holds.

    Args:
        file: which one.
        raw: its bytes.
    """
    document, found = document_of(raw, file.found.name)
    found = (*found, *_bad_name(file.found))
    if document is None:
        return Opened(None, None, found)
    record, wrong = validated(document, file.type.model)
    entry = Entry(file.type, file.found.id, record, document) if record else None
    return Opened(document, entry, (*found, *wrong))


def load(root: Path) -> Loaded:
    """Load the casebook below `root/casebook/`.

    Every file is read even if others are wrong, so that one run reports everything.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read a file.
    """
    files, diagnostics = entry_files(root)
    entries: dict[str, dict[str, Entry]] = {type_.name: {} for type_ in content_types()}
    terms: dict[str, Entry] = {}
    found = list(diagnostics)
    for file in files:
        opened = open_entry(file, read_entry(file.found.file))
        found += opened.diagnostics
        if opened.entry and isinstance(file.type, VocabularyType):
            terms[file.type.term] = opened.entry
        elif opened.entry:
            entries[file.type.name][opened.entry.id] = opened.entry
    return Loaded(Casebook(entries, terms), in_order(found))


_Model = TypeVar("_Model", bound=BaseModel)


def validated(document: Document, model: type[_Model]) -> tuple[_Model | None, tuple[Diagnostic, ...]]:
    """Return what a file holds, or None; and what is wrong with its fields."""
    try:
        return model.model_validate(document.data), ()
    except ValidationError as error:
        return None, diagnose(error, document, model)


def _bad_name(file: Found) -> tuple[Diagnostic, ...]:
    """The file's name becomes the entry's id and its address on the site."""
    if is_id(file.id):
        return ()
    return (problems.BAD_FILE_NAME.at(Location(file.name), name=file.path.name),)


def _unknown_vocabulary(file: Found, known: list[str]) -> Diagnostic:
    hint = did_you_mean(file.id, known)
    return problems.UNKNOWN_VOCABULARY.at(Location(file.name), name=file.id, known=", ".join(known), hint=hint)
