"""Bytes → text, strictly UTF-8, with a clear word for every other encoding that people's editors save."""

from __future__ import annotations

import codecs
import re

from generator.diagnostics import Diagnostic, Location
from generator.source import _problems as problems

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that YAML takes for line ends although nobody sees them."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u200b\u2060\u202a-\u202e\u2066-\u2069]")
"""Characters that show nothing: YAML refuses some, others break words, searches and, with direction marks, the reading order."""


def decode(raw: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Decode one file.

    Returns:
        The text with `\\n` line ends and without a byte order mark, or None; and what was wrong.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, (problems.UTF16.at(Location(name)),)
    warnings: tuple[Diagnostic, ...] = ()
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8) :]
        warnings = (problems.BYTE_ORDER_MARK.at(Location(name)),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(raw, error.start, name),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    invisible = _invisible(text, name)
    if invisible:
        return None, (*warnings, *invisible)
    return text, warnings


def _not_utf8(raw: bytes, start: int, name: str) -> Diagnostic:
    """Tell a whole file in GBK from one damaged byte."""
    line = raw.count(b"\n", 0, start)
    line_start = raw.rfind(b"\n", 0, start) + 1
    column = len(raw[line_start:start].decode("utf-8", "replace"))
    end = raw.find(b"\n", start)
    raw_line = raw[line_start : end if end >= 0 else len(raw)]
    if _looks_like_gbk(raw):
        return problems.GBK.at(Location(name, line + 1, column + 1), raw_line.decode("gb18030", "replace").rstrip("\r"))
    excerpt = raw_line.decode("utf-8", "replace").rstrip("\r")
    return problems.BROKEN_UTF8.at(Location(name, line + 1, column + 1), excerpt, byte=f"{raw[start]:02X}")


def _looks_like_gbk(raw: bytes) -> bool:
    """GBK's two-byte characters decode as GB 18030 as a whole, and mostly to Chinese; a damaged UTF-8 file does not."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if ord(character) > 0x7F]
    common = sum(_is_common(character) for character in foreign)
    return bool(foreign) and common >= 0.9 * len(foreign)


def _is_common(character: str) -> bool:
    """Tell whether a character is Chinese punctuation or one of GB 2312's 3,755 characters of level 1."""
    try:
        first = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return first < 0xD8


def _invisible(text: str, name: str) -> tuple[Diagnostic, ...]:
    found = []
    for pattern in (_BREAKS, _CONTROL):
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start())
            line_start = text.rfind("\n", 0, match.start()) + 1
            excerpt = pattern.sub("�", text[line_start:].split("\n", 1)[0])
            location = Location(name, line + 1, match.start() - line_start + 1)
            found.append(problems.INVISIBLE.at(location, excerpt, character=f"U+{ord(match[0]):04X}"))
    return tuple(found)
