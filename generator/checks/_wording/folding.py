"""One form for what looks different and means the same: capitals, full-width letters, hyphens, line breaks, scripts.

Texts are folded without moving a character, so that a place in the folded text is the place in the text. Traditional
characters are not folded, because that would cost more than everything else: the words that are looked for are spelled
in both scripts instead.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, product
from math import prod
from pathlib import Path
from typing import NamedTuple

from generator.checks._regex import regex
from generator.errors import MissingPieceError
from generator.languages import Words

_WIDE = regex("[Ａ-Ｚａ-ｚ０-９]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BLANKS = ("-", "\n", "\t", "\u00a0", "\u2010", "\u2011", "\u3000")
"""Each stands for a blank: `wheelchair-bound` is `wheelchair bound`."""
_ZERO_WIDTH = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
_BREAK = regex("\n[ \t]*")
_DOUBLE = regex("(?<! ) ( +)")
_HIDDEN = regex(f"[{''.join(_ZERO_WIDTH)}]+")
_TABLE = "_identity/data/traditional.txt"
_MOST = 128
"""Words with more spellings than this are looked for in purely simplified and purely traditional characters."""


def fold(text: str) -> str:
    """Return `text` in one form, of the same length."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals are longer in lower case, and places would be wrong
        low = "".join(one if len(one.lower()) != 1 else one.lower() for one in text)
    if _WIDE.search(low):
        low = low.translate(_NARROW)
    for sign in _BLANKS:
        low = low.replace(sign, " ")
    return low.replace("’", "'")


class Squeezed(NamedTuple):
    """A text without what interrupts words and is not seen: indents, breaks between Chinese lines, hidden characters.

    Attributes:
        text: what is left.
        starts: where pieces that were left begin in it.
        removed: how many characters were taken out before each piece.
    """

    text: str
    starts: tuple[int, ...]
    removed: tuple[int, ...]

    def origin(self, place: int) -> int:
        """Return where the character at `place` was before."""
        if len(self.starts) == 1:
            return place
        return place + self.removed[bisect_right(self.starts, place) - 1]


def squeeze(text: str) -> Squeezed:
    """Return `text` without indents, breaks between Chinese lines and hidden characters."""
    cuts = sorted(_cuts(text))
    if not cuts:
        return Squeezed(text, (0,), (0,))
    ends = [0, *(end for _, end in cuts)]
    pieces = [text[end:start] for end, (start, _) in zip(ends, [*cuts, (len(text), 0)], strict=True)]
    starts = accumulate((len(piece) for piece in pieces[:-1]), initial=0)
    removed = accumulate((end - start for start, end in cuts), initial=0)
    return Squeezed("".join(pieces), tuple(starts), tuple(removed))


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is taken out. Each search begins with a plain character, so that most of a text is skipped fast."""
    if "\n" in text:
        yield from _breaks(text)
    if "  " in text:
        for found in _DOUBLE.finditer(text):
            if (
                text[found.start() - 1 : found.start()] not in {"\n", "\t"}
                and text[found.end() : found.end() + 1] != "\n"
            ):
                yield found.span(1)
    if any(sign in text for sign in _ZERO_WIDTH):
        yield from (found.span() for found in _HIDDEN.finditer(text))


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield blanks before and after line breaks, and breaks between lines that are one without a blank."""
    done = 0
    for found in _BREAK.finditer(text):
        start, end = found.span()
        blank = start
        while blank > done and text[blank - 1] == " ":
            blank -= 1
        if blank < start:
            yield blank, start
        inside = start > 0 and end < len(text) and _belong(text[start - 1], text[end])
        if inside or end - start > 1:
            yield (start if inside else start + 1), end
        done = end


def _belong(before: str, after: str) -> bool:
    """Tell whether two lines are one without a blank: Chinese ones, and those with a hyphen at the break."""
    return before == "-" or ("一" <= before <= "鿿" and "一" <= after <= "鿿")


def spellings(word: str) -> Iterator[str]:
    """Yield every folded spelling of a word, in simplified and traditional characters and mixed."""
    folded = fold(squeeze(word).text).strip()
    if not folded:
        return
    options = [(one, *_traditional().get(one, ())) for one in folded]
    if prod(len(option) for option in options) <= _MOST:
        yield from ("".join(chosen) for chosen in product(*options))
    else:
        yield folded
        yield "".join(option[1] if len(option) > 1 else option[0] for option in options)


@cache
def _traditional() -> dict[str, tuple[str, ...]]:
    """Return the traditional characters for each simplified one, from the table that the identity checks keep.

    Raises:
        MissingPieceError: the table is not there: without it, a check must not say that all is well.
    """
    try:
        text = (Path(__file__).parents[1] / _TABLE).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise MissingPieceError(Path(_TABLE), Words("繁简对照表", "table of traditional characters")) from error
    rows = [line for line in text.split("\n") if line and not line.startswith("#")]
    found: dict[str, list[str]] = defaultdict(list)
    for traditional, simplified in zip(rows[::2], rows[1::2], strict=True):
        for old, new in zip(traditional, simplified, strict=True):
            found[new].append(old)
    return {new: tuple(old) for new, old in found.items()}
