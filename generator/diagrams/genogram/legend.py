"""What the symbols of a genogram mean that a family uses."""

from __future__ import annotations

from generator.content import Family
from generator.diagrams._diagram import LegendEntry, Setting
from generator.diagrams._family import FamilyLayout
from generator.diagrams._family.legend import structure_legend
from generator.diagrams.genogram import households, relations
from generator.diagrams.genogram.households import Home


def legend(family: Family, layout: FamilyLayout, found: tuple[Home, ...], setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the legend of what this genogram uses: people, conditions, lines, then relations and households.

    Args:
        family: who is drawn.
        layout: where people stand and structure lines run.
        found: the households as they are drawn.
        setting: the language and the names of conditions.
    """
    return (
        *structure_legend(family, layout, setting),
        *relations.legend(family, setting),
        *households.legend(family, found, setting),
    )
