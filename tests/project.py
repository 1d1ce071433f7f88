"""A copy of the project that a test may spoil, and the site that the real casebook gives, built once a run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site.mkdocs_plugin import Built, run_build

ROOT = Path(__file__).parent.parent
PARTS = ("casebook", "docs", "templates", "mkdocs.yml")
REVIEWED_NOW = "1796083200"
"""2026-12-01, as SOURCE_DATE_EPOCH: a build in tests is always of the same day."""


def copy_project(to: Path) -> Path:
    """Copy everything that a site is made from, and nothing that was built."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, to / part)
        else:
            shutil.copy(source, to / part)
    return to


@pytest.fixture(scope="session", autouse=True)
def one_day() -> Iterator[None]:
    """Today is always the same day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", REVIEWED_NOW)
        yield


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(one_day: None, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real casebook's site, built once."""
    return run_build(copy_project(tmp_path_factory.mktemp("built") / "project"), lambda _: None)
