"""What the lines of relations mean: those that a family uses, or all of them for the gallery of the notation."""

from __future__ import annotations

from markupsafe import Markup

from generator.content import Family, RelationKind
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, Setting
from generator.diagrams._family.drawing import line_group
from generator.diagrams.genogram.relations.line import ink
from generator.diagrams.genogram.relations.styles import STYLES
from generator.languages import Words

_MARGIN = 3.0

_DIRECTED = {
    RelationKind.FOCUSED: Words("过度关注，箭头指向被关注的人", "focused on: the arrow points to the person in focus"),
    RelationKind.PHYSICAL_ABUSE: Words(
        "身体虐待，箭头指向受害的人", "physical abuse: the arrow points to the person harmed"
    ),
    RelationKind.EMOTIONAL_ABUSE: Words(
        "情感虐待，箭头指向受害的人", "emotional abuse: the arrow points to the person harmed"
    ),
    RelationKind.SEXUAL_ABUSE: Words("性侵害，箭头指向受害的人", "sexual abuse: the arrow points to the person harmed"),
    RelationKind.NEGLECT: Words("忽视，箭头指向被忽视的人", "neglect: the arrow points to the person neglected"),
    RelationKind.CARETAKER: Words("照顾，箭头指向受照顾的人", "care: the arrow points to the person cared for"),
}


def legend(family: Family, setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the entries of the relations that a family has."""
    used = {relation.kind for relation in family.relations}
    return tuple(_entry(kind, setting) for kind in RelationKind if kind in used)


def gallery(setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the entries of all relations."""
    return tuple(_entry(kind, setting) for kind in RelationKind)


def _entry(kind: RelationKind, setting: Setting) -> LegendEntry:
    words = setting.words(_DIRECTED[kind]) if kind in _DIRECTED else setting.choice(kind)
    return LegendEntry(swatch(kind, setting), words)


def swatch(kind: RelationKind, setting: Setting) -> Markup:
    """Return a level line in the style of a kind of relation."""
    style = STYLES[kind]
    # A word stands above so short a line.
    y = SWATCH_HEIGHT / 2 + (7 if style.sign else 0)
    words = setting.words(style.sign) if style.sign else ""
    return line_group(ink([(_MARGIN, y), (SWATCH_WIDTH - _MARGIN, y)], style, words).drawn)
