"""Parts that pages of several kinds share: heads, related pages, sources, citations, procedures, help lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from generator.content import Casebook, Choice, Entry, Point, Procedure, Text
from generator.pages import _blocks as blocks
from generator.pages._place import Address
from generator.pages._scope import Scope

END = "end"
_ALWAYS = "next"


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


def draft_notice(scope: Scope) -> blocks.Notice:
    """Return the notice that a page is a draft. It stands before everything else."""
    return blocks.Notice("draft", scope.escaped("notice-draft"), scope.word("notice-draft-title"))


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
    plain_title = scope.plain(record.title)
    notices: tuple[blocks.Notice, ...] = (overdue_notice(scope, entry), *more.pop("notices", ()))
    if entry.draft:
        scope.shows_draft = True
        notices = (draft_notice(scope), *notices)
        plain_title = scope.word("draft-title", title=plain_title)
    return blocks.Content(
        title=scope.text(record.title),
        plain_title=plain_title,
        description=scope.plain(record.summary),
        sections=made,
        kicker=kicker(scope, entry),
        summary=scope.text(record.summary),
        notices=notices,
        review=review(scope, entry),
        class_names=f"page page--{entry.type.name}",
        draft=entry.draft,
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
