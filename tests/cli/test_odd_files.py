"""Whatever lies in a project's folders, every verb that reads them ends: 0, 1 or 2, in words, without a traceback."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NAMES = (
    *("a\nb.yaml", "a\"b'<x>&.yaml", "\x1b[31mred.yaml", "%0a::error::x.yaml", "a\u202egnp.yaml", "{name}{0}%s.yaml"),
    *("防暑.yaml", "👨‍👩‍👧.yaml", "a" * 240 + ".yaml", ".yaml", "-rf.yaml", "HEAT.YAML", " a b .yaml"),
)
VERBS = (
    ("check", "--publish", "--format", "sarif"),
    ("check", "--fix", "--format", "github"),
    ("check", "--diff", "--format", "concise"),
    ("sign", "case/lan", "--role", "editor"),
    ("translated",),
)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _folder_instead(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _pipe_instead(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _moved_behind_a_link(path: Path) -> None:
    shutil.move(path, path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def _bytes_in_name(folder: Path) -> None:
    shutil.copy(folder / "heat.yaml", os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.yaml"))


def _half_characters_in_text(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("zh: ", 'zh: "\\ud800" #', 3), encoding="utf-8")


ACCIDENTS: dict[str, Callable[[Path], object]] = {
    "a folder named like a file": lambda root: _folder_instead(root / "casebook/guides/x.yaml"),
    "a folder instead of a file": lambda root: _folder_instead(root / "casebook/guides/heat.yaml"),
    "a pipe that nobody writes to": lambda root: _pipe_instead(root / "casebook/guides/pipe.yaml"),
    "a pipe instead of a file": lambda root: _pipe_instead(root / "casebook/guides/heat.yaml"),
    "a pipe among the prose": lambda root: _pipe_instead(root / "docs/zh/pipe.md"),
    "a pipe named like a picture": lambda root: _pipe_instead(root / "docs/zh/pipe.png"),
    "a pipe instead of the ledger": lambda root: _pipe_instead(root / "casebook/ledger.yaml"),
    "a socket": lambda root: _socket(root / "casebook/guides/s.yaml"),
    "a link to a device": lambda root: (root / "casebook/guides/zero.yaml").symlink_to("/dev/zero"),
    "a link to itself": lambda root: (root / "casebook/guides/loop.yaml").symlink_to("loop.yaml"),
    "a link to the folder above": lambda root: (root / "casebook/guides/up").symlink_to(".."),
    "a link upwards among the prose": lambda root: (root / "docs/zh/up").symlink_to(".."),
    "a folder behind a link": lambda root: _moved_behind_a_link(root / "casebook/guides"),
    "a casebook behind a link": lambda root: _moved_behind_a_link(root / "casebook"),
    "half characters in a text": lambda root: _half_characters_in_text(root / "casebook/guides/heat.yaml"),
    "a name that is no text": lambda root: _bytes_in_name(root / "casebook/guides"),
    "many folders in each other": lambda root: Path(root, "casebook/guides", *["d"] * 200).mkdir(parents=True),
    "a ledger that is a folder": lambda root: _folder_instead(root / "casebook/ledger.yaml"),
    "sign-offs that are a folder": lambda root: _folder_instead(root / "casebook/sign-offs.yaml"),
    "translations that are a folder": lambda root: _folder_instead(root / "casebook/translations.yaml"),
    "a ledger of bytes": lambda root: (root / "casebook/ledger.yaml").write_bytes(bytes(range(256)) * 9),
    "sign-offs of bytes": lambda root: (root / "casebook/sign-offs.yaml").write_bytes(b"\0" * 999),
    "a roster that is a folder": lambda root: (root / "roster.txt").mkdir(),
    "a memory that is a file": lambda root: (root / ".casebook").write_text("x"),
    "a memory behind a link": lambda root: (root / ".casebook").symlink_to("/proc"),
    "an empty casebook": lambda root: (shutil.rmtree(root / "casebook"), (root / "casebook").mkdir()),
    "a casebook that is a file": lambda root: (shutil.rmtree(root / "casebook"), (root / "casebook").write_text("x")),
    "no vocabulary": lambda root: shutil.rmtree(root / "casebook/vocabulary"),
    "settings that are a folder": lambda root: _folder_instead(root / "mkdocs.yml"),
    **{
        f"the name {name[:20]!a}": lambda root, name=name: (root / "casebook/guides" / name).write_text("x")
        for name in NAMES
    },
}


@pytest.mark.parametrize("accident", ACCIDENTS.values(), ids=ACCIDENTS)
def test_whatever_lies_in_the_folders_every_verb_ends(
    casebook: Any, project: Path, accident: Callable[[Path], object]
) -> None:
    """No waiting for a pipe, no going round in circles, no traceback, and nothing of the kind called sound."""
    (project / "docs" / "zh").mkdir(parents=True, exist_ok=True)
    accident(project)
    for verb in VERBS:
        ended = casebook(*verb)
        assert ended.code in (0, 1, 2), verb
        assert "Traceback" not in ended.said
        assert "mistake" not in ended.err, "an oddity is no mistake of the tool's"
        assert ended.said.strip() or ended.code == 0, verb
        assert "\x1b" not in ended.said, "a name must not steer the terminal"
