"""Parts that pages of several kinds share: heads, related pages, sources, citations, procedures, help lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from generator.content import Casebook, Choice, Entry, Licence, Point, Procedure, Text, content_types
from generator.content.vocabulary.sources import Grade
from generator.languages import HTML_LANGUAGE
from generator.pages import _blocks as blocks
from generator.pages._place import Address
from generator.pages._scope import Scope

END = "end"
_ALWAYS = "next"
_LICENCE_URL = {Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/", Licence.CASE_TEACHING: ""}


def entry_addresses(casebook: Casebook, type_name: str) -> Iterator[Address]:
    """Yield the address of every entry of a content type."""
    for entry in casebook.of_type(type_name):
        yield Address(f"{entry.type.folder}/{entry.id}/", entry.id)


def day(scope: Scope, when: date) -> str:
    """Return a date as the language writes it, e.g. 2026年11月1日 or 1 November 2026."""
    if scope.language == "zh":
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def minutes(scope: Scope, count: int) -> str:
    """Return a span of minutes in words."""
    return scope.word("minutes", count=count)


def plain_item(text: str) -> blocks.Item:
    """Return plain text as an item."""
    return blocks.Item(escape(text))


def facts(rows: Iterable[tuple[str, Iterable[Markup | str]]]) -> blocks.Facts:
    """Return labels and values; rows without values are left out."""
    made = (blocks.Row(label, tuple(blocks.Item(escape(value)) for value in values if value)) for label, values in rows)
    return blocks.Facts(tuple(row for row in made if row.values))


def section(id_: str, title: str, *parts: blocks.Block | None) -> blocks.Section | None:
    """Return a section of the parts that are there; None if none is."""
    there = tuple(part for part in parts if part is not None)
    return blocks.Section(id_, title, there) if there else None


def sections(*parts: blocks.Section | None) -> tuple[blocks.Section, ...]:
    """Return the sections that are there."""
    return tuple(part for part in parts if part is not None)


def subsection(id_: str, title: str, *parts: blocks.Block | None) -> blocks.Subsection | None:
    """Return a subsection of the parts that are there; None if none is."""
    there = tuple(part for part in parts if part is not None)
    return blocks.Subsection(id_, title, there) if there else None


def prose(scope: Scope, passages: Iterable[Any]) -> blocks.Prose | None:
    """Return passages as prose; None if there are none."""
    items = scope.passages(passages)
    return blocks.Prose(items) if items else None


def long_texts(scope: Scope, texts: Iterable[Text]) -> blocks.Prose | None:
    """Return Markdown texts as prose; None if there are none."""
    items = scope.items(texts)
    return blocks.Prose(items) if items else None


def points(scope: Scope, statements: Iterable[Point], look: str = "plain", title: str = "") -> blocks.Points | None:
    """Return statements as a list; None if there are none."""
    items = scope.points(statements)
    return blocks.Points(items, look, title) if items else None


def texts(scope: Scope, statements: Iterable[Text], look: str = "plain", title: str = "") -> blocks.Points | None:
    """Return short texts as a list; None if there are none."""
    items = scope.items(statements)
    return blocks.Points(items, look, title) if items else None


def kicker(scope: Scope, entry: Entry) -> blocks.Link:
    """Return the link from an entry's page to the listing of its type."""
    return blocks.Link(scope.href(f"{entry.type.folder}/"), escape(entry.type.words.of(scope.language)))


def overdue_notice(scope: Scope, entry: Entry) -> blocks.Notice:
    """Return the notice that a page is past its review date; hidden until that date."""
    due = entry.record.review.next_review
    html = scope.escaped("notice-overdue", due=day(scope, due))
    return blocks.Notice(
        "overdue", html, scope.word("notice-overdue-title"), due.isoformat(), hidden=due >= scope.site.today
    )


def review(scope: Scope, entry: Entry) -> blocks.Review:
    """Return when a page was looked at, for its foot."""
    record = entry.record.review
    by = scope.join(scope.choice(role) for role in record.by)
    return blocks.Review(day(scope, record.reviewed), day(scope, record.next_review), by, scope.text(record.note))


def choices(scope: Scope, values: Iterable[Choice]) -> str:
    """Return what chosen values are called, joined."""
    return scope.join(scope.choice(value) for value in values)


def term_links(scope: Scope, kind: str, names: Iterable[str]) -> tuple[Markup, ...]:
    """Return links to terms of a vocabulary."""
    return tuple(scope.linked(scope.term_link(kind, name)) for name in names)


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


def telephones(scope: Scope, names: Iterable[str]) -> blocks.Telephones | None:
    """Return verified numbers in their fixed order; None if there are none."""
    known = scope.casebook.terms("helpline")
    lines = [(name, known[name]) for name in dict.fromkeys(names) if known[name].verified]
    lines.sort(key=lambda pair: pair[1].order)
    items = tuple(
        blocks.TelephoneNumber(name, line.number, scope.text(line.name), scope.text(line.what), scope.text(line.hours))
        for name, line in lines
    )
    return blocks.Telephones(items) if items else None


def help_section(scope: Scope, names: Iterable[str]) -> blocks.Section | None:
    """Return the section with whom to call."""
    return section("who-to-call", scope.word("who-to-call"), telephones(scope, names))


