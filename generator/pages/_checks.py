"""What the list of checks and the page of a check share: their addresses, and how sentences with code are shown."""

from __future__ import annotations

from markupsafe import Markup

from generator.pages._markdown import to_html

INDEX = "write/checks/"
"""The list of all codes."""


def path_of(code: str) -> str:
    """Return the address of a check's page below the language, e.g. `write/checks/ref101/`."""
    return f"{INDEX}{code.lower()}/"


def in_line(text: str) -> Markup:
    """Return a sentence with `code` in it as HTML without a paragraph around it."""
    return Markup(to_html(text).removeprefix("<p>").removesuffix("</p>"))  # to_html makes it safe
