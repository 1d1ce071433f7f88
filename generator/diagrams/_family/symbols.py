"""The symbol of a person, a pregnancy or a loss, drawn around 0,0: its shape says the sex, marks say the rest.

Shapes follow McGoldrick's genograms. Nothing is said by colour.
"""

from __future__ import annotations

from math import sqrt
from typing import Literal, NamedTuple

from markupsafe import Markup

from generator.content import Person, PersonKind, Sex
from generator.diagrams._family.model import SYMBOL
from generator.diagrams._svg import element, text
from generator.diagrams._svg.element import line_data

Shape = Literal["square", "circle", "diamond", "triangle", "dot", "cross"]

INDEX_GAP = 5.0
"""Between the two outlines of the index person, in pixels."""

_SHAPES: dict[Sex, Shape] = {
    Sex.MALE: "square",
    Sex.FEMALE: "circle",
    Sex.NONBINARY: "diamond",
    Sex.UNKNOWN: "diamond",
}
_UNKNOWN_OUTLINE = "4 3"
_HALO = 2.4
_TRIANGLE_DROP = SYMBOL * 0.7 / (4 * sqrt(3))
"""How far the middle of mass of the triangle of a pregnancy lies below the middle of its height."""


class Symbol(NamedTuple):
    """A shape and its size.

    Attributes:
        shape: what is drawn.
        half: from the middle to a side (square), to the outline (circle, dot) or to a corner (diamond); half a side of
            a triangle; half the height of a cross. In pixels.
    """

    shape: Shape
    half: float

    def grown(self, gap: float) -> Symbol:
        """Return the same shape with an outline that runs `gap` pixels outside this one."""
        slant = {"diamond": sqrt(2), "triangle": sqrt(3)}.get(self.shape, 1.0)
        return Symbol(self.shape, self.half + gap * slant)


def symbol_of(person: Person) -> Symbol:
    """Return the symbol of a person: full size for people, smaller for pregnancies and losses."""
    match person.kind:
        case PersonKind.PREGNANCY:
            return Symbol("triangle", SYMBOL * 0.35)
        case PersonKind.MISCARRIAGE:
            return Symbol("dot", SYMBOL * 0.15)
        case PersonKind.ABORTION:
            return Symbol("cross", SYMBOL * 0.15)
        case PersonKind.STILLBIRTH:
            return Symbol(_SHAPES[person.sex], SYMBOL / 4)
        case _:
            return Symbol(_SHAPES[person.sex], SYMBOL / 2)


def is_full(person: Person) -> bool:
    """Tell whether the symbol is large enough for what is drawn inside it: conditions, a question mark."""
    return person.kind is PersonKind.PERSON


def has_question_mark(person: Person) -> bool:
    """Tell whether a question mark stands in the symbol: nothing is known of the person, or not their sex."""
    return is_full(person) and (person.unknown or person.sex is Sex.UNKNOWN)


def edge(person: Person, aside: float = 0.0) -> float:
    """Return how far above the symbol's middle a line from above meets it, in pixels.

    For squares, circles and diamonds it is the same for a line from a side.

    Args:
        person: whose symbol it is; the outer outline of an index person counts.
        aside: how far beside the middle the line comes down.
    """
    shape, half = symbol_of(person).grown(INDEX_GAP if person.index else 0.0)
    beside = abs(aside)
    match shape:
        case "square":
            return half
        case "circle" | "dot":
            return sqrt(max(half * half - beside * beside, 0.0))
        case "diamond":
            return max(half - beside, 0.0)
        case "triangle":
            return half * 2 / sqrt(3) - beside * sqrt(3) - _TRIANGLE_DROP
        case _:
            return 0.0


def draw_symbol(person: Person, inside: Markup = Markup()) -> Markup:
    """Return a person's symbol around 0,0.

    What is drawn inherits a fill of the paper's colour and a stroke from the group that it is put in.

    Args:
        person: whose symbol it is.
        inside: the hatching of conditions, laid between the outline and the marks.
    """
    symbol = symbol_of(person)
    parts: list[Markup] = []
    if person.index:
        parts.append(outline(symbol.grown(INDEX_GAP)))
    dashes = {"stroke_dasharray": _UNKNOWN_OUTLINE} if person.unknown and is_full(person) else {}
    parts += [outline(symbol, **dashes), inside]
    if person.kind is PersonKind.STILLBIRTH:
        parts.append(element("path", d=_crossing(SYMBOL / 2)))
    elif person.deceased and is_full(person):
        parts += death_cross(symbol, haloed=bool(inside))
    if has_question_mark(person):
        parts += question_mark(haloed=bool(inside) or person.deceased)
    return Markup().join(parts)


def outline(symbol: Symbol, **attributes: str) -> Markup:
    """Return the outline of a symbol; a dot is filled, and a cross is its own outline."""
    shape, half = symbol
    match shape:
        case "circle":
            return element("circle", r=half, **attributes)
        case "dot":
            return element("circle", r=half, fill="currentColor", **attributes)
        case "cross":
            return element("path", d=_crossing(half), **attributes)
        case "square":
            corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
        case "diamond":
            corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
        case "triangle":
            top, foot = half * 2 / sqrt(3) - _TRIANGLE_DROP, half / sqrt(3) + _TRIANGLE_DROP
            corners = [(0, -top), (half, foot), (-half, foot)]
    return element("path", d=line_data(corners) + "Z", **attributes)


def death_cross(symbol: Symbol, *, haloed: bool) -> list[Markup]:
    """Return the cross of a person who has died: from corner to corner, in a circle or diamond as 45° chords.

    Args:
        symbol: what is crossed out.
        haloed: keep the cross apart from hatching below it.
    """
    reach = symbol.half * {"circle": sqrt(0.5), "diamond": 0.5}.get(symbol.shape, 1.0)
    cross = element("path", d=_crossing(reach))
    if not haloed:
        return [cross]
    # The halo stays inside the outline; it is a filled shape because only fills follow the paper's colour.
    end, wide = reach - _HALO, _HALO * sqrt(2)
    ground = "".join(
        line_data([(-end, -slant - wide), (end, slant - wide), (end, slant + wide), (-end, wide - slant)]) + "Z"
        for slant in (end, -end)
    )
    return [element("path", stroke="none", d=ground), cross]


def question_mark(*, haloed: bool) -> list[Markup]:
    """Return a question mark around 0,0, on a small clear ground if something lies below it."""
    if not haloed:
        return [text(0, 7, "?", font_size=20, fill="currentColor", stroke="none")]
    ground = element("circle", r=7, stroke="none")
    return [ground, text(0, 5.3, "?", font_size=15, fill="currentColor", stroke="none")]


def _crossing(reach: float) -> str:
    return line_data([(-reach, -reach), (reach, reach)]) + line_data([(reach, -reach), (-reach, reach)])
