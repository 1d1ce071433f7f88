"""The blocks that pages are made of; each has a partial, `templates/partials/<partial>.html`, and a CSS file.

All texts in blocks are safe HTML (`Markup`) or plain text that the template escapes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True)
class Tag:
    """A small label, e.g. what a block rests on. `kind` chooses its look, e.g. documented."""

    kind: str
    text: str


@dataclass(frozen=True)
class Link:
    """A link with what a reader wants to know before following it."""

    href: str
    title: Markup
    summary: Markup = Markup("")
    label: str = ""
    count: int | None = None


@dataclass(frozen=True)
class Block:
    """Anything that a section can hold."""

    partial: ClassVar[str] = ""


@dataclass(frozen=True)
class Item:
    """One piece of text, with a tag if it says what it rests on."""

    html: Markup
    tag: Tag | None = None


@dataclass(frozen=True)
class Prose(Block):
    """Paragraphs."""

    partial = "prose"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Points(Block):
    """A list of short statements. `look`: plain, key, do, do-not."""

    partial = "points"
    items: tuple[Item, ...]
    look: str = "plain"
    title: str = ""


@dataclass(frozen=True)
class Row:
    """A label and its values."""

    label: str
    values: tuple[Item, ...]


@dataclass(frozen=True)
class Facts(Block):
    """Labels and values, e.g. a case at a glance."""

    partial = "facts"
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table(Block):
    """A table; the first cell of a row is its head."""

    partial = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]
    tag: Tag | None = None


@dataclass(frozen=True)
class Subsection(Block):
    """Blocks under a smaller heading."""

    partial = "subsection"
    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Notice(Block):
    """Something to know first. `look`: note, warning, overdue, urgent. `due` is for notices that begin at a date."""

    partial = "notice"
    look: str
    html: Markup
    title: str = ""
    due: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class NumberedStep:
    """A step for a reader to do."""

    id: str
    title: Markup
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Steps(Block):
    """Steps for a reader to do, in order."""

    partial = "steps"
    items: tuple[NumberedStep, ...]


@dataclass(frozen=True)
class CareCard(Block):
    """One call to action that ends in “if:”, and the signs that call for it."""

    partial = "care-card"
    id: str
    level: str
    heading: str
    telephone: str
    call: str
    signs: tuple[Item, ...]
    meanwhile_title: str
    meanwhile: tuple[Item, ...]


@dataclass(frozen=True)
class Myth:
    """A myth after its fact."""

    id: str
    fact: Markup
    myth: Markup
    why: Markup
    so: Markup


@dataclass(frozen=True)
class Myths(Block):
    """Myths and facts."""

    partial = "myths"
    items: tuple[Myth, ...]


@dataclass(frozen=True)
class TimelineEvent:
    """One event of a timeline."""

    id: str
    day: str
    stages: tuple[str, ...]
    who: str
    event: Markup
    response: Markup
    reflection: Markup
    tag: Tag | None
    decision: bool = False


@dataclass(frozen=True)
class Timeline(Block):
    """Events in order; after one of them a class may stop and decide."""

    partial = "timeline"
    events: tuple[TimelineEvent, ...]
    questions: str


@dataclass(frozen=True)
class Branch:
    """An answer and the step that it leads to; `href` is empty at the end of the procedure."""

    answer: Markup
    href: str
    target: Markup


@dataclass(frozen=True)
class ProcedureStep:
    """One step of a procedure."""

    id: str
    do: Markup
    how: Markup
    who: str
    when: Markup
    branches: tuple[Branch, ...]
    tag: Tag | None


@dataclass(frozen=True)
class Procedure(Block):
    """Steps with who, when and where they lead."""

    partial = "procedure"
    steps: tuple[ProcedureStep, ...]


@dataclass(frozen=True)
class Question:
    """A question and what the facilitator keeps behind it."""

    id: str
    ask: Markup
    note: Markup


@dataclass(frozen=True)
class Questions(Block):
    """Questions to discuss."""

    partial = "questions"
    items: tuple[Question, ...]
    note_label: str


@dataclass(frozen=True)
class QuizQuestion:
    """A question with options; the answer opens on demand."""

    id: str
    ask: Markup
    options: tuple[Markup, ...]
    answer: int
    because: Markup


@dataclass(frozen=True)
class Quiz(Block):
    """A self-check quiz."""

    partial = "quiz"
    items: tuple[QuizQuestion, ...]


@dataclass(frozen=True)
class LinkGroup:
    """Links under a title."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Links(Block):
    """Links to other pages, in groups; a group without title stands alone."""

    partial = "links"
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class Checklist(Block):
    """A list to print and tick off."""

    partial = "checklist"
    title: str
    items: tuple[Markup, ...]


