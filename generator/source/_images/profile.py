"""Colour profiles: the common ones say nothing; one that a person's own screen was measured for has a name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.source._images.piece import Piece, told

_COMMON = (
    *("srgb", "display p3", "adobe rgb", "apple rgb", "generic", "dot gain", "gray gamma", "c2"),
    *("u.s. web coated", "ecirgb", "prophoto rgb", "rec. 2020", "rec2020"),
)
"""How the names of profiles begin that come with programs and not from somebody's screen."""


def in_profile(profile: bytes) -> Iterator[Piece]:
    """Yield a profile's name unless it is a common one; the name of one that cannot be read is its length."""
    name = _name(profile)
    if not name.lower().startswith(_COMMON):
        yield told("Colour profile", name or f"{len(profile)} bytes")


def _name(profile: bytes) -> str:
    """Return the text of the tag `desc` (ICC.1:2022, 7.3 and 10): plain in version 2, UTF-16 in version 4."""
    for number in range(min(int.from_bytes(profile[128:132], "big"), 100)):
        entry = profile[132 + 12 * number : 144 + 12 * number]
        if entry[:4] == b"desc":
            start, size = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:12], "big")
            tag = profile[start : start + size]
            if tag[:4] == b"mluc":
                length, offset = int.from_bytes(tag[20:24], "big"), int.from_bytes(tag[24:28], "big")
                return tag[offset : offset + length].decode("utf-16-be", "replace").strip("\0 ")
            length = int.from_bytes(tag[8:12], "big")
            return tag[12 : 12 + length].decode("latin-1").strip("\0 ")
    return ""
