"""The page of a case, in the order in which a case is taught."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.content import Basis, Casebook
from generator.content.case import Case
from generator.pages import _blocks as blocks
from generator.pages import _case_work as work
from generator.pages import _citing as citing
from generator.pages import _family as family
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "case")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["case"][address.key]
    case = entry.record
    assert isinstance(case, Case)
    scope.rests_on(case.provenance.default)
    made = parts.sections(
        _at_a_glance(scope, case),
        _provenance(scope, case),
        work.background(scope, case),
        family.structure(scope, case.family),
        family.case_map(scope, case),
        work.assessment(scope, case),
        work.goals(scope, case),
        work.timeline(scope, case),
        work.strategy(scope, case),
        work.outcome(scope, case),
        work.reflection(scope, case),
        work.learning(scope, case),
        parts.help_section(scope, case.helplines),
        related.related(scope, entry),
        citing.sources_section(scope),
        citing.citation(scope, entry, scope.text(case.credit)),
    )
    return parts.entry_content(
        scope, entry, made, subtitle=scope.text(case.subtitle), notices=(_what_it_is(scope, case),)
    )


def _what_it_is(scope: Scope, case: Case) -> blocks.Notice:
    """No reader may take a page for a record when it is not, so this stands before everything else."""
    look = case.provenance.default.value
    return blocks.Notice(look, scope.text(case.provenance.note), scope.word(f"provenance-{look}-title"))


def _at_a_glance(scope: Scope, case: Case) -> blocks.Section | None:
    period = case.practice_period
    when = (
        str(period.year)
        if period.season is None
        else scope.word("year-season", year=period.year, season=scope.choice(period.season))
    )
    station = scope.casebook.entries["station"][case.station]
    rows = parts.facts(
        (
            (scope.word("station"), [scope.linked(scope.entry_link(station))]),
            (scope.word("groups"), parts.term_links(scope, "group", case.groups)),
            (scope.word("risk"), parts.term_links(scope, "risk", [case.risk])),
            (scope.word("method"), parts.term_links(scope, "method", [case.method])),
            (scope.word("topics"), parts.term_links(scope, "topic", case.topics)),
            (scope.word("practice-period"), [when]),
            (scope.word("teaching-time"), [parts.minutes(scope, case.learning.minutes)]),
            (scope.word("audience"), [scope.choice(case.learning.level)]),
        )
    )
    return parts.section("at-a-glance", scope.word("at-a-glance"), rows)


def _provenance(scope: Scope, case: Case) -> blocks.Section | None:
    consent, hidden = case.consent, case.anonymization
    basis = ((scope.choice(value), [scope.word(f"provenance-{value.value}")]) for value in Basis)
    rows = (
        (scope.word("consent"), [_consent(scope, case)]),
        (scope.word("station-permission"), [scope.choice(consent.station_permission)]),
        (scope.word("text-shown"), [scope.word("yes" if consent.text_shown else "no")]),
        (
            scope.word("anonymization-level"),
            [scope.word("anonymization-level-of", level=hidden.level), scope.word(f"anonymization-{hidden.level}")],
        ),
        (scope.word("changes"), [parts.choices(scope, hidden.changes)]),
        (scope.word("composite"), [scope.word("yes" if hidden.composite else "no")]),
        (scope.word("withdrawal"), [_withdrawal(scope, case)]),
        (scope.word("sources"), [scope.cite(case.provenance.sources)]),
    )
    notes = (scope.text(consent.note), scope.text(hidden.note))
    return parts.section(
        "provenance",
        scope.word("provenance"),
        blocks.Prose(tuple(blocks.Item(Markup("<p>{}</p>").format(note)) for note in notes if note)),
        parts.facts(rows),
        parts.subsection("provenance-labels", scope.word("provenance-labels"), parts.facts(basis)),
        parts.subsection(
            "limits",
            scope.word("limits"),
            blocks.Prose((blocks.Item(Markup("<p>{}</p>").format(scope.escaped("limits-one-case"))),)),
            parts.prose(scope, case.limits),
        ),
    )


def _consent(scope: Scope, case: Case) -> str:
    said = [scope.choice(case.consent.state)]
    if case.consent.by:
        said.append(scope.choice(case.consent.by))
    if case.consent.year:
        said.append(str(case.consent.year))
    return scope.join(said)


def _withdrawal(scope: Scope, case: Case) -> Markup:
    who = scope.choice(case.consent.withdrawal_contact)
    return Markup('{} <a href="{}">{}</a>').format(
        escape(who), scope.href("ethics/#withdrawing"), scope.word("withdrawal-how")
    )


PAGE = PageKind("case", _addresses, _compose)
