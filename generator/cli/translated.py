"""`casebook translated [ENTRY…]`: say that both languages of entries say the same, as they stand now."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import click

from generator.checks import TRANSLATIONS, TRANSLATIONS_HEAD, stale_since, translation_line
from generator.cli._console import FAILED, FINDINGS, Console, pass_console
from generator.content import Entry, EntryFile, entry_files, open_entry
from generator.diagnostics import Diagnostic, Severity, forms, in_order
from generator.errors import UnknownNameError
from generator.languages import Words
from generator.site.write import write_text
from generator.source import Register, decode, read_bytes, read_entry, read_register

_LISTED = 12
_BAD_NAME = "FLD040"
_SETTLED = Words(
    "{key}：有 {count} 段只改过一种语言，现在记为一致。",
    "{key}: {count} text(s) changed in one language only; from now on they count as in accord.",
)
_RECORDED = Words("记下了 {count} 个条目的译文：{path}", "Recorded the translations of {count} entries: {path}")
_MISSING = Words(
    "{key}：有 {count} 段还没有译文，没有记下。", "{key}: {count} text(s) are not translated and were not recorded."
)
_SKIPPED = Words(
    "{name}：读不懂，没有记下，原来的记录不变。", "{name}: not readable, not recorded; what was recorded stays."
)
_DAMAGED = Words(
    "{name} 里有看不懂的行，没有写任何内容。请先改好。",
    "{name} has lines that cannot be read, so nothing was written. Mend them first.",
)


class _Opened(NamedTuple):
    """A file that was asked for: its entry, or what is wrong with it."""

    file: EntryFile
    entry: Entry | None
    found: tuple[Diagnostic, ...]


@click.command("translated")
@click.argument("asked", metavar="[ENTRY]...", nargs=-1)
@pass_console
def COMMAND(console: Console, asked: tuple[str, ...]) -> None:  # noqa: N802 - the name that every verb declares
    """Record that translations are in accord · 登记译文与原文一致. ENTRY: e.g. case/lan; without any: all entries."""
    root = console.root
    files, _ = entry_files(root)
    chosen = list(_chosen(files, asked)) if asked else list(files)
    path = root / "casebook" / f"{TRANSLATIONS}.yaml"
    register = _register(console, path)
    opened = [_opened(file) for file in chosen]
    lines = {one.file.key: translation_line(one.entry) or None for one in opened if one.entry}
    known = {file.key for file in files}
    gone = {name: None for name in register.lines if name not in known}
    _tell(console, register, opened)
    write_text(path, register.changed({**gone, **lines}).written())
    console.say(_RECORDED, count=sum(map(bool, lines.values())), path=path.relative_to(root))
    sys.exit(FINDINGS if len(lines) < len(opened) else 0)


def _opened(file: EntryFile) -> _Opened:
    """Open a file; one whose name cannot be an id has no entry that could be recorded."""
    _, entry, found = open_entry(file, read_entry(file.found.path))
    return _Opened(file, None if any(one.code == _BAD_NAME for one in found) else entry, found)


def _chosen(files: Iterable[EntryFile], asked: Iterable[str]) -> Iterator[EntryFile]:
    """Yield the files that were asked for, by key, by id, or by the file's name.

    Raises:
        UnknownNameError: there is no such entry, or several have this id.
    """
    files = list(files)
    for name in dict.fromkeys(asked):
        end = f"/{name.removeprefix('./').removesuffix('.yaml')}.yaml"
        found = [file for file in files if name == file.key or f"/{file.found.name}".endswith(end)]
        if len(found) != 1:
            known = [file.key for file in found or files]
            close = [] if found else get_close_matches(name, known, n=1)
            listed = (*known[:_LISTED], "…") if len(known) > _LISTED else tuple(known)
            raise UnknownNameError(Words("条目", "entry"), name, listed, close[0] if close else "")
        yield found[0]


def _register(console: Console, path: Path) -> Register:
    """Return the register as it stands; a new one if there is none. A damaged one ends the run."""
    name = f"casebook/{path.name}"
    if not path.is_file():
        return Register(name, {}, {}, TRANSLATIONS_HEAD)
    text, found = decode(read_bytes(path), name)
    register, malformed = read_register(text or "", name)
    wrong = [one for one in (*found, *malformed) if one.severity is Severity.ERROR]
    if wrong or text is None:
        click.echo(forms()["text"].render(in_order(wrong), console.language), nl=False, err=True)
        console.complain(_DAMAGED.fill(name=name))
        sys.exit(FAILED)
    return register


def _tell(console: Console, register: Register, opened: Iterable[_Opened]) -> None:
    """Say what is settled by this, and what could not be recorded."""
    for one in opened:
        if one.entry is None:
            console.complain(_SKIPPED.fill(name=one.file.found.name))
            continue
        stale = sum(1 for _ in stale_since(one.entry, register.lines.get(one.file.key, "")))
        if stale:
            console.say(_SETTLED, key=one.file.key, count=stale)
        missing = sum(not (text.zh and text.en) for _, text in one.entry.texts)
        if missing and translation_line(one.entry):
            console.say(_MISSING, key=one.file.key, count=missing)
