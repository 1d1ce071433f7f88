"""Mend a file's form: its encoding, and the width of the punctuation that YAML reads.

Only what can be put right without knowing what the text says, and only where a finding says exactly what stands there.
All of it is pure: it is given bytes or lines and returns others. Line ends stay what they are.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.diagnostics import Diagnostic
from generator.source import _problems as problems

_END = re.compile("(\r\n|\r|\n)")
_WIDE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_AS_WIDE_AS_TWO = "\u2003\u3000"
_NAME_AND_COLON = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\s{0,9}(?=[:：])")
_LEADING_WIDE = re.compile(f" *[{_WIDE}][ {_WIDE}]*")
_LEADING_TABS = re.compile(r"\t+(?=\S)")

ENCODINGS = frozenset(problem.code for problem in (problems.GBK, problems.UTF16, problems.BYTE_ORDER_MARK))
"""Findings about a file's encoding that can be mended."""


class Edit(NamedTuple):
    """A change on one line: which line and characters, counted from 0, and what shall stand there."""

    line: int
    start: int
    end: int
    text: str


class Indents(NamedTuple):
    """How many spaces stand for one tab, and for one full-width space, at the beginning of a line."""

    tab: int = 2
    wide: int = 2


READINGS = (Indents(2, 2), Indents(4, 2), Indents(8, 2), Indents(2, 1))
"""The ways in which an editor may have shown an indentation. It is only mended if all that can be read say the same."""


def in_utf8(raw: bytes) -> bytes | None:
    """Return a file in UTF-8 without byte order mark; None if it is so already, or if nothing is certain.

    Nothing is lost: what comes out gives the same bytes again when it is put back into the old encoding.
    """
    if raw.startswith(codecs.BOM_UTF8):
        return raw[len(codecs.BOM_UTF8) :]
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16-le" if raw.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        return _converted(raw[2:], encoding)
    if raw[:2].count(0) == 1:
        return _converted(raw, "utf-16-le" if raw[1] == 0 else "utf-16-be")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _converted(raw, "gb18030")
    return None


def _converted(raw: bytes, encoding: str) -> bytes | None:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text.encode() if "\0" not in text and text.encode(encoding) == raw else None


def lines_with_ends(text: str) -> tuple[list[str], list[str]]:
    r"""Return the lines of a text, and what ends each of them: `\n`, `\r\n`, `\r`, or nothing after the last."""
    parts = _END.split(text)
    return parts[::2], [*parts[1::2], ""]


def joined(lines: Iterable[str], ends: Iterable[str]) -> str:
    """Return the text of lines and their ends."""
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def applied(lines: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    """Return the lines with every edit made, from the end of the file to its front."""
    changed = list(lines)
    for edit in sorted(edits, reverse=True):
        line = changed[edit.line]
        changed[edit.line] = line[: edit.start] + edit.text + line[edit.end :]
    return changed


def edit_for(found: Diagnostic, lines: Sequence[str], indents: Indents = READINGS[0]) -> Edit | None:
    """Return how a finding about the form of a line is mended; None if it cannot be, or its place is not clear.

    Args:
        found: the finding.
        lines: the file's lines.
        indents: what a tab and a full-width space at the beginning of a line stand for.
    """
    number, column = found.location.line - 1, found.location.column - 1
    mend = _MENDS.get(found.code)
    if mend is None or number >= len(lines):
        return None
    made = mend(lines[number], column, indents)
    return Edit(number, *made) if made else None


_Made = tuple[int, int, str] | None


def _colon(line: str, column: int, _indents: Indents) -> _Made:
    """The colon, or a name and its colon, stands at the place: it becomes a plain one with a space after it."""
    name = _NAME_AND_COLON.match(line, column)
    at = name.end() if name else column
    return _spaced(line, at, ":") if line[at : at + 1] in (":", "：") else None


def _dash(line: str, column: int, _indents: Indents) -> _Made:
    return _spaced(line, column, "-") if line[column : column + 1] == "-" and not line[:column].strip() else None


def _mark(line: str, column: int, _indents: Indents) -> _Made:
    if line[column : column + 1] == "，":
        return _spaced(line, column, ",")
    if line[column : column + 1] != "｛":
        return None
    whole = line.rstrip()
    if whole.endswith("｝"):
        return column, len(whole), "{" + whole[column + 1 : -1] + "}"
    return column, column + 1, "{"


def _spaced(line: str, column: int, plain: str) -> _Made:
    """Put a plain mark where one stands, with a space behind it if something follows."""
    end = column + 1
    while end < len(line) and re.match(f"[{_WIDE}]", line[end]):
        end += 1
    return column, end, plain if line[end : end + 1] in ("", " ", "\t") else f"{plain} "


def _wide_indentation(line: str, column: int, indents: Indents) -> _Made:
    leading = _LEADING_WIDE.match(line)
    if not leading or column > leading.end():
        return None
    columns = sum(indents.wide if character in _AS_WIDE_AS_TWO else 1 for character in leading[0])
    return 0, leading.end(), " " * columns


def _tab_indentation(line: str, _column: int, indents: Indents) -> _Made:
    leading = _LEADING_TABS.match(line)
    return (0, leading.end(), " " * indents.tab * leading.end()) if leading else None


_MENDS: Mapping[str, Callable[[str, int, Indents], _Made]] = {
    problems.TAB.code: _tab_indentation,
    problems.WIDE_SPACE.code: _wide_indentation,
    problems.FULL_WIDTH_COLON.code: _colon,
    problems.NO_SPACE_AFTER_COLON.code: _colon,
    problems.FULL_WIDTH_MARK.code: _mark,
    problems.NO_SPACE_AFTER_DASH.code: _dash,
}
FORMS = frozenset(_MENDS)
"""Findings about the form of a line that can be mended."""
INDENTS = frozenset({problems.TAB.code, problems.WIDE_SPACE.code})
"""Those of them for which there is more than one reading."""
