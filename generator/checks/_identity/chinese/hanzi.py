"""Hanzi: their range, and pieces of text that consist of them."""

from __future__ import annotations

HAN = "\u4e00-\u9fff"
"""For a class of characters in a pattern."""


def is_han(character: str) -> bool:
    """Return whether a character is a hanzi; the empty text is none."""
    return "\u4e00" <= character <= "\u9fff"


def before(text: str, place: int, most: int) -> str:
    """Return up to `most` hanzi that stand right before a place."""
    start = place
    while start > 0 and place - start < most and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return text[start:place]


def run_from(text: str, place: int, most: int) -> str:
    """Return up to `most` hanzi from a place on."""
    end, stop = place, min(len(text), place + most)
    while end < stop and "\u4e00" <= text[end] <= "\u9fff":
        end += 1
    return text[place:end]
