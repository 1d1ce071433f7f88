"""Read the file of real names: whatever cannot be held against a text is refused, so that nobody trusts in it.

A table or a spreadsheet would be read as words that stand in no text; then every name in it could be published
and the report would say that nothing was found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks._regex import regex
from generator.errors import UnreadableError, UnusableRosterError
from generator.languages import Words

MOST_BYTES = 5_000_000
"""Some hundred thousand names; a larger file is something else."""
_OWN = "roster.txt"
_HAN = regex("[\u3400-\u9fff]")
_ALWAYS_A_TABLE = regex("[\t;；|]")
_A_TABLE_IN_CHINESE = regex("[,，、]")
_NO_TEXT = regex("[\x00-\x08\x0b-\x1f\x7f\ufffd]")
_SEPARATOR = regex(r"[\W_]+")

_TOO_LARGE = Words("文件太大，不像名册", "the file is too large for a list of names")
_NOT_UTF8 = Words(
    "不是用 UTF-8 保存的（可能是 GBK，或者是 Excel、Word 文件）",
    "it was not saved as UTF-8 (perhaps as GBK, or it is a file of Excel or Word)",
)
_BINARY = Words("第 {line} 行有不是文字的内容", "line {line} holds something that is no text")
_TABLE = Words("第 {line} 行像是表格里的一行，有几项", "line {line} looks like the row of a table, with several items")
_SHORT = Words("第 {line} 行只有一个字，没法比对", "line {line} has a single character, which cannot be looked for")
_NOBODY = Words("里面没有姓名", "there is no name in it")


def roster_lines(root: Path, given: Path | None) -> tuple[str, ...]:
    """Return the roster's lines; without comments and empty ones.

    Args:
        root: the project's root.
        given: the roster that was named; None: the project's own, if there is one.

    Raises:
        UnreadableError: a roster was named that does not exist, or what should be the project's own is something else
            than a file: a pipe would be waited for.
        UnusableRosterError: it holds what could not be found in any text.
    """
    path = given or root / _OWN
    if given is None and not path.exists():
        return ()
    if given is None and not path.is_file():
        raise UnreadableError(path, "not a file")
    lines = set(_entries(path, _text(path)))
    if given and not lines:
        raise UnusableRosterError(path, _NOBODY)
    return tuple(sorted(lines))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error)) from error
    if len(raw) > MOST_BYTES:
        raise UnusableRosterError(path, _TOO_LARGE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableRosterError(path, _NOT_UTF8) from error


def _entries(path: Path, text: str) -> Iterator[str]:
    """Yield each entry. No sentence about a wrong one shows what stands there."""
    for number, line in enumerate(text.splitlines(), start=1):
        entry = line.partition("#")[0].strip()
        fault = _fault(line, entry)
        if fault:
            raise UnusableRosterError(path, fault.fill(line=number))
        if entry:
            yield entry


def _fault(line: str, entry: str) -> Words | None:
    if _NO_TEXT.search(line):
        return _BINARY
    if _ALWAYS_A_TABLE.search(entry) or (_HAN.search(entry) and _A_TABLE_IN_CHINESE.search(entry)):
        return _TABLE
    return _SHORT if entry and len(_SEPARATOR.sub("", entry)) < 2 else None
