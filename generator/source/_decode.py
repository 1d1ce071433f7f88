"""Bytes → text, strictly UTF-8, with a clear word for every other form in which people's editors save."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from generator.diagnostics import Diagnostic, Location
from generator.fingerprints import SIZE_LIMIT
from generator.source import _problems as problems

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters; YAML takes U+0085 for a line end
    "\u2028\u2029"  # line ends that nobody sees
    "\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff"  # zero width: they break words and searches
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # directions: they turn the reading order
    "\u206a-\u206f\ufff9-\ufffb\U000e0001-\U000e001f"  # old controls
    "\ufffd\ue000-\uf8ff"  # what is left of lost text, and private symbols of some font
    "\ufffe\uffff"  # no characters at all
    "]"
)
"""Characters that show nothing or only a box. U+200D is not among them: emoji are joined with it."""

MISTAKES_SHOWN = 100
"""A file with more mistakes of one kind is not searched any further; nobody reads a longer report."""

_OTHER_FORMATS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
"""How Word, Excel, PDF, RTF, PNG and JPEG files begin."""


@lru_cache(maxsize=1)  # whoever judges a file asks once for its text and once for what it holds
def decode(raw: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    r"""Decode one file.

    Returns:
        The text with `\n` line ends and without a byte order mark, or None; and what was wrong.
    """
    if raw.startswith(_OTHER_FORMATS):
        return None, (problems.NOT_TEXT.at(Location(name)),)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or raw[:2].count(0) == 1:
        return None, (problems.UTF16.at(Location(name)),)
    warnings: tuple[Diagnostic, ...] = ()
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8) :]
        warnings = (problems.BYTE_ORDER_MARK.at(Location(name)),)
    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (*warnings, _not_utf8(raw, error.start, name))
    unseen = _unseen(text, name)
    if unseen:
        return None, (*warnings, *unseen)
    return text, warnings


def prose_faults(raw: bytes, name: str) -> tuple[Diagnostic, ...]:
    """Return why a hand-written page cannot be read; what else would be wrong with an entry's file is left out.

    Args:
        raw: the whole file; of one that is too large, as much as shows that it is.
        name: its name for diagnostics.
    """
    if len(raw) > SIZE_LIMIT:
        return (problems.TOO_LARGE.at(Location(name), limit=SIZE_LIMIT),)
    return tuple(one for one in decode(raw, name)[1] if one.code in _UNREADABLE)


_UNREADABLE = frozenset(one.code for one in (problems.GBK, problems.UTF16, problems.BROKEN_UTF8, problems.NOT_TEXT))


def _not_utf8(raw: bytes, start: int, name: str) -> Diagnostic:
    """Tell a whole file in GBK from one damaged byte."""
    if _looks_like_gbk(raw):
        first = next(index for index, byte in enumerate(raw) if byte > 0x7F)
        location, excerpt = _place(raw, first, "gb18030", name)
        return problems.GBK.at(location, excerpt)
    location, excerpt = _place(raw, start, "utf-8", name)
    return problems.BROKEN_UTF8.at(location, excerpt, byte=f"{raw[start]:02X}")


def _place(raw: bytes, start: int, encoding: str, name: str) -> tuple[Location, str]:
    """Return the location of the byte at `start`, and its line as far as `encoding` can read it."""
    line_start = raw.rfind(b"\n", 0, start) + 1
    column = len(raw[line_start:start].decode(encoding, "replace"))
    line = raw[line_start:].split(b"\n", 1)[0].decode(encoding, "replace")
    return Location(name, raw.count(b"\n", 0, start) + 1, column + 1), _UNSEEN.sub("�", line)


def _looks_like_gbk(raw: bytes) -> bool:
    """Tell GBK from damaged UTF-8: little of it reads as UTF-8, and read as GB 18030 it is mostly Chinese."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    as_utf8 = raw.decode("utf-8", "replace")
    broken = as_utf8.count("�")
    sound = sum(ord(character) > 0x7F for character in as_utf8) - broken
    foreign = [character for character in text if ord(character) > 0x7F]
    return broken > sound and sum(map(_is_common, foreign)) >= 0.5 * len(foreign)


def _is_common(character: str) -> bool:
    """Tell whether a character is one of GB 2312, or one so rare that only GB 18030's long form has it."""
    encoded = character.encode("gb18030")
    return len(encoded) == 4 or min(encoded) >= 0xA1


def _unseen(text: str, name: str) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for the first such character of each line; the excerpt shows them all as boxes."""
    # Nearly every text can be printed but for its line ends, and to ask for that is several times as fast.
    printable = "\ufffd" not in text and text.replace("\n", "").isprintable()
    if printable or not _UNSEEN.search(text):
        return ()
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _UNSEEN.search(line)
        if match:
            location = Location(name, number, match.start() + 1)
            character = f"U+{ord(match[0]):04X}"
            found.append(problems.UNSEEN.at(location, _UNSEEN.sub("�", line), character=character))
        if len(found) >= MISTAKES_SHOWN:
            break
    return tuple(found)
