"""Fingerprints that another process makes are those that this one would make; what it leaves out, is made here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from casebook_from import TODAY, casebook_at

from generator.checks import Manner, check
from generator.fingerprints import SIZE_LIMIT, Fingerprints, begun, digest_of, read_up_to_limit


def test_they_are_those_of_the_files(tmp_path: Path) -> None:
    """Of every entry's file, under the name that reports use."""
    root = casebook_at(tmp_path)
    files = [path for path in root.glob("casebook/*/*.yaml") if path.is_file()]
    expected = {path.relative_to(root).as_posix(): digest_of(path.read_bytes()) for path in files}
    assert Fingerprints(root / "casebook").take() == expected


def test_odd_files_do_not_disturb_it(tmp_path: Path) -> None:
    """Names with line ends or of another encoding, links, folders, pipes, files that nobody may read or too large."""
    cases = tmp_path / "casebook" / "cases"
    cases.mkdir(parents=True)
    (cases / "a\nb.yaml").write_bytes(b"1")
    (cases / "c d.yaml").write_bytes(b"2")
    Path(os.fsdecode(os.fsencode(cases) + b"/\xff.yaml")).write_bytes(b"3")
    (cases / "large.yaml").write_bytes(b"x" * (SIZE_LIMIT + 5))
    (cases / "folder.yaml").mkdir()
    (cases / "link.yaml").symlink_to("nowhere")
    os.mkfifo(cases / "pipe.yaml")
    made = Fingerprints(tmp_path / "casebook").take()
    assert made == {
        "casebook/cases/a\nb.yaml": digest_of(b"1"),
        "casebook/cases/c d.yaml": digest_of(b"2"),
        os.fsdecode(b"casebook/cases/\xff.yaml"): digest_of(b"3"),
        "casebook/cases/large.yaml": digest_of(b"x" * (SIZE_LIMIT + 1)),
    }
    assert len(read_up_to_limit(cases / "large.yaml")) == SIZE_LIMIT + 1


def test_they_are_taken_once(tmp_path: Path) -> None:
    """After `--fix` has written a file they would be out of date."""
    root = casebook_at(tmp_path)
    made = Fingerprints(root / "casebook")
    assert made.take()
    assert made.take() == {}


def test_only_many_files_are_worth_it(tmp_path: Path) -> None:
    """A process takes longer to start than a few files to read; where there is nothing, nothing is begun."""
    root = casebook_at(tmp_path)
    assert begun(root / "casebook") is None
    assert begun(root / "casebook", many=1)
    assert begun(root / "nowhere", many=1) is None


def test_a_process_that_breaks_down_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run makes the fingerprints itself, and finds the same."""
    root = casebook_at(tmp_path)
    expected = check(root, TODAY)
    monkeypatch.setattr("sys.executable", "false")
    broken = Fingerprints(root / "casebook")
    assert check(root, TODAY, Manner(begun=broken)) == expected


def test_with_them_a_run_finds_the_same(tmp_path: Path) -> None:
    """And remembers it as without them."""
    root = casebook_at(tmp_path)
    first = check(root, TODAY, Manner(begun=Fingerprints(root / "casebook")))
    assert check(root, TODAY) == first
