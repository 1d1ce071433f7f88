"""HTML as a row of tokens, with the place of each: what a browser's tokenizer sees, without building a tree.

The rules are those of the HTML Standard, section 13.2.5, as far as they decide where a tag, an attribute, a comment or
a text begins and ends. There is no tree because none is needed, and because a tree can be made to cost time that grows
with the square of its depth; this costs time in proportion to the text, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType

Attributes = Mapping[str, str]
"""An element's attributes: names in lower case, values decoded; the first counts of those that stand twice."""
Token = tuple[str, int, str, Attributes]
"""What it is, where it begins (in characters), its text, its attributes.

It is an element's name for its beginning, `/` and the name for its end, `#text`, `#raw` for scripts and styles,
`#comment`, or at the very end `#open`, if the text ends inside a tag, a comment or a script. The content of a title or
a text field is a `#text`; that of a script and of a style is told as it stands.
"""

_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)"""
_REST = rf"""[^\s/>]*+(?:[\s/]++|(?:=[^\s/>=]*+|[^\s/>=]++)(?:\s*+=\s*+{_VALUE}?)?)*+"""
"""What follows the first letter of a tag, up to its end. An equal sign that follows no name begins one."""
_RAW = r"(?i:script|style|title|textarea|xmp|iframe|noembed|noframes)"
"""Elements whose content is text, whatever it looks like."""
_RAW_ELEMENT = rf"(?P<raw>{_RAW}(?=[\s/>]|\Z){_REST})(?:>|\Z)(?P<content>.*?)(?=</{_RAW}[\s/>]|\Z)|"
_OTHERS = rf"""
    (?P<tag>/?[a-zA-Z]{_REST})(?:>|\Z)(?:\s*\n\s*+(?=<))?
    | !--(?:-?>|(?P<comment>.*?)(?:--!?>|\Z))
    | (?:[!?]|/(?=[^a-zA-Z]))(?P<bogus>[^>]*)>?
"""
_TOKEN = re.compile(f"<(?:{_RAW_ELEMENT}{_OTHERS})", re.DOTALL | re.VERBOSE)
_TOKEN_INSIDE = re.compile(f"<(?:(?P<raw>(?!))(?P<content>)|{_OTHERS})", re.DOTALL | re.VERBOSE)
"""The same where every tag is one."""
_NAME = re.compile(r"/?[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(rf"(=[^\s/>=]*|[^\s/>=]+)(?:\s*+=\s*+({_VALUE})?)?")
_REMEMBERED = 20_000
"""How many different tags are remembered: the frame around all pages consists of the same ones."""
_LONG = 1_000
_NONE: Attributes = MappingProxyType({})
_known: dict[str, tuple[str, Attributes]] = {}


def tokens(html: str) -> Iterator[Token]:
    """Yield the pieces of a page in order. Blanks between two tags, with a line's end among them, are left out."""
    return _pieces(html, _TOKEN)


def _pieces(html: str, pattern: re.Pattern[str]) -> Iterator[Token]:
    position = 0
    found = None
    known = _known
    for found in pattern.finditer(html):
        at, end = found.span()
        if at > position:
            yield "#text", position, unescape(html[position:at]), _NONE
        position = end
        tag = found["tag"]
        if tag is not None:
            kind, attributes = known.get(tag) or _read(tag)
            yield kind, at, "", attributes
        elif found["raw"] is not None:
            kind, attributes = _read(found["raw"])
            yield kind, at, "", attributes
            yield from _content(kind, found["content"], found.start("content"))
        else:
            yield "#comment", at, found["comment"] or found["bogus"] or "", _NONE
    if position < len(html):
        yield "#text", position, unescape(html[position:]), _NONE
    elif found and any(found.end(part) == len(html) for part in ("tag", "content", "comment", "bogus")):
        yield "#open", position, "", _NONE


def _content(kind: str, content: str, at: int) -> Iterator[Token]:
    """Yield what stands in an element whose content is text.

    Inside a drawing it is no text to a browser. So what looks like markup there is told a second time, as markup; not
    of scripts, which write markup in quotes.
    """
    if kind in ("title", "textarea"):
        yield "#text", at, unescape(content), _NONE
    elif content:
        yield "#raw", at, content, _NONE
    if kind != "script" and "<" in content:
        for inner, place, text, attributes in _pieces(content, _TOKEN_INSIDE):
            yield inner, at + place, text, attributes


def _read(tag: str) -> tuple[str, Attributes]:
    """Return a tag's name and attributes; they are remembered."""
    named = _NAME.match(tag)
    kind = named[0].lower() if named else tag
    read = kind, _attributes(tag[len(kind) :])
    if len(tag) < _LONG:
        if len(_known) >= _REMEMBERED:
            _known.clear()
        _known[tag] = read
    return read


def _attributes(text: str) -> Attributes:
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        quote = value[:1]
        plain = value[1:].removesuffix(quote) if quote in ('"', "'") else value
        found.setdefault(name.lower(), unescape(plain) if "&" in plain else plain)
    return found
