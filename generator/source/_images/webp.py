"""WebP: a RIFF file, a row of chunks with a name of four letters and a length."""

from __future__ import annotations

from collections.abc import Iterator

from generator.source._images.exif import in_exif
from generator.source._images.piece import Piece, after_the_end, told
from generator.source._images.profile import in_profile

_NEEDED = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
"""Chunks that hold pixels or say how to show them."""


def in_webp(raw: bytes) -> Iterator[Piece]:
    """Yield what a WebP file says beside its picture.

    Raises:
        ValueError: it ends too early.
    """
    end = 8 + int.from_bytes(raw[4:8], "little")
    if end > len(raw) + 1:
        raise ValueError("the file ends in the middle of the picture")
    position = 12
    while position + 8 <= end:
        kind, length = raw[position : position + 4], int.from_bytes(raw[position + 4 : position + 8], "little")
        content = raw[position + 8 : position + 8 + length]
        if len(content) < length:
            raise ValueError("the file ends in the middle of the picture")
        position += 8 + length + length % 2
        if kind == b"EXIF":
            yield from in_exif(content.removeprefix(b"Exif\0\0"))
        elif kind == b"XMP ":
            yield told("XMP", content)
        elif kind == b"ICCP":
            yield from in_profile(content)
        elif kind not in _NEEDED:
            yield told(f"Chunk {kind.decode('latin-1')}", content)
    yield from after_the_end(raw, end)
