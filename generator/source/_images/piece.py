"""One piece of what is written beside a picture, and how bytes that may be text are told in one line."""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

TEXT = "Text"
"""The name of a piece that is part of the picture: words that are drawn."""
_LONGEST = 20_000
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd\s]+")


class Piece(NamedTuple):
    """What it is called, e.g. `GPSLatitude`, and what it says, in one line."""

    name: str
    value: str


def told(name: str, content: bytes | str) -> Piece:
    """Return a piece of one line: what can be read of `content`; how long it is, if nothing can."""
    text = content if isinstance(content, str) else _decoded(content[:_LONGEST])
    line = _UNSEEN.sub(" ", text[:_LONGEST]).strip()
    return Piece(_UNSEEN.sub(" ", name).strip() or "Unnamed", line or f"{len(content)} bytes")


def after_the_end(raw: bytes, end: int) -> list[Piece]:
    """Return what follows a picture in its file, e.g. a second picture or an archive; padding of zeros is nothing."""
    rest = raw[end:]
    return [told("After the picture", rest)] if rest.strip(b"\x00\r\n ") else []


def unpacked(packed: bytes) -> bytes:
    """Return what was packed with zlib, at most as much as is told of it.

    Raises:
        ValueError: it cannot be unpacked.
    """
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST)
    except zlib.error as error:
        raise ValueError(f"a packed text cannot be read: {error}") from error


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if content[1:2] == b"\0" and content[3:4] in (b"\0", b""):
        return content.decode("utf-16-le", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
