"""One column of the table: one search on so many pages, or on the real site."""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import floor
from pathlib import Path
from statistics import mean, median
from typing import Any

import search_sites
from search_browser import Answer, Search, searching, zipped
from search_pages import pages
from search_queries import judged
from search_queries import results as built_results
from search_words import Drawn, drawn

from generator.languages import LANGUAGES, Language
from generator.search import Record

sys.path.insert(0, str(Path(__file__).parents[1] / "search"))
from library_index import records as records_of_site

MAKERS = {"ours": search_sites.ours, "material": search_sites.material, "pagefind": search_sites.pagefind}
MEGABYTE, KILOBYTE = 1e6, 1024
Cells = dict[str, str]
"""What stands in a column, by row."""


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


def _asked(
    search: Search, name: str, records: Sequence[Record], queries: list[Drawn], site: Path
) -> Iterator[tuple[str, str]]:
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


def _places(name: str, records: Sequence[Record], site: Path) -> Callable[[Any], str]:
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
    results = (
        list(built_results())
        if name == "ours"
        else [one for language in LANGUAGES for one in judged(language, partial(_of_site, name, language))]
    )
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
    with tempfile.TemporaryDirectory() as folder:
        made = MAKERS[name](records_of_site()[language], language, Path(folder) / "site")
        with searching(made.site, name, language) as search:
            return search.answers(texts)
