"""What can be seen of the site: from entries alone here; from the pages about to be published in the room `site`."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Protocol

from generator.checks._check import Note
from generator.checks._setting import Overview, Setting
from generator.content import Entry, content_types, vocabulary_types
from generator.source import Ledger, SiteAddress, ledger_of

LEDGER = "ledger"
"""The register's name."""


class Sight(Protocol):
    """What can be seen of the site. None says that it cannot be told from here."""

    def has_page(self, path: str) -> bool | None:
        """Tell whether there is a page."""

    def has_part(self, address: SiteAddress) -> bool | None:
        """Tell whether a page has an element with the id."""

    def pages_beside(self, path: str) -> Collection[str]:
        """Return the pages of the same folder."""

    def parts_of(self, path: str) -> Collection[str]:
        """Return the ids of a page's headings."""


def note_draft(entry: Entry, _setting: Setting) -> Note | None:
    """Return whether an entry is a draft, which has no published page."""
    return 1 if entry.draft else None


class EntrySight:
    """What entries and terms show of the site without rendering it: their own pages, and terms of the glossary.

    Args:
        overview: all that exists.
        drafts: the keys of entries that are not published.
    """

    def __init__(self, overview: Overview, drafts: Collection[str]) -> None:
        self._overview = overview
        self._drafts = drafts
        self._kinds = {type_.folder: type_.name for type_ in content_types()}
        self._kinds |= {type_.name: type_.term for type_ in vocabulary_types()}
        self._glossary = next(f"{type_.name}/" for type_ in vocabulary_types() if type_.term == "term")

    def has_page(self, path: str) -> bool | None:
        """Tell whether there is an entry or a term for it."""
        folder, _, name = path[:-1].partition("/")
        kind = self._kinds.get(folder)
        if kind is None or not name or not self._overview.complete:
            return None
        return name in self._overview.knows(kind) and f"{kind}/{name}" not in self._drafts

    def has_part(self, address: SiteAddress) -> bool | None:
        """Tell whether there is a term for it."""
        if address.path != self._glossary or not self._overview.complete:
            return None
        is_term = address.id in self._overview.knows("term")
        return is_term or (False if address in ledger_in(self._overview).parts else None)

    def pages_beside(self, path: str) -> Collection[str]:
        """Return the pages of the same kind."""
        folder = path.partition("/")[0]
        pages = (f"{folder}/{name}/" for name in self._overview.knows(self._kinds.get(folder, "")))
        return [page for page in pages if self.has_page(page)]

    def parts_of(self, path: str) -> Collection[str]:
        """Return the terms, if it is the glossary."""
        return self._overview.knows("term") if path == self._glossary else ()


@lru_cache(maxsize=1)
def ledger_in(overview: Overview) -> Ledger:
    """Return the ledger; an empty one if there is none."""
    register = overview.registers.get(LEDGER)
    return ledger_of(register) if register else Ledger({}, frozenset(), {}, {})
