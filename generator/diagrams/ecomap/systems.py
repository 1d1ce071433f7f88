"""The shapes of systems: one width for all, so that the ring is calm; each as high as its name needs. Pixels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.content import Reference, Sphere, System
from generator.diagrams._diagram import Setting
from generator.diagrams._svg import text_width, wrap

NAME_SIZE = 14.0
NAME_LINE = 18.0
SPHERE_SIZE = 12.0
SPHERE_LINE = 16.0
PADDING = 9.0
ROUNDING = 16.0

_WIDTHS = (70.0, 78.0, 86.0, 94.0, 102.0, 112.0, 124.0, 140.0)
_FEW_LINES = 4
_LEAST_SPHERE = 86.0
"""Wide enough for any sphere without breaking a word."""


class Shape(NamedTuple):
    """What stands in a system's shape, and how large that makes it."""

    name: tuple[str, ...]
    sphere: tuple[str, ...]
    width: float
    height: float


def shapes(systems: Mapping[Reference | str, System], setting: Setting) -> dict[str, Shape]:
    """Return the shape of every system: as narrow as possible while no name takes more than four lines."""
    names = {str(id_): setting.text(system.name) for id_, system in systems.items()}
    width = next((width for width in _WIDTHS if _fits(names.values(), width)), _WIDTHS[-1])
    lines = {id_: wrap(name, width, NAME_SIZE, strong=True) for id_, name in names.items()}
    spheres = {str(id_): _sphere(system.sphere, width, setting) for id_, system in systems.items()}
    inner = max(
        _WIDTHS[0],
        *(either_width(line, NAME_SIZE) for said in lines.values() for line in said),
        *(text_width(line, SPHERE_SIZE) for said in spheres.values() for line in said),
    )
    return {id_: _shape(said, spheres[id_], inner) for id_, said in lines.items()}


def either_width(words: str, size: float) -> float:
    """Return the width of a line that is bold in one picture and plain in the other; both have the same shapes."""
    return max(text_width(words, size), text_width(words, size, strong=True))


def _shape(name: tuple[str, ...], sphere: tuple[str, ...], inner: float) -> Shape:
    height = len(name) * NAME_LINE + len(sphere) * SPHERE_LINE
    return Shape(name, sphere, inner + 2 * PADDING, height + 2 * PADDING)


def _fits(names: Iterable[str], width: float) -> bool:
    """Tell whether every name takes few lines and breaks no word; Chinese may break anywhere."""
    return all(
        len(wrap(name, width, NAME_SIZE, strong=True)) <= _FEW_LINES
        and all(text_width(word, NAME_SIZE, strong=True) <= width for word in name.split() if word.isascii())
        for name in names
    )


def _sphere(sphere: Sphere, width: float, setting: Setting) -> tuple[str, ...]:
    return wrap(setting.choice(sphere), max(width, _LEAST_SPHERE), SPHERE_SIZE)
