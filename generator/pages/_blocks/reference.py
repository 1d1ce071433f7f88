"""Blocks that lead on: links, doors, definitions, sources, fields, citation."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Link, Tag


@dataclass(frozen=True)
class LinkGroup:
    """Links under a title; a compact group has no summaries and stands in lines."""

    title: str
    links: tuple[Link, ...]
    compact: bool = False


@dataclass(frozen=True)
class Links(Block):
    """Links to other pages, in groups; a group without title stands alone."""

    partial = "links"
    groups: tuple[LinkGroup, ...]


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
class Definition:
    """A term of a vocabulary, what it means, and where it is used."""

    id: str
    name: Markup
    also: str
    meaning: Markup
    see: tuple[Link, ...] = ()
    used: tuple[Link, ...] = ()


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
    details: Markup
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
