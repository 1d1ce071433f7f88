"""Drafts on a built site: left out of what is published, shown and kept from search engines in a preview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.errors import ContentError
from generator.site.mkdocs_plugin import Built, CasebookPlugin, run_build
from tests.casebook_from import REGISTERS, SIGN_OFFS, SOUND
from tests.project import small_project

NO_ROBOTS = '<meta name="robots" content="noindex">'
SECRET = "还没写完的故事"
LAN = SOUND["cases/lan.yaml"]


def _of(zh: str, en: str, title: str) -> str:
    """Return the case with other people and another title."""
    text = LAN.replace("title: {zh: 阿兰, en: Lan}", f"title: {title}", 1)
    for old, new in (("阿兰", zh), ("en: Lan}", f"en: {en}}}"), ("阿明", f"{zh}的丈夫"), ("Ming", f"{en}'s husband")):
        text = text.replace(old, new)
    return text


DRAFT = _of("小北", "Bei", f"{{zh: {SECRET}, en: A story half told}}") + "draft: true\n"
UNSIGNED = _of("阿真", "Zhen", "{zh: 阿真, en: Zhen}")


def _project(root: Path, files: dict[str, str]) -> Path:
    """Write a project whose prose is nothing but headings."""
    return small_project(root, {**SOUND, SIGN_OFFS: REGISTERS[SIGN_OFFS], **files})


@pytest.fixture(scope="module", autouse=True)
def _no_last_look() -> Iterator[None]:
    """What is found in finished files has tests of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.site.mkdocs_plugin.last_look", lambda *_: None)
        yield


@pytest.fixture(scope="module")
def published(one_day: None, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of a casebook with one draft."""
    root = _project(tmp_path_factory.mktemp("published"), {"cases/half-told.yaml": DRAFT})
    return run_build(root, lambda _: None)


@pytest.fixture(scope="module")
def preview(one_day: None, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A preview of a casebook with one draft and one case that nobody has signed."""
    files = {"cases/half-told.yaml": DRAFT, "cases/zhen.yaml": UNSIGNED}
    return run_build(_project(tmp_path_factory.mktemp("preview"), files), lambda _: None, drafts=True)


def _page(built: Built, path: str) -> str:
    return (built.site / path / "index.html").read_text(encoding="utf-8")


def _count(built: Built) -> str:
    found = re.search(r"All \((\d+)\)", _page(built, "en/cases"))
    assert found
    return found[1]


def test_nothing_of_a_draft_is_published(published: Built) -> None:
    """No page, no title, no address, in no file; lists and counts are as if it were not there."""
    assert (published.site / "zh/cases/lan/index.html").is_file()
    assert not (published.site / "zh/cases/half-told").exists()
    for path in published.site.rglob("*"):
        if path.suffix in {".html", ".xml", ".txt", ".js", ".json"}:
            text = path.read_text(encoding="utf-8")
            assert SECRET not in text, path
            assert "half-told" not in text, path
    assert _count(published) == "1"


def test_what_is_published_is_open_to_search_engines(published: Built) -> None:
    """Only pages that show drafts are not."""
    for path in (published.site / "zh").rglob("*.html"):
        assert "noindex" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["half-told", "zhen"])
def test_a_preview_shows_drafts_and_whatever_cannot_be_published(preview: Built, language: str, name: str) -> None:
    """A case without its signatures is as marked as a draft; both are kept from search engines."""
    text = _page(preview, f"{language}/cases/{name}")
    assert "notice--draft" in text
    assert 'class="draft-mark' in text
    assert text.partition("</head>")[0].count(NO_ROBOTS) == 1
    assert {"zh": "<title>【草稿】", "en": "<title>[Draft] "}[language] in text


def test_a_signed_case_in_a_preview_is_as_it_will_be_published(preview: Built, published: Built) -> None:
    """The same page, byte for byte, but for the names of style sheets and scripts."""
    assert _page(preview, "zh/cases/lan") == _page(published, "zh/cases/lan")


def test_pages_that_show_a_draft_are_kept_from_search_engines_too(preview: Built) -> None:
    """They name it; the others may be found."""
    for path in ("zh", "zh/cases", "en/guides/heat", "en/groups/living-alone", "en/stations/harbour"):
        assert NO_ROBOTS in _page(preview, path), path
    for path in ("zh/guides", "en/lessons/neighbours", "en/cases/lan"):
        assert NO_ROBOTS not in _page(preview, path), path


def test_the_sitemap_tells_of_no_page_with_a_draft_on_it(preview: Built, published: Built) -> None:
    """And of all others."""
    places = set(re.findall(r"<loc>https://casebook.example/(.*?)</loc>", _sitemap(preview)))
    assert not {"zh/cases/half-told/", "zh/cases/zhen/", "en/cases/zhen/", "zh/cases/", "zh/"} & places
    assert {"zh/cases/lan/", "en/guides/", "zh/about/"} <= places
    assert {"zh/cases/", "zh/"} <= set(re.findall(r"<loc>https://casebook.example/(.*?)</loc>", _sitemap(published)))


def _sitemap(built: Built) -> str:
    return (built.site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_preview_counts_what_it_shows(preview: Built) -> None:
    """Three cases, two of them marked."""
    assert _count(preview) == "3"
    assert _page(preview, "zh/cases").count("tag--draft") == 2


def test_an_unsigned_case_is_not_published(one_day: None, tmp_path: Path) -> None:
    """The same casebook without `--drafts` is refused, with each missing signature, and nothing is written."""
    root = _project(tmp_path, {"cases/zhen.yaml": UNSIGNED})
    told: list[str] = []
    with pytest.raises(ContentError):
        run_build(root, lambda found: told.extend(one.code for one in found if one.severity is Severity.ERROR))
    assert told == ["PUB904"] * 3
    assert not (root / "site").exists()


@pytest.mark.parametrize("drafts", [True, False])
def test_withdrawn_consent_is_shown_to_nobody(one_day: None, tmp_path: Path, *, drafts: bool) -> None:
    """Not even in a preview."""
    withdrawn = DRAFT.replace("  state: not-recorded", "  state: withdrawn", 1)
    with pytest.raises(ContentError):
        run_build(_project(tmp_path, {"cases/half-told.yaml": withdrawn}), lambda _: None, drafts=drafts)


def test_what_is_published_cannot_lead_to_a_draft(one_day: None, tmp_path: Path) -> None:
    """The link would lead nowhere."""
    told: list[str] = []
    files = {"guides/heat.yaml": SOUND["guides/heat.yaml"] + "draft: true\n"}
    with pytest.raises(ContentError):
        run_build(_project(tmp_path, files), lambda found: told.extend(one.code for one in found))
    assert "PUB906" in told


@pytest.mark.parametrize(("command", "drafts"), [("serve", True), ("build", False), ("gh-deploy", False)])
def test_under_plain_mkdocs_only_a_preview_shows_drafts(command: str, *, drafts: bool) -> None:
    """What MkDocs builds may be published; what it serves, its author sees."""
    plugin = CasebookPlugin()
    plugin.on_startup(command=command, dirty=False)
    assert plugin.drafts is drafts
