"""How large the search index of many pages is, and how long it takes to make: one command that prints a table.

    python tests/benchmarks/search_building.py [PAGES …]      100, 1,000 and 10,000 without numbers

Each row is a process of its own, for one language and so many pages of 1,000 characters. Times of building are seconds
of wall time on all cores; processor time of all processes stands beside them, because other work on the machine changes
it less. One edit begins with the bytes that were kept from the last build and ends with all new chunks, the new
folder's name, and what is added to those bytes: “a sentence” adds one to a page, “a whole page” gives one another title
and another text. An edit runs on one core, so that its processor time is what it takes when nothing else runs. “Peak”
is the largest memory that one process of the build had, the main one or another.
"""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import mean
from typing import NamedTuple, TypeVar

from search_pages import edited, pages, rewritten

from generator.languages import LANGUAGES, Language
from generator.search import Index, Record, WordBook, index, restored

SIZES = (100, 1_000, 10_000)
HEAD = (
    "pages", "", "build s", "cpu s", "peak MB", "a sentence cpu s", "a whole page cpu s", "keep s", "files", "raw MB",
    "lists gz MB", "texts gz MB", "mean list KB", "largest KB",
)  # fmt: skip
MEGABYTE, KILOBYTE = 1e6, 1e3
Made = TypeVar("Made")


class Taken(NamedTuple):
    """Seconds of wall time and of processor time, children's included."""

    wall: float
    cpu: float


def timed(make: Callable[[], Made]) -> tuple[Made, Taken]:
    """Return what was made and how long it took."""
    began, used = time.monotonic(), _used()
    made = make()
    return made, Taken(time.monotonic() - began, _used() - used)


def _used() -> float:
    return sum(used.ru_utime + used.ru_stime for used in _both())


def _both() -> tuple[resource.struct_rusage, ...]:
    return tuple(resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def measure(count: int, language: Language) -> tuple[str, ...]:
    """Return one row of the table."""
    records = pages(count, language)
    made, build = timed(lambda: _index(records, language))
    peak = max(used.ru_maxrss for used in _both()) / 1_024
    kept, keep = timed(lambda: made.state.kept("benchmark"))
    one, whole = (
        _after(change(records[count // 2], language), records, language, kept) for change in (edited, rewritten)
    )
    sizes = {name: (len(text.encode()), len(gzip.compress(text.encode()))) for name, text in made.files()}
    lists = [zipped for name, (_, zipped) in sizes.items() if "/t/" in name]
    texts = [zipped for name, (_, zipped) in sizes.items() if "/p/" in name]
    return (
        f"{count:,}", language, f"{build.wall:.2f}", f"{build.cpu:.2f}", f"{peak:.0f}", f"{one.cpu:.2f}",
        f"{whole.cpu:.2f}", f"{keep.wall:.2f}", f"{len(sizes):,}",
        f"{sum(raw for raw, _ in sizes.values()) / MEGABYTE:.1f}",
        f"{sum(lists) / MEGABYTE:.1f}", f"{sum(texts) / MEGABYTE:.1f}", f"{mean(lists) / KILOBYTE:.1f}",
        f"{max(zipped for _, zipped in sizes.values()) / KILOBYTE:.1f}",
    )  # fmt: skip


def _index(records: list[Record], language: Language) -> Index:
    made = index(language, records, WordBook(), ())
    assert made.folder
    return made


def _after(new: Record, records: list[Record], language: Language, kept: bytes) -> Taken:
    """Return how long it takes to go on from what was kept, after an edit of one page; the result must be the same."""
    others = [new if record.path == new.path else record for record in records]

    def again() -> str:
        made = index(language, others, WordBook(), (), restored(kept, "benchmark"))
        made.state.added("benchmark")
        return made.folder

    folder, taken = timed(again)
    assert folder == index(language, others, WordBook(), ()).folder
    return taken


def show(cells: tuple[str, ...]) -> None:
    widths = [max(len(one) for one in pair) for pair in zip(HEAD, ("10,000", "zh", *[""] * len(HEAD)), strict=False)]
    sys.stdout.write("  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True)) + "\n")
    sys.stdout.flush()


def main(*arguments: str) -> None:
    if arguments[:1] == ("--one",):
        sys.stdout.write(json.dumps(measure(int(arguments[1]), "zh" if arguments[2] == "zh" else "en")))
        return
    show(HEAD)
    for count in [int(one) for one in arguments] or SIZES:
        for language in LANGUAGES:
            command = (sys.executable, __file__, "--one", str(count), language)
            show(tuple(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)))


if __name__ == "__main__":
    main(*sys.argv[1:])
