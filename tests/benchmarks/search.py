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
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from math import floor
from pathlib import Path
from statistics import mean, median

import search_sites
from search_browser import Answer, Search, searching, zipped
from search_pages import pages
from search_queries import judged
from search_words import Drawn, drawn

from generator.languages import LANGUAGES, Language
from generator.search import Record

SIZES = ("100", "1000", "10000", "site")
MAKERS = {"ours": search_sites.ours, "material": search_sites.material, "pagefind": search_sites.pagefind}
PACKAGES = {"material": "material", "pagefind": "pagefind_bin_extended"}
MEGABYTE, KILOBYTE = 1e6, 1024
_WIDE, _NARROW = 24, 12
Cells = dict[str, str]


def drawn_column(name: str, count: int, language: Language) -> Cells:
    """Return one search's figures on so many pages."""
    records = pages(count, language)
    with tempfile.TemporaryDirectory() as folder:
        made = MAKERS[name](records, language, Path(folder) / "site")
        raw, packed = sum(path.stat().st_size for path in made.index), sum(map(zipped, made.index))
        cells = {
            "index, raw MB": f"{raw / MEGABYTE:.2f}",
            "index, MB": f"{packed / MEGABYTE:.2f}",
            "files": f"{len(made.index):,}",
            "build s": f"{made.build:.2f}",
            "after an edit s": f"{made.edit:.2f}" if made.edit else "as build",
        }
        with searching(made.site, name, language) as search:
            return cells | dict(_asked(search, name, records, drawn(records, language), made.site))


def _asked(search: Search, name: str, records: Sequence[Record], queries: list[Drawn], site: Path) -> Iterator[tuple[str, str]]:
    texts = [query.text for query in queries]
    loads = search.loads(texts if name != "material" else texts[:1], before=texts[-1])
    first, later = ([getattr(load, which) / KILOBYTE for load in loads] for which in ("first", "later"))
    yield "first KB", f"{median(first):.1f}"
    yield "first KB, worst", f"{max(first):.1f}"
    yield "later KB", f"{median(later):.1f}"
    yield "later KB, worst", f"{max(later):.1f}"
    kinds = list(dict.fromkeys(query.kind for query in queries))
    for kind in kinds:
        own = [size for query, size in zip(queries, later, strict=False) if query.kind == kind] or [0.0]
        yield f"  {kind}", f"{median(own):.1f}"
    times = search.times(texts)
    yield "answer ms", f"{median(times):.0f}"
    yield "answer ms, worst", f"{max(times):.0f}"
    places = _places(name, records, site)
    answers = search.answers(texts)
    for kind in kinds:
        asked = [(query, answer) for query, answer in zip(queries, answers, strict=True) if query.kind == kind]
        found = sum(len(query.paths & {places(page) for page in answer.pages}) for query, answer in asked)
        yield f"recall, {kind}", _share(found, sum(len(query.paths) for query, _ in asked))


def _places(name: str, records: Sequence[Record], site: Path):  # type: ignore[no-untyped-def]
    """Return what gives a page's path for what a search calls it."""
    if name == "ours":
        return sorted(record.path for record in records).__getitem__
    if name == "material":
        return str
    known = {}
    for path in site.glob("pagefind/fragment/*"):
        text = gzip.decompress(path.read_bytes())
        known[path.stem] = json.loads(text[text.index(b"{") :])["url"].strip("/") + "/"
    return known.__getitem__


def _share(found: int, of: int) -> str:
    return f"{floor(1000 * found / of) / 1000:.3f}"


def site_column(name: str) -> Cells:
    """Return how well a search answers the written queries on the real pages; only ours knows emergencies."""
    results = [result for language in LANGUAGES for result in judged(language, lambda texts: _of_site(name, language, texts))]
    cells = {}
    for part in ("dev", "test"):
        own = [result for result in results if result.query["part"] == part]
        for kind, chosen in (("", False), (", emergencies", True)):
            of_kind = [result for result in own if (result.query["kind"] == "emergency") == chosen]
            if chosen and name != "ours":
                continue
            cells[f"success@1, {part}{kind}"] = f"{mean(result.first for result in of_kind):.3f}"
            cells[f"success@3, {part}{kind}"] = f"{mean(result.third for result in of_kind):.3f}"
    return cells


def _of_site(name: str, language: Language, texts: Sequence[str]) -> list[Answer]:
    sys.path.insert(0, str(Path(__file__).parents[1] / "search"))
    from library_index import records

    with tempfile.TemporaryDirectory() as folder:
        made = MAKERS[name](records()[language], language, Path(folder) / "site")
        with searching(made.site, name, language) as search:
            return search.answers(texts)


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
                sys.stdout.write(f"material is left out above {search_sites.MATERIAL_LIMIT:,} pages: it needs minutes\n")
                continue
            sys.stderr.write(f"{size} {name} … load {os.getloadavg()[0]:.1f}\n")
            command = (sys.executable, __file__, "--one", name, "--language", language, size)
            made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            columns[size, name] = json.loads(made)
    for line in table(columns):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
