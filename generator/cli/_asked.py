"""What `casebook check` is asked for on the command line, as the manner in which a run is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import click

from generator.checks import Manner, all_problems
from generator.cli._console import Console
from generator.diagnostics import Form
from generator.errors import UnknownNameError
from generator.languages import Words

ROSTER = "CASEBOOK_ROSTER"
"""The environment variable that names the roster, where nobody can type it: in hooks and workflows."""

_CODE = Words("代码", "code")
_NO_PATH = Words("没有 `{path}` 这个文件或文件夹。", "There is no file or folder `{path}`.")
_OUTSIDE = Words("`{path}` 不在项目文件夹里。", "`{path}` is not in the project's folder.")
_ONLY_ON_SCREEN = Words(
    "--show-matches 会显示真实的姓名和号码，只能显示在自己的屏幕上：不能写进文件、转给别的程序或用于 {form} 报告。",
    "--show-matches shows real names and numbers, so only on your own screen: not into a file, another program or a "
    "{form} report.",
)
_ON_SCREEN = ("text", "concise")
_EVERYTHING = "."


class Asked(NamedTuple):
    """The options of one run, as they were given."""

    paths: tuple[str, ...]
    only: tuple[str, ...]
    roster: Path | None
    publish: bool
    show_matches: bool


def manner_of(console: Console, asked: Asked, form: Form) -> Manner:
    """Return how the run shall be done.

    Raises:
        UnknownNameError: a code is none, nor the beginning of any.
        click.UsageError: a path does not exist or lies elsewhere; or matches would leave the person's own screen.
    """
    on_screen = sys.stdout.isatty() and sys.stderr.isatty() and form.name in _ON_SCREEN
    if asked.show_matches and not on_screen:
        raise click.UsageError(_ONLY_ON_SCREEN.fill(form=form.name).of(console.language))
    named = os.environ.get(ROSTER)
    paths = tuple(dict.fromkeys(_name_of(console, path) for path in asked.paths))
    return Manner(
        roster=asked.roster or (Path(named) if named else None),
        publish=asked.publish,
        only=tuple(_codes(asked.only)),
        paths=() if _EVERYTHING in paths else paths,
        reveal=asked.show_matches,
        begun=console.begun,
    )


def _codes(given: Iterable[str]) -> Iterator[str]:
    """Yield codes and families such as `PII`; a code may be given with its name, as reports show it."""
    given = tuple(given)
    known = all_problems() if given else {}  # to know them all takes time
    families = sorted({code.rstrip("0123456789") for code in known})
    for text in (part.strip() for one in given for part in one.split(",")):
        code = text.upper().partition("/")[0]
        if code and not any(one.startswith(code) for one in known):
            close = get_close_matches(code, [*known, *families], n=1)
            raise UnknownNameError(_CODE, text, tuple(families), close[0] if close else "")
        if code:
            yield code


def _name_of(console: Console, given: str) -> str:
    """Return a path as findings name it; a link is the link, and not what it leads to."""
    path = Path(os.path.normpath(Path.cwd() / given))
    if not os.path.lexists(path):
        raise click.UsageError(_NO_PATH.fill(path=given).of(console.language))
    path = path.parent.resolve() / path.name
    if not path.is_relative_to(console.root):
        raise click.UsageError(_OUTSIDE.fill(path=given).of(console.language))
    return path.relative_to(console.root).as_posix()
