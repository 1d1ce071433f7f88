"""Reads a built site as a browser does: which ids a page has, where its links lead, what it loads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}


@dataclass
class Read:
    """What a page has and where it leads."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    headings: list[tuple[str, str | None]] = field(default_factory=list)
    lang: str = ""
    titles: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self._in_picture = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.read.ids.append(str(values["id"]))
        if tag == "html":
            self.read.lang = values.get("lang") or ""
        self._in_picture = self._in_picture or tag == "svg"
        if tag == "title" and not self._in_picture:
            self.read.titles += 1
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.read.headings.append((tag, values.get("id")))
        if tag == "a" and values.get("href") is not None:
            self.read.links.append(str(values["href"]))
        if tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload", "modulepreload"}:
            self.read.loads.append(str(values["href"]))
        if tag in _LOADS and values.get(_LOADS[tag]):
            self.read.loads.append(str(values[_LOADS[tag]]))

    def handle_endtag(self, tag: str) -> None:
        self._in_picture = self._in_picture and tag != "svg"


def read(path: Path) -> Read:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.read


def read_site(site: Path) -> dict[Path, Read]:
    return {path: read(path) for path in sorted(site.rglob("*.html"))}


def broken_links(site: Path, pages: Mapping[Path, Read] | None = None) -> list[str]:
    """Return every internal link or loaded file that leads nowhere, as `page → link`.

    Args:
        site: the finished site.
        pages: what `read_site` has read of it; read anew if it is not given.
    """
    pages = read_site(site) if pages is None else pages
    ids = {str(path): frozenset(page.ids) for path, page in pages.items()}
    files = {str(path) for path in site.rglob("*") if path.is_file()}
    broken = []
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for link in (*page.links, *page.loads):
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            target, anchor = urldefrag(link)
            found = normpath(f"{path.parent}/{unquote(target)}") if target else str(path)
            if found not in files:
                found += "/index.html"
            if found not in files:
                broken.append(f"{path.relative_to(site)} → {link}")
            elif anchor and found in ids and unquote(anchor) not in ids[found]:
                broken.append(f"{path.relative_to(site)} → {link} (no such anchor)")
    return broken
