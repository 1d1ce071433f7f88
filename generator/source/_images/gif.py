"""GIF: blocks of pixels and extensions, each a row of pieces of at most 255 bytes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.source._images.piece import Piece, after_the_end, told

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _COMMENT, _PLAIN_TEXT, _APPLICATION = 0xF9, 0xFE, 0x01, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""Applications whose extension only says how often a moving picture is repeated."""


def in_gif(raw: bytes) -> Iterator[Piece]:
    """Yield what a GIF file says beside its picture.

    Raises:
        ValueError, IndexError: it ends too early.
    """
    position = 13 + _palette(raw[10])
    while raw[position] != _END:
        kind = raw[position]
        if kind == _IMAGE:
            position += 10 + _palette(raw[position + 9]) + 1
            _, position = _joined(raw, position)
        elif kind == _EXTENSION:
            label = raw[position + 1]
            content, after = _joined(raw, position + 2)
            application = raw[position + 3 : position + 14]
            if label in (_COMMENT, _PLAIN_TEXT):
                yield told("Comment", content)
            elif label == _APPLICATION and application.startswith(b"XMP Data"):
                # Its text is not cut into pieces: the lengths are made of it, so it is told as it stands.
                yield told("XMP", raw[position + 14 : after])
            elif label != _CONTROL and application not in _LOOPS:
                yield told("Application", content)
            position = after
        else:
            raise ValueError("there is something unknown in the middle of the picture")
    yield from after_the_end(raw, position + 1)


def _palette(flags: int) -> int:
    """Return how many bytes a table of colours takes."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _joined(raw: bytes, position: int) -> tuple[bytes, int]:
    """Return the pieces from `position` on as one, and where they end."""
    pieces = []
    while length := raw[position]:
        pieces.append(raw[position + 1 : position + 1 + length])
        position += 1 + length
    return b"".join(pieces), position + 1