@dataclass(frozen=True)
class Door:
    """One of the home page's doors."""

    id: str
    title: str
    text: str
    links: tuple[Link, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True)
class Doors(Block):
    """The home page's doors."""

    partial = "doors"
    items: tuple[Door, ...]


@dataclass(frozen=True)
class TelephoneNumber:
    """A verified number and when to call it."""

    id: str
    number: str
    name: Markup
    what: Markup
    hours: Markup
    verified: str = ""
    cites: Markup = Markup("")
    used: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Telephones(Block):
    """Numbers to call."""

    partial = "telephones"
    items: tuple[TelephoneNumber, ...]


@dataclass(frozen=True)
class Definition:
    """A term of a vocabulary, what it means, and where it is used."""

    id: str
    name: Markup
    also: str
    meaning: Markup
    see: tuple[Link, ...] = ()
    used: tuple[Link, ...] = ()
    cites: Markup = Markup("")


@dataclass(frozen=True)
class Definitions(Block):
    """Terms and what they mean."""

    partial = "definitions"
    items: tuple[Definition, ...]


@dataclass(frozen=True)
class CitedSource:
    """A source, its grade, and where it is cited.

    `href` is only for sources that may be linked; the address of any other is shown as text.
    """

    id: str
    title: Markup
    details: str
    href: str
    address: str
    grade: Tag
    note: Markup
    used: tuple[Link, ...] = ()


@dataclass(frozen=True)
class SourceList(Block):
    """Sources. On a page they are numbered as they were cited."""

    partial = "source-list"
    items: tuple[CitedSource, ...]
    numbered: bool = True


@dataclass(frozen=True)
class FieldRow:
    """A field of a content type, for authors."""

    id: str
    name: str
    kind: str
    required: bool
    about: str
    choices: tuple[tuple[str, str], ...]
    inside: Link | None


@dataclass(frozen=True)
class Fields(Block):
    """The fields of a content type, for authors."""

    partial = "fields"
    items: tuple[FieldRow, ...]


@dataclass(frozen=True)
class Citation(Block):
    """How to cite the page, and under which terms it may be used."""

    partial = "citation"
    lines: tuple[tuple[str, str], ...]
    licence: Link
    licence_text: str


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading of its own, whose id never depends on its wording."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Review:
    """When a page was looked at, for its foot."""

    reviewed: str
    next_review: str
    by: str
    note: Markup


@dataclass(frozen=True)
class Content:
    """The typed context of every page template.

    Attributes:
        title: the `h1`, as HTML.
        plain_title: the same as plain text.
        description: plain text.
        kicker: the kind of page, with a link to its listing.
        subtitle, summary: under the title.
        notices: before everything else.
        sections: the page.
        review: at its foot.
    """

    title: Markup
    plain_title: str
    description: str
    sections: tuple[Section, ...]
    kicker: Link | None = None
    subtitle: Markup = Markup("")
    summary: Markup = Markup("")
    tags: tuple[Tag, ...] = ()
    notices: tuple[Notice, ...] = ()
    review: Review | None = None
    class_names: str = field(default="")
