"""What is written inside a picture's file beside the picture: place, time, camera, author, comments, a second picture.

Every part of the file is named, also those that no known program writes: what is not pixels, and not needed to show
them, is found. The pixels themselves are not read. Sources: PNG (W3C, third edition), JPEG (ITU-T T.81), Exif 2.32
(CIPA DC-008), GIF89a, the WebP container, SVG 2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.source._images.gif import in_gif
from generator.source._images.jpeg import in_jpeg
from generator.source._images.piece import TEXT, Piece
from generator.source._images.png import in_png
from generator.source._images.svg import in_svg, looks_like_svg
from generator.source._images.webp import in_webp

PICTURE_ENDINGS = frozenset({".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".svg"})
"""How the names of pictures end that can be looked into."""
PICTURE_TEXT = TEXT
"""How a line of `written_beside` begins that tells what a picture shows, and not what stands beside it."""

_Reader = Callable[[bytes], Iterator[Piece]]


def written_beside(raw: bytes) -> str | None:
    """Return what a picture's file says beside the picture: a line `Name: value` for each piece; often nothing.

    Of a drawing (SVG), the words that are drawn are told too, in lines that begin with `PICTURE_TEXT`. A picture that
    cannot be read to its end has a line `Damaged`.

    Args:
        raw: the whole file. What it is, its bytes say and not its name.

    Returns:
        None if it is no picture of a kind that can be looked into.
    """
    reader = _reader(raw)
    if reader is None:
        return None
    pieces: list[Piece] = []
    try:
        pieces += reader(raw)
    except (IndexError, RecursionError):
        pieces.append(Piece("Damaged", "the file ends in the middle of the picture"))
    except ValueError as error:
        pieces.append(Piece("Damaged", str(error)))
    return "".join(f"{piece.name}: {piece.value}\n" for piece in pieces)


def _reader(raw: bytes) -> _Reader | None:
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return in_png
    if raw.startswith(b"\xff\xd8\xff"):
        return in_jpeg
    if raw.startswith((b"GIF87a", b"GIF89a")):
        return in_gif
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return in_webp
    if looks_like_svg(raw):
        return lambda whole: in_svg(whole, written_beside)
    return None
