"""Pages put into shells are the pages that MkDocs itself would have rendered, byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.pages import Page, page_kinds
from generator.site.mkdocs_plugin import Built, CasebookPlugin, run_build
from generator.site.routes import Route, Specimen
from generator.site.shell import NO_ROBOTS
from tests.casebook_from import changed
from tests.project import small_project


class SlowPlugin(CasebookPlugin):
    """Hands MkDocs some pages as they are, without marks, and keeps what it makes of them."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        super().__init__()
        self.wanted = wanted
        self.plainly = False
        self.report = lambda _: None
        self.pages: dict[str, Page] = {}
        self.rendered: dict[str, str] = {}

    def on_files(self, files: Any, *, config: Any) -> Any:
        files = super().on_files(files, config=config)
        for route in self.plan.routes:
            if route.url in self.wanted:
                name = f"{route.url}index.md"
                self.pages[name] = self.plan.renderer.render(route.kind, route.address, route.specimen.language)
                self._specimens[name] = Specimen(route.specimen.language, route.address.path)
                if files.get_file_from_path(name) is None:
                    files.append(File.generated(config, name, content=""))
        return files

    def on_page_content(self, html: str, *, page: Any, config: Any, files: Any) -> str:
        made = super().on_page_content(html, page=page, config=config, files=files)
        true = self.pages.get(page.file.src_uri)
        if true is None:
            return made
        robots = NO_ROBOTS if true.shows_draft else ""
        page.meta = {"title": escape(true.title), "description": escape(true.description), "robots": robots}
        page.toc = TableOfContents([AnchorLink(escape(one.title), one.id, 2) for one in true.headings])
        return true.body

    def on_post_page(self, output: str, *, page: Any, config: Any) -> str:
        if page.file.src_uri in self.pages:
            self.rendered[page.url] = output
            self._leave_section(page)
            return ""
        return super().on_post_page(output, page=page, config=config)

    def on_post_build(self, *, config: Any) -> None:
        self.clean_up()


def slowly(project: Path, wanted: tuple[str, ...]) -> dict[str, str]:
    config = load_config(str(project / "mkdocs.yml"))
    plugin = SlowPlugin(wanted)
    config.plugins = PluginCollection()
    config.plugins["casebook"] = plugin
    plugin.on_startup(command="build", dirty=False)
    build_with_mkdocs(config)
    return plugin.rendered


def sample(routes: tuple[Route, ...]) -> tuple[str, ...]:
    """The first and the last page of every kind and language, so every depth and every way to share a shell."""
    by_kind: dict[tuple[str, str], list[str]] = {}
    for route in routes:
        by_kind.setdefault((route.kind.name, route.specimen.language), []).append(route.url)
    return tuple(dict.fromkeys(url for urls in by_kind.values() for url in (urls[0], urls[-1])))


def test_every_kind_of_page_is_the_same_bytes_as_a_true_page_of_the_engine(built: Built) -> None:
    """A sample of every page kind, in both languages, equals what MkDocs renders without shells."""
    wanted = sample(built.plan.routes)
    assert {url.split("/")[0] for url in wanted} == {"zh", "en"}
    slow = slowly(built.site.parent, wanted)
    assert set(slow) == set(wanted)
    for url in wanted:
        fast = (built.site / url / "index.html").read_text(encoding="utf-8")
        assert fast == slow[url], f"{url} differs"


def test_the_sample_holds_every_page_kind(built: Built) -> None:
    """No kind of page escapes the comparison for want of an entry."""
    assert {route.kind.name for route in built.plan.routes} == {kind.name for kind in page_kinds()}


NASTY = 'Tom & "Jerry\'s" <b>bold</b> {{ 7*7 }} casebookslotbodyx \\1 $& 五行'


HEAT = ("zh/guides/heat/", "en/guides/heat/")


@pytest.fixture(scope="module")
def nasty(one_day: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The site of a casebook with such a title, and the pages that bear it, made the slow way."""
    quoted = "'" + NASTY.replace("'", "''") + "'"
    files = changed("guides/heat.yaml", "title: {zh: 防暑, en: Heat}", f"title: {{zh: {quoted}, en: {quoted}}}")
    project = small_project(tmp_path_factory.mktemp("nasty"), files)
    return run_build(project, lambda _: None).site, slowly(project, HEAT)


@pytest.mark.parametrize("url", HEAT)
def test_text_that_looks_like_markup_or_marks_survives_both_ways_alike(
    nasty: tuple[Path, dict[str, str]], url: str
) -> None:
    """A title full of markup, template braces and the shells' own marks is shown as text, fast and slow."""
    site, slow = nasty
    fast = (site / url / "index.html").read_text(encoding="utf-8")
    assert str(escape(NASTY)) in fast
    assert "<b>bold</b>" not in fast
    assert fast == slow[url]
