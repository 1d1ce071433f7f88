"""HTML is read as a browser's tokenizer reads it, in time that grows with its length and nothing else."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_finished_site import PAGE, SITE, found_in

from generator.scan._page import read_page
from generator.scan._pieces import Memory, Piece, merged
from generator.scan._tokens import tokens


def told(html: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(kind, text, dict(attributes)) for kind, _, text, attributes in tokens(html)]


def begun(html: str) -> list[tuple[str, dict[str, str]]]:
    return [(kind, attributes) for kind, _, attributes in told(html) if kind[0] not in "#/"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href=x>", [("a", {"href": "x"})]),
        ("<A HREF='x' hidden>", [("a", {"href": "x", "hidden": ""})]),
        ('<a title="<b>" href=x>', [("a", {"title": "<b>", "href": "x"})]),
        ('<a href="1" href="2">', [("a", {"href": "1"})]),
        ("<a href = \n 'x'>", [("a", {"href": "x"})]),
        ("<a/href=x/>", [("a", {"href": "x/"})]),
        ('<a href="&#120;&amp;">', [("a", {"href": "x&"})]),
        ("<a b='>'c=d>", [("a", {"b": ">", "c": "d"})]),
        ('<a ="b>c', [("a", {'="b': ""})]),
        ("<br/>", [("br", {})]),
        ("<1>", []),
        ("< a>", []),
        ("<!-- <a> -->", []),
        ("<!--><a>", [("a", {})]),
        ("<!-- a --!><b>", [("b", {})]),
        ("<?a <b>", []),
        ("</ <b>", []),
        ("<!doctype html><p>", [("p", {})]),
        ("<script>'<a>'</script><b>", [("script", {}), ("b", {})]),
        ("<SCRIPT>x</ScRiPt ><b>", [("script", {}), ("b", {})]),
        ("<script>x</scripty></script><b>", [("script", {}), ("b", {})]),
        ("<title>a</title><b>", [("title", {}), ("b", {})]),
        ("<svg><style><img src=x></style>", [("svg", {}), ("style", {}), ("img", {"src": "x"})]),
        ("<template><img src=x></template>", [("template", {}), ("img", {"src": "x"})]),
        ("<noscript><img src=x></noscript>", [("noscript", {}), ("img", {"src": "x"})]),
        ("<a\0b>", [("a\0b", {})]),
    ],
)
def test_tags_are_what_a_browser_takes_for_tags(html: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    """HTML Standard, 13.2.5; what browsers hide in templates and drawings is told as well."""
    assert begun(html) == expected


def test_texts_comments_and_scripts_are_told_apart() -> None:
    """Texts are decoded, scripts are told as they stand."""
    assert told("a &amp; b<!-- c --><script>1 &amp; 2</script><title>x &lt;</title>") == [
        ("#text", "a & b", {}),
        ("#comment", " c ", {}),
        ("script", "", {}),
        ("#raw", "1 &amp; 2", {}),
        ("/script", "", {}),
        ("title", "", {}),
        ("#text", "x <", {}),
        ("/title", "", {}),
    ]


@pytest.mark.parametrize("html", ["<a", '<a href="x>', "<!-- a >", "<script>a>", "<title>", "<?a", "<a b='>"])
def test_a_text_that_ends_inside_something_says_so(html: str) -> None:
    """A page that was cut there is read again as one piece."""
    assert told(html)[-1][0] == "#open"
    assert not read_page(html).whole


@pytest.mark.parametrize("html", ["", "<a>", "a", "<a>\n", "<!-- a -->", "<script></script>", "<a>b"])
def test_a_text_that_ends_well_says_nothing(html: str) -> None:
    """The piece can be read alone."""
    assert read_page(html).whole


def test_a_place_is_where_a_piece_begins() -> None:
    """In characters."""
    html = "大<b a='热'>天</b><title>x</title>"
    for kind, at, text, _ in tokens(html):
        assert html.startswith(text if kind.startswith("#") else "<", at)


class _Standard(HTMLParser):
    """The standard library's slow reader."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values: dict[str, str] = {}
        for name, value in attrs:
            values.setdefault(name, value or "")
        self.found.append((tag, values))


ATTRIBUTE = st.tuples(st.sampled_from(["id", "href", "title"]), st.text("ab<>&'大 \n=", max_size=6))
ELEMENT = st.tuples(
    st.sampled_from(["p", "div", "b", "svg", "li"]), st.lists(ATTRIBUTE, max_size=3, unique_by=lambda a: a[0])
)


