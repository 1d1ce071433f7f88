"""The ledger of addresses, `casebook/ledger.yaml`: every page and heading that was published, and where it went since.

It is a register. An address begins below the language, because it is the same in every language:

    /: doors title                         the home page and the ids of its headings
    cases/lan/: background title           a page and the ids of its headings
    glossary/#ecomap:                      a term that stands on a page with others
    cases/old/: → cases/lan/               a page that moved
    cases/lan/#story: → cases/lan/#title   a heading that moved
    cases/gone/: → gone                    a page that was taken down, e.g. because consent was withdrawn
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.source._register import Register

GONE = "gone"
"""Stands for a target: there is none."""
_ARROW = re.compile("(?:→|->) *")
_BEGINS = tuple(f"{language}/" for language in LANGUAGES)
"""An address that begins so was copied from the browser with too much of it."""
_PATH = re.compile(r"(?:\w[\w.~-]*/)+")
_ID = r"""[^\s"'<>&#→,]+"""
_IS_ID = re.compile(_ID)
_NO_IDS = re.compile(r"""["'<>&#→,]""")


class SiteAddress(NamedTuple):
    """An address below the language: a page, or a part of one.

    Attributes:
        path: the page's, e.g. `cases/lan/`; empty for the home page.
        id: the part's; empty for the whole page.
    """

    path: str
    id: str = ""

    @property
    def written(self) -> str:
        """The address as the ledger writes it; the home page is `/`."""
        return f"{self.path or '/'}#{self.id}" if self.id else self.path or "/"


class Fault(Enum):
    """What can be wrong with a line by itself."""

    ADDRESS = "address"
    IDS = "ids"
    TARGET = "target"
    LANGUAGE = "language"


@dataclass(frozen=True)
class Ledger:
    """What the ledger says.

    Attributes:
        pages: published pages, and the ids of their headings with spaces between them.
        parts: published parts of pages that have lines of their own.
        redirects: where pages and parts went: what stands behind the arrow, read by `site_address`.
        faults: lines that say nothing sound, by name.
    """

    pages: Mapping[str, str]
    parts: frozenset[SiteAddress]
    redirects: Mapping[SiteAddress, str]
    faults: Mapping[str, Fault]


def site_address(text: str) -> SiteAddress | None:
    """Return the address that is written, or None if it is none of this site.

    An address that leads out of the site or that no keyboard writes alike twice (spaces, full-width letters) is none.
    """
    path, mark, part = text.partition("#")
    if mark and not _IS_ID.fullmatch(part):
        return None
    if path == "/":
        return SiteAddress("", part)
    plain = path.isascii() or unicodedata.normalize("NFKC", path) == path
    return SiteAddress(path, part) if plain and _PATH.fullmatch(path) else None


def ledger_of(register: Register) -> Ledger:
    """Return what the register `casebook/ledger.yaml` says."""
    pages: dict[str, str] = {}
    parts: set[SiteAddress] = set()
    redirects: dict[SiteAddress, str] = {}
    faults: dict[str, Fault] = {}
    for name, text in register.lines.items():
        address, arrow = site_address(name), _ARROW.match(text)
        fault = _fault(address, text, arrow)
        if name.startswith(_BEGINS) or (arrow and text[arrow.end() :].startswith(_BEGINS)):
            fault = Fault.LANGUAGE
        if address is None or fault:
            faults[name] = fault or Fault.ADDRESS
        elif arrow:
            redirects[address] = text[arrow.end() :]
        elif address.id:
            parts.add(address)
        else:
            pages[address.path] = text
    return Ledger(pages, frozenset(parts), redirects, faults)


def _fault(address: SiteAddress | None, text: str, arrow: re.Match[str] | None) -> Fault | None:
    if address is None:
        return Fault.ADDRESS
    if arrow:
        return None if text[arrow.end() :] else Fault.TARGET
    if address.id:
        return Fault.IDS if text else None
    return Fault.IDS if _NO_IDS.search(text) else None
