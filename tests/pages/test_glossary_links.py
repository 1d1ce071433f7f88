"""Glossary terms are linked where a page first uses them, and nothing else of the page changes."""

from __future__ import annotations

import re

import pytest
from casebook_from import SOUND, changed
from hypothesis import given
from hypothesis import strategies as st
from page_reader import Node, target
from small_site import page_of

from generator.content import Casebook
from generator.languages import LANGUAGES, Language
from generator.pages._glossary_links import TermLinks
from generator.pages._renderer import term_links

TERMS = {
    "生态图": "ecomap", "生态": "ecology", "个案工作": "casework", "个案": "case", "ecomap": "ecomap", "map": "map",
    "Stress": "stress", "stress test": "stress-test", "R&D": "research", "amp": "amplifier", "39": "thirty-nine",
    "H7": "h7", "<5": "few", "O'Neil": "oneil", "lt": "less",
}  # fmt: skip
LINK = re.compile(r'<a class="term" href="[^"]*">(.*?)</a>')


def _applied(html: str) -> str:
    return TermLinks(TERMS).apply(html, "../glossary/")


def _linked(html: str) -> list[str]:
    """Return the words that were linked; fails if anything but links was added."""
    made = _applied(html)
    assert LINK.sub(r"\1", made) == html
    return LINK.findall(made)


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>画生态图。</p>", ["生态图"]),
        ("<p>画生态图，再画生态图。</p><p>生态图</p>", ["生态图"]),
        ("<p>An ecomap, then the Ecomap again.</p>", ["ecomap"]),
        ("<p>An ecomap 也叫生态图。</p>", ["ecomap"]),
        ("<p>没有术语。</p>", []),
        ("", []),
    ],
    ids=["once", "first use only", "in capitals too", "two spellings of a term", "none", "nothing"],
)
def test_a_term_is_linked_where_it_is_first_used(html: str, linked: list[str]) -> None:
    """The first use leads to the glossary; later ones, however they are written, are left in peace."""
    assert _linked(html) == linked


def test_the_link_leads_to_the_term() -> None:
    """Its address is the glossary's page and the term's id."""
    assert _applied("<p>生态图</p>") == '<p><a class="term" href="../glossary/#ecomap">生态图</a></p>'


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>个案工作</p>", ["个案工作"]),
        ("<p>个案工作和个案</p>", ["个案工作", "个案"]),
        ("<p>个案工作、个案工作</p>", ["个案工作"]),
        ("<p>A stress test under stress.</p>", ["stress test", "stress"]),
        ("<p>Two stress tests.</p>", ["stress"]),
        ("<p>Distressed, stress.</p>", ["stress"]),
    ],
    ids=[
        "longer",
        "longer, then shorter",
        "never inside a longer one",
        "two words",
        "longer is no whole word",
        "inside",
    ],
)
def test_the_longest_term_wins(html: str, linked: list[str]) -> None:
    """Of terms that stand in one another the longest whole one is meant."""
    assert _linked(html) == linked


@pytest.mark.parametrize("text", ["mapping", "ecomaps", "bitmap", "H7N9", "maps", "amplified", "remap"])
def test_latin_terms_are_whole_words(text: str) -> None:
    """`map` is no part of `mapping`, nor `H7` of `H7N9`."""
    assert _linked(f"<p>{text}</p>") == []


@pytest.mark.parametrize("text", ["MAP", "Map", "map.", "(map)", "用map画", "a-map", "“map”", "map’s", "map 2"])
def test_latin_terms_are_found_in_any_case_and_next_to_anything_but_letters(text: str) -> None:
    """Capitals do not matter; Chinese, brackets, quotes and hyphens may stand right beside."""
    assert len(_linked(f"<p>{text}</p>")) == 1


@pytest.mark.parametrize("text", ["画生态图吧", "“生态图”", "x生态图y", "1生态图2"])
def test_chinese_terms_are_found_anywhere(text: str) -> None:
    """Chinese has no word breaks."""
    assert _linked(f"<p>{text}</p>") == ["生态图"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">生态图</a>',
        '<a href="x"><strong>生态图</strong></a>',
        "<h1>生态图</h1>",
        "<h2>生态图</h2>",
        "<h3>生态图</h3>",
        "<h4>生态图</h4>",
        "<p><code>生态图</code></p>",
        "<pre>生态图</pre>",
        "<button>生态图</button>",
        "<details><summary>生态图</summary></details>",
        "<table><caption>生态图</caption></table>",
        '<table><tr><th scope="row">生态图</th></tr></table>',
        "<dl><dt>生态图</dt></dl>",
        '<div class="no-terms">生态图</div>',
        '<div class="citation no-terms"><p><span>生态图</span></p></div>',
        '<div class="no-terms foot"><br><img src="x" alt="">生态图</div>',
        "<script>生态图</script>",
    ],
)
def test_terms_stay_as_they_are_where_a_link_would_disturb(html: str) -> None:
    """Links, headings, code, buttons, heads of tables and lists, and parts that ask for it hold no links to terms."""
    assert _linked(html) == []
    assert _linked(f"{html}<p>生态图</p>") == ["生态图"], "after it, terms are linked again"


