"""A copy of the project that a test may spoil, and the site that the real casebook gives, built once a run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.checks import SIGN_OFFS, SIGN_OFFS_HEAD, sign_off, signed_with
from generator.content import entry_files, open_entry
from generator.content.case import Case
from generator.site.mkdocs_plugin import Built, run_build
from generator.source import Register
from tests.casebook_from import SOUND, casebook_at

ROOT = Path(__file__).parent.parent
PARTS = ("casebook", "docs", "templates", "mkdocs.yml")
REVIEWED_NOW = "1796083200"
"""2026-12-01, as SOURCE_DATE_EPOCH: a build in tests is always of the same day."""


def copy_project(to: Path) -> Path:
    """Copy everything that a site is made from, and nothing that was built. In the copy, every case is signed.

    So only the test that is about them asks whether the real sign-offs are about the texts as they stand now, and tests
    of anything else go on while a text is being edited.
    """
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, to / part)
        else:
            shutil.copy(source, to / part)
    sign_cases(to)
    return to


def copy_headings(to: Path) -> None:
    """Copy the settings, and of the prose nothing but headings, as its sentences link to what another casebook lacks.

    So a small casebook becomes a site on which every link leads somewhere.
    """
    shutil.copy(ROOT / "mkdocs.yml", to)
    for page in (ROOT / "docs").rglob("*.md"):
        _, front, prose = page.read_text(encoding="utf-8").split("---\n", 2)
        headings = re.findall(r"^#+ .*\{#[a-z0-9-]+\}$", prose, re.MULTILINE)
        copy = to / page.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("---\n".join(["", front, "\n\n".join(headings)]), encoding="utf-8")


def small_project(root: Path, files: Mapping[str, str] = SOUND) -> Path:
    """Write a small casebook and everything that makes it a site; of the prose nothing but headings.

    It is built in a third of the time that the real one takes, by the same templates, settings and navigation.
    """
    casebook_at(root, files)
    shutil.copytree(ROOT / "templates", root / "templates")
    copy_headings(root)
    return root


def sign_cases(root: Path) -> None:
    """Have every case below `root` signed, as it stands, by all whom it names as its reviewers."""
    lines = {}
    for file in entry_files(root)[0]:
        entry = open_entry(file, file.found.path.read_bytes()).entry
        if entry and isinstance(entry.record, Case):
            for role in entry.record.review.by:
                lines[entry.key] = signed_with(lines.get(entry.key), sign_off(entry, role.value, date(2026, 11, 20)))
    register = Register("", lines, {}, SIGN_OFFS_HEAD)
    (root / "casebook" / f"{SIGN_OFFS}.yaml").write_text(register.written(), encoding="utf-8")


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


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project that a test may spoil, where it makes no difference how much there is to build."""
    (tmp_path / "small").mkdir()
    return small_project(tmp_path / "small")


@pytest.fixture(scope="session")
def built(one_day: None, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real casebook's site, built once."""
    return run_build(copy_project(tmp_path_factory.mktemp("built") / "project"), lambda _: None)
