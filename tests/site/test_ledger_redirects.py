"""Pages for addresses that moved, and anchors for headings that moved: without a server and without scripts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.languages import LANGUAGES
from generator.pages import load_interface
from generator.site.assets import Assets
from generator.site.redirects import Look, write_redirects
from generator.site.write import write_text
from generator.source import read_register
from tests.end_to_end.links import broken_links

ROOT = Path(__file__).parents[2]
LOOK = Look(
    load_interface(ROOT / "templates/words.yaml", "templates/words.yaml"),
    Assets("assets/casebook.1.css", "assets/casebook.1.js", {}),
    "https://casebook.example/",
)
PAGE = """<!doctype html><html lang="{lang}"><head><title>{title} &amp; more - {site}</title></head><body><article>
<h1 id="title">{title}</h1>
<h2 class="x" id="story">Story<a href="#story">#</a></h2><p>Text</p>
<dl><div class="definitions__term" id="ecomap">
<dt>ecomap</dt><dd>drawn</dd></div></dl>
</article></body></html>
"""
TARGETS = ("", "about/", "cases/", "cases/lan/", "guides/heat/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small finished site with the files that every page loads, in a folder where nothing else is."""
    site = tmp_path / "site"
    for asset in LOOK.assets[:2]:
        write_text(site / asset, "")
    for language in LANGUAGES:
        for path in TARGETS:
            text = PAGE.format(lang=language, title=f"Page {path}", site=LOOK.interface.of("site-name", language))
            write_text(site / language / path / "index.html", text)
    return site


def moved(site: Path, *lines: str) -> None:
    register, wrong = read_register("\n".join(lines) + "\n", "casebook/ledger.yaml")
    assert wrong == ()
    write_redirects(register, site, LOOK)


