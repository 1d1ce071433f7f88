"""Where in a text somebody else speaks, or a name stands: quoted speech, block quotes, titles, institutions.

What the content model knows about a field stands in `generator.content.Place`; this is what only the text itself shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_OPENING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}
_MARKS = re.compile('[“”‘’「」『』《》"]|\n[ \t]*\n')
_BLOCK_QUOTE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)[^`\n]+\1")
_ADDRESS = re.compile(r"\]\([^)\s]*\)|https?://[^\s)>）”\"]+|\{#[^}\n]*\}")


class Span(NamedTuple):
    """From which character to which; without the marks around it."""

    start: int
    end: int


def quotes_in(text: str) -> tuple[list[Span], list[Span]]:
    """Return what stands in quotation marks, and what stands in title marks 《》.

    A mark that is never closed, or only in another paragraph, quotes nothing. Nested quotes are given besides the
    outer one.
    """
    quoted: list[Span] = []
    titles: list[Span] = []
    waiting: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text):
        mark, place = found[0], found.start()
        if mark[0] == "\n":
            waiting.clear()
        elif mark == '"' and all(closing != '"' for closing, _ in waiting):
            waiting.append(('"', found.end()))
        elif mark in _OPENING:
            waiting.append((_OPENING[mark], found.end()))
        elif any(closing == mark for closing, _ in waiting) and not _is_apostrophe(text, mark, place):
            while waiting:
                closing, start = waiting.pop()
                if closing == mark:
                    (titles if mark == "》" else quoted).append(Span(start, place))
                    break
    return quoted, titles


def block_quotes_in(text: str) -> Iterator[Span]:
    """Yield Markdown's block quotes: lines that begin with `>`."""
    if ">" in text:
        yield from (Span(*found.span()) for found in _BLOCK_QUOTE.finditer(text))


def addresses_in(text: str) -> Iterator[Span]:
    """Yield the targets of links and the ids of headings: nobody reads them as words."""
    if "](" in text or "://" in text or "{#" in text:
        yield from (Span(*found.span()) for found in _ADDRESS.finditer(text))


def code_in(text: str) -> Iterator[Span]:
    """Yield Markdown's code, in lines and in blocks. A block that is never closed reaches to the end."""
    place, fence, begun = 0, "", 0
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence):
            yield Span(begun, place)
            fence = ""
        elif found and not fence:
            fence, begun = found[1], place
        elif not fence:
            yield from (Span(place + one.start(), place + one.end()) for one in _CODE.finditer(line))
        place += len(line)
    if fence:
        yield Span(begun, place)


def _is_apostrophe(text: str, mark: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return mark == "’" and after.isascii() and after.isalpha()


_INSTITUTION = re.compile(
    "([一-鿿]{0,10}?)(?:医院|学校|幼儿园|学院|大学|中心|协会|学会|联合会|基金会|研究所|研究院|服务站|康复站|集团|"
    "保护法|保障法|防治法|促进法|条例|办法|公约|宣传日|关注日)"
)
_SEPARATING = re.compile("[的了是在和与及或来去到上进有给为把被对让向从也都不说请住叫着过就才又很会能要想找看帮送]")
_CAPITAL = re.compile(r"[A-Z][\w'’-]*")
_ARTICLES = frozenset({"A", "An", "The", "This", "That", "These", "Those", "No", "Not", "Every", "Some", "I"})
_LINKING = frozenset({"of", "on", "for", "the", "and", "with", "against"})
_PUNCTUATION = re.compile(r"[.!?,:;()“”\n]")
_NEAR = 60


def is_in_name(text: str, start: int, end: int) -> bool:
    """Tell whether a word is part of the name of an institution or a law.

    In Chinese: what follows ends, without a word in between that separates, in 学校, 医院, 条例 and the like. In
    English: the word and a neighbour begin with capitals, as in National Institute on Drug Abuse; at the beginning of
    a sentence, where every word does, two neighbours.
    """
    word = text[start:end]
    if not word.isascii():
        following = _INSTITUTION.match(text, end)
        return following is not None and not _SEPARATING.search(following[1])
    if word.isupper() or not all(piece[0].isupper() for piece in word.replace("-", " ").split()):
        return False
    before = _PUNCTUATION.split(text[max(0, start - _NEAR) : start])[-1].split()
    after = _PUNCTUATION.split(text[end : end + _NEAR])[0].split()
    return _capitals(reversed(before)) > 0 or _capitals(after) > (0 if before else 1)


def _capitals(words: Iterable[str]) -> int:
    """Count the words with capitals from the first on, over linking ones, until another comes."""
    count = 0
    for word in words:
        if _CAPITAL.fullmatch(word) and word not in _ARTICLES:
            count += 1
        elif word not in _LINKING:
            break
    return count
