"""References shown from both ends: what an entry names, and what names it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content import Entry, VocabularyType, content_types
from generator.pages import _blocks as blocks
from generator.pages._parts import section
from generator.pages._scope import Scope


def related(scope: Scope, entry: Entry) -> blocks.Section | None:
    """Return links to the entries that this one names and to those that name it: references show from both ends."""
    found: dict[tuple[str, str], Entry] = {}
    for _, reference in entry.references:
        target = scope.casebook.entries.get(reference.kind, {}).get(reference)
        if target:
            found.setdefault((target.type.name, target.id), target)
    for backlink in scope.casebook.referrers(entry.type.name, entry.id):
        found.setdefault((backlink.entry.type.name, backlink.entry.id), backlink.entry)
    groups = by_type(scope, (one for one in found.values() if one is not entry))
    return section("related", scope.word("related"), blocks.Links(groups)) if groups else None


def by_type(scope: Scope, entries: Iterable[Entry]) -> tuple[blocks.LinkGroup, ...]:
    """Return links to entries, grouped by content type, in the order of types and titles."""
    listed = sorted(entries, key=lambda entry: scope.in_order(entry.record.title))
    groups = []
    for type_ in content_types():
        links = tuple(scope.entry_link(entry) for entry in listed if entry.type is type_)
        if links:
            groups.append(blocks.LinkGroup(type_.plural.of(scope.language), links))
    return tuple(groups)


def sections_by_type(scope: Scope, entries: Iterable[Entry]) -> tuple[blocks.Section, ...]:
    """Return links to entries, a section for each content type; its id is the type's folder."""
    listed = sorted(entries, key=lambda entry: scope.in_order(entry.record.title))
    made = []
    for type_ in content_types():
        links = tuple(scope.entry_link(entry) for entry in listed if entry.type is type_)
        if links:
            made.append(
                blocks.Section(type_.folder, scope.of(type_.plural), (blocks.Links((blocks.LinkGroup("", links),)),))
            )
    return tuple(made)


def used_by(scope: Scope, kind: str, name: str) -> tuple[blocks.Link, ...]:
    """Return links to the pages of the entries and vocabularies that refer to a term."""
    entries = (link.entry for link in scope.casebook.referrers(kind, name))
    return tuple(
        scope.entry_link(entry)
        for entry in entries
        if not (isinstance(entry.type, VocabularyType) and (entry.type.term == kind or not entry.type.has_page))
    )
