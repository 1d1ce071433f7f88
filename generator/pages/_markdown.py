"""Markdown → sanitized HTML. Texts come from many stations, so only a small, harmless set of HTML survives."""

from __future__ import annotations

import markdown
import nh3
from markupsafe import Markup

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


def to_html(text: str) -> Markup:
    """Return a Markdown text as safe HTML; links to other sites carry `rel="noopener"`."""
    made = markdown.markdown(text.strip(), extensions=["sane_lists", "tables"], output_format="html")
    clean = nh3.clean(made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener")
    return Markup(clean.strip())  # nh3 has just made it safe
