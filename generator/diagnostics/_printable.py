"""What authors wrote, made fit for a terminal or a log: it can neither steer the screen nor turn the reading order."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, marks that turn the reading order, and what a file's name leaves that is not UTF-8."""


def printable(text: str) -> str:
    """Return a text with a box for each character that does not show, an arrow for a tab; as long as it was."""
    return _UNPRINTABLE.sub(_shown, text)


def one_line(text: str) -> str:
    """Return a text on one line, printable."""
    return printable(" ".join(part.strip() for part in text.splitlines()).strip())


def _shown(found: re.Match[str]) -> str:
    return "→" if found[0] == "\t" else "�"
