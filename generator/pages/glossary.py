"""The glossary: professional words, explained, with the pages that use them as references."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Casebook
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    if "term" in casebook.vocabularies:
        yield Address("glossary/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    vocabulary = scope.casebook.vocabularies["term"]
    terms = scope.casebook.terms("term")
    in_order = sorted(terms, key=lambda name: scope.in_order(terms[name].name))
    items = tuple(_definition(scope, name) for name in in_order)
    made = parts.sections(
        parts.section("terms", scope.word("terms", count=len(items)), blocks.Definitions(items)),
        citing.sources_section(scope),
    )
    return parts.vocabulary_content(scope, vocabulary, made, "glossary")


def _definition(scope: Scope, name: str) -> blocks.Definition:
    term = scope.casebook.terms("term")[name]
    return blocks.Definition(
        name,
        scope.text(term.name),
        scope.join(getattr(term.also, scope.language)),
        scope.cited_text(term.meaning, term.sources),
        tuple(blocks.Link(f"#{other}", scope.text(scope.casebook.terms("term")[other].name)) for other in term.see),
        related.used_by(scope, "term", name),
    )


PAGE = PageKind("glossary", _addresses, _compose)
