"""The page of a playbook: why, when, who, how, follow-up by risk, limits, records, checklists."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.content import Casebook
from generator.content.playbook import Playbook
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _drawings as drawings
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "playbook")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["playbook"][address.key]
    playbook = entry.record
    assert isinstance(playbook, Playbook)
    scope.rests_on(playbook.provenance.default)
    made = parts.sections(
        _at_a_glance(scope, playbook),
        parts.section("purpose", scope.word("purpose"), parts.prose(scope, playbook.purpose)),
        parts.section("triggers", scope.word("triggers"), parts.points(scope, playbook.triggers)),
        parts.section("safety", scope.word("safety"), parts.points(scope, playbook.safety, look="limits")),
        parts.section("duties", scope.word("duties"), _duties(scope, playbook)),
        parts.section("preparation", scope.word("preparation"), parts.points(scope, playbook.preparation)),
        parts.section(
            "procedure",
            scope.word("procedure"),
            drawings.figure(scope, drawings.drawn(scope, "procedure", playbook), scope.tag(None)),
            parts.procedure(scope, playbook.procedure),
        ),
        parts.section("tiers", scope.word("tiers"), _tiers(scope, playbook) if playbook.tiers else None),
        parts.section("records", scope.word("records"), parts.points(scope, playbook.records)),
        parts.section("checklists", scope.word("checklists"), *_checklists(scope, playbook)),
        parts.section("more", scope.word("more"), parts.long_texts(scope, playbook.more)),
        parts.help_section(scope, playbook.helplines),
        related.related(scope, entry),
        citing.sources_section(scope),
        citing.citation(scope, entry, scope.word("project")),
    )
    look = playbook.provenance.default.value
    notice = blocks.Notice(look, scope.text(playbook.provenance.note), scope.word(f"provenance-{look}-title"))
    return parts.entry_content(scope, entry, made, notices=(notice,))


def _at_a_glance(scope: Scope, playbook: Playbook) -> blocks.Section | None:
    stations = [scope.linked(scope.entry_link(scope.casebook.entries["station"][name])) for name in playbook.stations]
    rows = parts.facts(
        (
            (scope.word("stations"), stations),
            (scope.word("groups"), parts.term_links(scope, "group", playbook.groups)),
            (scope.word("topics"), parts.term_links(scope, "topic", playbook.topics)),
            (scope.word("sources"), [scope.cite(playbook.provenance.sources)]),
        )
    )
    return parts.section("at-a-glance", scope.word("at-a-glance"), rows)


def _duties(scope: Scope, playbook: Playbook) -> blocks.Facts:
    return blocks.Facts(
        tuple(blocks.Row(scope.choice(duty.who), (blocks.Item(scope.text(duty.does)),)) for duty in playbook.duties)
    )


def _tiers(scope: Scope, playbook: Playbook) -> blocks.Table:
    head = tuple(
        scope.word(key) for key in ("risk", "tier-signs", "tier-contact", "tier-interval", "tier-escalate", "basis")
    )
    rows = []
    for tier in playbook.tiers:
        tag = scope.tag(tier.basis)
        rows.append(
            (
                scope.linked(scope.term_link("risk", tier.risk)),
                escape(scope.word("clause-separator")).join(scope.text(sign) for sign in tier.signs),
                scope.text(tier.contact),
                scope.text(tier.interval),
                scope.text(tier.escalate),
                Markup('<span class="tag tag--{}">{}</span>').format(tag.kind, tag.text) if tag else Markup(""),
            )
        )
    return blocks.Table(scope.word("tiers-caption"), head, tuple(rows))


def _checklists(scope: Scope, playbook: Playbook) -> Iterator[blocks.Checklist]:
    for one in playbook.checklists:
        yield blocks.Checklist(scope.text(one.title), tuple(scope.text(item) for item in one.items))


PAGE = PageKind("playbook", _addresses, _compose)