@pytest.mark.parametrize(
    "html",
    [
        '<p title="生态图 > 5">x</p>',
        "<p title='a \" 生态图 >'>x</p>",
        '<img alt="生态图"><br>',
        '<p class="my-no-terms-at-all">x</p>',
        "<p>a &amp; b &lt; c &gt; d &quot; &#39; &#34;</p>",
        "<!-- don't look: 生态图 > --><p>x</p>",
        "<p>1 &lt;6</p>",
        "<p>İstanbul</p>",
        "<svg><path d='M0'/></svg>",
    ],
)
def test_attributes_entities_and_comments_survive(html: str) -> None:
    """What only looks like a term (in a tag, a comment or the name of a character) is not touched."""
    assert _linked(html) == []


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>R&amp;D and more</p>", ["R&amp;D"]),
        ("<p>only &lt;5 left</p>", ["&lt;5"]),
        ("<p>with O&#39;Neil</p>", ["O&#39;Neil"]),
        ("<p>with O'Neil</p>", ["O'Neil"]),
        ("<p>a&amp;生态图</p>", ["生态图"]),
        ("<p>the amp &amp; the map</p>", ["amp", "map"]),
        ('<h2>a<svg><path d="M0"/></svg></h2><p>map</p>', ["map"]),
        ("<!-- don't --><p>map</p>", ["map"]),
    ],
)
def test_terms_with_marked_characters_are_found(html: str, linked: list[str]) -> None:
    """A term may hold &, < or a quote; text and links stay well-formed."""
    assert _linked(html) == linked


def test_a_glossary_without_terms_changes_nothing() -> None:
    """Before the first term is written pages are what they are."""
    assert TermLinks({}).apply("<p>生态图 & x</p>", "g/") == "<p>生态图 & x</p>"


PIECES = st.sampled_from(
    [
        *TERMS,
        "生",
        "态",
        "a",
        "s",
        " ",
        "，",
        "&amp;",
        "&#39;",
        "&lt;",
        "<p>",
        "</p>",
        "<code>",
        "</code>",
        "<br>",
        '<i t="map">',
    ]
)


@given(st.lists(PIECES, max_size=12))
def test_only_links_are_ever_added(pieces: list[str]) -> None:
    """Whatever a page holds, without the links it is the same page, and no term is linked twice."""
    html = "".join("&amp;" if piece == "R&D" else "&lt;5" if piece == "<5" else piece for piece in pieces)
    made = _applied(html)
    assert LINK.sub(r"\1", made) == html
    ids = re.findall(r'href="\.\./glossary/#([^"]+)"', made)
    assert len(set(ids)) == len(ids)


# On pages


@pytest.mark.parametrize(("language", "word"), [("zh", "生态图"), ("en", "ecomap")])
def test_a_page_links_its_first_use(language: Language, word: str) -> None:
    """In each language its own words are linked, once, to the place of the term in the glossary."""
    page = page_of("cases/lan/", language=language)
    (link,) = page.all("a", "term")
    assert (link.text, link.attributes["href"]) == (word, "../../glossary/#ecomap")


def test_a_term_that_is_too_common_is_not_linked() -> None:
    """`link: false` keeps a word out of the text; the glossary still explains it."""
    files = changed("vocabulary/glossary.yaml", "    sources: [talk]", "    sources: [talk]\n    link: false")
    assert page_of("cases/lan/", files).all("a", "term") == []
    assert page_of("glossary/", files).has("ecomap")


def test_other_ways_to_write_a_term_are_linked() -> None:
    """A plural or a second name leads to the same place."""
    files = {
        **SOUND,
        "vocabulary/glossary.yaml": SOUND["vocabulary/glossary.yaml"].replace(
            "    sources: [talk]", "    sources: [talk]\n    also: {en: [eco-maps]}"
        ),
        "guides/heat.yaml": SOUND["guides/heat.yaml"].replace("Drink water.", "Draw eco-maps."),
    }
    (link,) = page_of("guides/heat/", files).all("a", "term")
    assert link.text == "eco-maps"


def test_terms_in_the_other_language_are_not_linked() -> None:
    """On an English page that falls back to Chinese, a Chinese word is not a term of the English glossary."""
    files = changed("guides/heat.yaml", "{zh: 多喝水。, en: Drink water., sources: [talk]}", "{zh: 画生态图。}")
    assert page_of("guides/heat/", files).all("a", "term") == []
    (link,) = page_of("guides/heat/", files, "zh").all("a", "term")
    assert link.text == "生态图"


@pytest.mark.parametrize("path", ["", "glossary/", "sources/", "write/glossary/"])
def test_pages_that_are_lists_link_no_terms(trees: dict[tuple[Language, str], Node], path: str) -> None:
    """The home page, the glossary itself, the sources and the reference for authors stay free of them."""
    for language in LANGUAGES:
        assert trees[language, path].all("a", "term") == []


def test_every_term_of_every_page_is_linked_once_and_leads_to_the_glossary(
    trees: dict[tuple[Language, str], Node],
) -> None:
    """In the whole library no term is linked twice on a page, none stands in a heading, and each exists."""
    linked = 0
    for (language, path), page in trees.items():
        links = page.all("a", "term")
        places = [target(path, link.attributes["href"]) for link in links]
        assert len(set(places)) == len(places), path
        for link, (there, anchor) in zip(links, places, strict=True):
            assert there == "glossary/", path
            assert trees[language, there].has(anchor), anchor
            assert not any(link.inside(tag) for tag in ("h1", "h2", "h3", "summary", "th", "caption", "dt")), path
        linked += len(links)
    assert linked


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_of_the_library_hides_another(casebook: Casebook, language: Language) -> None:
    """Two terms that are written alike would both lead to one of them."""
    spellings: dict[str, str] = {}
    for name, term in casebook.terms("term").items():
        if term.link:
            for spelling in {getattr(term.name, language), *getattr(term.also, language)} - {None}:
                other = spellings.setdefault(spelling.lower(), name)
                assert other == name, f"{spelling}: {other}, {name}"
    assert term_links(casebook, language)
