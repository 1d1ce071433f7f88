"""A diagram on a page: its pictures, and the legend of what they use. What it says in words stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Link, Tag


@dataclass(frozen=True)
class Picture:
    """One SVG; `title` names the frame in which it scrolls, `caption` stands below if there are several."""

    svg: Markup
    title: str
    caption: str = ""


@dataclass(frozen=True)
class LegendLine:
    """A symbol and what it means."""

    swatch: Markup
    words: Markup


@dataclass(frozen=True)
class Legend(Block):
    """Symbols and what they mean; `title` if something else stands before them, `more` leads to all of them."""

    partial = "legend"
    lines: tuple[LegendLine, ...]
    title: str = ""
    more: Link | None = None


@dataclass(frozen=True)
class Diagram(Block):
    """A diagram. `name` chooses its look, e.g. genogram."""

    partial = "diagram"
    id: str
    name: str
    title: str
    pictures: tuple[Picture, ...]
    legend: Legend | None = None
    tag: Tag | None = None
