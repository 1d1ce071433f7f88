"""PNG: a row of chunks, each with its length and a name of four letters."""

from __future__ import annotations

from collections.abc import Iterator

from generator.source._images.exif import in_exif
from generator.source._images.piece import Piece, after_the_end, told, unpacked
from generator.source._images.profile import in_profile

_NEEDED = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT".split()
)
"""Chunks that hold pixels or say how to show them."""


def in_png(raw: bytes) -> Iterator[Piece]:
    """Yield what a PNG file says beside its picture.

    Raises:
        ValueError: it ends too early, or a packed text cannot be read.
    """
    position, kind = 8, b""
    while kind != b"IEND":
        head = raw[position : position + 8]
        length, kind = int.from_bytes(head[:4], "big"), head[4:8]
        content = raw[position + 8 : position + 8 + length]
        position += 12 + length
        if len(head) < 8 or position > len(raw):
            raise ValueError("the file ends in the middle of the picture")
        if kind not in _NEEDED:
            yield from _in_chunk(kind, content)
    yield from after_the_end(raw, position)


def _in_chunk(kind: bytes, content: bytes) -> Iterator[Piece]:
    name, _, rest = content.partition(b"\0")
    match kind:
        case b"eXIf":
            yield from in_exif(content)
        case b"iCCP":
            yield from in_profile(unpacked(rest[1:]))
        case b"tEXt":
            yield told(name.decode("latin-1"), rest)
        case b"zTXt":
            yield told(name.decode("latin-1"), unpacked(rest[1:]))
        case b"iTXt":
            packed, (language, translated, text) = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
            yield told(name.decode("latin-1"), unpacked(text) if packed else text)
            if translated or language:
                yield told("Keyword", language + b" " + translated)
        case b"tIME":
            yield Piece("Time", f"{int.from_bytes(content[:2], 'big')}-{content[2:3].hex()}…")
        case _:
            yield told(f"Chunk {kind.decode('latin-1')}", content)
