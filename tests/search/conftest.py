"""Searching in the small library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import small_index
from engine import Engine


@pytest.fixture(scope="session")
def chinese() -> Iterator[Engine]:
    with Engine(small_index.files("zh")) as engine:
        engine.open("zh")
        yield engine


@pytest.fixture(scope="session")
def english() -> Iterator[Engine]:
    with Engine(small_index.files("en")) as engine:
        engine.open("en")
        yield engine
