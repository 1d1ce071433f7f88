"""The real casebook's site, as a reader's browser meets it."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.site.mkdocs_plugin import Built, run_build
from tests.end_to_end.links import Read, broken_links, read_site
from tests.project import copy_project


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[Path, Read]:
    return read_site(built.site)


def test_every_internal_link_and_anchor_leads_somewhere(built: Built, pages: dict[Path, Read]) -> None:
    """No reader meets a dead end."""
    assert broken_links(built.site, pages) == []


def test_it_was_scanned_and_has_no_fault(built: Built) -> None:
    """Else it would not be there; and its packed site map is our own."""
    packed = gzip.decompress((built.site / "sitemap.xml.gz").read_bytes())
    assert packed == (built.site / "sitemap.xml").read_bytes()


def test_every_page_exists_in_both_languages(built: Built) -> None:
    """The switch always has a page to go to."""
    zh, en = (
        {path.relative_to(built.site / language) for path in (built.site / language).rglob("*.html")}
        for language in ("zh", "en")
    )
    assert zh == en


def test_the_switch_and_hreflang_lead_to_the_same_page_in_the_other_language(built: Built) -> None:
    """Switching keeps the page, for people and for crawlers."""
    text = (built.site / "zh/cases/love-has-no-boundaries/index.html").read_text(encoding="utf-8")
    assert re.search(r'class="language__link" href="\.\./\.\./\.\./en/cases/love-has-no-boundaries/"', text)
    for lang, url in (("zh-Hans", "zh"), ("en", "en"), ("x-default", "zh")):
        address = f"https://casebook.example/{url}/cases/love-has-no-boundaries/"
        assert re.search(rf'rel="alternate " hreflang="{lang}" href="{address}"', text)


def test_pages_say_which_language_they_are_in(built: Built, pages: dict[Path, Read]) -> None:
    """Screen readers choose their voice by it."""
    for path, page in pages.items():
        first = path.relative_to(built.site).parts[0]
        assert page.lang == {"en": "en"}.get(first, "zh-Hans"), path


def test_the_themes_own_words_are_in_the_pages_language(built: Built) -> None:
    """Material's labels follow the page, not the project's settings."""
    zh = (built.site / "zh/guides/heat/index.html").read_text(encoding="utf-8")
    en = (built.site / "en/guides/heat/index.html").read_text(encoding="utf-8")
    assert "跳转至" in zh
    assert "Skip to content" not in zh
    assert "Skip to content" in en
    assert "跳转至" not in en


def test_every_heading_has_an_id_and_no_id_stands_twice(pages: dict[Path, Read]) -> None:
    """Every section can be linked to."""
    for path, page in pages.items():
        if path.name != "404.html":
            assert [heading for heading in page.headings if not heading[1]] == [], path
        assert [name for name, count in Counter(page.ids).items() if count > 1] == [], path


def test_pages_load_nothing_from_elsewhere(pages: dict[Path, Read]) -> None:
    """No third party learns who reads what."""
    assert [load for page in pages.values() for load in page.loads if "//" in load] == []


def test_styles_and_scripts_of_ours_name_no_other_site(built: Built) -> None:
    """Nothing that a page loads goes on to load from elsewhere."""
    for path in (built.site / "assets").glob("casebook.*"):
        assert "//" not in re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL), path


def test_no_mark_and_no_specimen_is_published(built: Built) -> None:
    """What the theme rendered for shells stays inside."""
    for path in built.site.rglob("*"):
        assert "casebookslot" not in path.name
        if path.suffix in {".html", ".xml"}:
            assert "casebookslot" not in path.read_text(encoding="utf-8"), path


def test_every_page_has_one_title_and_a_description(built: Built, pages: dict[Path, Read]) -> None:
    """Search results and tabs can tell pages apart."""
    titles = Counter()
    for path, page in pages.items():
        text = path.read_text(encoding="utf-8")
        assert page.titles == 1, path
        if path.name != "404.html":
            assert re.search(r'<meta name="description" content="[^"]+', text), path
        titles[(path.relative_to(built.site).parts[0], re.search(r"<title>(.*?)</title>", text)[1])] += 1
    assert [title for title, count in titles.items() if count > 1 and title[0] in ("zh", "en")] == []


@pytest.mark.parametrize(
    ("page", "above"),
    [("cases/love-has-no-boundaries", "../"), ("write/case", "../"), ("write/checks/ref101", "../../")],
)
def test_the_current_place_is_the_nearest_page_above_in_the_navigation(built: Built, page: str, above: str) -> None:
    """A page that is not in the navigation still shows where one is."""
    text = (built.site / f"zh/{page}/index.html").read_text(encoding="utf-8")
    active = re.findall(r'<li class="md-nav__item md-nav__item--active">\s*<a href="([^"]+)"', text)
    assert active == [above]


def test_every_page_offers_the_verified_numbers_in_one_order(built: Built) -> None:
    """Consistent help: the same numbers in the same order at the foot of every page."""
    orders = set()
    for path in built.site.rglob("*.html"):
        foot = path.read_text(encoding="utf-8").partition('class="site-footer__lines"')[2]
        if foot:
            orders.add(tuple(re.findall(r'href="tel:(\d+)"', foot)))
    assert orders == {("120", "110", "12356", "119", "12345")}


def test_the_same_input_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """A build in another folder on the same day is the same site."""
    again = run_build(copy_project(tmp_path / "another/place"), lambda _: None).site

    def contents(site: Path) -> dict[str, bytes]:
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".gz"
        }

    first, second = contents(built.site), contents(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
