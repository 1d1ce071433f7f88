"""A case map as SVG: the family's circle, the systems, the ties between them, before or after the service."""

from __future__ import annotations

from markupsafe import Markup

from generator.content import Tie, TieKind
from generator.diagrams._diagram import Setting
from generator.diagrams._svg import element, number, text
from generator.diagrams.ecomap import systems as sizes
from generator.diagrams.ecomap.changes import Time, changed_systems, kind_at
from generator.diagrams.ecomap.family import draw_family
from generator.diagrams.ecomap.layout import Layout
from generator.diagrams.ecomap.routes import Way
from generator.diagrams.ecomap.strokes import PLAIN, lead_line, tie_line

CHANGED_OUTLINE = 3.0
FAMILY = "family"
"""What `data-to` says if a tie is the whole family's."""


def draw_map(layout: Layout, time: Time, setting: Setting) -> Markup:
    """Return the body of one picture.

    Args:
        layout: positions, around the circle's middle.
        time: before or after the service.
        setting: the language.
    """
    changed = changed_systems(layout.ties) if time is Time.AFTER else frozenset()
    shapes = [_system(layout, id_, bold=id_ in changed) for id_ in layout.boxes]
    ties = [_tie(tie, kind_at(tie, time), way) for tie, way in zip(layout.ties, layout.ways, strict=True)]
    circle = element("circle", r=layout.centre.radius, class_="paper ecomap__circle", fill="#fff")
    return element(
        "g",
        circle,
        *shapes,
        element("g", *ties, class_="ecomap__ties", text_anchor="middle", font_weight="bold"),
        draw_family(layout.centre, layout.ways, setting),
        fill="none",
        stroke="currentColor",
        stroke_width=PLAIN,
        transform=f"translate({number(-layout.frame.left)} {number(-layout.frame.top)})",
    )


def _system(layout: Layout, id_: str, *, bold: bool) -> Markup:
    """Return a system: its sphere in small letters above its name; bold if its tie has changed."""
    shape, box = layout.shapes[id_], layout.boxes[id_]
    outline = element(
        "rect",
        class_="paper",
        x=box.left,
        y=box.top,
        width=box.right - box.left,
        height=box.bottom - box.top,
        rx=sizes.ROUNDING,
        fill="#fff",
        stroke_width=CHANGED_OUTLINE if bold else None,
    )
    x, y = box.middle[0], box.top + sizes.PADDING
    parts = []
    for line in shape.sphere:
        parts.append(text(x, y + sizes.SPHERE_SIZE, line, class_="ecomap__sphere", font_size=sizes.SPHERE_SIZE))
        y += sizes.SPHERE_LINE
    for line in shape.name:
        weight = "bold" if bold else None
        parts.append(text(x, y + sizes.NAME_SIZE, line, font_size=sizes.NAME_SIZE, font_weight=weight))
        y += sizes.NAME_LINE
    words = element("g", *parts, fill="currentColor", stroke="none", text_anchor="middle")
    return element(
        "g", outline, words, class_=f"ecomap__system{' ecomap__system--changed' if bold else ''}", data_id=id_
    )


def _tie(tie: Tie, kind: TieKind, way: Way) -> Markup:
    parts = [tie_line(kind, tie.flow, way.start, way.gate)]
    if way.end != way.gate:
        parts.append(lead_line(kind, way.gate, way.end))
    return element(
        "g",
        *parts,
        class_=f"ecomap__tie ecomap__tie--{kind.value}",
        data_from=str(tie.system),
        data_to=str(tie.member) if way.end != way.gate else FAMILY,
    )
