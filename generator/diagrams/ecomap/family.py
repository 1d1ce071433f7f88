"""The small genogram in the circle as SVG: symbols shrink, words do not."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.content import Family, UnionKind
from generator.diagrams._diagram import Setting
from generator.diagrams._family import Route
from generator.diagrams._family.drawing import structure
from generator.diagrams._svg import element, number, text
from generator.diagrams.ecomap.centre import NAME_LINE, NAME_SIZE, SCALE, Centre
from generator.diagrams.ecomap.geometry import Point, along
from generator.diagrams.ecomap.routes import Way

_WITHOUT_WORDS = {UnionKind.ANNULLED: UnionKind.DIVORCED, UnionKind.UNKNOWN: UnionKind.MARRIED}
"""Words on the lines of unions would shrink with the lines: these are drawn without, and get a sign of full size."""

_SIGN_ABOVE = 5.0


def draw_family(centre: Centre, ways: tuple[Way, ...], setting: Setting) -> Markup:
    """Return the family, around the middle of the circle.

    Args:
        centre: who stands where.
        ways: of the ties, already drawn. One that nothing but a name could stop passes behind the name.
        setting: the language.
    """
    drawn = structure(_wordless(centre.family), centre.layout, setting, conditions=False)
    shift = f"translate({number(centre.shift[0])} {number(centre.shift[1])}) scale({SCALE})"
    words = element(
        "g",
        *_names(centre, ways),
        *_signs(centre),
        fill="currentColor",
        stroke="none",
        text_anchor="middle",
        font_size=NAME_SIZE,
        font_weight="bold",
    )
    return element("g", element("g", drawn, transform=shift), words, class_="ecomap__family")


def _wordless(family: Family) -> Family:
    unions = tuple(
        union.model_copy(
            update={
                "kind": _WITHOUT_WORDS.get(union.kind, union.kind),
                "twins": tuple(born.model_copy(update={"identical": bool(born.identical)}) for born in union.twins),
            }
        )
        for union in family.unions
    )
    return family.model_copy(update={"unions": unions})


def _names(centre: Centre, ways: tuple[Way, ...]) -> Iterator[Markup]:
    for name in centre.names.values():
        if any(name.box.span(way.gate, way.end) for way in ways):
            left, top, right, bottom = name.box
            yield element("rect", class_="paper", x=left, y=top, width=right - left, height=bottom - top, fill="#fff")
        for row, line in enumerate(name.lines):
            yield text(name.box.middle[0], name.box.top + NAME_SIZE + row * NAME_LINE, line)


def _signs(centre: Centre) -> Iterator[Markup]:
    """Yield question marks where it is not known how two are together, or whether twins are identical."""
    for route in centre.layout.routes:
        for x, y in _unknown(centre.family, route):
            yield text(x * SCALE + centre.shift[0], y * SCALE + centre.shift[1] - _SIGN_ABOVE, "?")


def _unknown(family: Family, route: Route) -> Iterator[Point]:
    if route.partners and family.unions[route.union].kind is UnionKind.UNKNOWN:
        yield route.mark
    for born in route.twins:
        if born.identical is None:
            yield along(born.ends[0], born.ends[1], 0.5)
