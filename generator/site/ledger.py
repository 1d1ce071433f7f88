"""The ledger of published addresses: a site is held against it before it is published, and written into it after.

`casebook/ledger.yaml` is the memory of what readers may have kept: every page, and every heading's id. It is read again
at the moment of publishing, so what a person or another build wrote meanwhile is never lost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.checks import LEDGER, address_findings
from generator.diagnostics import Diagnostic, in_order
from generator.errors import ContentError, SpoiledLedgerError, StaleLedgerError
from generator.site.published import Publication
from generator.site.write import refusals
from generator.source import Register, decode, ledger_of, read_bytes, read_register

NAME = f"casebook/{LEDGER}.yaml"
HEAD = """\
# 网址账本：发布过的每一页和每个小标题的编号。由 casebook build 写；页面改名、搬走或撤下时，由人加一行，写明转到哪里。
# The ledger of addresses: every published page and the ids of its headings. Written by `casebook build`; people add
# a line where a page is renamed, moved or taken down:
#   cases/old/: → cases/new/        cases/lan/#story: → cases/lan/#outcome        cases/withdrawn/: → gone
"""
Report = Callable[[tuple[Diagnostic, ...]], None]


def read_ledger(root: Path) -> Register:
    """Return the ledger; an empty one if there is none yet.

    Raises:
        SpoiledLedgerError: it cannot be understood, e.g. somebody has just written into it.
        UnreadableError: the system refuses.
    """
    path = root / NAME
    if not path.is_file():
        return Register(NAME, {}, {}, HEAD)
    text, found = decode(read_bytes(path), NAME)
    register, malformed = read_register(text, NAME) if text is not None else (None, found)
    if register is None or malformed or ledger_of(register).faults:
        raise SpoiledLedgerError(path)
    return register


@contextmanager
def recorded(root: Path, site: Path, paths: Collection[str], report: Report, *, frozen: bool = False) -> Iterator[None]:
    """Hold a site against the ledger; then, if what is done in between succeeds, write down what it publishes.

    Args:
        root: the project's root.
        site: the finished pages.
        paths: their addresses below the language.
        report: is given what is wrong.
        frozen: the ledger may not be written; it must know everything already.

    Raises:
        ContentError: something that was published would vanish, or a redirect leads nowhere.
        StaleLedgerError: the ledger is frozen and lacks something.
        SpoiledLedgerError: the ledger cannot be understood.
        UnreadableError, UnwritableError: the system refuses.
    """
    register = read_ledger(root)
    publication = Publication(site, paths)
    found = in_order(address_findings(register, publication, tuple(sorted(paths))))
    if found:
        report(found)
        raise ContentError(len(found))
    lines = publication.lines()
    unknown = [name for name, text in lines.items() if not _knows(register, name, text)]
    if frozen and unknown:
        raise StaleLedgerError(tuple(unknown))
    if frozen:
        yield
        return
    with _prepared(root / NAME, _renewed(register, lines).written()) as replace:
        yield
        replace(lambda: _renewed(read_ledger(root), lines).written())


def _knows(register: Register, name: str, text: str) -> bool:
    return name in register.lines and set(text.split()) <= set(register.lines[name].split())


def _renewed(register: Register, lines: dict[str, str]) -> Register:
    """Return the ledger with these pages in it; redirects stay, in one way of writing them."""
    redirects = {old.written: f"→ {target}" for old, target in ledger_of(register).redirects.items()}
    return Register(register.name, {**register.lines, **lines, **redirects}, {}, register.head or HEAD)


@contextmanager
def _prepared(path: Path, text: str) -> Iterator[Callable[[Callable[[], str]], None]]:
    """Write a text beside `path` before anything is published, so that a full disk is known in time.

    Gives a function that puts it in the place of `path`; it is told the text anew, as another build may have written.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")

    def write(content: str) -> None:
        with refusals(path):
            beside.write_text(content, encoding="utf-8", newline="\n")

    def replace(latest: Callable[[], str]) -> None:
        content = latest()
        if content != text:
            write(content)
        with refusals(path):
            if not path.is_file() or path.read_text(encoding="utf-8") != content:
                beside.replace(path)

    try:
        write(text)
        yield replace
    finally:
        beside.unlink(missing_ok=True)
