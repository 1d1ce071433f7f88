"""`casebook check` on a real terminal: colours where they show, and carets under the words that are meant."""

from __future__ import annotations

import os
import pty
import re
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from casebook_from import SOUND, casebook_at

PROGRAM = str(Path(sys.executable).with_name("casebook"))
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
WRONG = {
    **SOUND,
    "guides/heat.yaml": SOUND["guides/heat.yaml"]
    .replace("[living-alone]", "[living-alnoe]")
    .replace("不要中午出门。", "案主说，😀病魔面前，ＡＢ和e\u0301不要在2020年的中午出门。"),
}
MARKED = {"REF101": "living-alnoe", "RDB406": "案主", "STG302": "病魔", "TRN605": "2020年"}


def _on_a_terminal(project: Path, *command: str, **environment: str) -> str:
    """Run a command as somebody at a terminal does, and return what the terminal is sent."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(project)
        os.execve(command[0], command, {**kept, "TERM": "xterm-256color", **environment})
    sent = b""
    while part := _part(terminal):
        sent += part
    os.waitpid(process, 0)
    os.close(terminal)
    return sent.decode().replace("\r\n", "\n")


def _part(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # the other end is closed
        return b""


def _cells(line: str) -> list[str]:
    """Return what stands in each column of a terminal; the second half of a wide character is empty."""
    cells: list[str] = []
    for character in line:
        if unicodedata.combining(character):
            cells[-1] += character
        else:
            cells += [character, ""] if unicodedata.east_asian_width(character) in "WF" else [character]
    return cells


def _marked(screen: str) -> list[tuple[str, str]]:
    """Return what stands above each row of carets, with the code beside them; empty, if the line has one place."""
    found = []
    above: list[str] = []
    for line in screen.splitlines():
        row = re.match(r"^ +\| +(\^+) ?([A-Z0-9, ]*)$", line)
        if row:
            found.append(("".join(above[row.start(1) : row.end(1)]), row[2]))
        elif re.match(r"^ \d+ \| ", line):
            above = _cells(line)
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_carets_stand_under_the_words_that_are_meant(project: Path, language: str) -> None:
    """Chinese characters, full-width letters and emoji take two columns, combining marks none."""
    casebook_at(project, WRONG)
    screen = COLOUR.sub("", _on_a_terminal(project, PROGRAM, "--language", language, "check"))
    assert {code or "REF101": words for words, code in _marked(screen)} == MARKED


COLOURED: tuple[tuple[Mapping[str, str], tuple[str, ...], bool], ...] = (
    ({}, (), True),
    ({"NO_COLOR": "1"}, (), False),
    ({"NO_COLOR": ""}, (), True),
    ({"TERM": "dumb"}, (), False),
    ({"TERM": "dumb", "FORCE_COLOR": "1"}, (), True),
    ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False),
    ({"NO_COLOR": "1"}, ("--color", "always"), True),
    ({}, ("--color", "never"), False),
    ({}, ("--format", "concise"), False),
    ({}, ("--format", "json"), False),
    ({}, ("--format", "github"), False),
)


@pytest.mark.parametrize(("environment", "options", "coloured"), COLOURED)
def test_a_terminal_gets_colours_unless_somebody_does_not_want_them(
    project: Path, environment: Mapping[str, str], options: tuple[str, ...], *, coloured: bool
) -> None:
    """And the words are the same with and without."""
    casebook_at(project, WRONG)
    sent = _on_a_terminal(project, PROGRAM, "check", *options, **environment)
    assert bool(COLOUR.search(sent)) == coloured
    assert "REF101" in sent
    assert "\x1b" not in COLOUR.sub("", sent)


def test_a_pipe_on_a_terminal_gets_plain_text(project: Path) -> None:
    """What goes through `cat` is what a file would get."""
    casebook_at(project, WRONG)
    sent = _on_a_terminal(project, "/bin/sh", "-c", f"{PROGRAM} check | cat")
    assert "REF101" in sent
    assert "\x1b" not in sent
