"""The same pages made searchable by ours, by Material's search and by Pagefind, each in a folder that can be served.

The peers are no dependency of the project. `python tests/benchmarks/search.py --setup` puts them into an environment of
their own in the folder `CASEBOOK_PEERS`, else `~/.cache/casebook-peers`; what is not there is left out and said so.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple, TypeVar

from search_pages import ROOT, casebook, edited

from generator.languages import Language
from generator.search import Record, facets, index, restored, word_book
from generator.site.assets import bundle
from generator.site.write import write_new_texts

PEERS = Path(os.environ.get("CASEBOOK_PEERS") or Path.home() / ".cache" / "casebook-peers")
WANTED = ("mkdocs-material", "jieba", "pagefind[extended]")
MATERIAL_LIMIT = 1_000
_MKDOCS = """\
site_name: pages
theme: {{name: material, language: {language}, font: false}}
plugins: {plugins}
"""
_SEARCH = "[{search: {lang: [%s], separator: '[\\s\\u200b\\-,。，、]+'}}]"


Result = TypeVar("Result")


class Made(NamedTuple):
    """A folder that was made searchable.

    Attributes:
        site: what to serve.
        index: the files of the index, below it.
        build: seconds from the pages to written files.
        edit: seconds until the search knows of an edit of one page; 0 if that is a whole build again.
    """

    site: Path
    index: list[Path]
    build: float
    edit: float


def setup() -> None:
    """Install the peers, or the newest of them."""
    venv.create(PEERS, with_pip=True)
    subprocess.run([PEERS / "bin" / "pip", "install", "--quiet", "--upgrade", *WANTED], check=True)


def missing(package: str) -> str:
    """Return why a peer cannot run, in one line; empty if it can."""
    if next(PEERS.glob(f"lib/*/site-packages/{package}"), None):
        return ""
    return f"{package} is left out: it is not installed (python tests/benchmarks/search.py --setup)"


def ours(records: Sequence[Record], language: Language, site: Path) -> Made:
    """Write our index and a page that loads the search."""
    book, shown = word_book(casebook(), language), facets(casebook(), language)
    folder = site / "assets" / "search"

    def written(records: Sequence[Record], kept: bytes | None) -> bytes:
        made = index(language, records, book, shown, restored(kept, "benchmark") if kept else None)
        write_new_texts(folder, made.files())
        return made.state.kept("benchmark") if kept is None else b""

    folder.mkdir(parents=True)
    build, kept = _timed(lambda: written(records, None))
    files = list(folder.rglob("*.js"))
    one = records[len(records) // 2]
    again = [edited(one, language) if record is one else record for record in records]

    def only_index() -> bytes:
        return index(language, again, book, shown, restored(kept, "benchmark")).folder.encode()

    edit, _ = _timed(only_index)
    theme = ROOT / "templates" / "theme"
    texts = {
        part: {path.name: path.read_text() for path in (theme / part).glob("*.js")} for part in ("scripts", "search")
    }
    assets = bundle({}, {"search.js": texts["scripts"]["search.js"]}, texts["search"])
    (site / "starter.js").write_text(assets.texts[assets.script])
    (site / "engine.js").write_text(assets.texts[assets.engine])
    (site / "index.html").write_text('<meta charset="utf-8"><script src="starter.js"></script>')
    return Made(site, files, build, edit)


def pagefind(records: Sequence[Record], language: Language, site: Path) -> Made:
    """Write plain pages, and let Pagefind index them."""
    for path, html in _pages(records).items():
        _write(site / path / "index.html", f'<!doctype html><html lang="{language}"><title>{path}</title>{html}</html>')
    command = [PEERS / "bin" / "python", "-m", "pagefind", "--site", site]
    build, _ = _timed(lambda: _run(command, site))
    _write(site / "index.html", f'<!doctype html><html lang="{language}">')
    return Made(site, _files(site / "pagefind"), build, 0)


def material(records: Sequence[Record], language: Language, site: Path) -> Made:
    """Build the pages with Material, with and without its search: the difference is the search's.

    It is of processor time, which is what a program of one thread takes on a core of its own: the difference of two
    long times of the clock can be anything where other work goes on.
    """
    source = site.with_name(site.name + ".source")
    for path, html in _pages(records).items():
        _write(source / "docs" / path / "index.md", html)
    _write(source / "docs" / "index.md", "# Pages\n")

    def build(plugins: str) -> float:
        _write(source / "mkdocs.yml", _MKDOCS.format(language=language, plugins=plugins))
        command = [PEERS / "bin" / "python", "-m", "mkdocs", "build", "--quiet", "--site-dir", site]
        before = _used_by_children()
        _run(command, source)
        return _used_by_children() - before

    without = build("[]")
    whole = build(_SEARCH % ("zh, en" if language == "zh" else "en"))
    _write(site / "empty.html", f'<!doctype html><html lang="{language}">')
    return Made(site, [site / "search" / "search_index.json"], whole - without, 0)


def _pages(records: Sequence[Record]) -> dict[str, str]:
    """Return the pages as HTML by path; places on a page become its sections."""
    pages: dict[str, list[str]] = {}
    for record in records:
        path, _, anchor = record.path.partition("#")
        parts = pages.setdefault(path, [])
        rank = "h2" if anchor else "h1"
        parts.append(f'<{rank} id="{anchor or "top"}">{escape(record.title)}</{rank}>')
        parts += [f"<p>{escape(text)}</p>" for text in (*record.names, record.summary) if text]
        for section in record.sections:
            parts.append(f'<h2 id="{section.id}">{escape(section.heading)}</h2>' if section.heading else "")
            parts += [f"<p>{escape(line)}</p>" for line in section.text.split("\n") if line.strip()]
    return {path: "\n\n".join(part for part in parts if part) + "\n" for path, parts in pages.items()}


def _timed(make: Callable[[], Result]) -> tuple[float, Result]:
    began = time.monotonic()
    made = make()
    return time.monotonic() - began, made


def _used_by_children() -> float:
    """Return the seconds of processor time that ended processes of ours have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: Sequence[object], folder: Path) -> None:
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        done.check_returncode()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
