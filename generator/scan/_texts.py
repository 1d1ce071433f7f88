"""What kinds of files a site has, and how the text of one is found."""

from __future__ import annotations

import zlib
from pathlib import PurePosixPath

from generator.scan._addresses import in_script, in_style
from generator.scan._page import Mark, Page, read_page

PAGE_ENDINGS = frozenset({".html", ".htm"})
_MARKUP = frozenset({".xml", ".svg", ".rss", ".atom"})
_STYLES = frozenset({".css"})
_SCRIPTS = frozenset({".js", ".mjs"})
TEXT_ENDINGS = _MARKUP | _STYLES | _SCRIPTS | {".txt", ".json", ".webmanifest", ".ics", ".csv", ".md", ".yaml"}
"""How the names of files end that are read as texts."""
COMPRESSED = frozenset({".gz"})
_LARGEST = 100_000_000


def plain_name(name: str) -> str:
    """Return a file's name without what says that it is compressed."""
    return name.removesuffix(".gz")


def kind_of(name: str) -> str:
    """Return how a file's name ends, in small letters, as if it were not compressed."""
    return PurePosixPath(plain_name(name)).suffix.lower()


def unpacked(name: str, raw: bytes) -> bytes:
    """Return a file's content, unpacked if it is compressed.

    Raises:
        ValueError: it is damaged, or far larger than a file of a site can be.
    """
    if not name.endswith(".gz"):
        return raw
    try:
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        content = unpacking.decompress(raw, _LARGEST)
    except zlib.error as error:
        raise ValueError(f"it is damaged: {error}") from error
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise ValueError("it is damaged, or too large")
    return content


def read_text(name: str, text: str, url: str) -> Page:
    """Return what a file that is no page says and asks for, in the form of a page.

    Args:
        name: its name.
        text: its content.
        url: where the site is published; in a site map, what begins like that is a link.
    """
    ending = kind_of(name)
    if ending in _MARKUP:
        page = read_page(text)
        page.links += (Mark(mark.text.strip(), mark.at) for mark in page.texts if mark.text.strip().startswith(url))
        return page
    page = Page()
    if ending in _STYLES:
        page.loads += (Mark(address, at) for address, at in in_style(text))
    elif ending in _SCRIPTS:
        page.loads += (Mark(address, at) for address, at in in_script(text))
    at = 0
    for line in text.split("\n"):
        page.texts.append(Mark(line, at))
        at += len(line) + 1
    return page
