"""What a page has and where it leads, read in one pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.scan._addresses import in_script, in_style, of_set
from generator.scan._tokens import Attributes, tokens


class Mark(NamedTuple):
    """Something on a page, and where it begins, in characters."""

    text: str
    at: int


@dataclass
class Page:
    """What a page has and where it leads.

    Attributes:
        lang: the language that it says it is in; None if it says nothing.
        titles: of the page, not of drawings in it.
        headings: each with its level as text, e.g. `2`.
        ids: places that can be linked to.
        links: addresses that a reader may follow.
        loads: addresses that are asked for by themselves, or to which something is sent.
        pictures: that have no `alt`.
        drawings: that have no name and are not hidden from those who hear pages.
        texts: everything that can be read, and what only programs read: paragraphs, attributes, comments, scripts.
        whole: whether the text does not end inside a tag, a comment, a script or a drawing.
    """

    lang: str | None = None
    titles: list[Mark] = field(default_factory=list)
    headings: list[Mark] = field(default_factory=list)
    ids: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    loads: list[Mark] = field(default_factory=list)
    pictures: list[Mark] = field(default_factory=list)
    drawings: list[Mark] = field(default_factory=list)
    texts: list[Mark] = field(default_factory=list)
    whole: bool = True


def read_page(html: str) -> Page:
    """Return what a page, or a piece of one, has and where it leads."""
    reading = _Reading()
    for kind, at, text, attributes in tokens(html):
        if kind == "#text":
            reading.text(text, at)
        elif kind[0] == "/":
            reading.end(kind[1:], at)
        elif kind == "#raw":
            reading.raw(text, at)
        elif kind == "#comment":
            reading.page.texts.append(Mark(text, at))
        elif kind == "#open":
            reading.page.whole = False
        else:
            reading.begin(kind, at, attributes)
    reading.end_of_page()
    return reading.page


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INLINE = _words(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small "
    "span strong sub sup time tspan tt u var wbr"
)
"""Elements that do not break a line; what stands before and after them is read as one."""
_JOINED = {"/dt": "：", "/th": "：", "/td": " ", "/dd": " ", "td": "", "th": "", "dd": "", "br": " "}
"""What stands between a label and its value: they are read as one, because a name tells more after “name”."""
_LINKS = frozenset({("a", "href"), ("area", "href"), ("a", "xlink:href")})
_ADDRESSES = _words(
    "href src srcset imagesrcset poster data action formaction xlink:href ping background manifest style"
)
_QUIET_RELATIONS = _words("alternate canonical next prev license author help bookmark tag me")
"""What a `link` may be for without being asked for; everything else is."""
_SHAPES = _words(
    "class d points transform viewbox x y x1 x2 y1 y2 cx cy r rx ry width height dx dy fill stroke "
    "stroke-width stroke-dasharray for type rel role xmlns tabindex colspan rowspan hreflang charset "
    "media sizes"
)
"""Attributes that say how something looks or works: no words stand there, and coordinates look like telephones."""
_HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
_SCRIPTS = frozenset({"", "module", "text/javascript", "application/javascript", "text/ecmascript"})


class _Reading:
    """Follows a page from its beginning to its end."""

    def __init__(self) -> None:
        self.page = Page()
        self._line: list[str] = []
        self._line_at = 0
        self._svgs: list[tuple[int, bool]] = []
        self._within = ""
        self._seen: set[str] = set()

    def text(self, text: str, at: int) -> None:
        if self._within == "title" and not self._svgs:
            self.page.titles.append(Mark(" ".join(text.split()), at))
        if not self._line:
            self._line_at = at
        self._line.append(text)

    def raw(self, text: str, at: int) -> None:
        self.page.texts.append(Mark(text, at))
        if self._within == "style":
            self.page.loads += (Mark(address, at + place) for address, place in in_style(text))
        elif self._within == "script":
            self.page.loads += (Mark(address, at + place) for address, place in in_script(text))

    def end(self, kind: str, at: int) -> None:
        if kind not in _INLINE:
            self._break("/" + kind, at)
        if kind == "svg" and self._svgs:
            self._close_drawing()

    def begin(self, kind: str, at: int, attributes: Attributes) -> None:
        if kind not in _INLINE:
            self._break(kind, at)
            self._element(kind, at, attributes)
        for name, value in attributes.items():
            if name in _SHAPES:
                continue
            if name == "id":
                self.page.ids.append(Mark(value, at))
            elif name in _ADDRESSES:
                self._address(kind, name, value, at, attributes)
            elif value and value not in self._seen:
                self._seen.add(value)
                self.page.texts.append(Mark(value, at))
        if special := _SPECIAL.get(kind):
            special(self.page, at, attributes)

    def _element(self, kind: str, at: int, attributes: Attributes) -> None:
        """Follow where we are: in which drawing, in which kind of script."""
        self._within = kind
        if kind == "script" and attributes.get("type", "").lower() not in _SCRIPTS:
            self._within = "data"
        elif kind in _HEADINGS:
            self.page.headings.append(Mark(_HEADINGS[kind], at))
        elif kind == "svg":
            self._svgs.append((at, bool(self._svgs) or _is_named(attributes)))
        elif kind == "title" and self._svgs:
            self._svgs[-1] = (self._svgs[-1][0], True)

    def _address(self, kind: str, name: str, value: str, at: int, attributes: Attributes) -> None:
        if name == "style":
            self.page.loads += (Mark(address, at) for address, _ in in_style(value))
        elif name in ("srcset", "imagesrcset"):
            self.page.loads += (Mark(address, at) for address in of_set(value))
        elif (kind, name) in _LINKS or (kind == "link" and _is_quiet(attributes.get("rel", ""))):
            self.page.links.append(Mark(value, at))
        elif name == "ping":
            self.page.loads += (Mark(address, at) for address in value.split())
        else:
            self.page.loads.append(Mark(value, at))

    def _break(self, kind: str, at: int) -> None:
        if self._line:
            joint = _JOINED.get(kind)
            if joint is None:
                self.page.texts.append(Mark("".join(self._line), self._line_at))
                self._line = []
            elif joint:
                self._line.append(joint)

    def _close_drawing(self) -> None:
        at, named = self._svgs.pop()
        if not named:
            self.page.drawings.append(Mark("", at))

    def end_of_page(self) -> None:
        self._break("", 0)
        while self._svgs:
            self.page.whole = False
            self._close_drawing()


def _is_quiet(relations: str) -> bool:
    return bool(relations.strip()) and _QUIET_RELATIONS.issuperset(relations.lower().split())


def _is_named(attributes: Attributes) -> bool:
    """Say whether a drawing has a name, or is decoration that need not have one."""
    hidden = attributes.get("aria-hidden") == "true" or attributes.get("role") in ("none", "presentation")
    return hidden or bool(attributes.get("aria-label", "").strip() or attributes.get("aria-labelledby", "").strip())


def _html(page: Page, _at: int, attributes: Attributes) -> None:
    page.lang = attributes.get("lang")


def _meta(page: Page, at: int, attributes: Attributes) -> None:
    if attributes.get("http-equiv", "").lower() == "refresh":
        _, _, address = attributes.get("content", "").partition("url=")
        page.loads.append(Mark(address.strip("'\" "), at))


def _picture(page: Page, at: int, attributes: Attributes) -> None:
    if "alt" not in attributes:
        page.pictures.append(Mark(attributes.get("src", ""), at))


def _area(page: Page, at: int, attributes: Attributes) -> None:
    if "href" in attributes and not attributes.get("alt", "").strip():
        page.pictures.append(Mark(attributes["href"], at))


def _input(page: Page, at: int, attributes: Attributes) -> None:
    if attributes.get("type", "").lower() == "image" and not attributes.get("alt", "").strip():
        page.pictures.append(Mark(attributes.get("src", ""), at))


def _anchor(page: Page, at: int, attributes: Attributes) -> None:
    if attributes.get("name") and attributes["name"] != attributes.get("id"):
        page.ids.append(Mark(attributes["name"], at))


_SPECIAL: dict[str, Callable[[Page, int, Attributes], None]] = {
    "html": _html,
    "meta": _meta,
    "img": _picture,
    "area": _area,
    "input": _input,
    "a": _anchor,
}
