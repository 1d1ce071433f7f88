"""Put a report on the screen or into a pipe: with colours where they show, in whatever encoding there is."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Iterable

import click

from generator.checks import all_problems, is_mendable
from generator.cli._console import Console
from generator.diagnostics import Diagnostic, Form

COLOURS = ("auto", "always", "never")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_HALVES = re.compile("[\ud800-\udfff]")


def report(console: Console, form: Form, found: Iterable[Diagnostic], colour: str, *, offer: bool) -> None:
    """Print the report of some findings on the standard output.

    Args:
        console: for the language.
        form: the form of the report.
        found: the findings.
        colour: one of `COLOURS`.
        offer: whether to say how many of them can be mended; who has just mended knows what was left.
    """
    found = tuple(found)
    coloured = shows_colours(colour)
    mendable = sum(map(is_mendable, found)) if offer else 0
    problems = all_problems() if form.explains else {}  # to know them takes half as long as a run without changes
    text = form.render(found, console.language, problems, mendable=mendable, coloured=coloured)
    click.echo(_for_any_system(text) if form.is_json else text, nl=False, color=coloured)


def shows_colours(choice: str) -> bool:
    """Tell whether to use colours: as it was chosen, else as the environment says, else on a terminal.

    `NO_COLOR` (no-color.org) goes before `FORCE_COLOR` (force-color.org); both count only if they are not empty.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _for_any_system(text: str) -> str:
    """Return JSON that its readers understand: they expect UTF-8, so elsewhere only ASCII is safe.

    Half characters, which the name of a file that is not UTF-8 leaves, are escaped everywhere.
    """
    encoding = codecs.lookup(sys.stdout.encoding or "ascii").name
    return (_HALVES if encoding == "utf-8" else _BEYOND_ASCII).sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    raw = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{raw[at : at + 2].hex()}" for at in range(0, len(raw), 2))
