"""Blocks of plain content: prose, points, facts, tables, notices, lists to tick."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Item, Tag


@dataclass(frozen=True)
class Prose(Block):
    """Paragraphs."""

    partial = "prose"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Points(Block):
    """A list of short statements, under a title, or a tag if all of them rest on the same.

    `look`: plain, key, do, do-not, limits.
    """

    partial = "points"
    items: tuple[Item, ...]
    look: str = "plain"
    title: str = ""
    tag: Tag | None = None


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
    """A table; the first cell of a row is its head.

    `keys` tie rows to what a diagram shows, one for each row. `note` is said where a row is shown by itself.
    """

    partial = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]
    tag: Tag | None = None
    keys: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Subsection(Block):
    """Blocks under a smaller heading."""

    partial = "subsection"
    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Checklist(Block):
    """A list to print and tick off."""

    partial = "checklist"
    title: str
    items: tuple[Markup, ...]
