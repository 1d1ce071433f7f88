"""Mend one file as far as that is safe: its encoding, the form of its lines, and what has one right replacement.

After each step the file is looked at again. A step that does not leave a readable file, or brings an error that was not
there, is not taken. All of this happens in memory.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.checks._replacing import is_replaceable, replaced
from generator.diagnostics import Diagnostic, Severity
from generator.source import (
    ENCODINGS,
    FORMS,
    READINGS,
    Data,
    Indents,
    applied,
    edit_for,
    in_utf8,
    joined,
    lines_with_ends,
)

_ROUNDS = 200
"""The parser stops at the first mistake that it cannot read over, so a round may mend only one line."""
_MISREAD = frozenset({"FLD001", "FLD002", "FLD005", "FLD006", "FLD007"})
"""Findings that say that a line was taken for something else than it is."""


class Looked(NamedTuple):
    """What is seen in a file.

    Attributes:
        found: what is wrong with it, at places in this very file.
        data: its fields, or None if it cannot be read.
        whole: whether it is an entry whose every field could be taken; if not, more may be wrong than was found.
    """

    found: tuple[Diagnostic, ...]
    data: dict[str, Data] | None
    whole: bool


Look = Callable[[bytes], Looked]


class Eyes(NamedTuple):
    """How files are looked at while they are mended.

    Attributes:
        judge: sees all that a run would find in the file.
        read: sees only what is wrong with its form and its fields, in a tenth of the time.
        wanted: tells whether a finding is one of those that shall be mended.
    """

    judge: Look
    read: Look
    wanted: Callable[[Diagnostic], bool]


class Mended(NamedTuple):
    """What came of mending a file: its bytes, how many places were mended, whether some were left for doubt."""

    raw: bytes
    places: int = 0
    doubtful: bool = False


def is_mendable(found: Diagnostic) -> bool:
    """Tell whether a finding is of a kind that can be mended without asking anybody."""
    return found.code in ENCODINGS | FORMS or is_replaceable(found)


def mended(raw: bytes, name: str, found: Sequence[Diagnostic], eyes: Eyes) -> Mended:
    """Mend one file.

    Args:
        raw: the file.
        name: its name, relative to the project's root.
        found: what shall be mended in it.
        eyes: how it is looked at after a change.
    """
    count, doubtful, left = 0, False, tuple(found)
    if any(one.code in ENCODINGS for one in left):
        new = in_utf8(raw)
        if new is None:
            return Mended(raw, 0, doubtful=True)
        raw, count, left = new, 1, _left(new, eyes)
    if any(one.code in FORMS for one in left):
        made = _in_form(raw, left, eyes)
        if made is None:
            return Mended(raw, count, doubtful=True)
        raw, count, left = made.raw, count + made.places, _left(made.raw, eyes)
    if any(map(is_replaceable, left)):
        raw, places, doubtful = _all_replaced(raw, name, left, eyes)
        count += places
    return Mended(raw, count, doubtful)


def _left(raw: bytes, eyes: Eyes) -> tuple[Diagnostic, ...]:
    return tuple(filter(eyes.wanted, eyes.judge(raw).found))


class _Attempt(NamedTuple):
    """A file with its lines mended: its bytes, how many places and which lines were touched, what is seen in it."""

    raw: bytes
    places: int
    touched: frozenset[int]
    seen: Looked


def _in_form(raw: bytes, found: Sequence[Diagnostic], eyes: Eyes) -> _Attempt | None:
    """Return the file with all its lines in form; None if nothing is certain.

    An indentation by tabs or wide spaces can be read in several ways. It is certain only if every way that gives a
    readable file gives the same fields.
    """
    before = eyes.read(raw)
    tried = (_attempt(raw, found, eyes, indents) for indents in READINGS)
    made = [one for one in tried if one.places and one.seen.data is not None and not _is_broken(before, one)]
    if not made or any(one.seen.data != made[0].seen.data for one in made) or _is_misread(before, made[0]):
        return None
    return made[0]


def _attempt(raw: bytes, found: Sequence[Diagnostic], eyes: Eyes, indents: Indents) -> _Attempt:
    """Mend line after line until nothing is left to be mended."""
    mark, text = _opened(raw)
    lines, ends = lines_with_ends(text)
    touched: set[int] = set()
    places = 0
    seen = Looked(tuple(found), None, whole=False)
    for _ in range(_ROUNDS):
        edits = {edit for one in filter(eyes.wanted, seen.found) if (edit := edit_for(one, lines, indents))}
        if not edits:
            break
        touched |= {edit.line + 1 for edit in edits}
        places += len(edits)
        lines = applied(lines, edits)
        raw = mark + joined(lines, ends).encode()
        seen = eyes.read(raw)
    return _Attempt(raw, places, frozenset(touched), seen)


def _new_errors(before: Looked, after: Looked) -> list[Diagnostic]:
    """Return the errors that were not there. Mending moves no line."""
    known = {(one.code, one.location.line) for one in before.found}
    return [one for one in _errors(after.found) if (one.code, one.location.line) not in known]


def _is_broken(before: Looked, made: _Attempt) -> bool:
    return any(one.code.startswith("YML") for one in _new_errors(before, made.seen))


def _is_misread(before: Looked, made: _Attempt) -> bool:
    """Tell whether mended lines brought errors, and did not only bring to light what a damaged file had hidden."""
    return any(
        before.whole or (one.code in _MISREAD and one.location.line in made.touched)
        for one in _new_errors(before, made.seen)
    )


def _all_replaced(raw: bytes, name: str, found: Sequence[Diagnostic], eyes: Eyes) -> tuple[bytes, int, bool]:
    """Replace until nothing is left; return the bytes as they were if that brings an error or never ends."""
    before = Counter(one.code for one in _errors(eyes.judge(raw).found))
    seen, now, count = {raw}, raw, 0
    while any(map(is_replaceable, found)):
        mark, text = _opened(now)
        changed, places = replaced(text, name, found)
        if not places:
            break
        now = mark + changed.encode()
        if now in seen or len(seen) > _ROUNDS:
            return raw, 0, True
        seen.add(now)
        count += places
        found = _left(now, eyes)
    after = Counter(one.code for one in _errors(eyes.judge(now).found))
    if after - before:
        return raw, 0, True
    return now, count, any(map(is_replaceable, found))


def _errors(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (one for one in found if one.severity is Severity.ERROR)


def _opened(raw: bytes) -> tuple[bytes, str]:
    """Return a byte order mark, if there is one, and the text behind it: places are counted without the mark."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark, raw[len(mark) :].decode()
