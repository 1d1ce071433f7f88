"""Asking the searches in Chromium: what they load, what they find, how long they take on a slow phone."""

from __future__ import annotations

import functools
import gzip
import json
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

SLOWER = 4
"""The processor of an old phone beside this one, as browsers' own tools imitate it."""
TIMES = 5
_DRIVERS = Path(__file__).parent / "search" / "drivers.js"
_ZIPPED = b"\x1f\x8b"


class Answer(NamedTuple):
    """What a search found.

    Attributes:
        pages: all of it, best first: numbers of pages, names or addresses, as the search says it.
        paths: addresses of what is shown.
        first: ids of emergencies.
    """

    pages: list[Any]
    paths: list[str]
    first: list[str]


class Loads(NamedTuple):
    """Gzipped bytes that a query loads: as the first one, all code included, and after another one."""

    first: int
    later: int


class _Counting(SimpleHTTPRequestHandler):
    """Serves a folder and remembers what was asked for; nothing is cached, so what is loaded twice counts twice."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.translate_path(self.path))
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server gives it
        pass


class Search:
    """One search on a served folder."""

    def __init__(self, browser: Browser, address: str, name: str, language: str, site: Path) -> None:
        self._browser, self._address, self._name, self._language = browser, address, name, language
        worker = next((path.relative_to(site) for path in site.glob("assets/javascripts/workers/search.*.js")), "")
        self._scripts = f'var WORKER = "/{worker}";\n{_DRIVERS.read_text()}'

    @contextmanager
    def opened(self) -> Iterator[Page]:
        """A page with the search loaded, in a browser that has seen nothing yet."""
        context = self._browser.new_context()
        context.set_default_timeout(600_000)
        page = context.new_page()
        page.goto(self._address + ("empty.html" if self._name == "material" else ""))
        page.evaluate(
            f"(0, eval)({json.dumps(self._scripts)}); window.driver = drivers.{self._name}('{self._language}')"
        )
        page.evaluate("driver.begin()")
        yield page
        context.close()

    def answers(self, queries: Sequence[str]) -> list[Answer]:
        """Ask all queries in one page."""
        with self.opened() as page:
            return [_asked(page, query) for query in queries]

    def loads(self, queries: Sequence[str], before: str) -> list[Loads]:
        """Count what each query loads: in a fresh page, and in a fresh page that has asked for `before`."""
        found = []
        for query in queries:
            _Counting.asked.clear()
            with self.opened() as page:
                _asked(page, query)
            first = _bytes(_Counting.asked)
            with self.opened() as page:
                _asked(page, before)
                _Counting.asked.clear()
                _asked(page, query)
            found.append(Loads(first, _bytes(_Counting.asked)))
        return found

    def times(self, queries: Sequence[str]) -> list[float]:
        """Milliseconds for each query when all it needs is loaded, on a processor that is `SLOWER` times slower."""
        with self.opened() as page:
            for query in queries:
                _asked(page, query)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            return [page.evaluate(f"timed(driver, {json.dumps(query)}, {TIMES})") for query in queries]


@contextmanager
def searching(site: Path, name: str, language: str) -> Iterator[Search]:
    """Serve a folder and start Chromium."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Counting, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield Search(browser, f"http://127.0.0.1:{server.server_port}/", name, language, site)
        browser.close()
    server.shutdown()
    server.server_close()


def _asked(page: Page, query: str) -> Answer:
    return Answer(**page.evaluate(f"driver.ask({json.dumps(query)})"))


def _bytes(paths: Sequence[str]) -> int:
    return sum(zipped(Path(path)) for path in list(paths) if Path(path).is_file())


@functools.cache
def zipped(path: Path) -> int:
    """Return the size of a file as a server sends it; what is packed already is not packed again."""
    content = path.read_bytes()
    return len(content) if content[:2] == _ZIPPED else min(len(content), len(gzip.compress(content, mtime=0)))
