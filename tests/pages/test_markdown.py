"""Long texts are Markdown; whatever could harm a reader does not survive it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reader import read

from generator.pages._markdown import to_html

ALLOWED = {
    "p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
HARMFUL = [
    "<script>alert(1)</script>",
    "a <script src=//evil.example/x.js></script> b",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/x.png)",
    '<a href="https://a.example" onclick="alert(1)">a</a>',
    "<p onmouseover='alert(1)'>a</p>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](vbscript:x)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](file:///etc/passwd)",
    "<javascript:alert(1)>",
    "[a][1]\n\n[1]: javascript:alert(1)",
    "<style>body{display:none}</style>",
    '<p style="position:fixed">a</p>',
    '<iframe src="https://evil.example"></iframe>',
    "<object data=x></object><embed src=x>",
    '<form action="https://evil.example"><input name=a><button>b</button></form>',
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    '<link rel=stylesheet href="https://evil.example/x.css">',
    "<video src=x autoplay></video>",
    '<div id="title" class="md-header">a</div>',
    '<a name="x" id="key-points">a</a>',
    "<!-- [if IE]><script>alert(1)</script><![endif] -->",
    "<details open ontoggle=alert(1)>a</details>",
    "<<script>script>alert(1)<</script>/script>",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
]


def _assert_harmless(html: str) -> None:
    for node in read(html).walk():
        assert node.tag in ALLOWED, html
        assert set(node.attributes) <= {"href", "title", "rel", "start"}, html
        scheme = re.match(
            r"([a-z][a-z0-9+.-]*):", re.sub(r"[\t\n\r]", "", node.attributes.get("href", "")).strip(), re.I
        )
        assert scheme is None or scheme[1].lower() in ("http", "https", "mailto", "tel"), html


@pytest.mark.parametrize("text", HARMFUL)
def test_what_could_harm_is_taken_out(text: str) -> None:
    """No scripts, handlers, styles, frames, forms, pictures, ids or classes; no link that runs something."""
    _assert_harmless(to_html(text))
    _assert_harmless(to_html(f"before\n\n{text}\n\nafter"))


@given(st.text(alphabet="<>/&\"'=()[]!`*_#-:;. \n\tscriptjavhefonld1", max_size=60))
def test_no_text_at_all_can_harm(text: str) -> None:
    """Whatever somebody types, what comes out is well-formed and made of harmless parts only."""
    _assert_harmless(to_html(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("**strong** and *soft*", "<p><strong>strong</strong> and <em>soft</em></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("`code`", "<p><code>code</code></p>"),
        ("[a](https://a.example)", '<p><a href="https://a.example" rel="noopener">a</a></p>'),
        ("[call](tel:120)", '<p><a href="tel:120" rel="noopener">call</a></p>'),
        ("[heat](../../guides/heat/)", '<p><a href="../../guides/heat/" rel="noopener">heat</a></p>'),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("{{ page.title }} {% x %}", "<p>{{ page.title }} {% x %}</p>"),
        ("第一段。\n第二行。", "<p>第一段。\n第二行。</p>"),
        ("", ""),
        ("  \n", ""),
    ],
)
def test_what_authors_need_is_there(text: str, html: str) -> None:
    """Paragraphs, emphasis, lists that keep their numbers, quotes, links and plain signs."""
    assert to_html(text) == html


def test_tables_are_there() -> None:
    """A small table can be written as Markdown has it."""
    table = read(to_html("| a | b |\n|---|---|\n| 1 | 2 |")).one("table")
    assert [cell.text for cell in table.all("th")] == ["a", "b"]
    assert [cell.text for cell in table.all("td")] == ["1", "2"]


def test_nothing_of_a_text_gets_into_the_next() -> None:
    """One converter serves all texts: neither addresses that a text names nor what it hides from Markdown go on."""
    named = '<p><a href="https://a.example" rel="noopener">here</a></p>'
    assert to_html("[here][a]\n\n[a]: https://a.example") == named
    assert to_html("also [here][a]") == "<p>also [here][a]</p>"
    assert to_html("<b>loud</b> and `<b>`") == "<p>loud and <code>&lt;b&gt;</code></p>"
    assert "loud" not in to_html("\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03")


def test_a_text_that_breaks_off_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped inside a list, the converter would take the next text for a part of it."""
    with monkeypatch.context() as patch:
        patch.setattr("markdown.blockprocessors.ParagraphProcessor.run", _stop)
        with pytest.raises(KeyboardInterrupt):
            to_html("- one\n\n  > stopped here")
    assert to_html("a line\n\n- item") == "<p>a line</p>\n<ul>\n<li>item</li>\n</ul>"


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("opening", ["[", "![", "[a](", "<a "])
def test_a_text_with_more_brackets_than_anybody_writes_is_shown_as_it_stands(
    opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would read on to the end of the text for each of them; it is not even asked."""
    monkeypatch.setattr("generator.pages._markdown._converted", None)
    text = opening * 5000
    assert read(to_html(text)).text == text.strip()


def test_a_text_with_many_links_is_still_markdown() -> None:
    """As many as a long list of sources has."""
    assert to_html("- [a](https://a.example/)\n" * 400).count("<a ") == 400
