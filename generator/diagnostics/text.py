"""The report for people: each finding with the line it is about, a caret under the place, and the cure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from generator.diagnostics._diagnostic import Diagnostic, summary
from generator.diagnostics._form import Form
from generator.languages import Language, Words

_WIDEST = 120


def _render(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    blocks = [_block(found, language) for found in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics).of(language)]) + "\n"


def _block(found: Diagnostic, language: Language) -> str:
    head = (
        f"{found.location}: {found.severity.words.of(language)} {found.code}/{found.slug}: {found.message.of(language)}"
    )
    cure = f"   = {Words('怎样改', 'cure').of(language)}: {found.cure.of(language)}"
    return "\n".join([head, *_excerpt(found), cure])


def _excerpt(found: Diagnostic) -> list[str]:
    """Return the line and the caret under it; wide characters take two columns of a terminal."""
    if not found.excerpt.strip():
        return []
    start = found.location.column - 1
    line, skipped = found.excerpt, 0
    if start > _WIDEST // 2:
        skipped = start - _WIDEST // 2
        line = "…" + line[skipped + 1 :]
    shown = line[:_WIDEST].rstrip().replace("\t", "→")
    before = shown[: start - skipped]
    marked = shown[start - skipped : start - skipped + found.location.length]
    number = str(found.location.line)
    margin = " " * len(number)
    caret = " " * _columns(before) + "^" * max(1, _columns(marked))
    return [f" {margin} |", f" {number} | {shown}", f" {margin} | {caret}"]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


FORM = Form(
    name="text",
    about=Words("给人看的报告：出错的那一行、位置和改法。", "For people: the line, the place in it and the cure."),
    render=_render,
)
