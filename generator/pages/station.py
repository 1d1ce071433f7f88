"""The page of a station, with everything that refers to it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.content import Casebook
from generator.content.station import ContactKind, PublicContact, Station
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "station")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["station"][address.key]
    station = entry.record
    assert isinstance(station, Station)
    cites = scope.cite(station.sources)
    referring = (link.entry for link in scope.casebook.referrers("station", entry.id))
    made = parts.sections(
        parts.section(
            "at-a-glance",
            scope.word("at-a-glance"),
            parts.facts(
                (
                    (scope.word("station-kind"), [scope.choice(station.kind)]),
                    (scope.word("place"), [scope.text(station.place) + cites]),
                    (scope.word("programme"), [scope.text(station.programme)]),
                )
            ),
            parts.prose(scope, station.about),
        ),
        parts.section("contacts", scope.word("contacts"), _contacts(scope, station.contacts)),
        *related.sections_by_type(scope, referring),
        citing.sources_section(scope),
    )
    return parts.entry_content(scope, entry, made)


def _contacts(scope: Scope, contacts: tuple[PublicContact, ...]) -> blocks.Block:
    if not contacts:
        return blocks.Notice("note", scope.escaped("no-contacts"))
    return parts.facts((scope.choice(contact.kind), [_contact(scope, contact)]) for contact in contacts)


def _contact(scope: Scope, contact: PublicContact) -> Markup:
    verified = scope.word("verified-on", day=parts.day(scope, contact.verified))
    if contact.kind is ContactKind.PHONE:
        return Markup('<a href="tel:{0}">{0}</a> {1}').format(contact.value, verified)
    if contact.kind is ContactKind.WEBSITE and contact.value.startswith(("https://", "http://")):
        return Markup('<a href="{0}" rel="noopener">{0}</a> {1}').format(contact.value, verified)
    return Markup("{} {}").format(contact.value, verified)


PAGE = PageKind("station", _addresses, _compose)
