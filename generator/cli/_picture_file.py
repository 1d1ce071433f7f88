"""Drawings as files: their form, and a seal by which one that we wrote is told from one that somebody worked on.

Who draws again after a change wants the old drawing replaced without being asked. But a drawing that somebody has
coloured or relabelled since, or a file of another origin, must not be lost.
"""

from __future__ import annotations

import errno
import hashlib
import importlib
import os
import re
import struct
import sys
import zlib
from pathlib import Path

from generator.errors import AlreadyThereError, MissingExtraError, UnwritableError
from generator.languages import Words
from generator.source import read_bytes

FORMS = (".svg", ".png")
_ZOOM = 2.0
"""A PNG has four points for each of the drawing's, so that it stays sharp on a slide."""
_POINTS = 40_000_000
"""The most points of a PNG; one of a hundred people takes about as many."""
_SIZE = re.compile(r'<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"')

_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_SEAL = re.compile(rb"<!-- casebook ([0-9a-f]{64}) -->\n?\Z")
_NOT_OURS = Words(
    "它不是 casebook 画的，或者画好以后有人改过。换一个文件名；确实不要它了，就加上 --force。",
    "It was not drawn by casebook, or somebody has changed it since. "
    "Choose another name, or add --force to replace it.",
)
_PNG = Words("写 PNG 图片", "Writing PNG")


def as_file(svg: str, ending: str) -> bytes:
    """Return a drawing as the bytes of a file, sealed.

    Args:
        svg: a whole SVG document.
        ending: one of `FORMS`, in small or capital letters.

    Raises:
        MissingExtraError: it shall be PNG, and the package for it is not installed.
    """
    if ending.lower() == ".png":
        return _sealed_png(_png(svg))
    content = svg.encode()
    return content + b"<!-- casebook %s -->\n" % _digest(content)


def refuse_to_lose(path: Path, *, force: bool) -> None:
    """Raise if something stands at `path` that was not written by us, or was changed since.

    Args:
        path: where a drawing shall go.
        force: any file may be lost; but what is no file, such as a device, is never replaced by one.

    Raises:
        AlreadyThereError: something is there.
        UnwritableError: it is no file.
        UnreadableError: the system does not let us look.
    """
    if not path.exists():
        return
    if not path.is_file():
        raise UnwritableError(path, os.strerror(errno.EISDIR if path.is_dir() else errno.EPERM))
    if not force and not _is_as_we_wrote_it(read_bytes(path)):
        raise AlreadyThereError(path, _NOT_OURS)


def _is_as_we_wrote_it(content: bytes) -> bool:
    if content.startswith(b"\x89PNG"):
        chunk = len(_chunk(_digest(b"")))
        plain = content[: -len(_PNG_END) - chunk] + _PNG_END
        return content == _sealed_png(plain)
    content = content.replace(b"\r\n", b"\n")  # as some systems store texts
    seal = _SEAL.search(content)
    return seal is not None and seal[1] == _digest(content[: seal.start()])


def _sealed_png(png: bytes) -> bytes:
    return png[: -len(_PNG_END)] + _chunk(_digest(png)) + _PNG_END


def _chunk(digest: bytes) -> bytes:
    """Return the part of a PNG that holds the seal, as a text with a name."""
    body = b"tEXtcasebook\0" + digest
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _png(svg: str) -> bytes:
    """Return a picture of points; a whole drawing brings its white ground along."""
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError as error:
        raise MissingExtraError(_PNG, "resvg-py", sys.executable) from error
    size = _SIZE.search(svg)
    area = float(size[1]) * float(size[2]) if size else 0.0
    zoom = min(_ZOOM, (_POINTS / area) ** 0.5) if area else _ZOOM
    return bytes(resvg.svg_to_bytes(svg_string=svg, zoom=zoom))
