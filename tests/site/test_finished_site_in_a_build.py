"""The whole build, from the sources to the exchange: what lies in `docs/` is looked at before anybody gets it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from generator.checks import Checked
from generator.diagnostics import Diagnostic
from generator.errors import CheckFailedError, SiteFaultsError
from generator.site import build as pipeline
from generator.site.mkdocs_plugin import run_build
from generator.source import written_beside


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests are about what comes after the checks of the sources."""
    monkeypatch.setattr(pipeline, "check", lambda *_: Checked(()))


def old_site(project: Path) -> Path:
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    return site


@pytest.mark.usefixtures("unchecked")
def test_what_nobody_can_look_into_stops_the_exchange(small: Path) -> None:
    """A document between the pages; it is named, and the old site stays."""
    site = old_site(small)
    (small / "docs/zh/visit.docx").write_bytes(b"PK\3\4")
    reported: list[Diagnostic] = []
    with pytest.raises(SiteFaultsError):
        run_build(small, reported.extend)
    assert "site/zh/visit.docx" in {one.location.path for one in reported if one.code == "SIT712"}
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert [path.name for path in small.glob(".site*")] == []


@pytest.mark.usefixtures("unchecked")
def test_a_scan_that_breaks_stops_the_exchange(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows what it would have found. By then, photos have lost what stood beside them."""
    site = old_site(small)
    exif = Image.Exif()
    exif[0x013B] = "me"
    photo = io.BytesIO()
    Image.new("RGB", (8, 8)).save(photo, "JPEG", exif=exif)
    (small / "docs/zh/photo.jpg").write_bytes(photo.getvalue())
    seen: list[str | None] = []

    def breaks(staged: Path, *_: object) -> None:
        seen.append(written_beside((staged / "zh/photo.jpg").read_bytes()))
        raise CheckFailedError("SIT701", "x", "broken")

    monkeypatch.setattr("generator.site.last_look.scan", breaks)
    with pytest.raises(CheckFailedError):
        run_build(small, lambda _: None)
    assert seen == [""]
    assert [path.name for path in site.iterdir()] == ["index.html"]