@given(st.lists(st.one_of(ELEMENT, st.text("ab大;\n", max_size=5)), max_size=12))
def test_sound_pages_are_read_as_the_standard_library_reads_them(parts: list[object]) -> None:
    """Two readers that know nothing of each other agree."""
    html = ""
    for part in parts:
        if isinstance(part, tuple):
            name, attributes = part
            written = "".join(f' {key}="{value.replace("&", "&amp;")}"' for key, value in attributes)
            html += f"<{name}{written}>x</{name}>"
        else:
            html += str(part)
    standard = _Standard()
    standard.feed(html)
    standard.close()
    assert begun(html) == standard.found


SCRAPS = (
    *(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<title>",
        "<svg>",
        "</svg>",
        "<nav>",
        "</nav>",
        "<main>",
    ),
    *("<a href='../x'>", "<p id=a>", '"', "'", "=", " ", "x", "<h2>", "</p>", "<img src=y", "大"),
)


@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_pieces_together_say_what_the_page_says(parts: list[str]) -> None:
    """However it is cut, nothing is lost, nothing is added, and every place is right."""
    html = "".join(parts)
    whole = read_page(html)
    pieces = Memory().pieces_of("zh/a/index.html", html)
    page = merged(pieces)
    assert (page.titles, page.headings, page.ids) == (whole.titles, whole.headings, whole.ids)
    for name in ("links", "loads", "pictures", "drawings"):
        marks = [(mark.text, mark.at + piece.at) for piece in pieces for mark in getattr(piece.page, name)]
        assert marks == [(mark.text, mark.at) for mark in getattr(whole, name)]
    said = [" ".join(mark.text.split()) for piece in pieces for mark in piece.page.texts]
    assert "".join(said).replace(" ", "") == "".join("".join(mark.text.split()) for mark in whole.texts)


def test_a_page_is_cut_and_a_remembered_piece_is_not_read_again() -> None:
    """Else the frame of twenty thousand pages would be read twenty thousand times."""
    memory = Memory()
    first = memory.pieces_of("zh/a/index.html", PAGE)
    assert len(first) > 4
    ends = [piece.at for piece in first[1:]] + [len(PAGE)]
    for _ in range(2):
        for piece, end in zip(first, ends, strict=True):
            memory.remember("zh/a/index.html", PAGE[piece.at : end], piece)
    again = memory.pieces_of("zh/b/index.html", PAGE)
    assert sum(piece.clean for piece in again) > 3
    assert not any(piece.clean for piece in memory.pieces_of("en/b/index.html", PAGE))


def test_a_piece_whose_links_depend_on_the_folder_is_not_remembered() -> None:
    """`x.png` is another picture on another page."""
    memory = Memory()
    html = '<nav><img alt="" src="x.png"></nav>'
    piece = Piece(0, read_page(html), clean=False)
    for _ in range(3):
        memory.remember("zh/a/index.html", html, piece)
    assert not any(one.clean for one in memory.pieces_of("zh/b/index.html", html))


HOSTILE = {
    "nested ten thousand deep": "<div>" * 10_000 + "x",
    "nested a hundred thousand deep": "<b><svg><nav>" * 100_000,
    "nothing is closed": "<nav " * 50_000,
    "quotes are not closed": "<a b='\" c=\"'" * 50_000,
    "a huge attribute": '<p title="' + "x" * 5_000_000 + '">',
    "very many attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">",
    "comments in comments": "<!--" * 200_000,
    "scripts in drawings": "<svg><script>" * 50_000,
    "titles in titles": "<title>" * 50_000,
    "equal signs": "<p " + "= " * 300_000,
    "blanks": "<p" + " " * 1_000_000 + "a",
    "lines": "<p>" + "\n" * 1_000_000 + "<",
    "ampersands": "&" * 1_000_000,
    "brackets": "<" * 500_000,
    "style addresses": '<p style="' + "url(" * 100_000 + '">',
    "style comments": "<style>" + "/*" * 300_000,
    "script quotes": "<script>" + "'//" * 100_000,
    "sets of pictures": '<img alt="" srcset="' + "," * 300_000 + '">',
    "nothing at all": "",
    "unseen characters": "\0\ufeff\u202e<p \0=\0>" * 1_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pages_neither_break_nor_hang_the_scan(tmp_path: Path, what: str) -> None:
    """Whatever a page holds, there is an answer soon."""
    started = time.monotonic()
    found_in(tmp_path, {**SITE, "zh/bad/index.html": HOSTILE[what], "zh/bad/a.xml": HOSTILE[what]})
    assert time.monotonic() - started < 20


@given(st.text("<>/!-=\"' &;#ab\0\n", max_size=60))
def test_no_text_breaks_the_reader(html: str) -> None:
    """Tags, quotes and brackets in any order."""
    read_page(html)
