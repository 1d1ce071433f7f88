"""Markdown → sanitized HTML. Texts come from many stations, so only a small, harmless set of HTML survives."""

from __future__ import annotations

from functools import lru_cache
from threading import local

import markdown
import nh3
from markupsafe import Markup, escape

_TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "a",
    "blockquote",
    "code",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_MOST_OPENINGS = 500
"""Brackets that may begin a link or a tag, in one text. Nobody writes so many; for each of them the library reads on
to the end of the text, so that 8,000 of them take 23 s, measured with Markdown 3.11."""


class _Ready(local):
    """A converter made once in each thread: to make one takes longer than to convert a text of usual length."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Make a new converter."""
        self.converter = markdown.Markdown(extensions=["sane_lists", "tables"], output_format="html")


_ready = _Ready()


def _converted(text: str) -> str:
    try:
        return _ready.converter.reset().convert(text)
    except BaseException:
        _ready.renew()  # one that was stopped half-way remembers where in the text it was
        raise


@lru_cache(maxsize=20_000)  # sentences about checks stand on several pages; a preview makes all pages again
def to_html(text: str) -> Markup:
    """Return a Markdown text as safe HTML; links to other sites carry `rel="noopener"`.

    A text with more brackets than anybody writes is shown as it stands.
    """
    if max(text.count("["), text.count("<")) > _MOST_OPENINGS:
        return Markup("<p>{}</p>").format(escape(text.strip()))
    made = _converted(text.strip())
    clean = nh3.clean(made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener")
    return Markup(clean.strip())  # nh3 has just made it safe
