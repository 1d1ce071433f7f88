"""The finished pages as the ledger sees them: their addresses, and the ids that stand on them in every language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.source import SiteAddress, read_bytes

OURS = 'class="moved"'
"""Marks what stands on a page only for the sake of old links; it keeps no address alive."""

_HEADING = re.compile(r'<h[1-6]\b[^<>]*?\sid="([^"]+)"')
_TERM = re.compile(r'<div class="definitions__term" id="([^"]+)"')
_LASTING = re.compile(r"""(?!_\d+$|__)[^\s"'<>&#→,]+""")
"""Ids that stay when a text is changed: not those that only count, and not the theme's."""


class _Page(NamedTuple):
    """The ids of a page's headings, and of terms that it explains; those that it has in every language."""

    headings: frozenset[str]
    terms: frozenset[str]


class Publication:
    """The pages that are about to be published.

    Args:
        site: where they have been written.
        paths: their addresses below the language.

    Raises:
        UnreadableError: a page is not there.
    """

    def __init__(self, site: Path, paths: Iterable[str]) -> None:
        self._site = site
        self._pages = {path: self._read(path) for path in sorted(set(paths))}
        self._folders: dict[str, list[str]] = {}
        for path in self._pages:
            self._folders.setdefault(_folder(path), []).append(path)

    def has_page(self, path: str) -> bool:
        """Tell whether there is a page."""
        return path in self._pages

    def has_part(self, address: SiteAddress) -> bool:
        """Tell whether a page has an element with the id in every language; anchors for old links do not count."""
        page = self._pages.get(address.path)
        if page is None or address.id in page.headings or address.id in page.terms:
            return page is not None
        element = re.compile(rf'<(?!\w+ {OURS})\w[^<>]*\sid="{re.escape(address.id)}"')
        return all(element.search(self._text(address.path, language)) for language in LANGUAGES)

    def pages_beside(self, path: str) -> Collection[str]:
        """Return the pages of the same folder."""
        return self._folders.get(_folder(path), ())

    def parts_of(self, path: str) -> Collection[str]:
        """Return the ids of a page's headings and terms."""
        page = self._pages.get(path)
        return page.headings | page.terms if page else ()

    def lines(self) -> dict[str, str]:
        """Return the lines that the ledger has for these pages."""
        lines = {}
        for path, page in self._pages.items():
            lines[SiteAddress(path).written] = " ".join(sorted(page.headings))
            lines |= {SiteAddress(path, term).written: "" for term in page.terms}
        return lines

    def _read(self, path: str) -> _Page:
        texts = [self._text(path, language) for language in LANGUAGES]
        return _Page(_ids(_HEADING, texts), _ids(_TERM, texts))

    def _text(self, path: str, language: str) -> str:
        return read_bytes(self._site / language / path / "index.html").decode()


def _ids(kind: re.Pattern[str], texts: list[str]) -> frozenset[str]:
    first, *others = (set(kind.findall(text)) for text in texts)
    return frozenset(filter(_LASTING.fullmatch, first.intersection(*others)))


def _folder(path: str) -> str:
    return path.rstrip("/").rpartition("/")[0]
