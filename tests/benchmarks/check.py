"""How fast a large casebook is checked: one command that prints a table.

    python tests/benchmarks/check.py [CASES]      10,000 without a number

Each row is a process of its own: wall time, processor time of it and its children, and the most memory that one
process took. Beside them, in the same run, what only reading and parsing the same files takes with PyYAML's C loader.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from casebooks import ROOT, casebook_of, sizes

COMMAND = (str(Path(sys.executable).with_name("casebook")), "--language", "en", "--root")
PARSE = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).glob("casebook/cases/*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
HEAD = ("what", "wall s", "cpu s", "peak MB", "ends with")
WIDTHS = (34, 8, 8, 9, 40)
MEGABYTE = 1024


class Run(NamedTuple):
    """One process: seconds of wall and processor time, the most memory in MB, and the last line it said."""

    what: str
    wall: float
    cpu: float
    peak: float
    said: str

    def row(self) -> tuple[str, ...]:
        return (self.what, f"{self.wall:.2f}", f"{self.cpu:.2f}", f"{self.peak:.0f}", self.said)


def run(what: str, *command: str) -> Run:
    """Run a command to its end and measure it."""
    # As where it was installed: Python keeps what it compiled. Some machines for tests forbid that.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=ROOT, env=environment)
        _, _, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        out.seek(0)
        said = out.read().strip().splitlines() or [""]
    return Run(what, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE, said[-1])


def show(cells: tuple[str, ...]) -> None:
    line = "".join(
        f"{cell:>{width}}" if n else f"{cell:<{width}}"
        for n, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )
    print(line)  # noqa: T201 - a benchmark prints


def main(cases: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = casebook_of(Path(folder), cases)
        (root / "mkdocs.yml").touch()
        check = (*COMMAND, str(root), "check")
        print(f"{cases} cases of {mean(sizes(root)):.0f} bytes, {os.cpu_count()} cores\n")  # noqa: T201
        show(HEAD)
        show(run("PyYAML's C loader alone, one core", sys.executable, "-c", PARSE, str(root)).row())
        show(run("checked for the first time", *check).row())
        show(run("nothing changed", *check).row())
        edited = root / "casebook" / "cases" / f"case-{cases // 2:05d}.yaml"
        edited.write_text(edited.read_text(encoding="utf-8").replace("minutes: 60", "minutes: 50"), encoding="utf-8")
        show(run("one case edited", *check).row())
        show(run("nothing changed, --publish", *check, "--publish").row())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
