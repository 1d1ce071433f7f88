"""How each kind of relation is drawn, after McGoldrick: by lines, zigzags, bars and arrows, never by colour."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.content import RelationKind
from generator.languages import Words

_SLIMMEST = 0.3
"""No style shrinks below this share of its width: then it could not be told from others."""


class Style(NamedTuple):
    """The look of a kind of relation. Measures are pixels.

    Attributes:
        offsets: of the lines that run along it, 0 for one in the middle.
        zigzag, step: how far a zigzag swings to each side, and how far it goes on with each swing; 0 for none.
        dashes: of all lines.
        arrow: at the end, towards the person to whom something is done.
        break_: whether the line is broken by two bars, and whether the break is mended.
        sign: a word that interrupts the line.
        stroke: the width of its lines, if it is not the common one.
    """

    offsets: tuple[float, ...] = (0.0,)
    zigzag: float = 0.0
    step: float = 6.0
    dashes: str | None = None
    arrow: Literal["none", "open", "filled"] = "none"
    break_: Literal["none", "open", "mended"] = "none"
    sign: Words | None = None
    stroke: float = 1.8

    @property
    def half(self) -> float:
        """How far it reaches to each side."""
        arrow = 0.0 if self.arrow == "none" else 4.5
        return max(0.0, self.zigzag, arrow, *map(abs, self.offsets)) + self.stroke / 2

    def slim(self, room: float) -> Style:
        """Return the style, narrow enough for a place with `room` pixels to each side."""
        line = self.stroke / 2
        if self.half <= max(room, line):
            return self
        share = max((room - line) / (self.half - line), _SLIMMEST)
        return self._replace(offsets=tuple(offset * share for offset in self.offsets), zigzag=self.zigzag * share)


STYLES: dict[RelationKind, Style] = {
    RelationKind.ORDINARY: Style(),
    RelationKind.CLOSE: Style((-2, 2)),
    RelationKind.FUSED: Style((-3.5, 0, 3.5)),
    RelationKind.DISTANT: Style(dashes="1.5 5"),
    RelationKind.HOSTILE: Style((), zigzag=4),
    RelationKind.CLOSE_HOSTILE: Style((-2, 2), zigzag=5),
    RelationKind.FUSED_HOSTILE: Style((-3.5, 0, 3.5), zigzag=6),
    RelationKind.CUTOFF: Style(break_="open"),
    RelationKind.CUTOFF_REPAIRED: Style(break_="mended"),
    RelationKind.FOCUSED: Style(arrow="open"),
    RelationKind.PHYSICAL_ABUSE: Style((), zigzag=3, step=4, arrow="filled"),
    RelationKind.EMOTIONAL_ABUSE: Style((), zigzag=4, arrow="open", sign=Words("虐", "E")),
    RelationKind.SEXUAL_ABUSE: Style((), zigzag=8, step=8, arrow="filled"),
    RelationKind.NEGLECT: Style((), zigzag=4, dashes="5 3", arrow="open", sign=Words("忽视", "N")),
    RelationKind.CARETAKER: Style(stroke=4.0, arrow="filled"),
}
