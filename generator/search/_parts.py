"""A page in parts, each a small file: to show an extract and its heading, a browser loads one of them.

A part is a group of consecutive sections, or a piece of a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.search._record import Record, Section

_FULL = 800
"""So many characters make a part; the section with which it is full still belongs to it."""
_LONG = 1_600
"""A longer section is cut at the ends of sentences."""
_MOST = 50
"""The code of the postings counts no more parts on a page."""
_SENTENCE = re.compile(r".+?(?:[。！？!?；;\n]+[”’」』）)]*|\.(?=\s)|$)", re.DOTALL)

Part = tuple[Section, ...]


def parts_of(record: Record) -> list[Part]:
    """Return a page's parts; at least one, and at most 50: a very long page has larger ones."""
    full, long = _FULL, _LONG
    parts = _cut(record.sections, full, long)
    while len(parts) > _MOST:
        full, long = full * 2, long * 2
        parts = _cut(record.sections, full, long)
    return parts or [()]


def _cut(sections: Sequence[Section], full: int, long: int) -> list[Part]:
    parts: list[Part] = []
    part: list[Section] = []
    size = 0
    for section in sections:
        for piece in _pieces(section, full, long):
            part.append(piece)
            size += len(piece.text)
            if size >= full:
                parts.append(tuple(part))
                part, size = [], 0
    return [*parts, tuple(part)] if part else parts


def _pieces(section: Section, full: int, long: int) -> Iterator[Section]:
    if len(section.text) <= long:
        yield section
        return
    piece = ""
    for sentence in _sentences(section.text, long):
        if piece and len(piece) + len(sentence) > full:
            yield section._replace(text=piece)
            piece = ""
        piece += sentence
    yield section._replace(text=piece)


def _sentences(text: str, long: int) -> Iterator[str]:
    """Yield the sentences of a text; what never ends is cut where it gets too long."""
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        yield from (sentence[at : at + long] for at in range(0, len(sentence), long))
