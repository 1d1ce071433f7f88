"""A real Chromium, and the real casebook's site as a reader meets it: from a server and from a folder of files.

The browser is the system's. Where there is none, these tests are skipped with one line; they fail instead with
`CASEBOOK_BROWSER=required`, so that the gate never passes without them. `CASEBOOK_BROWSER` may
also be a browser's path.
"""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.site.mkdocs_plugin import Built
from tests.project import built, one_day

__all__ = ["built", "one_day"]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = "required"
PHONE, NARROW, DESK = {"width": 360, "height": 740}, {"width": 320, "height": 640}, {"width": 1280, "height": 860}
PATIENCE = 10_000
"""Milliseconds until an expectation fails: long, as machines differ, and waited for only where something is wrong."""


def _browser_path() -> str:
    wish = os.environ.get("CASEBOOK_BROWSER", "")
    if wish and wish != REQUIRED:
        return wish
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    if wish == REQUIRED:
        pytest.fail("There is no Chromium, and CASEBOOK_BROWSER=required asks for one. On Debian: apt install chromium")
    return pytest.skip("There is no Chromium; on Debian: apt install chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser a worker."""
    path = _browser_path()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if root else [])
        yield started
        started.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server gives it
        pass


@pytest.fixture(scope="session")
def served(built: Built) -> Iterator[str]:
    """The address at which the site is served, ending in `/`; one server a run of a worker."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(built.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def files(built: Built) -> str:
    """The address of the same site as a folder of files."""
    return built.site.as_uri() + "/"


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, served: str) -> Iterator[Open]:
    """Open a page of the served site, e.g. `open_page("zh/guides/heat/", viewport=PHONE)`.

    An address with a scheme is opened as it is. `fake` is JavaScript of `window.fake`, with which `fake_engine.js`
    stands in for the engine. Errors in scripts fail the test at its end.
    """
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def opened(address: str, fake: str | None = None, **settings: object) -> Page:
        context = browser.new_context(**{"viewport": DESK, **settings})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        if fake is not None:
            engine = (Path(__file__).parent / "fake_engine.js").read_text(encoding="utf-8")
            page.add_init_script(f"window.fake = {fake};\n{engine}")
        page.goto(address if ":" in address else served + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []
