"""How well the search finds what people look for: the built site's index, and the queries written before it was tuned.

    casebook build
    python tests/benchmarks/search_queries.py             how many of each kind succeed, in both halves
    python tests/benchmarks/search_queries.py --failures  also which queries of the half `dev` fail, and what they find
    python tests/benchmarks/search_queries.py --more      more-queries.yaml instead: rounds of queries, each asked once
                                                          before anybody looked at it
    python tests/benchmarks/search_queries.py --fresh     fresh-queries.yaml: rounds by the hand that tuned

A query succeeds at 1 (at 3) if one of the pages that would satisfy the reader is the first (among the first three); of
the kind `emergency`, if the right numbers are shown first. `KB` is what a query alone makes a browser load, gzipped,
besides what every query needs.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "search"))
from engine import Engine
from search_browser import Answer

QUERIES = Path(__file__).parent / "search" / "queries.yaml"
OTHERS = {f"--{name}": QUERIES.with_name(f"{name}-queries.yaml") for name in ("more", "fresh")}
INDEXES = Path(__file__).parents[2] / "site" / "assets" / "search"
FIRST_WIDTH, WIDTH = 22, 8


class Result(NamedTuple):
    """What became of a query: whether it succeeded at 1 and at 3, its bytes, and the first pages."""

    query: Mapping[str, Any]
    first: bool
    third: bool
    size: int
    found: list[str]


def judged(language: str, ask: Callable[[list[str]], Sequence[Answer]]) -> Iterator[Result]:
    """Judge what any search answers to the queries of a language; its bytes are not counted."""
    queries = [query for query in yaml.safe_load(QUERIES.read_text()) if query["language"] == language]
    for query, answer in zip(queries, ask([str(query["query"]) for query in queries]), strict=True):
        yield _result(query, answer.paths, answer.first, 0)


def results(source: Path = QUERIES) -> Iterator[Result]:
    """Ask all queries of a file, those of a language on its own index."""
    queries = yaml.safe_load(source.read_text())
    for language in ("zh", "en"):
        files = {
            path.relative_to(INDEXES).as_posix(): path.read_text() for path in INDEXES.rglob(f"{language}*/**/*.js")
        }
        files[f"{language}.js"] = (INDEXES / f"{language}.js").read_text()
        for query in queries:
            if query["language"] == language:
                with Engine(files) as engine:
                    engine.open(language)
                    yield asked(engine, query)


def asked(engine: Engine, query: Mapping[str, Any]) -> Result:
    """Ask one query."""
    answer = engine.search(str(query["query"]), hits=5)
    own = [name for name in engine.loaded if "/" in name and "/words" not in name]
    size = sum(len(gzip.compress(engine.files[name].encode(), mtime=0)) for name in own)
    found = [hit["path"] + ("#" + hit["anchor"] if hit["path"] == "glossary/" else "") for hit in answer["hits"]]
    return _result(query, found, [emergency["id"] for emergency in answer["emergencies"]], size)


def _result(query: Mapping[str, Any], found: list[str], named: list[str], size: int) -> Result:
    expected = set(query.get("expect") or ())
    right = [path.split("#")[0] in expected or path in expected for path in found]
    if query["kind"] == "emergency":
        right = [named[:1] == [query["emergency"]]] * 3
        found = [*named, *found]
    return Result(query, any(right[:1]), any(right[:3]), size, found)


def report(all_results: list[Result], with_failures: bool) -> Iterator[str]:
    """The table, a row a kind."""
    kinds: dict[str, list[Result]] = defaultdict(list)
    for result in all_results:
        for kind in (f"{result.query['language']} {result.query['kind']}", f"all {result.query['language']}", "all"):
            kinds[kind].append(result)
    parts = sorted({result.query["part"] for result in all_results})
    yield row(["kind", *(cell for part in parts for cell in (part[:7], "@1", "@3")), "KB"])
    for kind, members in sorted(kinds.items(), key=lambda item: (item[0].startswith("all"), item[0])):
        cells: list[object] = [kind]
        for part in parts:
            of_part = [result for result in members if result.query["part"] == part]
            cells.append(len(of_part))
            cells += [share([result.first for result in of_part]), share([result.third for result in of_part])]
        yield row([*cells, f"{mean(result.size for result in members) / 1024:.1f}"])
    if with_failures:
        for result in all_results:
            if result.query["part"] != "test" and not result.first:
                sign = "3" if result.third else "-"
                kind = f"{result.query['language']} {result.query['kind']} {result.query['part'][6:]}"
                wanted = result.query.get("emergency") or " ".join(result.query["expect"])
                yield f"{sign} {kind:<20} {result.query['query']}  →  {' '.join(result.found[:4])}  ({wanted})"


def share(successes: list[bool]) -> str:
    """A share of successes, or a dash for none asked."""
    return f"{mean(successes):.3f}" if successes else "-"


def row(cells: Sequence[object]) -> str:
    """A row of the table."""
    return str(cells[0]).ljust(FIRST_WIDTH) + "".join(str(cell).ljust(WIDTH) for cell in cells[1:]).rstrip()


if __name__ == "__main__":
    chosen = next((path for option, path in OTHERS.items() if option in sys.argv), QUERIES)
    for line in report(list(results(chosen)), "--failures" in sys.argv):
        sys.stdout.write(line + "\n")
