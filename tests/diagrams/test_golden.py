"""What is drawn is what was looked at and accepted, byte by byte."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from accept import FOLDER, accept, drawn, golden
from drawn_families import ROOT

from generator.cli import main

ACCEPT = "If the pictures are right, accept them with:  make accept"


@pytest.mark.parametrize("name", golden())
def test_a_drawing_is_the_one_that_was_accepted(name: str, tmp_path: Path) -> None:
    """No change of a picture goes unseen, under whatever hash seed; the message says where to look and what to do."""
    path, now = FOLDER / name, drawn(golden()[name])
    if not path.exists() or path.read_bytes() != now:
        (tmp_path / name).write_bytes(now)
        was = path.relative_to(ROOT) if path.exists() else "nothing yet"
        pytest.fail(f"{name} is drawn anew.\nWas: {was}\nNow: {tmp_path / name}\n{ACCEPT}", pytrace=False)


@pytest.mark.parametrize("subject", ["case/love-has-no-boundaries", "tests/diagrams/families/teen.yaml"])
def test_golden_files_are_what_the_command_line_writes(
    subject: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Of an entry, and of a file with only a family: the same bytes."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "argv", ["casebook", "draw", subject, "--diagram", "genogram", "--in", "zh", "-o", "-"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    assert capfdbinary.readouterr().out == drawn(golden()[f"{Path(subject).stem}-genogram-zh.svg"])


def test_no_golden_file_is_left_over() -> None:
    """A file whose drawing is gone proves nothing."""
    stale = sorted({path.name for path in FOLDER.glob("*")} - set(golden()))
    assert not stale, f"nothing is drawn for {stale}. {ACCEPT}"


def test_golden_files_are_light() -> None:
    """They are fetched with the repository: less than a megabyte in all."""
    assert sum(path.stat().st_size for path in FOLDER.glob("*")) < 1_000_000


def test_accepting_rewrites_adds_deletes_and_says_so(tmp_path: Path) -> None:
    """What is right already, and what is no drawing, stays untouched."""
    for name in ("same.svg", "other.svg", "gone.svg", "notes.txt"):
        (tmp_path / name).write_bytes(b"old")
    files = {"same.svg": b"old", "other.svg": b"new", "first.svg": b"new"}
    assert accept(tmp_path, files) == ["added first.svg", "deleted gone.svg", "changed other.svg"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {**files, "notes.txt": b"old"}
    assert accept(tmp_path, files) == []


def test_accepting_makes_the_folder_if_there_is_none(tmp_path: Path) -> None:
    """The first time."""
    assert accept(tmp_path / "golden", {"a.svg": b"new"}) == ["added a.svg"]
    assert (tmp_path / "golden" / "a.svg").read_bytes() == b"new"
