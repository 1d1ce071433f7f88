"""What the list of codes and the page of a code share: their addresses, and how sentences with code are shown."""

from __future__ import annotations

from markupsafe import Markup

from generator.pages._markdown import to_html
from generator.scan import EXPLAINED_AT

INDEX = EXPLAINED_AT
"""The list of all codes."""


def path_of(code: str) -> str:
    """Return the address of a code's page below the language, e.g. `write/checks/ref101/`."""
    return f"{INDEX}{code.lower()}/"


def in_line(text: str) -> Markup:
    """Return a sentence with `code` in it as HTML without a paragraph around it."""
    return Markup(to_html(text).removeprefix("<p>").removesuffix("</p>"))  # to_html makes it safe
