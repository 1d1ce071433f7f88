"""The texts of the prose before the engine converts them.

Its library for Markdown reads on to the end of a text for each bracket that may begin a link or a tag, and takes up
all that was read for each line and level. So a strange text, e.g. a log that was pasted, keeps a build busy for hours,
or ends it with an exhausted stack. What is more than a person writes is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.errors import EndlessTextError
from generator.languages import Words
from generator.source import PROSE_ENDINGS, read_bytes

MOST_OPENINGS = 3_000
"""Measured with Markdown 3.11: so many take 4 s at most, 8,000 take 23 s."""
MOST_LINES = 5_000
"""So many rules, headings or notes take 2 s at most, 20,000 of them half a minute."""
MOST_CHARACTERS = 500_000
DEEPEST = 30
"""Levels of lists, quotes and notes; 500 of them exhaust the stack."""

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,}) *(?:\{.*\}|\.?[\w#.+-]* *(?:hl_lines=(?:\".*\"|'.*'))? *)")
"""How a block of code begins; other marks behind the fence make a line of text of it, e.g. ```` ```code``` ````."""
_LINE_END = re.compile("\r\n?|\n")
"""What ends a line for the engine and in editors."""
_LEVEL = re.compile(r"(?:>|[-*+](?=[ \t])|\d{1,9}\.(?=[ \t]))[ \t]*")
_INDENT = 4

_OPENINGS = {
    "[": Words("从文件开头到这里，方括号“[”超过 {most} 个", "up to here the file has more than {most} brackets `[`"),
    "<": Words("从文件开头到这里，尖括号“<”超过 {most} 个", "up to here the file has more than {most} brackets `<`"),
    "{": Words("从文件开头到这里，花括号“{{”超过 {most} 个", "up to here the file has more than {most} braces `{{`"),
    "`": Words("从文件开头到这里，反引号“`”超过 {most} 个", "up to here the file has more than {most} backticks"),
}
_LINES = Words("文件超过 {most} 行", "the file has more than {most} lines")
_CHARACTERS = Words("文件超过 {most} 个字", "the file has more than {most} characters")
_LEVELS = Words("列表、引用或缩进超过 {most} 层", "lists, quotes or indentation go more than {most} levels deep")


class _Excess(NamedTuple):
    line: int
    what: Words


def require_convertible(folder: Path) -> None:
    """Ensure that the engine can convert every text of the prose in reasonable time.

    Args:
        folder: e.g. `docs/`.

    Raises:
        EndlessTextError: names the first file in which it could not, the line, and why.
        UnreadableError: the system refuses to read one.
    """
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in PROSE_ENDINGS and path.is_file():
            with suppress(UnicodeDecodeError):  # the checks name a text in another encoding
                excess = next(_excesses(read_bytes(path).decode("utf-8-sig")), None)
                if excess:
                    raise EndlessTextError(path, excess.line, excess.what)


def _excesses(text: str) -> Iterator[_Excess]:
    """Yield what is more in a text than anybody writes, as the reader meets it; code is left as it stands."""
    lines = _LINE_END.split(text)
    if len(text) > MOST_CHARACTERS:
        yield _Excess(len(_LINE_END.findall(text, 0, MOST_CHARACTERS)) + 1, _CHARACTERS.fill(most=MOST_CHARACTERS))
    if len(lines) > MOST_LINES + 1 or (len(lines) > MOST_LINES and lines[MOST_LINES]):
        yield _Excess(MOST_LINES + 1, _LINES.fill(most=MOST_LINES))
    met = dict.fromkeys(_OPENINGS, 0)
    for number, line in _outside_code(lines):
        if _levels(line) > DEEPEST:
            yield _Excess(number, _LEVELS.fill(most=DEEPEST))
        for sign, words in _OPENINGS.items():
            met[sign] += line.count(sign)
            if met[sign] > MOST_OPENINGS:
                yield _Excess(number, words.fill(most=MOST_OPENINGS))


def _outside_code(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that the engine converts, with their numbers: a fence that is never closed begins no code."""
    closings: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            closings.setdefault(line.rstrip(" "), []).append(index)
    index = 0
    while index < len(lines):
        opening = _FENCE.fullmatch(lines[index])
        ends = closings.get(opening["fence"], []) if opening else []
        after = bisect_right(ends, index)
        if after < len(ends):
            index = ends[after] + 1
        else:
            yield index + 1, lines[index]
            index += 1


def _levels(line: str) -> int:
    """Return how many levels deep the text of a line stands."""
    bare = line.expandtabs(_INDENT).lstrip(" ")
    levels = (len(line.expandtabs(_INDENT)) - len(bare)) // _INDENT if bare else 0
    position = 0
    while mark := _LEVEL.match(bare, position):
        position = mark.end()
        levels += 1
    return levels if position < len(bare) else 0
