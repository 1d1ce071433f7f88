"""Pages of small casebooks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from casebook_from import SOUND, TODAY, casebook_at
from page_reader import Node, read

from generator.content import Casebook, load
from generator.diagnostics import Severity
from generator.languages import Language, Words
from generator.pages import Interface, Page, Renderer, Site, load_interface
from generator.source import read_texts

TEMPLATES = Path(__file__).parents[2] / "templates"
URL = "https://example.org/"


@cache
def templates() -> Mapping[str, str]:
    """The real templates."""
    return read_texts(TEMPLATES, ".html", Words("", ""))


@cache
def interface() -> Interface:
    """The real words."""
    return load_interface(TEMPLATES / "words.yaml", "templates/words.yaml")


def renderer_of(casebook: Casebook, today: date = TODAY, words: Interface | None = None) -> Renderer:
    """Return what renders a casebook's pages."""
    return Renderer(casebook, templates(), words or interface(), Site(URL, today))


def small(files: Mapping[str, str | bytes] = SOUND) -> Casebook:
    """Return the casebook of some files; fails if one of them could not be loaded."""
    return _loaded(frozenset(files.items()))


@lru_cache(maxsize=32)
def _loaded(files: frozenset[tuple[str, str | bytes]]) -> Casebook:
    with TemporaryDirectory() as folder:
        loaded = load(casebook_at(Path(folder), dict(files)))
    errors = [found for found in loaded.diagnostics if found.severity is Severity.ERROR]
    assert errors == [], [f"{found.location} {found.message.en}" for found in errors]
    return loaded.casebook


def page_at(renderer: Renderer, path: str, language: Language = "en") -> Page:
    """Return the page at an address below its language."""
    for kind, address in renderer.addresses():
        if address.path == path:
            return renderer.render(kind, address, language)
    raise AssertionError(f"there is no page {path}")


def page_of(
    path: str, files: Mapping[str, str | bytes] = SOUND, language: Language = "en", today: date = TODAY
) -> Node:
    """Return a page of a small casebook as a tree, e.g. `page_of("cases/lan/", changed(…))`."""
    return read(page_at(_renderer(frozenset(files.items()), today), path, language).body)


@lru_cache(maxsize=32)
def _renderer(files: frozenset[tuple[str, str | bytes]], today: date) -> Renderer:
    return renderer_of(_loaded(files), today)
