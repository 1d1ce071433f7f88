"""The report for people: each finding with the line it is about, a caret under the place, and the cure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from generator.diagnostics._diagnostic import Diagnostic, summary
from generator.diagnostics._form import Form
from generator.languages import Language, Words

_ROOM = 100
"""How many columns of a line are shown; half of them after the place, if there is so much."""
_CURE = Words("怎样改", "cure")


def _render(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    blocks = [_block(found, language) for found in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics).of(language)]) + "\n"


def _block(found: Diagnostic, language: Language) -> str:
    severity, message = found.severity.words.of(language), found.message.of(language).rstrip()
    head = f"{found.location}: {severity} {found.code}/{found.slug}: {message}"
    cure = f"   = {_CURE.of(language)}: {found.cure.of(language)}"
    return "\n".join([head, *_excerpt(found), cure])


def _excerpt(found: Diagnostic) -> list[str]:
    """Return the line and the carets under the place; of a long line, the part around the place."""
    if not found.excerpt:
        return []
    line = found.excerpt.rstrip("\n").replace("\t", "→")
    start = min(found.location.column - 1, len(line))
    after = line[start : start + _fitting(line[start:], _ROOM // 2)]
    first = start - _fitting(reversed(line[:start]), _ROOM - _columns(after))
    last = first + _fitting(line[first:], _ROOM)
    shown = ("…" if first else "") + line[first:last].rstrip() + ("…" if last < len(line) else "")
    before = ("…" if first else "") + line[first:start]
    marked = line[start : min(start + found.location.length, last)]
    number = str(found.location.line)
    margin = " " * len(number)
    carets = " " * _columns(before) + "^" * max(1, _columns(marked))
    return [f" {margin} |", f" {number} | {shown}", f" {margin} | {carets}"]


def _fitting(characters: Iterable[str], room: int) -> int:
    """Return how many of the characters fit into `room` columns."""
    count = 0
    for character in characters:
        room -= _columns(character)
        if room < 0:
            break
        count += 1
    return count


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters take two, combining marks none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


FORM = Form(
    name="text",
    about=Words("给人看的报告：出错的那一行、位置和改法。", "For people: the line, the place in it and the cure."),
    render=_render,
)
