"""What is remembered of a page until the next build."""

from __future__ import annotations

from typing import NamedTuple

from generator.search._files import part_files
from generator.search._record import Record, fingerprint


class KnownPage(NamedTuple):
    """What is remembered of a page.

    Attributes:
        path: its address.
        written: its record.
        shown: fingerprint of its files.
    """

    path: str
    written: bytes | memoryview
    shown: str


def known_page(number: int, record: Record, written: bytes) -> KnownPage:
    """Return what is to be remembered of a page."""
    return KnownPage(record.path, written, shown(number, record))


def shown(number: int, record: Record) -> str:
    """Return the fingerprint of a page's files."""
    return fingerprint("".join([text for _, text in part_files(number, record)]).encode())
