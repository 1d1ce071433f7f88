"""A family's structure as SVG: lines, then people with their labels. The genogram and the case map draw with it."""

from __future__ import annotations

from markupsafe import Markup

from generator.content import Family
from generator.diagrams._diagram import Setting
from generator.diagrams._family.children import draw_children, draw_twin_signs
from generator.diagrams._family.conditions import draw_conditions, patterns_of
from generator.diagrams._family.labels import NAME_SIZE, draw_label
from generator.diagrams._family.model import SYMBOL, FamilyLayout, Place
from generator.diagrams._family.symbols import INDEX_GAP, draw_symbol, symbol_of
from generator.diagrams._family.unions import draw_union
from generator.diagrams._svg import element, number, text

STROKE = 1.8
"""The width of all lines and outlines, in pixels."""


def structure(family: Family, layout: FamilyLayout, setting: Setting, *, conditions: bool = True) -> Markup:
    """Return people and the lines of their unions and children.

    Args:
        family: who they are.
        layout: where they stand; its labels are drawn, so a family with names only is laid out with such labels.
        setting: the language.
        conditions: whether health conditions are shown.
    """
    lines = draw_lines(family, layout, setting) + draw_signs(family, layout)
    return lines + draw_people(family, layout, setting, conditions=conditions)


def draw_lines(family: Family, layout: FamilyLayout, setting: Setting) -> Markup:
    """Return the lines of unions and children, without people."""
    parts = [
        draw_children(family, layout, route) + draw_union(family, layout, route, setting) for route in layout.routes
    ]
    return line_group(*parts, class_="genogram__lines") if any(parts) else Markup()


def draw_signs(family: Family, layout: FamilyLayout) -> Markup:
    """Return the small signs between lines, which nothing that is drawn over the lines may hide."""
    parts = [draw_twin_signs(family, layout, route) for route in layout.routes]
    return line_group(*parts, class_="genogram__signs") if any(parts) else Markup()


def draw_people(family: Family, layout: FamilyLayout, setting: Setting, *, conditions: bool = True) -> Markup:
    """Return everybody's symbol and label, each in a group with `data-id`.

    Args:
        family: who they are.
        layout: where they stand.
        setting: the language.
        conditions: whether health conditions are shown.
    """
    patterns = patterns_of(family)
    parts = []
    for key, place in layout.places.items():
        person = family.people[key]
        inside = draw_conditions(person, symbol_of(person), patterns) if conditions else Markup()
        parts.append(
            element(
                "g",
                draw_symbol(person, inside),
                _order(place, index=person.index),
                draw_label(place.label),
                class_="genogram__person",
                data_id=key,
                transform=f"translate({number(place.x)} {number(place.y)})",
            )
        )
    return symbol_group(*parts, class_="genogram__people paper")


def line_group(*lines: Markup, class_: str | None = None) -> Markup:
    """Return lines in the group that gives them their stroke."""
    return element(
        "g",
        *lines,
        class_=class_,
        fill="none",
        stroke="currentColor",
        stroke_width=STROKE,
        stroke_linecap="round",
    )


def symbol_group(*symbols: Markup, class_: str = "paper", stroke_width: float = STROKE) -> Markup:
    """Return symbols and labels in the group that gives them stroke, ground and type."""
    return element(
        "g",
        *symbols,
        class_=class_,
        fill="#fff",
        stroke="currentColor",
        stroke_width=stroke_width,
        text_anchor="middle",
        font_size=NAME_SIZE,
        font_weight="bold",
    )


def order_number(number: int, *, aside: float = SYMBOL / 2) -> Markup:
    """Return the number of a child who stands out of birth order, near the top right of a symbol around 0,0.

    Args:
        number: 1 for the eldest.
        aside: how far from the middle the symbol reaches to the right.
    """
    return text(
        aside + 3, -aside / 2, str(number), fill="currentColor", stroke="none", text_anchor="start", font_size=12
    )


def _order(place: Place, *, index: bool) -> Markup:
    return order_number(place.order, aside=SYMBOL / 2 + INDEX_GAP * index) if place.order else Markup()
