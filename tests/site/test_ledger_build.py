"""A whole build with the ledger: what it writes, what it refuses, and what a preview leaves alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.errors import ContentError, StaleLedgerError, UnwritableError
from generator.languages import LANGUAGES
from generator.site import mkdocs_plugin
from generator.site.ledger import NAME
from generator.site.mkdocs_plugin import run_build
from generator.site.write import write_text
from tests.casebook_from import SOUND, casebook_at
from tests.end_to_end.links import broken_links
from tests.project import REVIEWED_NOW, ROOT

PROSE: dict[str, tuple[str, ...]] = {
    "about": ("report", "what"),
    "ethics": ("visitors", "withdrawing"),
    "licences": ("case-teaching",),
    **dict.fromkeys(("foundations", "impacts", "how-we-work", "reflections", "write"), ()),
}
"""Pages of prose to which others lead, and the ids of their sections."""
LEAVES = ("index.md", "cases/index.md", "about.md")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with the sound casebook, pages of prose and a short navigation, so that it is built in a moment."""
    project = casebook_at(tmp_path, SOUND)
    shutil.copytree(ROOT / "templates", project / "templates")
    for language in LANGUAGES:
        for name, ids in PROSE.items():
            sections = "".join(f"## {one} {{#{one}}}\n\nText.\n\n" for one in ids)
            front = f"---\ntitle: {name} {language}\ndescription: What it is.\n---\n\n# {name} {{#{name}}}\n\n"
            write_text(project / "docs" / language / f"{name}.md", front + sections)
    settings, _, rest = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:\n")
    navigation = "".join(f"  - {leaf}\n" for leaf in LEAVES)
    after = rest[rest.index("validation:") :]
    (project / "mkdocs.yml").write_text(f"{settings}nav:\n{navigation}\n{after}", encoding="utf-8")
    return project


def ledger(project: Path) -> Path:
    return project / NAME


def refused(project: Path) -> list[str]:
    """Return the findings about the ledger because of which a build is refused."""
    found: list[Diagnostic] = []
    with pytest.raises(ContentError):
        run_build(project, found.extend)
    return [f"{one.location} {one.code}" for one in found if one.location.path == NAME]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def rename_lesson(project: Path) -> None:
    lessons = project / "casebook/lessons"
    (lessons / "neighbours.yaml").rename(lessons / "good-neighbours.yaml")
    edit(project / "casebook/guides/heat.yaml", "[neighbours]", "[good-neighbours]")


def line_of(project: Path, name: str) -> int:
    lines = ledger(project).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(name))


def test_a_renamed_lesson_is_refused_until_a_line_says_where_it_went(small: Path) -> None:
    """The whole way of an author: publish, rename, be told, paste the line, publish; old links arrive."""
    site = run_build(small, lambda _: None).site
    first = ledger(small).read_bytes()
    assert b"\nlessons/neighbours/: " in first
    assert b"\nglossary/#ecomap:\n" in first
    assert b"\nabout/: about report what\n" in first
    rename_lesson(small)
    line = line_of(small, "lessons/neighbours/")
    assert refused(small) == [f"{NAME}:{line}:1 URL701"]
    assert (site / "zh/lessons/neighbours/index.html").is_file()
    assert ledger(small).read_bytes() == first
    old = first.decode().split("\n")[line - 1]
    edit(ledger(small), old, "lessons/neighbours/: -> lessons/good-neighbours/")
    assert run_build(small, lambda _: None).site == site
    assert 'content="0; url=../../lessons/good-neighbours/index.html"' in (
        site / "zh/lessons/neighbours/index.html"
    ).read_text("utf-8")
    assert broken_links(site) == []
    assert "lessons/neighbours/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    after = ledger(small).read_text(encoding="utf-8")
    assert f"\n{old.replace('lessons/neighbours/', 'lessons/good-neighbours/')}\n" in after
    assert "\nlessons/neighbours/: → lessons/good-neighbours/\n" in after
    assert [one.name for one in (small / "casebook").iterdir() if one.name.startswith(".")] == []


