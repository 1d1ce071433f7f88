"""What every block is made of: links, tags, items; and what holds blocks: sections and the whole context."""

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
class Notice(Block):
    """Something to know first. `look`: note, warning, overdue, urgent. `due` is for notices that begin at a date."""

    partial = "notice"
    look: str
    html: Markup
    title: str = ""
    due: str = ""
    hidden: bool = False


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
        draft: whether a mark says on every screen and sheet of paper that it is a draft.
    """

    title: Markup
    plain_title: str
    description: str
    sections: tuple[Section, ...]
    kicker: Link | None = None
    subtitle: Markup = Markup("")
    summary: Markup = Markup("")
    notices: tuple[Notice, ...] = ()
    review: Review | None = None
    class_names: str = field(default="")
    draft: bool = False
