"""Reads the pages of `docs/`: their prose, their headings, their code blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CONTRIBUTING = DOCS / "contributing"
GUIDES_TO_ADDING = sorted(CONTRIBUTING.glob("add-a-*.md"))


class Made(NamedTuple):
    """A file that a block of a page makes: a whole one, or text added to one that is there, after a line or last."""

    path: str
    whole: bool
    after: str
    text: str


@cache
def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks_of(page: Path) -> list[str]:
    """Return the texts of a page's code blocks."""
    return re.findall(r"^```\w*\n(.*?)^```$", text_of(page), re.MULTILINE | re.DOTALL)


def prose_of(page: Path) -> str:
    """Return a page without its front matter and its code blocks."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text_of(page), flags=re.DOTALL)
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def ids_of(page: Path) -> list[str]:
    """Return the ids of a page's headings, in order."""
    return re.findall(r"^#+ .*\{#([a-z0-9-]+)\}$", prose_of(page), re.MULTILINE)


def section_of(page: Path, id_: str) -> str:
    """Return a page from the heading with this id to the next heading, code blocks included."""
    return text_of(page).partition(f"{{#{id_}}}\n")[2].partition("\n#")[0]


def files_in(page: Path) -> Iterator[Made]:
    """Yield the files that a page's blocks make: those whose first line is a comment `file: …` or `add to: …`."""
    for block in blocks_of(page):
        first, _, rest = block.partition("\n")
        marked = re.fullmatch(r"\W*(file|add to): ([\w./-]+)(?:, after: (.*?))?(?: \W+)?", first)
        if marked:
            yield Made(marked[2], marked[1] == "file", marked[3] or "", rest)


def commands_in(page: Path) -> list[tuple[list[str], str]]:
    """Return the `$ casebook` commands of a page, each with what it must print; `…` in it is anything."""
    return [
        (command.split(), output)
        for block in blocks_of(page)
        for command, output in re.findall(r"^\$ casebook (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]
