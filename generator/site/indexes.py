"""Write the search indexes, and keep beside the project what makes the next build of them cheap."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from generator import search
from generator.checks import WORKSHOP
from generator.content import Casebook
from generator.errors import UnreadableError, UnwritableError
from generator.languages import Language
from generator.search import Index, Record, State, facets, fingerprint, index, restored, word_book
from generator.site.write import append_bytes, write_bytes, write_new_texts
from generator.source import read_bytes

FOLDER = "assets/search"
_LIBRARIES = ("OpenCC", "pypinyin")
"""What they know decides what stands in an index."""


class Memory(NamedTuple):
    """Where an index is remembered.

    Attributes:
        folder: below the project's root; it is never published.
        suffix: tells the index of a preview, which knows drafts, from the one that is published.
    """

    folder: Path
    suffix: str


def memory_at(root: Path, *, drafts: bool) -> Memory:
    """Return where the indexes of the project at `root` are remembered."""
    return Memory(root / WORKSHOP / "search", "-with-drafts" if drafts else "")


def write_index(site: Path, casebook: Casebook, language: Language, records: Sequence[Record], memory: Memory) -> Index:
    """Write the index of one language.

    Args:
        site: where the site is being written.
        casebook: all entries, for words and names.
        language: the language of the pages.
        records: what can be found.
        memory: where the last one is remembered.

    Raises:
        UnwritableError: the system refuses to write into the site. That it refuses to remember is no matter.
    """
    kept = memory.folder / f"{language}{memory.suffix}.state"
    made = index(language, records, word_book(casebook, language), facets(casebook, language), _recalled(kept))
    write_new_texts(site / FOLDER, made.files())
    with contextlib.suppress(UnwritableError):
        _remember(kept, made.state)
    return made


def _remember(kept: Path, state: State) -> None:
    added = state.added(_maker())
    if not added or not append_bytes(kept, *added):
        write_bytes(kept, state.kept(_maker()))


def _recalled(kept: Path) -> State | None:
    try:
        return restored(read_bytes(kept), _maker())
    except UnreadableError:
        return None


@cache
def _maker() -> str:
    """Return which program makes the index: from one made by other rules or libraries, nobody can go on."""
    modules = sorted(Path(search.__path__[0]).glob("*.py"))
    return fingerprint(b"".join((*map(read_bytes, modules), *(version(name).encode() for name in _LIBRARIES))))
