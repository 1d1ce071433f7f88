"""Fingerprints of a casebook's files, made by another process while this one is still being loaded.

To read ten thousand files takes as long as to import the rules that judge them, and a second core is mostly there.
This file is also that process's script, so it imports nothing of ours and nothing that is slow to import.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from io import FileIO
from itertools import islice
from pathlib import Path

SIZE_LIMIT = 1_000_000
"""How large a file of an entry can be, in bytes."""
_USUAL = 1 << 16
_MANY = 2_000
"""From so many files on, another process saves more than it takes to start."""


def digest_of(content: bytes) -> str:
    """Return a fingerprint of a file's bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def read_up_to_limit(path: Path | str) -> bytes:
    """Return a file as it is; of one that is too large, as much as shows that it is.

    Raises:
        OSError: the system refuses, e.g. for want of permission.
    """
    with FileIO(path) as file:
        raw = file.read(_USUAL)  # room for a million bytes takes longer to make than most files to read
        return raw + file.read(SIZE_LIMIT + 1 - _USUAL) if len(raw) == _USUAL else raw


class Fingerprints:
    """The fingerprints of the files in the folders of a `casebook/`, begun now and asked for later.

    Args:
        casebook: the folder.
    """

    def __init__(self, casebook: Path) -> None:
        import subprocess  # noqa: PLC0415 - where there are few files it is not needed, and its import takes a while

        command = (sys.executable, "-I", "-S", __file__, str(casebook))
        nothing = subprocess.DEVNULL
        self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
            command, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing
        )

    def take(self) -> Mapping[str, str]:
        """Return what was made, by name, e.g. `casebook/cases/lan.yaml`; only once, because files change.

        What is missing was not to be read, or the other process came to an end too early.
        """
        process, self._process = self._process, None
        if process is None:
            return {}
        out, _ = process.communicate()
        if process.returncode:
            return {}
        pairs = (os.fsdecode(item).partition(" ") for item in out.split(b"\0") if item)
        return {name: digest for digest, _, name in pairs}


def begun(casebook: Path, many: int = _MANY) -> Fingerprints | None:
    """Begin the fingerprints of a casebook's files, if there are so many that it is worth it.

    Args:
        casebook: the folder `casebook/`; nothing is begun if it cannot be listed.
        many: how many files that are.
    """
    try:
        there = sum(1 for _ in islice(_files(casebook), many))
        return Fingerprints(casebook) if there >= many else None
    except OSError:
        return None


def _files(casebook: Path | str) -> Iterator[tuple[str, str]]:
    """Yield the path and the name of each file in a folder of `casebook/`."""
    with os.scandir(casebook) as folders:
        for folder in folders:
            if folder.is_dir():
                with os.scandir(folder.path) as files:
                    for file in files:
                        if file.name.endswith(".yaml") and file.is_file(follow_symlinks=False):
                            yield file.path, f"casebook/{folder.name}/{file.name}"


def _write(casebook: str) -> None:
    """Write the fingerprint and the name of each file, all at the end: nobody reads them before."""
    made = []
    for path, name in _files(casebook):
        try:
            made.append(f"{digest_of(read_up_to_limit(path))} {name}")
        except OSError:  # who asks will meet it, and say so
            continue
    sys.stdout.buffer.write(os.fsencode("\0".join(made)))


if __name__ == "__main__":
    _write(sys.argv[1])
