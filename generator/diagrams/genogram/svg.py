"""The genogram as SVG: households behind, then the lines of the structure, relations, and people in front."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.content import Family
from generator.diagrams._diagram import Setting
from generator.diagrams._family import FamilyLayout
from generator.diagrams._family.drawing import draw_lines, draw_people, draw_signs
from generator.diagrams._svg import element, number
from generator.diagrams.genogram import households, relations
from generator.diagrams.genogram.boxes import Box, around

_MARGIN = 4.0


class Sheet(NamedTuple):
    """The whole drawing.

    Attributes:
        body: what stands inside `<svg>`, from 0,0 to width,height.
        width, height: in pixels.
        homes: the households as drawn, for the legend.
    """

    body: Markup
    width: float
    height: float
    homes: tuple[households.Home, ...]


def sheet(family: Family, layout: FamilyLayout, setting: Setting) -> Sheet:
    """Return the drawing; it grows beyond the layout's frame as far as lines and names of households need."""
    lines = relations.lines(family, layout, setting)
    homes = households.homes(family, layout, setting, [box for line in lines for box in line.boxes])
    body = Markup().join(
        (
            households.outlined(homes),
            draw_lines(family, layout, setting),
            relations.drawn(lines),
            draw_signs(family, layout),
            households.named(homes, setting),
            draw_people(family, layout, setting),
        )
    )
    frame = _frame(layout, homes, lines)
    if frame.left < 0 or frame.top < 0:
        body = element("g", body, transform=f"translate({number(-frame.left)} {number(-frame.top)})")
    return Sheet(body, frame.right - frame.left, frame.bottom - frame.top, homes)


def _frame(layout: FamilyLayout, homes: tuple[households.Home, ...], lines: tuple[relations.Line, ...]) -> Box:
    """Return the box of everything that is drawn; it is the layout's where nothing reaches beyond."""
    points = [point for home in homes for point in home.corners] + [
        point for line in lines for point in line.ink.points
    ]
    boxes = [Box(x, y, x, y) for x, y in points] + [box for home in homes for box in home.words]
    return around([Box(0, 0, layout.width, layout.height), *(box.grown(_MARGIN) for box in boxes)])
