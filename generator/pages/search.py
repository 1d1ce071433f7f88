"""The search page. Scripts answer questions on it; without them, its lists lead to everything there is."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from generator.content import Casebook, content_types
from generator.pages import _blocks as blocks
from generator.pages import _parts as parts
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import FACETS, Scope

_REFERENCE = ("term", "helpline", "wording")
"""Vocabularies whose pages answer a question by themselves: what is it, whom do I call, how do I say it."""


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    yield Address("search/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    title = scope.word("page-search")
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=scope.word("search-text"),
        sections=parts.sections(
            parts.section("browse", scope.word("search-browse"), blocks.Links(tuple(_groups(scope)))),
            parts.help_section(scope, scope.casebook.terms("helpline")),
        ),
        class_names="page page--search",
    )


def _groups(scope: Scope) -> Iterator[blocks.LinkGroup]:
    kinds = tuple(
        blocks.Link(
            scope.href(f"{type_.folder}/"),
            escape(scope.of(type_.plural)),
            count=len(scope.casebook.of_type(type_.name)),
        )
        for type_ in content_types()
    )
    yield blocks.LinkGroup(scope.word("search-kinds"), kinds, compact=True)
    for key, names in (("search-facets", FACETS), ("search-reference", _REFERENCE)):
        links = tuple(_vocabulary_link(scope, name) for name in names if name in scope.casebook.vocabularies)
        if links:
            yield blocks.LinkGroup(scope.word(key), links, compact=True)


def _vocabulary_link(scope: Scope, kind: str) -> blocks.Link:
    entry = scope.casebook.vocabularies[kind]
    return blocks.Link(scope.href(scope.entry_path(entry)), scope.text(entry.record.title))


PAGE = PageKind("search", _addresses, _compose)
