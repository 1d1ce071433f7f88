"""SVG elements as safe text: every value is escaped, every number is short."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

Value = str | float | int | None

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even escaped: most control characters, lone surrogates; and byte order marks."""


def number(value: float) -> str:
    """Return a number with at most one decimal, e.g. `12`, `12.5`; never `-0`.

    A tenth of a pixel is finer than any screen shows, and keeps files small.
    """
    rounded = round(value * 10)
    whole, tenth = divmod(abs(rounded), 10)
    sign = "-" if rounded < 0 else ""
    return f"{sign}{whole}.{tenth}" if tenth else f"{sign}{whole}"


def element(name: str, *children: str, **attributes: Value) -> Markup:
    """Return an element, e.g. `element("g", child, class_="people", data_id="lan")`.

    Characters that XML does not allow are dropped.

    Args:
        name: of the element.
        children: put inside; a `str` that is not `Markup` is escaped.
        attributes: names as in SVG, `_` for `-` (`class_` for `class`); those with None are left out.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{number(value) if isinstance(value, (int, float)) else _safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(map(_safe, children))
    return Markup(f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>")


def _safe(words: str) -> str:
    """Return a text as XML may hold it. What is `Markup` was made here, or by somebody who knew what they did."""
    return words if isinstance(words, Markup) else escape(_FORBIDDEN.sub("", words))


def text(x: float, y: float, words: str, **attributes: Value) -> Markup:
    """Return text whose baseline begins at `x`, `y` (or is centred there, with `text_anchor="middle"`)."""
    return element("text", words, x=x, y=y, **attributes)


def path(points: Iterable[tuple[float, float]], **attributes: Value) -> Markup:
    """Return a line through points; level and upright pieces are written short."""
    return element("path", d=line_data(points), **attributes)


def line_data(points: Iterable[tuple[float, float]]) -> str:
    """Return the `d` of a line through points, e.g. `M0 0H10V5`."""
    said: list[str] = []
    last: tuple[str, str] | None = None
    for x, y in points:
        here = (number(x), number(y))
        if last is None:
            said.append(f"M{here[0]} {here[1]}")
        elif here == last:
            continue
        elif here[1] == last[1]:
            said.append(f"H{here[0]}")
        elif here[0] == last[0]:
            said.append(f"V{here[1]}")
        else:
            said.append(f"L{here[0]} {here[1]}")
        last = here
    return "".join(said)
