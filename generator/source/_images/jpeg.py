"""JPEG: segments that begin with a marker; after the last of the head come the pixels, up to the marker of the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.source._images.exif import in_exif
from generator.source._images.piece import Piece, after_the_end, told
from generator.source._images.profile import in_profile

_END, _COMMENT, _PROFILE = 0xD9, 0xFE, 0xE2
_APPLICATIONS = range(0xE0, 0xF0)
_WITHOUT_LENGTH = frozenset({0x01, _END, *range(0xD0, 0xD8)})
_NEXT_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
"""Any number of FF may stand before a marker. Only the last is looked at: a file full of them would take hours."""
_XMP = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")


def in_jpeg(raw: bytes) -> Iterator[Piece]:
    """Yield what a JPEG file says beside its picture.

    Raises:
        ValueError: it ends too early.
    """
    profile = b""
    for marker, start, end in _segments(raw):
        content = raw[start:end]
        if marker == _END:
            yield from after_the_end(raw, start)
        elif marker == _COMMENT:
            yield told("Comment", content)
        elif marker == _PROFILE and content.startswith(b"ICC_PROFILE\0"):
            profile += content[14:]
        elif marker in _APPLICATIONS:
            yield from _in_application(marker - _APPLICATIONS[0], content)
    if profile:
        yield from in_profile(profile)


def _segments(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield each segment's marker, and where its content begins and ends; pixels are passed over.

    Raises:
        ValueError: there is no last one.
    """
    position = 2
    while found := _NEXT_MARKER.search(raw, position):
        marker, start = found[1][0], found.end()
        position = start if marker in _WITHOUT_LENGTH else start + int.from_bytes(raw[start : start + 2], "big")
        yield marker, start if marker == _END else start + 2, position
        if marker == _END:
            return
        if position > len(raw):
            break
    raise ValueError("the file ends in the middle of the picture")


def _in_application(number: int, content: bytes) -> Iterator[Piece]:
    """Yield what a segment says that is meant for programs."""
    if number == 0 and content.startswith(b"JFIF\0"):
        if content[12:14].strip(b"\0"):
            yield Piece("Thumbnail", f"{content[12]}×{content[13]}")
    elif number == 0 and content.startswith(b"JFXX\0"):
        yield Piece("Thumbnail", f"{len(content)} bytes")
    elif number == 1 and content.startswith(b"Exif\0"):
        yield from in_exif(content[6:])
    elif number == 1 and content.startswith(_XMP):
        yield told("XMP", content.partition(b"\0")[2])
    elif number == 13 and content.startswith(b"Photoshop"):
        yield told("IPTC", content.partition(b"\0")[2])
    elif not (number == 14 and content.startswith(b"Adobe") and len(content) <= 12):
        yield told(f"APP{number}", content)