def test_prose_and_its_headings_are_kept_too(small: Path) -> None:
    """Pages that only the finished site shows, and ids that an author wrote by hand."""
    run_build(small, lambda _: None)
    for language in LANGUAGES:
        edit(small / f"docs/{language}/about.md", "{#what}", "{#what-else}")
    assert refused(small) == [f"{NAME}:{line_of(small, 'about/')}:1 URL702"]
    with ledger(small).open("a", encoding="utf-8") as file:
        file.write("about/#what: → about/#what-else\n")
    site = run_build(small, lambda _: None).site
    assert '<h2 id="what-else"><a class="moved" id="what"></a>' in (site / "en/about/index.html").read_text("utf-8")
    assert "\nabout/: about report what-else\nabout/#what: → about/#what-else\n" in ledger(small).read_text(
        encoding="utf-8"
    )


def test_plain_mkdocs_build_keeps_the_ledger_too(small: Path) -> None:
    """There is no second way to publish."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": REVIEWED_NOW, "CASEBOOK_LANGUAGE": "en"}

    def mkdocs() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", "build"]
        return subprocess.run(
            command, cwd=small, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    done = mkdocs()
    assert done.returncode == 0, done.stderr
    assert b"\nabout/: about report what\n" in ledger(small).read_bytes()
    edit(ledger(small), "about/: about report what\n", "about/: about report what\nabout-us/: title\n")
    done = mkdocs()
    assert done.returncode != 0
    assert "URL701" in done.stderr
    assert "`about-us/: → /`" in done.stderr
    assert "Traceback" not in done.stderr
    assert (small / "site/zh/about/index.html").is_file()


def test_a_preview_with_drafts_neither_writes_nor_asks_the_ledger(small: Path) -> None:
    """What is not public is no promise; but redirects can be seen in it."""
    ledger(small).write_text("about-us/: title\ncases/old/: → cases/lan/\n", encoding="utf-8")
    site = run_build(small, lambda _: None, drafts=True).site
    assert ledger(small).read_text(encoding="utf-8") == "about-us/: title\ncases/old/: → cases/lan/\n"
    assert (site / "zh/cases/old/index.html").is_file()


def test_a_frozen_build_publishes_nothing_that_the_ledger_does_not_know(small: Path) -> None:
    """For machines that may not write into the repository."""
    with pytest.raises(StaleLedgerError, match="--frozen"):
        run_build(small, lambda _: None, frozen=True)
    assert not (small / "site").exists()
    assert not ledger(small).exists()


def test_a_site_that_cannot_be_exchanged_is_not_written_down(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger says what was published, not what was tried."""

    def refuse(_staged: Path, site: Path) -> None:
        raise UnwritableError(site, "no permission")

    before = {one.name for one in (small / "casebook").iterdir()}
    monkeypatch.setattr(mkdocs_plugin, "exchange", refuse)
    with pytest.raises(UnwritableError):
        run_build(small, lambda _: None)
    assert {one.name for one in (small / "casebook").iterdir()} == before


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda text: text + "<<<<<<< ours\n", "YML"),
        (lambda text: text + "cases/old/: → cases/old/\n", "URL703"),
        (lambda text: text + "../x/: title\n", "URL704"),
    ],
)
def test_a_spoiled_ledger_ends_the_build_before_a_page_is_written(
    small: Path, spoil: Callable[[str], str], code: str
) -> None:
    """It is told with its line, and stays as it is."""
    text = spoil("# 账本\nabout/: about\n")
    ledger(small).write_text(text, encoding="utf-8")
    found = refused(small)
    assert found
    assert all(one.startswith(f"{NAME}:3:1 ") and f" {code}" in one for one in found)
    assert ledger(small).read_text(encoding="utf-8") == text
    assert not (small / "site").exists()
