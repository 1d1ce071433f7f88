"""Samples of the symbols of a family's structure, each in the box of a legend's swatch."""

from __future__ import annotations

from markupsafe import Markup

from generator.content import ChildLink, Person, PersonKind, Sex, Text, Union, UnionKind
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, Setting
from generator.diagrams._family.children import child_line, twin_sign
from generator.diagrams._family.conditions import Pattern, fill
from generator.diagrams._family.drawing import STROKE, line_group, order_number, symbol_group
from generator.diagrams._family.model import SYMBOL, Point
from generator.diagrams._family.symbols import Symbol, death_cross, draw_symbol, outline
from generator.diagrams._family.unions import marks, partner_line
from generator.diagrams._svg import element, path

_X, _Y = SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2
_SCALE = 0.6
_EDGE = 4.0
_SOMEBODY = Text(zh="某人", en="somebody")


def person_swatch(
    *,
    sex: Sex = Sex.FEMALE,
    kind: PersonKind = PersonKind.PERSON,
    index: bool = False,
    deceased: bool = False,
    unknown: bool = False,
) -> Markup:
    """Return the symbol of a person or a loss, smaller than in the diagram."""
    person = Person(name=_SOMEBODY, sex=sex, kind=kind, index=index, deceased=deceased, unknown=unknown)
    return _placed(draw_symbol(person))


def order_swatch() -> Markup:
    """Return a symbol with the number of a child who stands out of birth order."""
    return _placed(draw_symbol(Person(name=_SOMEBODY, sex=Sex.FEMALE)) + order_number(2))


def pattern_swatch(pattern: Pattern | None) -> Markup:
    """Return the pattern of a condition; the plus sign that stands for others if it is None."""
    box = Symbol("square", SYMBOL / 2)
    filled = (
        fill(box, [(-1, -1)], None) + element("path", d=f"M0 {-box.half}V{box.half}M{-box.half} 0H{box.half}")
        if pattern is None
        else Markup().join(fill(box, [(side, -1), (side, 1)], pattern) for side in (-1, 1))
    )
    return _placed(outline(box) + filled)


def union_swatch(kind: UnionKind, setting: Setting, *, related: bool = False, aside: bool = False) -> Markup:
    """Return the line of a union.

    Args:
        kind: of the union.
        setting: the language of words on the line.
        related: the partners are related by blood.
        aside: its marks stand nearer one end, as for custody.
    """
    union = Union(partners=("one", "other"), kind=kind, related=related)
    y = _Y + (5 if kind in (UnionKind.ANNULLED, UnionKind.UNKNOWN) else 0)
    line: list[Point] = [(_EDGE, y), (SWATCH_WIDTH - _EDGE, y)]
    return line_group(partner_line(line, union), marks(kind, (_X + (12 if aside else 0), y), setting))


def widowed_swatch() -> Markup:
    """Return the line of a union of which one partner has died."""
    square = Symbol("square", 8)
    crossed = element("g", outline(square), *death_cross(square, haloed=False), transform=f"translate({_EDGE + 8} {_Y})")
    return line_group(path([(_EDGE + 16, _Y), (SWATCH_WIDTH - _EDGE, _Y)]), crossed)


def child_swatch(link: ChildLink) -> Markup:
    """Return the line from a sibship to a child."""
    top, middle = _EDGE, SWATCH_HEIGHT - 8.0
    level = path([(_X - 14, top), (_X + 14, top)])
    return line_group(level, child_line([(_X, top), (_X, middle - 5)], link), _child((_X, middle)))


def twins_swatch(*, identical: bool | None) -> Markup:
    """Return the lines to two children of one birth."""
    middles = [(_X + side * 16, SWATCH_HEIGHT - 6.0) for side in (-1, 1)]
    lines: list[list[Point]] = [[(_X, _EDGE), (x, y - 4)] for x, y in middles]
    return line_group(*(path(line) for line in lines), twin_sign(lines, identical=identical), *map(_child, middles))


def _child(middle: Point) -> Markup:
    return element("circle", cx=middle[0], cy=middle[1], r=4.5)


def _placed(symbol: Markup) -> Markup:
    inside = symbol_group(symbol, stroke_width=STROKE / _SCALE)
    return element("g", inside, transform=f"translate({_X:g} {_Y:g}) scale({_SCALE})")
