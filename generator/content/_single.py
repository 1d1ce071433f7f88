"""One file by itself, without the casebook around it: an entry, or a file that holds nothing but a family.

A worker who wants a genogram for tomorrow's meeting needs no casebook, no station and no review.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

from generator.content._casebook import content_types, vocabulary_types
from generator.content._entry import ContentType, VocabularyType
from generator.content._family import Family, Person
from generator.content._loader import validated
from generator.content._model import Record, Reference, To
from generator.content._references import Id
from generator.diagnostics import Diagnostic
from generator.source import Document, read_document


class FreePerson(Person):
    """A person in a family that is no part of a casebook."""

    conditions: tuple[Annotated[Reference, To("term", words=True)], ...] = ()
    """健康状况：术语表里的编号，或者直接写文字，如“高血压”。

    Health conditions: ids of the glossary, or plain words, e.g. “high blood pressure”.
    """


class FreeFamily(Family):
    """A family that is no part of a casebook."""

    people: dict[Id, FreePerson]  # type: ignore[assignment]  # frozen: nobody can put another person in
    """家庭成员。编号自己取，用小写字母，如 lan。

    The members. Choose an id for each, in small letters, e.g. lan.
    """


class FamilyFile(Record):
    """A file that holds nothing but a family."""

    family: FreeFamily
    """家庭结构。

    The family structure.
    """

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return the people whom the family names."""
        return self.family.local_names()


class Single(NamedTuple):
    """What loading one file gives: what it holds, if it is sound, the file for places, and what is wrong with it."""

    record: Record | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def load_single(path: Path, name: str) -> Single:
    """Load one file by itself.

    What it is, its folder tells, if that is one of a casebook; anywhere else, its fields do.

    Args:
        path: where it is, e.g. `casebook/cases/example.yaml`.
        name: its name for diagnostics.

    Raises:
        UnreadableError: the system refuses to read it.
    """
    document, found = read_document(path, name)
    if document is None:
        return Single(None, None, found)
    type_ = _type_by_place(path)
    record, wrong = validated(document, type_.model if type_ else _model_by_fields(document))
    return Single(record, document, (*found, *wrong))


def _type_by_place(path: Path) -> ContentType | VocabularyType | None:
    folder = path.resolve().parent
    if folder.parent.name != "casebook":
        return None
    vocabularies = (type_ for type_ in vocabulary_types() if type_.name == path.stem)
    known: tuple[ContentType | VocabularyType, ...] = (*content_types(), *vocabularies)
    return next((type_ for type_ in known if type_.folder == folder.name), None)


def _model_by_fields(document: Document) -> type[Record]:
    """Return the model that has most of the file's fields, the one with fewest other fields first."""
    models: tuple[type[Record], ...] = (FamilyFile, *(type_.model for type_ in content_types()))
    written = set(document.data)
    return max(models, key=lambda model: len(written & set(model.model_fields)))
