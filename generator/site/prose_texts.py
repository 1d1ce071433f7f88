"""The texts of the prose before the engine converts them.

Its library for Markdown reads on to the end of a text for each bracket that may begin a link or a tag, and takes up
all that was read for each line and level. So a strange text, e.g. a log that was pasted, keeps a build busy for hours,
or ends it with an exhausted stack. What is more than a person writes is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.errors import EndlessTextError, NotUtf8Error
from generator.languages import Words
from generator.source import read_bytes

MOST_OPENINGS = 3_000
"""Measured with Markdown 3.11: so many take 4 s at most, 8,000 take 23 s."""
MOST_LINES = 5_000
"""So many rules, headings or notes take 2 s at most, 20,000 of them half a minute."""
MOST_CHARACTERS = 500_000
DEEPEST = 30
"""Levels of lists, quotes and notes; 500 of them exhaust the stack."""

_ENDINGS = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
"""What the engine takes for Markdown."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LEVEL = re.compile(r"(?:>|[-*+](?=[ \t])|\d{1,9}\.(?=[ \t]))[ \t]*")
_INDENT = 4

_OPENINGS = {
    "[": Words("从文件开头到这里，方括号“[”超过 {most} 个", "up to here the file has more than {most} brackets `[`"),
    "<": Words("从文件开头到这里，尖括号“<”超过 {most} 个", "up to here the file has more than {most} brackets `<`"),
}
_LINES = Words("文件超过 {most} 行", "the file has more than {most} lines")
_CHARACTERS = Words("文件超过 {most} 个字", "the file has more than {most} characters")
_LEVELS = Words("列表、引用或缩进超过 {most} 层", "lists, quotes or indentation go more than {most} levels deep")


class _Excess(NamedTuple):
    line: int
    what: Words


def require_convertible(folder: Path) -> None:
    """Ensure that the engine can read every text of the prose, and convert it in reasonable time.

    Args:
        folder: e.g. `docs/`.

    Raises:
        EndlessTextError: names the first file in which it could not, the line, and why.
        NotUtf8Error: the engine could not read the first one, because of its encoding.
        UnreadableError: the system refuses to read one.
    """
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _ENDINGS and path.is_file():
            excess = next(_excesses(_text(path)), None)
            if excess:
                raise EndlessTextError(path, excess.line, excess.what)


def _text(path: Path) -> str:
    raw = read_bytes(path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8Error(path, raw.count(b"\n", 0, error.start) + 1) from error


def _excesses(text: str) -> Iterator[_Excess]:
    """Yield what is more in a text than anybody writes, as the reader meets it; code is left as it stands."""
    if len(text) > MOST_CHARACTERS:
        yield _Excess(text.count("\n", 0, MOST_CHARACTERS) + 1, _CHARACTERS.fill(most=MOST_CHARACTERS))
    met = dict.fromkeys(_OPENINGS, 0)
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if number > MOST_LINES:
            yield _Excess(number, _LINES.fill(most=MOST_LINES))
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            if _levels(line) > DEEPEST:
                yield _Excess(number, _LEVELS.fill(most=DEEPEST))
            for sign, words in _OPENINGS.items():
                met[sign] += line.count(sign)
                if met[sign] > MOST_OPENINGS:
                    yield _Excess(number, words.fill(most=MOST_OPENINGS))


def _levels(line: str) -> int:
    """Return how many levels deep the text of a line stands."""
    bare = line.expandtabs(_INDENT).lstrip(" ")
    levels = (len(line.expandtabs(_INDENT)) - len(bare)) // _INDENT if bare else 0
    position = 0
    while mark := _LEVEL.match(bare, position):
        position = mark.end()
        levels += 1
    return levels if position < len(bare) else 0
