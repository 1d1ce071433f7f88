"""Samples of the symbols of a family's structure, each in the box of a legend's swatch."""

from __future__ import annotations

from markupsafe import Markup

from generator.content import ChildLink, Person, PersonKind, Sex, Text, Union, UnionKind
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, Setting
from generator.diagrams._family.children import child_line, twin_sign
from generator.diagrams._family.drawing import STROKE, line_group, order_number, symbol_group
from generator.diagrams._family.hatching import Pattern, fill
from generator.diagrams._family.model import Point
from generator.diagrams._family.strokes import PAIR_GAP
from generator.diagrams._family.symbols import Symbol, death_cross, draw_symbol, is_full, outline
from generator.diagrams._family.unions import marks, partner_line
from generator.diagrams._svg import element, path

_X, _Y = SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2
_SCALE = 0.6
_SMALL = 13.0
_EDGE = 4.0
_SOMEBODY = Text(zh="某人", en="somebody")


def person_swatch(*, sex: Sex = Sex.FEMALE, kind: PersonKind = PersonKind.PERSON) -> Markup:
    """Return the symbol of a person, smaller than in the diagram, or of a loss, as it is there."""
    person = Person(name=_SOMEBODY, sex=sex, kind=kind)
    large = is_full(person) or kind is PersonKind.STILLBIRTH
    return _placed(draw_symbol(person), _SCALE if large else 1.0)


def state_swatch(state: str) -> Markup:
    """Return a person's symbol with the mark of a state: `index`, `deceased` or `unknown`."""
    return _placed(draw_symbol(Person(name=_SOMEBODY, sex=Sex.FEMALE).model_copy(update={state: True})), _SCALE)


def order_swatch() -> Markup:
    """Return a symbol with the number of a child who stands out of birth order."""
    half = _SMALL - 1
    return _placed(outline(Symbol("circle", half)) + order_number(2, aside=half))


def pattern_swatch(pattern: Pattern | None) -> Markup:
    """Return the pattern of a condition; the plus sign that stands for others if it is None."""
    box = Symbol("square", _SMALL)
    if pattern is None:
        borders = element("path", stroke_width=1, d=f"M0-{_SMALL:g}V{_SMALL:g}M-{_SMALL:g} 0H{_SMALL:g}")
        return _placed(outline(box) + borders + fill(box, [(1, 1)], None))
    return _placed(outline(box) + fill(box, [(-1, -1), (-1, 1), (1, -1), (1, 1)], pattern))


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
    at = f"translate({_EDGE + 8:g} {_Y:g})"
    crossed = element("g", outline(square), *death_cross(square, haloed=False), transform=at)
    return line_group(path([(_EDGE + 16, _Y), (SWATCH_WIDTH - _EDGE, _Y)]), crossed)


def child_swatch(link: ChildLink) -> Markup:
    """Return the line from a sibship to a child."""
    top, middle = 2.0, SWATCH_HEIGHT - 5.0
    line, second = ([(x, top), (x, middle - 4)] for x in (_X, _X - PAIR_GAP))
    return line_group(path([(_X - 14, top), (_X + 14, top)]), child_line(line, second, link), _child((_X, middle)))


def twins_swatch(*, identical: bool | None) -> Markup:
    """Return the lines to two children of one birth."""
    middles = [(_X + side * 16, SWATCH_HEIGHT - 6.0) for side in (-1, 1)]
    lines: list[list[Point]] = [[(_X, _EDGE), (x, y - 4)] for x, y in middles]
    return line_group(*(path(line) for line in lines), twin_sign(lines, identical=identical), *map(_child, middles))


def _child(middle: Point) -> Markup:
    return element("circle", cx=middle[0], cy=middle[1], r=4)


def _placed(symbol: Markup, scale: float = 1.0) -> Markup:
    inside = symbol_group(symbol, stroke_width=STROKE / scale)
    scaled = f" scale({scale:g})" if scale != 1 else ""
    return element("g", inside, transform=f"translate({_X:g} {_Y:g}){scaled}")
