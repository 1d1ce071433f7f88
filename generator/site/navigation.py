"""The navigation, written once without language in `mkdocs.yml` and unfolded for each language.

A leaf is a page's source below its language: `about.md`, or `guides/index.md` for the page at `guides/`. A section's
name is a key of the interface's words, e.g. `nav-residents`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from generator.errors import MissingPieceError
from generator.languages import LANGUAGES, Language, Words
from generator.pages import Interface

Item = str | dict[str, Any]


def unfold(items: list[Item], interface: Interface, own_titles: Collection[str]) -> list[dict[str, Any]]:
    """Return the navigation for MkDocs: one section for each language, titles in that language.

    Args:
        items: as written in `mkdocs.yml`.
        interface: the words for sections and generated pages.
        own_titles: sources of hand-written pages; they bring their titles themselves.
    """
    return [{language: [_item(item, language, interface, own_titles) for item in items]} for language in LANGUAGES]


def addresses(items: list[Item]) -> Iterator[str]:
    """Yield the addresses of all leaves below their language, e.g. `guides/`, and `` for the home page."""
    for item in items:
        if isinstance(item, str):
            yield _address(item)
        else:
            for children in item.values():
                yield from addresses(children)


def _item(item: Item, language: Language, interface: Interface, own_titles: Collection[str]) -> Item:
    if isinstance(item, str):
        source = f"{language}/{item}"
        return source if source in own_titles else {_title(item, language, interface): source}
    ((key, children),) = item.items()
    return {interface.of(f"nav-{key}", language): [_item(child, language, interface, own_titles) for child in children]}


def _title(source: str, language: Language, interface: Interface) -> str:
    address = _address(source).rstrip("/")
    key = f"page-{address}" if address else "home"
    if not interface.has(key):
        raise MissingPieceError(Path("docs") / source, Words("导航里写的页面", "page named in the navigation"))
    return interface.of(key, language)


def _address(source: str) -> str:
    stem = source.removesuffix(".md")
    return stem.removesuffix("index") if f"/{stem}".endswith("/index") else f"{stem}/"
