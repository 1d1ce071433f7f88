"""What the symbols of a genogram mean: those that a family uses, or all of them for the gallery of the notation."""

from __future__ import annotations

from generator.content import Family
from generator.diagrams._diagram import LegendEntry, Setting
from generator.diagrams._family import FamilyLayout
from generator.diagrams._family.legend import structure_gallery, structure_legend
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


def notation_gallery(setting: Setting) -> tuple[LegendEntry, ...]:
    """Return the whole notation of genograms, drawn by the same code: for a page that shows all of it."""
    return (*structure_gallery(setting), *relations.gallery(setting), *households.gallery(setting))
