"""The real casebook and all its pages, rendered once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from page_reader import Node, read
from small_site import renderer_of

from generator.content import Casebook, load
from generator.languages import LANGUAGES, Language
from generator.pages import Page

REPOSITORY = Path(__file__).parents[2]
REVIEWED = date(2026, 12, 1)
"""A day on which nothing in the real casebook is overdue."""

Pages = dict[tuple[Language, str], Page]
Trees = dict[tuple[Language, str], Node]


@pytest.fixture(scope="session")
def casebook() -> Casebook:
    """The real casebook."""
    return load(REPOSITORY).casebook


@pytest.fixture(scope="session")
def pages(casebook: Casebook) -> Pages:
    """Every page of the real casebook, by language and address. Undefined names in templates fail here."""
    renderer = renderer_of(casebook, REVIEWED)
    return {
        (language, address.path): renderer.render(kind, address, language)
        for kind, address in renderer.addresses()
        for language in LANGUAGES
    }


@pytest.fixture(scope="session")
def trees(pages: Pages) -> Trees:
    """The same pages as trees."""
    return {key: read(page.body) for key, page in pages.items()}
