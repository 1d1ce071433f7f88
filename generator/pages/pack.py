"""The page of a training pack: objectives, then its items in the order in which they are worked through."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.content import Casebook
from generator.content.pack import Pack, PackItem
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "pack")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["pack"][address.key]
    pack = entry.record
    assert isinstance(pack, Pack)
    made = parts.sections(
        _at_a_glance(scope, pack),
        parts.section(
            "items",
            scope.word("pack-items"),
            *(_item(scope, number, item) for number, item in enumerate(pack.items, 1)),
        ),
        parts.section(
            "facilitator-notes", scope.word("facilitator-notes"), parts.long_texts(scope, pack.facilitator_notes)
        ),
        parts.help_section(scope, pack.helplines),
        related.related(scope, entry),
        citing.sources_section(scope),
        citing.citation(scope, entry, scope.word("project")),
    )
    return parts.entry_content(scope, entry, made)


def _at_a_glance(scope: Scope, pack: Pack) -> blocks.Section | None:
    rows = parts.facts(
        (
            (scope.word("audience"), [scope.choice(pack.audience)]),
            (scope.word("teaching-time"), [parts.minutes(scope, pack.minutes)]),
            (scope.word("topics"), parts.term_links(scope, "topic", pack.topics)),
        )
    )
    objectives = parts.texts(scope, pack.objectives, title=scope.word("objectives"))
    return parts.section("at-a-glance", scope.word("at-a-glance"), rows, objectives)


def _item(scope: Scope, number: int, item: PackItem) -> blocks.Subsection | None:
    target = scope.casebook.entries[item.entry.kind][item.entry]
    link = scope.entry_link(target)
    note = scope.long(item.note)
    return parts.subsection(
        f"item-{number}",
        scope.escaped(
            "pack-item-title",
            number=number,
            title=scope.text(target.record.title),
            minutes=parts.minutes(scope, item.minutes),
        ),
        blocks.Prose(
            (
                blocks.Item(
                    Markup("<p>{}{}</p>").format(escape(scope.word("open-label", type=link.label)), scope.linked(link))
                ),
            )
        ),
        parts.long_texts(scope, [item.task]),
        blocks.Questions((blocks.Question(f"note-{number}", Markup(""), note),), scope.word("facilitator-note"))
        if note
        else None,
    )


PAGE = PageKind("pack", _addresses, _compose)
