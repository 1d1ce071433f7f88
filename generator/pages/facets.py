"""The page of a facet: all its terms, with how many entries each has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Casebook
from generator.pages import _blocks as blocks
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import FACETS, Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    for kind in FACETS:
        if kind in casebook.vocabularies:
            yield Address(f"{casebook.vocabularies[kind].type.name}/", kind)


def _compose(scope: Scope, address: Address) -> blocks.Content:
    vocabulary = scope.casebook.vocabularies[address.key]
    links = tuple(_link(scope, address.key, name) for name in scope.casebook.terms(address.key))
    made = parts.sections(
        parts.section("all", scope.word("all-of", count=len(links)), blocks.Links((blocks.LinkGroup("", links),)))
    )
    return parts.vocabulary_content(scope, vocabulary, made, "facets")


def _link(scope: Scope, kind: str, name: str) -> blocks.Link:
    link = scope.term_link(kind, name)
    return blocks.Link(
        link.href,
        link.title,
        scope.text(scope.casebook.terms(kind)[name].description),
        count=len(related.used_by(scope, kind, name)),
    )


PAGE = PageKind("facets", _addresses, _compose)
