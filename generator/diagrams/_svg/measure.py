"""How wide text is, and where it breaks, without a browser at hand."""

from __future__ import annotations

_WIDE = 0x2E80


def text_width(words: str, size: float) -> float:
    """Return the width of a line of text in pixels, never less than it will be.

    Args:
        words: one line.
        size: of the font, in pixels.
    """
    return sum(1.0 if ord(sign) >= _WIDE else 0.62 for sign in words) * size


def wrap(words: str, width: float, size: float) -> tuple[str, ...]:
    """Break text into lines that are at most `width` pixels wide.

    Args:
        words: a text; Latin words stay whole unless one is wider than the line, Chinese breaks between characters but
            never before closing or after opening punctuation.
        width: of a line, in pixels.
        size: of the font, in pixels.
    """
    lines: list[str] = [""]
    for sign in words:
        if text_width(lines[-1] + sign, size) > width and lines[-1]:
            lines.append("")
        lines[-1] += sign
    return tuple(line.strip() for line in lines)
