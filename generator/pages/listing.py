"""The listing of all entries of a content type, with the facets by which they can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from generator.content import Casebook, ContentType, Entry, content_types
from generator.pages import _blocks as blocks
from generator.pages import _parts as parts
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import FACETS, Scope


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    for type_ in content_types():
        yield Address(f"{type_.folder}/", type_.name)


def _compose(scope: Scope, address: Address) -> blocks.Content:
    type_ = next(one for one in content_types() if one.name == address.key)
    entries = tuple(sorted(scope.casebook.of_type(type_.name), key=lambda one: scope.in_order(one.record.title)))
    links = tuple(scope.entry_link(entry) for entry in entries)
    listed: blocks.Block = blocks.Links((blocks.LinkGroup("", links),)) if links else _nothing_yet(scope)
    title = scope.of(type_.plural)
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=scope.of(type_.about),
        summary=escape(scope.of(type_.about)),
        sections=parts.sections(
            parts.section("all", scope.word("all-of", count=len(entries)), listed),
            _narrow(scope, type_, entries),
        ),
        class_names="page page--listing",
    )


def _nothing_yet(scope: Scope) -> blocks.Notice:
    return blocks.Notice("note", scope.escaped("nothing-yet"))


def _narrow(scope: Scope, type_: ContentType, entries: tuple[Entry, ...]) -> blocks.Section | None:
    """Return links to the facets that occur among the entries, with how many of them each has."""
    groups = []
    for kind in (*FACETS, "station"):
        links = tuple(_facet_links(scope, kind, type_, entries))
        if links:
            groups.append(blocks.LinkGroup(scope.word(f"by-{kind}"), links, compact=True))
    return parts.section("narrow", scope.word("narrow"), blocks.Links(tuple(groups))) if groups else None


def _facet_links(scope: Scope, kind: str, type_: ContentType, entries: tuple[Entry, ...]) -> Iterator[blocks.Link]:
    counts: dict[str, int] = {}
    for entry in entries:
        for name in {str(reference) for _, reference in entry.references if reference.kind == kind}:
            counts[name] = counts.get(name, 0) + 1
    for name in scope.casebook.knows(kind):
        if name in counts:
            link = (
                scope.entry_link(scope.casebook.entries[kind][name])
                if kind == "station"
                else scope.term_link(kind, name)
            )
            yield blocks.Link(f"{link.href}#{type_.folder}", link.title, count=counts[name])


PAGE = PageKind("listing", _addresses, _compose)
