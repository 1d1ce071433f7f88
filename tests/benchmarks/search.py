"""Our search beside Material's and Pagefind's, on the same pages, in the same run: one command that prints one table.

    python tests/benchmarks/search.py --setup           once: installs the peers in a folder of their own
    casebook build                                      for the column of the real site
    python tests/benchmarks/search.py [PAGES …]         100, 1,000, 10,000 and the real site without numbers
    python tests/benchmarks/search.py --language en     the same in English
    python tests/benchmarks/search.py --ours …          without the peers

Each column is a process of its own: so many pages of 1,000 characters (`search_pages.py`), or the real site with the
queries that were written before anybody tuned the search (`search/queries.yaml`; more of them by
`search_queries.py`). Sizes are gzipped where nothing else is said, 1 KB is 1,024 bytes. `first` is all that the first
query of a visit loads: starter, engine, words, lists and the texts of five results; `later` is what a query loads after
another one. Both are of 40 queries drawn from the pages (`search_words.py`), each in a fresh page of Chromium. `answer`
is the time until results are ready when all is loaded, with the processor slowed down four times.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence

import search_sites
from search_columns import MAKERS, Cells, drawn_column, site_column

from generator.languages import LANGUAGES, Language

SIZES = ("100", "1000", "10000", "site")
PACKAGES = {"material": "material", "pagefind": "pagefind_bin_extended"}
_WIDE, _NARROW = 24, 12


def table(columns: Mapping[tuple[str, str], Cells]) -> Iterator[str]:
    """The lines of the table."""
    for at in (0, 1):
        heads = (name if at else (size if size == "site" else f"{int(size):,}") for size, name in columns)
        yield "".join(["".ljust(_WIDE), *(head.rjust(_NARROW) for head in heads)])
    for row in dict.fromkeys(row for cells in columns.values() for row in cells):
        yield "".join([row.ljust(_WIDE), *(cells.get(row, "-").rjust(_NARROW) for cells in columns.values())])


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("pages", nargs="*", default=SIZES)
    given.add_argument("--language", choices=LANGUAGES, default="zh")
    for option in ("--setup", "--ours"):
        given.add_argument(option, action="store_true")
    given.add_argument("--one", choices=MAKERS)
    asked = given.parse_args()
    if asked.setup:
        search_sites.setup()
    elif asked.one:
        size = asked.pages[0]
        cells = site_column(asked.one) if size == "site" else drawn_column(asked.one, int(size), asked.language)
        sys.stdout.write(json.dumps(cells))
    else:
        _all(asked.pages, asked.language, ["ours"] if asked.ours else list(MAKERS))


def _all(sizes: Sequence[str], language: Language, names: list[str]) -> None:
    absent = {name: search_sites.missing(package) for name, package in PACKAGES.items() if name in names}
    for line in filter(None, absent.values()):
        sys.stdout.write(line + "\n")
    columns: dict[tuple[str, str], Cells] = {}
    for size in sizes:
        for name in names:
            if absent.get(name):
                continue
            if name == "material" and size != "site" and int(size) > search_sites.MATERIAL_LIMIT:
                sys.stdout.write(
                    f"material is left out above {search_sites.MATERIAL_LIMIT:,} pages: it needs minutes\n"
                )
                continue
            sys.stderr.write(f"{size} {name} … load {os.getloadavg()[0]:.1f}\n")
            command = (sys.executable, __file__, "--one", name, "--language", language, size)
            made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            columns[size, name] = json.loads(made)
    for line in table(columns):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
