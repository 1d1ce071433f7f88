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
from generator.source import Document, Found, find_entries, read_document


class Loaded(NamedTuple):
    """What loading gives: the entries that are sound, and what is wrong with the others."""

    casebook: Casebook
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether every file could be taken."""
        return not any(found.severity is Severity.ERROR for found in self.diagnostics)


def load(root: Path) -> Loaded:
    """Load the casebook below `root/casebook/`.

    Every file is read even if others are wrong, so that one run reports everything.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read a file.
    """
    by_folder: dict[str, ContentType] = {type_.folder: type_ for type_ in content_types()}
    vocabularies = {type_.name: type_ for type_ in vocabulary_types()}
    files, diagnostics = find_entries(root, [*by_folder, "vocabulary"])
    entries: dict[str, dict[str, Entry]] = {type_.name: {} for type_ in content_types()}
    terms: dict[str, Entry] = {}
    found = list(diagnostics)
    for file in files:
        type_ = by_folder.get(file.folder) or vocabularies.get(file.id)
        if type_ is None:
            found.append(_unknown_vocabulary(file, list(vocabularies)))
            continue
        entry, wrong = _load_entry(file, type_)
        found += wrong
        if entry and isinstance(type_, VocabularyType):
            terms[type_.term] = entry
        elif entry:
            entries[type_.name][entry.id] = entry
    return Loaded(Casebook(entries, terms), in_order(found))


def _load_entry(file: Found, type_: ContentType | VocabularyType) -> tuple[Entry | None, tuple[Diagnostic, ...]]:
    document, found = read_document(file.path, file.name)
    found = (*found, *_bad_name(file))
    if document is None:
        return None, found
    record, wrong = validated(document, type_.model)
    return Entry(type_, file.id, record, document) if record else None, (*found, *wrong)


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
