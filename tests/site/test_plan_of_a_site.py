"""Routes, navigation, prose, bundles and the files at the root: the pure steps of a build."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from mkdocs.structure.files import File

from generator.errors import MissingPieceError
from generator.languages import Words
from generator.pages import Interface
from generator.site import front, navigation
from generator.site.assets import bundle
from generator.site.prose import prose_pages
from generator.site.routes import specimen_path
from generator.site.shell import KEY

WORDS = Interface(
    {
        "home": Words("首页", "Home"),
        "nav-readers": Words("读者", "Readers"),
        "page-guides": Words("指南", "Guides"),
        "site-name": Words("案例集", "Casebook"),
        "site-description": Words("说明", "About & more"),
        "language-name": Words("简体中文", "English"),
    }
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("cases/one/", f"cases/{KEY}/"),
        ("cases/two/", f"cases/{KEY}/"),
        ("cases/", "cases/"),
        ("", ""),
        ("glossary/", f"{KEY}/"),
        ("write/case/", f"write/{KEY}/"),
    ],
)
def test_pages_of_one_folder_share_a_specimen_unless_the_navigation_shows_them(path: str, expected: str) -> None:
    """However many cases there are, the theme renders one."""
    assert specimen_path(path, {"", "cases/"}) == expected


def test_navigation_is_written_once_and_unfolded_for_each_language() -> None:
    """Sections and generated pages get their names in each language; prose brings its own."""
    written = ["index.md", {"readers": ["guides/index.md", "about.md"]}]
    zh, en = navigation.unfold(written, WORDS, {"zh/about.md", "en/about.md"})
    assert zh == {"zh": [{"首页": "zh/index.md"}, {"读者": [{"指南": "zh/guides/index.md"}, "zh/about.md"]}]}
    assert en == {"en": [{"Home": "en/index.md"}, {"Readers": [{"Guides": "en/guides/index.md"}, "en/about.md"]}]}


def test_navigation_knows_the_addresses_of_its_leaves() -> None:
    """A leaf's address is where its page is published."""
    written = ["index.md", {"readers": ["guides/index.md", "about.md"]}]
    assert list(navigation.addresses(written)) == ["", "guides/", "about/"]


def test_a_page_in_the_navigation_that_does_not_exist_is_named() -> None:
    """A leaf that is neither prose nor a generated page stops the build with its name."""
    with pytest.raises(MissingPieceError) as missing:
        navigation.unfold(["nowhere.md"], WORDS, set())
    assert "docs/nowhere.md" in missing.value.words.en


def test_prose_in_one_language_stands_in_for_the_other() -> None:
    """Every hand-written page exists in every language, and says when its text does not."""
    pages = {page.name: page for page in prose_pages(["zh/a.md", "en/a.md", "zh/b.md", "contributing/index.md"])}
    assert pages["en/b.md"].source == "zh/b.md"
    assert pages["en/b.md"].stands_in
    assert not pages["en/a.md"].stands_in
    assert pages["zh/contributing/index.md"].written_in == "en"
    assert pages["zh/contributing/index.md"].path == "contributing/"
    assert not pages["en/contributing/index.md"].stands_in


def test_bundles_begin_with_tokens_and_end_with_print() -> None:
    """The order of components does not matter; what they stand on and what overrides them does."""
    made = bundle(
        {"print.css": "p{}", "components/b.css": "b{}", "tokens.css": "t{}", "ground.css": "g{}"}, {"a.js": "1;"}
    )
    assert made.texts[made.style].split() == ["t{}", "g{}", "b{}", "p{}"]


def test_a_bundles_name_changes_with_its_content_only() -> None:
    """A browser's cache can never mix two builds."""
    first = bundle({"tokens.css": "a"}, {})
    assert bundle({"tokens.css": "a"}, {}).style == first.style
    assert bundle({"tokens.css": "b"}, {}).style != first.style


def test_the_root_leads_to_a_language_with_and_without_scripts() -> None:
    """Scripts follow the remembered choice, refreshing goes to Chinese, and links stand there for everybody else."""
    page = front.root_page(WORDS, "https://a.example/", "assets/x.css", "assets/x.js")
    assert "data-choose-language" in page
    assert '<noscript><meta http-equiv="refresh" content="0; url=zh/"></noscript>' in page
    assert 'href="zh/" lang="zh-Hans"' in page
    assert 'href="en/" lang="en"' in page


def test_the_sitemap_names_every_page_with_its_twins() -> None:
    """Each address stands once for each language, with links to the others."""
    root = ElementTree.fromstring(front.sitemap("https://a.example/", ["", "cases/one/", "cases/one/"]))
    places = [node.text for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(places) == sorted(
        f"https://a.example/{language}/{path}" for language in ("zh", "en") for path in ("", "cases/one/")
    )
    assert len(list(root.iter("{http://www.w3.org/1999/xhtml}link"))) == 2 * len(places)


def test_a_page_has_the_address_that_the_engine_gives_it() -> None:
    """Whatever its ending is; the site map and the ledger would promise a page that is not there."""
    names = ["zh/a.markdown", "zh/b.mkd", "zh/c.d.md", "zh/README.md", "zh/e/README.md", "zh/f/index.mdown"]
    of_engine = [File(name, "docs", "site", use_directory_urls=True).url for name in names]
    paths = {page.name: f"zh/{page.path}" for page in prose_pages(names)}
    assert [paths[name] for name in names] == of_engine


def test_only_a_page_called_index_stands_for_its_folder() -> None:
    paths = [page.path for page in prose_pages(["zh/index.md", "zh/write/index.md", "zh/search-index.md"])]
    assert sorted(set(paths)) == ["", "search-index/", "write/"]
