"""Where an address on a page leads: to which file of the site, or to whom else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_IGNORED_BY_BROWSERS = re.compile(r"[\t\r\n]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
_QUIET = frozenset({"data", "blob", "about", "mailto", "tel", "sms", "javascript", "geo"})
"""Schemes by which nothing is asked of anybody."""
_IN_STYLE = re.compile(r"""(?:\burl\(\s*(["']?)([^"')]*)\1|@import\s+["']([^"']*))""", re.IGNORECASE)
_IN_SCRIPT = re.compile(r"""["'`]\s*((?:https?:|wss?:)?//[^\s"'`$<>\\]+)""", re.IGNORECASE)
_STYLE_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMESPACES = ("http://www.w3.org/", "https://www.w3.org/")
"""Names that look like addresses; nobody asks for them."""


class Target(NamedTuple):
    """Where an address leads.

    Attributes:
        file: the file of the site, e.g. `zh/cases/index.html`; empty if it leads elsewhere.
        anchor: the place on that page; may be empty.
        host: who else would be asked, e.g. `cdn.example`; empty if nobody.
    """

    file: str = ""
    anchor: str = ""
    host: str = ""


def target_of(address: str, page: str, url: str) -> Target:
    """Return where an address leads.

    Args:
        address: as it stands on the page.
        page: the page's file, e.g. `zh/index.html`.
        url: where the site is published, ending in `/`.
    """
    address = address.strip()
    if "\t" in address or "\n" in address or "\r" in address:
        address = _IGNORED_BY_BROWSERS.sub("", address)
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0].replace("\\", "/")
    if path.startswith(url) and "://" in url:
        path = "/" + path[len(url) :]
    elif ":" in path or path.startswith("//"):
        scheme = _SCHEME.match(path)
        if scheme and scheme[1].lower() in _QUIET:
            return Target()
        if scheme or path.startswith("//"):
            return Target(host=_host(path))
    elif path.startswith("/"):
        base = _base(url)
        if not (path + "/").startswith(base):
            return Target(file=path)
        path = "/" + path[len(base) :]
    return Target(_joined(page, path) if path else page, unquote(anchor))


def _joined(page: str, path: str) -> str:
    """Return the file that a path leads to from a page; what leads out of the site leads to a file it has not."""
    steps = [] if path.startswith("/") else page.split("/")[:-1]
    for step in unquote(path).split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in (".", ""):
            steps.append(step)
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        steps.append("index.html")
    return "/".join(steps) or "index.html"


@lru_cache
def _base(url: str) -> str:
    return urlsplit(url).path or "/"


def _host(path: str) -> str:
    return path.partition("//")[2].partition("/")[0] or path


def of_set(text: str) -> Iterator[str]:
    """Yield the addresses of a `srcset`."""
    for candidate in text.split(","):
        yield from candidate.split()[:1]


def in_style(text: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses that a style sheet loads, each with its place in it."""
    text = _STYLE_COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    for found in _IN_STYLE.finditer(text):
        address = found[2] if found[2] is not None else found[3]
        yield address, found.start()


def in_script(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address with another host that a script writes in quotes, each with its place in it."""
    for found in _IN_SCRIPT.finditer(text):
        if not found[1].startswith(_NAMESPACES):
            yield found[1], found.start(1)
