"""What the outlines and tags of households mean, and who lives in each household."""

from __future__ import annotations

from generator.content import Family
from generator.diagrams._diagram import SWATCH_HEIGHT, SWATCH_WIDTH, LegendEntry, Setting
from generator.diagrams._svg import element
from generator.diagrams.genogram.boxes import Box
from generator.diagrams.genogram.households.drawing import DASHES, Home, roof
from generator.diagrams.genogram.households.words import ROOF
from generator.languages import Words

_OUTLINE = Words("住在一起的人", "people who live together")
_LISTED = Words("{name}：{members}", "{name}: {members}")
_AND = Words("、", ", ")
_TAG = Words("数字相同的人住在一起", "people with the same number live together")


def legend(family: Family, found: tuple[Home, ...], setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the outline's entry if there is one, and an entry for every household whose name is not in the picture."""
    entries = [outline_entry(setting)] if any(home.corners for home in found) else []
    for home in found:
        if home.roofs:
            members = setting.words(_AND).join(setting.text(family.people[one].name) for one in home.household.members)
            words = setting.words(_LISTED, name=setting.text(home.household.name), members=members)
            entries.append(LegendEntry(roof(_middle(), home.number), words))
    return tuple(entries)


def gallery(setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the entries of the outline and of the tag."""
    return (outline_entry(setting), LegendEntry(roof(_middle(), 1), setting.words(_TAG)))


def outline_entry(setting: Setting) -> LegendEntry:
    """Return the entry of the outline."""
    swatch = element(
        "rect",
        x=6,
        y=5,
        width=SWATCH_WIDTH - 12,
        height=SWATCH_HEIGHT - 10,
        rx=9,
        fill="none",
        stroke="currentColor",
        stroke_width=1.4,
        stroke_dasharray=DASHES,
    )
    return LegendEntry(swatch, setting.words(_OUTLINE))


def _middle() -> Box:
    x, y, half = SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2, ROOF / 2
    return Box(x - half, y - half, x + half, y + half)
