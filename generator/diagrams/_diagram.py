"""What a diagram declares, and what it gives: pictures, a legend, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from generator.content import Choice, Record, Text
from generator.discovery import collect
from generator.languages import Language, Words


class Setting(NamedTuple):
    """For whom a diagram is drawn.

    Attributes:
        language: of every word in it.
        prefix: begins every id of the drawing, so that ids stay unique in a page, e.g. `genogram`.
        term: gives the name of a glossary term in that language, e.g. `hypertension` → 高血压.
    """

    language: Language
    prefix: str
    term: Callable[[str], str]

    def text(self, text: Text) -> str:
        """Return a text of the casebook, in another language if it exists only there."""
        return text.of(self.language).text

    def words(self, words: Words, **values: object) -> str:
        """Return words of ours, with `{name}` replaced."""
        return (words.fill(**values) if values else words).of(self.language)

    def choice(self, value: Choice) -> str:
        """Return what a chosen value is called."""
        return value.words.of(self.language)


class Picture(NamedTuple):
    """One SVG.

    Attributes:
        name: tells pictures of one drawing apart and ends its ids, e.g. `before`; empty if there is only one.
        title: its short name, read first.
        body: what stands inside `<svg>`, from 0,0 to width,height, in pixels at its natural size.
        width, height: of the body.
    """

    name: str
    title: str
    body: Markup
    width: float
    height: float


class LegendEntry(NamedTuple):
    """A symbol that the drawing uses and what it means.

    Attributes:
        swatch: SVG that stands in a box of `SWATCH_WIDTH` × `SWATCH_HEIGHT`, its origin at the top left.
        words: what it means.
    """

    swatch: Markup
    words: str


SWATCH_WIDTH, SWATCH_HEIGHT = 56, 32


class NotationGroup(NamedTuple):
    """Symbols of one sort.

    Attributes:
        id: e.g. `unions`.
        title: e.g. 伴侣关系.
        entries: each symbol with its meaning, drawn by the same code as in a picture.
    """

    id: str
    title: str
    entries: tuple[LegendEntry, ...]


class Notation(NamedTuple):
    """Everything that a diagram can draw, for whoever learns to read it. A legend has only what its drawing uses.

    Attributes:
        about: what the diagram shows and how it is read, a paragraph each, in plain text.
        groups: all of its symbols.
        sources: whose notation it is, as ids of the casebook's sources.
        example: something invented to draw, if the diagram can draw so little.
    """

    about: tuple[str, ...]
    groups: tuple[NotationGroup, ...]
    sources: tuple[str, ...] = ()
    example: Record | None = None


class AccountPart(NamedTuple):
    """A part of the account, the drawing in words: lines, or a table whose first cells name what a row is about.

    Attributes:
        id: e.g. `people`.
        title: e.g. 家庭成员.
        lines: sentences in plain text.
        head, rows: a table in plain text. `keys` are the `data-id`s that the rows are about.
    """

    id: str
    title: str
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    keys: tuple[str, ...] = ()


class Drawing(NamedTuple):
    """What is shown: one or more pictures, the legend of what they use, and the account that says the same in words.

    Attributes:
        name: the diagram's, e.g. `genogram`.
        title: e.g. 家庭结构图.
        summary: one or two sentences: what is to be seen, and that the text beside it says all of it.
    """

    name: str
    title: str
    summary: str
    pictures: tuple[Picture, ...]
    legend: tuple[LegendEntry, ...]
    account: tuple[AccountPart, ...]


@dataclass(frozen=True)
class Diagram:
    """A kind of diagram.

    Attributes:
        name: as `casebook draw --diagram` takes it, e.g. `genogram`.
        words: what it is called.
        draw: makes the drawing of an entry's record (a `Case`, a `Playbook`) or of a part of it (a `Family`); None if
            there is nothing in it to draw.
        notation: tells everything that it can draw.
    """

    name: str
    words: Words
    draw: Callable[[Record, Setting], Drawing | None] = field(repr=False)
    notation: Callable[[Setting], Notation] = field(repr=False)


def all_diagrams() -> dict[str, Diagram]:
    """Return all diagrams by name."""
    found = (diagram for diagram in collect("generator.diagrams", "DIAGRAM") if isinstance(diagram, Diagram))
    return {diagram.name: diagram for diagram in found}
