"""One list of symbols serves twice: the legend of a drawing takes those it uses, the notation's page takes all."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.diagrams._diagram import LegendEntry, NotationGroup, Setting
from generator.languages import Words

SymbolGroups = Mapping[str, Mapping[str, LegendEntry]]
"""Every symbol of a diagram by its key, in groups by their ids."""


def used_symbols(groups: SymbolGroups, keys: Collection[str]) -> tuple[LegendEntry, ...]:
    """Return the entries whose keys a drawing uses, in the order of the list."""
    return tuple(entry for group in groups.values() for key, entry in group.items() if key in keys)


def all_symbols(groups: SymbolGroups, titles: Mapping[str, Words], setting: Setting) -> tuple[NotationGroup, ...]:
    """Return all groups under their titles."""
    return tuple(NotationGroup(id_, setting.words(titles[id_]), tuple(group.values())) for id_, group in groups.items())
