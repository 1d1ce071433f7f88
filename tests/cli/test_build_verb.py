"""`casebook build`: how it ends, what it says, and what it leaves. What is in a site is tested in tests/end_to_end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from casebook_from import casebook_at, changed

WRONG = changed("cases/lan.yaml", "station: harbour", "station: harbor")
OVERDUE = changed("guides/heat.yaml", "next_review: 2027-10-01", "next_review: 2026-10-15")


@pytest.fixture
def old_site(buildable: Path) -> Path:
    """A site that an earlier build made."""
    site = buildable / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    return site


def _left_behind(project: Path) -> list[str]:
    """Return what a build has put beside the site and not taken away; `.casebook` only saves the next run time."""
    return [path.name for path in project.iterdir() if path.name.startswith(".") and path.name != ".casebook"]


def test_a_sound_casebook_becomes_a_site(casebook: Any, buildable: Path) -> None:
    """Exit code 0, every entry in both languages, one sentence that says where the site is and for which address."""
    ended = casebook("build")
    assert ended.code == 0
    for page in ("zh/cases/lan", "en/cases/lan", "zh/guides/heat", "en/about"):
        assert (buildable / "site" / page / "index.html").is_file()
    assert ended.out.startswith(f"Built {buildable / 'site'}: ")
    assert "https://casebook.example/" in ended.out
    assert len(ended.out.splitlines()) == 1
    assert _left_behind(buildable) == []


def test_prose_in_another_encoding_keeps_the_old_site(casebook: Any, old_site: Path) -> None:
    """It is reported like all that is wrong, with file, place and cure; the check says the same, and can mend it."""
    page = old_site.parent / "docs/zh/about.md"
    page.write_bytes("# 关于\n\n我们先听。\n".encode("gbk"))
    built = casebook("build")
    assert built.code == 1
    assert "docs/zh/about.md:1:3: error YML008/gbk-encoding" in built.err
    assert (old_site / "old.html").is_file()
    assert "docs/zh/about.md:1:3: error YML008/gbk-encoding" in casebook("check").out
    assert casebook("check", "--fix").code == 0
    assert page.read_text(encoding="utf-8") == "# 关于\n\n我们先听。\n"


def test_the_new_site_takes_the_place_of_the_old_one(casebook: Any, old_site: Path) -> None:
    """Nothing of the old site stays; a page that is gone from the casebook is gone from the site."""
    assert casebook("build").code == 0
    assert not (old_site / "old.html").exists()
    assert (old_site / "index.html").is_file()


def test_the_address_can_be_set_from_outside(casebook: Any, buildable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`CASEBOOK_SITE_URL` says where the site will be published; pages and the closing sentence follow."""
    monkeypatch.setenv("CASEBOOK_SITE_URL", "https://station.example/casebook/")
    assert "https://station.example/casebook/" in casebook("build").out
    page = (buildable / "site/zh/cases/lan/index.html").read_text(encoding="utf-8")
    assert "https://station.example/casebook/zh/cases/lan/" in page


def test_warnings_are_told_and_do_not_stop_it(casebook: Any, buildable: Path) -> None:
    """A page past its review date is published, with the warning on the error stream."""
    casebook_at(buildable, OVERDUE)
    ended = casebook("build")
    assert ended.code == 0
    assert "casebook/guides/heat.yaml:" in ended.err
    assert "REV501" in ended.err


@pytest.mark.parametrize(("language", "said"), [("zh", "内容有 1 处错误"), ("en", "The casebook has 1 error")])
def test_an_error_in_the_casebook_ends_with_1_and_leaves_the_old_site(
    casebook: Any, old_site: Path, language: str, said: str
) -> None:
    """Findings are no failure of the tool: exit code 1, every finding with its place, and nothing is published."""
    casebook_at(old_site.parent, WRONG)
    ended = casebook("--language", language, "build")
    assert (ended.code, ended.out) == (1, "")
    assert "REF101" in ended.err
    assert said in ended.err
    assert [path.name for path in old_site.iterdir()] == ["old.html"]
    assert _left_behind(old_site.parent) == []


def test_an_unsigned_case_is_an_error_when_it_is_built(casebook: Any, old_site: Path) -> None:
    """What is a warning while one writes keeps the site from being published."""
    (old_site.parent / "casebook/sign-offs.yaml").unlink()
    assert casebook("check").code == 0
    ended = casebook("build")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("PUB904/unsigned") == 3
    assert [path.name for path in old_site.iterdir()] == ["old.html"]


@pytest.mark.parametrize(("language", "said"), [("zh", "这是预览：有 1 个草稿"), ("en", "preview with 1 draft(s)")])
def test_a_preview_says_that_it_is_none_to_publish(casebook: Any, buildable: Path, language: str, said: str) -> None:
    """`--drafts` shows the draft, counts it, and asks not to publish the site."""
    casebook_at(
        buildable, changed("packs/first-week.yaml", "audience: new-worker", "draft: true\naudience: new-worker")
    )
    ended = casebook("--language", language, "build", "--drafts")
    assert ended.code == 0
    assert said in ended.out
    assert "draft-mark" in (buildable / "site/en/packs/first-week/index.html").read_text(encoding="utf-8")


def _without_template(project: Path) -> None:
    (project / "templates/pages/guide.html").unlink()


def _without_words(project: Path) -> None:
    (project / "templates/words.yaml").unlink()


def _without_translation(project: Path) -> None:
    path = project / "templates/words.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("home: {zh: 首页, en: Home}", "home: {zh: 首页}"))


def _without_content(project: Path) -> None:
    (project / "casebook").rename(project / "elsewhere")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (_without_template, "pages/guide.html"),
        (_without_words, "words.yaml"),
        (_without_translation, "`home`"),
        (_without_content, "casebook"),
    ],
)
def test_a_missing_piece_ends_with_2_and_leaves_the_old_site(
    casebook: Any, old_site: Path, spoil: Callable[[Path], None], named: str
) -> None:
    """The tool could not do its work: exit code 2, a sentence that names the piece, no traceback."""
    spoil(old_site.parent)
    ended = casebook("build")
    assert (ended.code, ended.out) == (2, "")
    assert named in ended.err
    assert "Traceback" not in ended.err
    assert [path.name for path in old_site.iterdir()] == ["old.html"]
    assert _left_behind(old_site.parent) == []


def test_stopping_it_leaves_the_old_site(casebook: Any, old_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of the pages: exit code 2, a sentence, nothing half-done."""

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.pages.Renderer.render", stop)
    ended = casebook("build")
    assert ended.code == 2
    assert "Stopped." in ended.err
    assert [path.name for path in old_site.iterdir()] == ["old.html"]
    assert _left_behind(old_site.parent) == []
