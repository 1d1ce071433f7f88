"""Sources that a page cites, and how the page itself is cited."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.content import Entry, Licence, Text
from generator.content.vocabulary.sources import Grade
from generator.languages import HTML_LANGUAGE
from generator.pages import _blocks as blocks
from generator.pages._parts import section
from generator.pages._scope import Scope

_LICENCE_URL = {Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/", Licence.CASE_TEACHING: ""}


def cited_source(scope: Scope, name: str, used: tuple[blocks.Link, ...] = ()) -> blocks.CitedSource:
    """Return a source as it is listed, with its grade in words.

    Only what the issuing body published is linked. Copies on other sites move and change hands, and a health page must
    not lead anybody to whatever stands there by then; their addresses are shown as text for those who want to look.
    """
    source = scope.casebook.terms("source")[name]
    publisher, year = _as_published(scope, source.publisher), escape(source.year or "")
    details = escape(scope.word("list-comma")).join(filter(None, (publisher, year)))
    grade = blocks.Tag(
        f"grade-{source.grade.value.lower()}",
        scope.word("grade", grade=source.grade.value, words=scope.choice(source.grade)),
    )
    note = _as_published(scope, source.note) if source.note else Markup("")
    address = str(source.url or "")
    href, shown = (address, "") if source.grade is Grade.A else ("", address)
    return blocks.CitedSource(name, _as_published(scope, source.title), details, href, shown, grade, note, used)


def _as_published(scope: Scope, text: Text) -> Markup:
    """Return a source's words; those that were published in another language say so, and the page need not."""
    said = text.of(scope.language)
    if said.language == scope.language:
        return escape(said.text)
    return Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[said.language], said.text)


def sources_section(scope: Scope) -> blocks.Section | None:
    """Return the list of everything that the page cited. Compose it last."""
    if not scope.cited:
        return None
    listed = blocks.SourceList(tuple(cited_source(scope, name) for name in scope.cited))
    return section("sources", scope.word("sources"), listed)


def citation(scope: Scope, entry: Entry, credit: Markup | str) -> blocks.Section:
    """Return how to cite a page and under which terms it may be used."""
    record, type_ = entry.record, entry.type
    licence = type_.licence if hasattr(type_, "licence") else Licence.CC_BY
    cite = scope.escaped(
        "cite-form",
        credit=credit,
        title=scope.text(record.title),
        type=type_.words.of(scope.language),
        year=record.review.reviewed.year,
        url=scope.url(),
    )
    href = _LICENCE_URL[licence] or scope.href("licences/#case-teaching")
    return blocks.Section(
        "how-to-cite",
        scope.word("how-to-cite"),
        (
            blocks.Citation(
                ((scope.word("cite-as"), cite),),
                blocks.Link(href, escape(scope.choice(licence))),
                scope.word(f"licence-{licence.value}"),
            ),
        ),
    )