def cited_source(scope: Scope, name: str, used: tuple[blocks.Link, ...] = ()) -> blocks.CitedSource:
    """Return a source as it is listed, with its grade in words.

    Only what the issuing body published is linked. Copies on other sites move and change hands, and a health page must
    not lead anybody to whatever stands there by then; their addresses are shown as text for those who want to look.
    """
    source = scope.casebook.terms("source")[name]
    title = source.title.of(scope.language)
    html = escape(title.text)
    if title.language != scope.language:
        html = Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[title.language], title.text)
    details = scope.word("list-comma").join(
        filter(None, (source.publisher.of(scope.language).text, str(source.year or "")))
    )
    grade = blocks.Tag(
        f"grade-{source.grade.value.lower()}",
        scope.word("grade", grade=source.grade.value, words=scope.choice(source.grade)),
    )
    note = escape(source.note.of(scope.language).text) if source.note else Markup("")
    address = str(source.url or "")
    href, shown = (address, "") if source.grade is Grade.A else ("", address)
    return blocks.CitedSource(name, html, details, href, shown, grade, note, used)


def sources_section(scope: Scope) -> blocks.Section | None:
    """Return the list of everything that the page cited. Compose it last."""
    if not scope.cited:
        return None
    listed = blocks.SourceList(tuple(cited_source(scope, name) for name in scope.cited))
    return section("sources", scope.word("sources"), listed)


def citation(scope: Scope, entry: Entry, credit: str) -> blocks.Section:
    """Return how to cite a page and under which terms it may be used."""
    record, type_ = entry.record, entry.type
    licence = type_.licence if hasattr(type_, "licence") else Licence.CC_BY
    cite = scope.word(
        "cite-form",
        credit=credit,
        title=scope.plain(record.title),
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


def procedure(scope: Scope, made: Procedure) -> blocks.Procedure:
    """Return a procedure with its branches as links between steps."""
    targets = {step.id: scope.text(step.do) for step in made.steps}
    steps = []
    for step in made.steps:
        branches = tuple(_branch(scope, made, answer, target, targets) for answer, target in step.then.items())
        steps.append(
            blocks.ProcedureStep(
                f"step-{step.id}",
                scope.text(step.do),
                scope.long(step.how),
                choices(scope, step.who),
                scope.text(step.when),
                branches,
                scope.tag(step.basis),
            )
        )
    return blocks.Procedure(tuple(steps))


def _branch(scope: Scope, made: Procedure, answer: str, target: str, targets: dict[str, Markup]) -> blocks.Branch:
    said = Markup("") if answer == _ALWAYS else scope.text(made.answer(answer))
    if target == END:
        return blocks.Branch(said, "", escape(scope.word("procedure-end")))
    return blocks.Branch(said, f"#step-{target}", targets[target])


def myths(scope: Scope, items: Iterable[Any]) -> blocks.Myths | None:
    """Return myths, each after its fact; None if there are none."""
    made = tuple(
        blocks.Myth(
            f"myth-{number}",
            scope.point(item.fact).html,
            _unquoted(scope.text(item.myth)),
            scope.point(item.why).html,
            scope.text(item.so),
        )
        for number, item in enumerate(items, 1)
    )
    return blocks.Myths(made) if made else None


def _unquoted(html: Markup) -> Markup:
    """Take off the quotation marks around a whole text: the page sets its own."""
    quoted = html.startswith("“") and html.endswith("”") and html.count("“") == 1
    return html[1:-1] if quoted else html


def questions(scope: Scope, items: Iterable[Any]) -> blocks.Questions | None:
    """Return questions to discuss, with the facilitator's notes behind them."""
    made = tuple(
        blocks.Question(f"question-{number}", scope.text(item.ask), scope.long(item.note))
        for number, item in enumerate(items, 1)
    )
    return blocks.Questions(made, scope.word("facilitator-note")) if made else None


def entry_content(scope: Scope, entry: Entry, made: tuple[blocks.Section, ...], **more: Any) -> blocks.Content:
    """Return the context of an entry's page: its head from the entry, its sections as given."""
    record = entry.record
    notices = (overdue_notice(scope, entry), *more.pop("notices", ()))
    return blocks.Content(
        title=scope.text(record.title),
        plain_title=scope.plain(record.title),
        description=scope.plain(record.summary),
        sections=made,
        kicker=kicker(scope, entry),
        summary=scope.text(record.summary),
        notices=notices,
        review=review(scope, entry),
        class_names=f"page page--{entry.type.name}",
        **more,
    )


def vocabulary_content(scope: Scope, vocabulary: Entry, made: tuple[blocks.Section, ...], name: str) -> blocks.Content:
    """Return the context of a page that shows a vocabulary."""
    record = vocabulary.record
    return blocks.Content(
        title=scope.text(record.title),
        plain_title=scope.plain(record.title),
        description=scope.plain(record.summary),
        summary=scope.text(record.summary),
        sections=made,
        notices=(overdue_notice(scope, vocabulary),),
        review=review(scope, vocabulary),
        class_names=f"page page--{name}",
    )


def used_by(scope: Scope, kind: str, name: str) -> tuple[blocks.Link, ...]:
    """Return links to the pages of the entries and vocabularies that refer to a term."""
    entries = (link.entry for link in scope.casebook.referrers(kind, name))
    return tuple(
        scope.entry_link(entry)
        for entry in entries
        if entry.type.name not in _WITHOUT_PAGE and getattr(entry.type, "term", "") != kind
    )


_WITHOUT_PAGE = frozenset({"synonyms"})
"""Vocabularies that serve the search and have no page of their own."""


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
