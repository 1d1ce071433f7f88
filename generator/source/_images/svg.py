"""SVG: a text whose words are drawn; beside them stand comments, programs' notes, and pictures packed into it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes
from xml.parsers import expat

from generator.source._images.piece import TEXT, Piece, told

_SVG = re.compile(rb"<(?:\w+:)?svg[\s>/]")
_OWN = frozenset(
    {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
        "http://www.w3.org/XML/1998/namespace",
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
    }
)
"""Namespaces of what is drawn; everything else is a program's note to itself."""
_Inside = Callable[[bytes], str | None]


def looks_like_svg(raw: bytes) -> bool:
    """Say whether a file is a drawing."""
    return raw.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<") and _SVG.search(raw[:4096]) is not None


def in_svg(raw: bytes, inside: _Inside) -> Iterator[Piece]:
    """Yield what a drawing says: its words, and what stands beside them.

    Args:
        raw: the file.
        inside: says what is written beside a picture that is packed into the drawing.

    Raises:
        ValueError: it is no sound XML, or defines entities, which a drawing has no need of.
    """
    reading = _Reading(inside)
    try:
        reading.parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise ValueError(f"it is not written as XML must be ({error})") from error
    yield from reading.pieces


class _Reading:
    """Follows a drawing from its beginning to its end."""

    def __init__(self, inside: _Inside) -> None:
        self.pieces: list[Piece] = []
        self._inside = inside
        self._foreign: list[bool] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = lambda _name: self._foreign.pop()
        self.parser.CharacterDataHandler = self._words
        self.parser.CommentHandler = lambda text: self.pieces.append(told("Comment", text))
        self.parser.ProcessingInstructionHandler = lambda target, text: self.pieces.append(told(target, text))
        self.parser.EntityDeclHandler = self._entity

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        inherited = bool(self._foreign) and self._foreign[-1]
        foreign = inherited or space not in _OWN or local in ("metadata", "script")
        self._foreign.append(foreign)
        if foreign and not inherited:
            self.pieces.append(told("Metadata" if local != "script" else "Script", f"<{local}>"))
        for key, value in attributes.items():
            space, _, local = key.rpartition(" ")
            if foreign or (space and space not in _OWN):
                self.pieces.append(told(f"Metadata {local}", value))
            elif local == "href" and value.strip().lower().startswith("data:"):
                self._packed(value.strip())
            elif local in ("aria-label", "title", "alt") or local.startswith("data-"):
                self.pieces.append(told(TEXT, value))

    def _words(self, text: str) -> None:
        if text.strip():
            self.pieces.append(told("Metadata" if self._foreign[-1] else TEXT, text))

    def _packed(self, address: str) -> None:
        """Look into a picture that is packed into the drawing."""
        head, _, text = address.partition(",")
        try:
            content = unquote_to_bytes(text)
            if head.endswith(";base64"):
                content = base64.b64decode(content)
        except (ValueError, binascii.Error):
            content = b""
        found = self._inside(content)
        if found is None:
            self.pieces.append(told("Packed file", head))
        else:
            self.pieces += [Piece(*line.split(": ", 1)) for line in found.splitlines()]

    def _entity(self, *_declared: object) -> None:
        raise ValueError("it defines entities, which a drawing has no need of")
