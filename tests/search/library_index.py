"""The search indexes of the real casebook, in memory: what a build would write below `assets/search/`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from generator.content import Casebook, load
from generator.languages import LANGUAGES, Language, Words
from generator.pages import Renderer, Site, load_interface
from generator.search import Record, facets, index, records_of, word_book
from generator.site.drafts import for_publication
from generator.source import read_texts

ROOT = Path(__file__).parents[2]


@cache
def library() -> Casebook:
    """The real casebook, as it is published."""
    return for_publication(load(ROOT).casebook)


@cache
def records() -> Mapping[Language, tuple[Record, ...]]:
    """What can be found of the real casebook's pages, in both languages; without hand-written pages."""
    templates = ROOT / "templates"
    interface = load_interface(templates / "words.yaml", "templates/words.yaml")
    site = Site("https://example.org/", date(2026, 12, 1))
    renderer = Renderer(library(), read_texts(templates, ".html", Words("", "")), interface, site)
    return {
        language: tuple(
            record
            for kind, address in renderer.addresses()
            for record in records_of(renderer.render(kind, address, language), address.key, library())
        )
        for language in LANGUAGES
    }


@cache
def index_files(language: Language) -> Mapping[str, str]:
    """The files of one language's index by name below `assets/search/`, e.g. `zh.js`, `zh.52cc9dac43/t/0-0.js`."""
    words, by = word_book(library(), language), facets(library(), language)
    return dict(index(language, records()[language], words, by).files())
