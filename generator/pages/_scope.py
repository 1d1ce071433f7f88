"""What composing one page needs: its language, its links, and what it has cited so far.

A scope lives for one page. It remembers three things while the page is composed in reading order: which sources were
cited (so that they get their numbers), whether a text had to fall back to another language, whether a draft is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.content import Basis, Casebook, Choice, Entry, LongText, Passage, Point, Text
from generator.languages import HTML_LANGUAGE, Language, Words
from generator.pages._blocks import Item, Link, Tag
from generator.pages._interface import Interface
from generator.pages._markdown import to_html
from generator.pages._place import Site, url_of


class Scope:
    """Composing one page.

    Args:
        casebook: all entries.
        interface: the interface's words.
        language: the page's language.
        path: the page's address below its language.
        site: the site around it.
    """

    def __init__(self, casebook: Casebook, interface: Interface, language: Language, path: str, site: Site) -> None:
        self.casebook = casebook
        self.language = language
        self.path = path
        self.site = site
        self.cited: list[str] = []
        self.fell_back = False
        self.shows_draft = False
        self._interface = interface
        self._default_basis: Basis | None = None

    def rests_on(self, default: Basis) -> None:
        """From now on, blocks that do not say what they rest on rest on `default`."""
        self._default_basis = default

    # Words and texts

    def word(self, key: str, **values: object) -> str:
        """Return a phrase of the interface, e.g. `word("at-a-glance")`."""
        return self._interface.of(key, self.language, **values)

    def escaped(self, key: str, **values: object) -> Markup:
        """Return a phrase of the interface as HTML; values that are `Markup` stay as they are."""
        return escape(self.word(key)).format(**values) if values else escape(self.word(key))

    def of(self, words: Words) -> str:
        """Return words of the program in the page's language."""
        return words.of(self.language)

    def choice(self, value: Choice) -> str:
        """Return what a chosen value is called."""
        return value.words.of(self.language)

    def in_order(self, text: Text) -> bytes:
        """Return the key by which texts of the page's language are sorted.

        GB 18030 keeps the order of GB 2312, whose 3,755 characters of level 1 stand by their pinyin.
        """
        return self.plain(text).casefold().encode("gb18030")

    def join(self, parts: Iterable[str]) -> str:
        """Join short words as the language does."""
        return self.word("list-separator").join(parts)

    def plain(self, text: Text) -> str:
        """Return a text as plain text, for titles and descriptions."""
        return text.of(self.language).text

    def text(self, text: Text | None) -> Markup:
        """Return a short text as HTML; a text in another language says so to browsers and screen readers."""
        if text is None:
            return Markup("")
        said = text.of(self.language)
        if said.language == self.language:
            return escape(said.text)
        self.fell_back = True
        return Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[said.language], said.text)

    def long(self, text: LongText | None) -> Markup:
        """Return a Markdown text as HTML."""
        if text is None:
            return Markup("")
        said = text.of(self.language)
        html = to_html(said.text)
        if said.language == self.language:
            return html
        self.fell_back = True
        return Markup('<div lang="{}">{}</div>').format(HTML_LANGUAGE[said.language], html)

    # What texts rest on

    def tag(self, basis: Basis | None) -> Tag | None:
        """Return the tag that shows what a block rests on; none on pages without provenance."""
        chosen = basis or self._default_basis
        return Tag(chosen.value, self.choice(chosen)) if chosen else None

    def point(self, point: Point) -> Item:
        """Return a statement with the numbers of its sources."""
        basis = getattr(point, "basis", None)
        return Item(self.text(point) + self.cite(point.sources), self.tag(basis) if hasattr(point, "basis") else None)

    def points(self, points: Iterable[Point]) -> tuple[Item, ...]:
        """Return statements with the numbers of their sources."""
        return tuple(self.point(point) for point in points)

    def cited_text(self, text: LongText, sources: Iterable[str]) -> Markup:
        """Return a Markdown text with the numbers of its sources at the end of its last paragraph."""
        html, numbers = self.long(text), self.cite(sources)
        end = Markup("</p>")
        if numbers and html.endswith(end):
            return html[: -len(end)] + numbers + end
        return html + numbers

    def passages(self, passages: Iterable[Passage]) -> tuple[Item, ...]:
        """Return passages, each with what it rests on and the numbers of its sources."""
        return tuple(Item(self.cited_text(one, one.sources), self.tag(one.basis)) for one in passages)

    def items(self, texts: Iterable[Text]) -> tuple[Item, ...]:
        """Return short texts as items."""
        return tuple(Item(self.long(text) if isinstance(text, LongText) else self.text(text)) for text in texts)

    def cite(self, sources: Iterable[str]) -> Markup:
        """Return the numbers of sources, in the order in which the page cites them, as links to the page's list."""
        return Markup("").join(self._number(source) for source in sources)

    def _number(self, source: str) -> Markup:
        if source not in self.cited:
            self.cited.append(source)
        label = self.word("source-number", number=self.cited.index(source) + 1)
        return Markup('<sup class="cite"><a href="#source-{}" aria-label="{}">[{}]</a></sup>').format(
            source, label, self.cited.index(source) + 1
        )

    # Links

    def href(self, path: str) -> str:
        """Return the relative link from this page to another page of its language, e.g. `../../guides/heat/`."""
        depth = url_of(self.language, self.path).count("/") - 1
        target, mark, anchor = path.partition("#")
        relative = "../" * depth + target
        return (relative or "./") + mark + anchor

    def url(self) -> str:
        """Return the page's full address."""
        return self.site.url + url_of(self.language, self.path)

    def entry_path(self, entry: Entry) -> str:
        """Return the address of an entry's page, or of the page that shows a vocabulary, below the language."""
        return f"{entry.type.name}/" if entry.type.folder == "vocabulary" else f"{entry.type.folder}/{entry.id}/"

    def title(self, entry: Entry) -> Markup:
        """Return an entry's title for a page that shows it among others; a draft's bears a mark wherever it stands."""
        title = self.text(entry.record.title)
        if not entry.draft:
            return title
        self.shows_draft = True
        return Markup('{} <span class="tag tag--draft">{}</span>').format(title, self.word("draft"))

    def entry_link(self, entry: Entry) -> Link:
        """Return the link to an entry's page, with its summary."""
        return Link(
            self.href(self.entry_path(entry)),
            self.title(entry),
            self.text(entry.record.summary),
            entry.type.words.of(self.language),
        )

    def term_link(self, kind: str, name: str) -> Link:
        """Return the link to the page, or the place on a page, of a vocabulary's term."""
        term = self.casebook.terms(kind)[name]
        folder = next(entry.type.name for kind_, entry in self.casebook.vocabularies.items() if kind_ == kind)
        path = f"{folder}/{name}/" if kind in FACETS else f"{folder}/#{name}"
        return Link(self.href(path), self.text(term.name))

    def linked(self, link: Link) -> Markup:
        """Return a link as HTML."""
        return Markup('<a href="{}">{}</a>').format(link.href, link.title)


FACETS = ("group", "risk", "method", "topic")
"""The kinds of terms that have a page each, listing the entries that refer to them. Stations are the fifth facet."""