def text_of(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


class _Refresh(HTMLParser):
    """Finds where a page leads by itself, as a browser without scripts does, and what else a reader gets."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.target, self.links, self.inline, self.meta, self.lang = "", list[str](), False, dict[str, str](), ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.inline |= (tag == "script" and "src" not in values) or any(name.startswith("on") for name in values)
        if tag == "html":
            self.lang = values["lang"]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.target = values["content"].removeprefix("0; url=")
        elif tag == "meta" and "name" in values:
            self.meta[values["name"]] = values["content"]
        elif tag == "a":
            self.links.append(values["href"])
        elif tag == "link" and values["rel"] == "canonical":
            self.meta["canonical"] = values["href"]


def arrived(site: Path, path: str, target: str) -> Path:
    """Return the file at which a relative link on a page arrives when files are opened without a server."""
    assert not re.match(r"[a-z]+:|/", target), "only a relative link works without a server"
    return (site / path / target.partition("#")[0]).resolve()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cases/old/", "cases/lan/"),
        ("old/", "cases/lan/"),
        ("a/b/c/d/", "about/"),
        ("cases/old/", "/"),
        ("cases/lan/old/", "cases/lan/"),
        ("旧页/", "about/"),
    ],
)
def test_a_page_that_moved_leads_to_its_new_address_as_a_file(site: Path, language: str, old: str, new: str) -> None:
    """In both languages, by a refresh and by a link in words; from a USB stick too."""
    moved(site, f"{old}: → {new}")
    page = _Refresh(text_of(site, f"{language}/{old}"))
    goal = site / language / new.lstrip("/") / "index.html"
    assert arrived(site, f"{language}/{old}", page.target) == goal
    assert [arrived(site, f"{language}/{old}", link) for link in page.links] == [goal]
    assert page.meta["canonical"] == f"https://casebook.example/{language}/{new.lstrip('/')}"
    assert broken_links(site) == []


@pytest.mark.parametrize(("language", "lang", "says"), [("zh", "zh-Hans", "已经搬到"), ("en", "en", "Moved to")])
def test_a_page_that_moved_says_so_and_is_not_searched(site: Path, language: str, lang: str, says: str) -> None:
    """In its language, with the name of the new page; without scripts of its own, so that a strict policy may stand."""
    moved(site, "cases/old/: → cases/lan/")
    text = text_of(site, f"{language}/cases/old")
    page = _Refresh(text)
    assert (page.lang, page.meta["robots"], page.inline) == (lang, "noindex", False)
    assert page.meta["description"]
    assert re.search(rf"<title>{says}.*Page cases/lan/ &amp; more \(cases/old/\)</title>", text)
    assert ">Page cases/lan/ &amp; more</a>" in text


def test_a_redirect_to_a_heading_keeps_it(site: Path) -> None:
    """The refresh can carry it, because it is known."""
    moved(site, "cases/old/: → cases/lan/#story")
    assert _Refresh(text_of(site, "zh/cases/old")).target == "../../cases/lan/index.html#story"


def test_a_page_that_was_taken_down_says_so_and_leads_to_what_stands_above(site: Path) -> None:
    """Nothing refreshes: who comes shall learn why the page is not there."""
    moved(site, "cases/old/: → gone", "playbooks/x/: → gone", "guides/heat/old/: → gone")
    for path, above in (("cases/old", "zh/cases"), ("playbooks/x", "zh"), ("guides/heat/old", "zh/guides/heat")):
        text = text_of(site, f"zh/{path}")
        page = _Refresh(text)
        assert (page.target, page.meta["robots"], "canonical" in page.meta) == ("", "noindex", False)
        assert "data-moved" not in text
        assert "已经撤下" in text
        assert arrived(site, f"zh/{path}", page.links[0]) == site / above / "index.html"


def test_what_exists_is_never_overwritten(site: Path) -> None:
    """A wrong line in the ledger takes no page away."""
    before = text_of(site, "zh/cases/lan")
    moved(site, "cases/lan/: → about/")
    assert text_of(site, "zh/cases/lan") == before


def _stands_before(html: str, anchor: str, words: str) -> bool:
    """Tell whether an anchor stands right before some words, in the same element."""
    return re.search(rf'<a class="moved" id="{anchor}"></a>{words}', html) is not None


def test_a_heading_that_moved_on_its_page_leaves_an_anchor_in_the_new_one(site: Path) -> None:
    """The browser finds it by itself, without scripts."""
    moved(site, "cases/lan/#tale: → cases/lan/#story", "cases/lan/#top: → cases/lan/")
    for language in LANGUAGES:
        html = text_of(site, f"{language}/cases/lan")
        assert _stands_before(html, "tale", "Story")
        assert _stands_before(html, "top", "Page cases/lan/")


def test_two_headings_may_become_one(site: Path) -> None:
    """Both anchors stand there."""
    moved(site, "cases/lan/#a: → cases/lan/#story", "cases/lan/#b: → cases/lan/#story")
    assert {"a", "b"} < set(re.findall(r'id="(\w+)"', text_of(site, "en/cases/lan")))


def test_an_anchor_for_a_term_stands_in_its_first_line(site: Path) -> None:
    """A list of definitions may hold no anchor between its items."""
    moved(site, "about/#eco: → about/#ecomap")
    assert '<dt><a class="moved" id="eco"></a>ecomap</dt>' in text_of(site, "zh/about")


@pytest.mark.parametrize(
    ("target", "link"), [("guides/heat/#story", "index.html#story"), ("guides/heat/", "index.html"), ("/", None)]
)
def test_a_heading_that_moved_to_another_page_leaves_a_line_that_leads_there(
    site: Path, target: str, link: str | None
) -> None:
    """It has the old id, so the link arrives at it; it names the other page."""
    moved(site, f"cases/lan/#tale: → {target}")
    html = text_of(site, "zh/cases/lan")
    line = re.search(
        r'<p class="moved" id="tale">原来在这里的一段，已经移到：<a href="([^"]+)">(.+?)</a></p>\n</article>', html
    )
    assert line
    where = "../../guides/heat/" + link if link else "../../index.html"
    assert line[1] == where
    assert broken_links(site) == []


def test_a_heading_that_was_taken_out_leaves_a_line_that_says_so(site: Path) -> None:
    """No dead end, and no false hope."""
    moved(site, "cases/lan/#tale: → gone")
    assert '<p class="moved" id="tale">What stood here was taken down.</p>' in text_of(site, "en/cases/lan")


def test_a_heading_of_a_page_that_is_gone_changes_nothing(site: Path) -> None:
    """That the line does nothing is told by URL703."""
    moved(site, "nowhere/#tale: → about/", "cases/lan/#tale: → cases/lan/#nowhere")
    assert not (site / "zh/nowhere").exists()
    assert "tale" not in text_of(site, "zh/cases/lan")


@pytest.mark.parametrize(
    "line",
    [
        "../../out/: → about/",
        "/out/: → about/",
        "out/../../../out/: → about/",
        "cases/old/: → https://example.org/",
        "cases/old/: → //example.org/",
        "cases/old/: → javascript:alert(1)/",
        'cases/old/: → about/#"><script>x</script>',
        'cases/old"><script>/: → about/',
        'cases/lan/#a"b: → cases/lan/#story',
    ],
)
def test_a_hostile_line_writes_nothing_outside_and_leads_nowhere_else(site: Path, line: str) -> None:
    """Such a ledger is refused before; should it come this far, it still does no harm."""
    before = {path: path.read_bytes() for path in site.parent.rglob("*") if path.is_file()}
    moved(site, line)
    after = {path: path.read_bytes() for path in site.parent.rglob("*") if path.is_file()}
    assert before == {path: content for path, content in after.items() if path in before}
    for path in after.keys() - before.keys():
        page = _Refresh(path.read_text(encoding="utf-8"))
        assert path.is_relative_to(site)
        assert not page.inline
        assert (page.target, "example.org" in path.read_text(encoding="utf-8")) == ("", False)


def test_the_same_ledger_gives_the_same_bytes(site: Path) -> None:
    """Whatever the order of its lines."""
    lines = [
        "cases/old/: → cases/lan/",
        "about/#a: → about/#story",
        "about/#b: → gone",
        "about/#c: → gone",
        "x/: → gone",
    ]
    moved(site, *lines)
    first = {path: path.read_bytes() for path in site.rglob("*.html")}
    for language in LANGUAGES:
        write_text(
            site / language / "about/index.html",
            re.sub(r'<(a|p) class="moved".*?</\1>\n?', "", text_of(site, f"{language}/about")),
        )
    moved(site, *reversed(lines))
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == first
