"""The opening of a text: as many whole sentences as a picture has room for, and at least one.

An event is told in several sentences. The first says what happened; the rest stands in the text beside the picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagrams._svg import text_width

_OPENING = "“「『（《〈【(["
_CLOSING = "”」』）》〉】)]"
_ENDS = "。！？"
_LATIN_ENDS = ".!?"


def opening(words: str, least: float, room: float, size: float) -> str:
    """Return whole sentences from the beginning of a text.

    Args:
        words: the text.
        least: sentences are taken until they are so wide together, in pixels: “Closure.” alone says little.
        room: further ones are taken as long as they are not wider than this.
        size: of the font, in pixels.
    """
    whole = " ".join(words.split())
    taken = ""
    for end in _sentence_ends(whole):
        if text_width(taken, size) > least and text_width(whole[:end], size) > room:
            break
        taken = whole[:end]
    return taken.strip()


def _sentence_ends(words: str) -> Iterator[int]:
    """Yield where sentences end; never inside of quotation marks or brackets. The end of the text is the last one."""
    depth = 0
    for place, sign in enumerate(words):
        depth += sign in _OPENING
        depth = max(0, depth - (sign in _CLOSING))
        after = words[place + 1 :]
        if depth or not after or after[0] in _CLOSING:
            continue
        if _ends_sentence(words[: place + 1].rstrip(_CLOSING)[-1:], after):
            yield place + 1
    yield len(words)


def _ends_sentence(sign: str, after: str) -> bool:
    """Tell whether a sentence ends with `sign`: not in `3.5`, nor after a quotation (“Why?” she asks)."""
    if sign in _ENDS:
        return after[0] not in _ENDS
    return sign in _LATIN_ENDS and after[0] == " " and not after[1:2].islower()
