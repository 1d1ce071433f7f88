"""A small project to run the command line in, and the command line itself, with everything that it says."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from typing import NamedTuple

import pytest
from casebook_from import SOUND, TODAY, casebook_at
from two_diagrams import FAMILY, TWO_DIAGRAMS

from generator.cli import main
from tests.project import ROOT, copy_headings


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that it said."""
        return self.out + self.err


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def _a_fixed_day_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the calendar nor the machine's settings decide how a test ends."""
    day = datetime.combine(TODAY, time(12), tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    monkeypatch.setenv("CASEBOOK_LANGUAGE", "en")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The root of a project whose casebook is sound; it has no templates, so it cannot be built."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    return casebook_at(tmp_path, SOUND)


@pytest.fixture
def buildable(project: Path) -> Path:
    """The same project with the templates and settings of this repository, and its prose but for the sentences."""
    shutil.copytree(ROOT / "templates", project / "templates")
    copy_headings(project)
    return project


@pytest.fixture
def casebook(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], project: Path) -> Run:
    """Run `casebook …` in the project, or in another folder, and tell how it ended."""

    def run(*arguments: str, folder: Path = project) -> Ended:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["casebook", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        return Ended(int(ended.value.code or 0), *capfd.readouterr())

    return run


@pytest.fixture
def snapshot(project: Path) -> Callable[[], Mapping[str, bytes]]:
    """Return every file below the project with its bytes."""

    def take() -> Mapping[str, bytes]:
        return {str(path.relative_to(project)): path.read_bytes() for path in project.rglob("*") if path.is_file()}

    return take


@pytest.fixture
def two_diagrams(monkeypatch: pytest.MonkeyPatch) -> None:
    """`casebook draw` knows two kinds of diagrams: one of families, one of procedures."""
    monkeypatch.setattr("generator.cli.draw.all_diagrams", lambda: TWO_DIAGRAMS)


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside of any project, with a file that holds nothing but a family."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "ours.yaml").write_text(FAMILY, encoding="utf-8")
    return folder
