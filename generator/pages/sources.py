"""All sources, by how far each can be trusted, with the pages that cite them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Casebook
from generator.content.vocabulary.sources import Grade
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    if "source" in casebook.vocabularies:
        yield Address("sources/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    vocabulary = scope.casebook.vocabularies["source"]
    made = parts.sections(*(_of_grade(scope, grade) for grade in Grade))
    return parts.vocabulary_content(scope, vocabulary, made, "sources")


def _of_grade(scope: Scope, grade: Grade) -> blocks.Section | None:
    known = scope.casebook.terms("source")
    items = tuple(
        citing.cited_source(scope, name, related.used_by(scope, "source", name))
        for name in sorted(known)
        if known[name].grade is grade
    )
    title = scope.word("grade", grade=grade.value, words=scope.choice(grade))
    return (
        parts.section(f"grade-{grade.value.lower()}", title, blocks.SourceList(items, numbered=False))
        if items
        else None
    )


PAGE = PageKind("sources", _addresses, _compose)
