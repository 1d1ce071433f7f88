"""Health conditions inside a symbol: a pattern for each condition, a part of the symbol for each pattern.

A sole condition fills the left half, as McGoldrick draws illness; up to four share the quadrants.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.content import Family, Person
from generator.diagrams._family.hatching import PATTERNS, Pattern, Quarter, fill
from generator.diagrams._family.symbols import Symbol, is_full
from generator.diagrams._svg import element
from generator.diagrams._svg.element import line_data

_QUARTERS: tuple[Quarter, ...] = ((-1, -1), (-1, 1), (1, -1), (1, 1))
"""Quadrants in the order in which conditions take them: left side first, x and y outwards."""


def patterns_of(family: Family) -> dict[str, Pattern | None]:
    """Return the pattern of each condition that is drawn, in order of first use in the family.

    None stands for conditions for which no pattern is left: they are drawn as a plus sign and named in the text.
    """
    used = dict.fromkeys(name for person in family.people.values() if is_full(person) for name in person.conditions)
    return {name: PATTERNS[place] if place < len(PATTERNS) else None for place, name in enumerate(used)}


def hidden_conditions(person: Person, patterns: dict[str, Pattern | None]) -> tuple[str, ...]:
    """Return those of a person's conditions that a plus sign stands for."""
    names = tuple(dict.fromkeys(person.conditions)) if is_full(person) else ()
    crowded = names[len(_QUARTERS) - 1 :] if len(names) > len(_QUARTERS) else ()
    return tuple(name for name in names if name in crowded or patterns.get(name) is None)


def draw_conditions(person: Person, symbol: Symbol, patterns: dict[str, Pattern | None]) -> Markup:
    """Return the hatching of a person's conditions and the lines between them, around 0,0; empty if there is nothing.

    Args:
        person: whose conditions they are.
        symbol: a square, circle or diamond.
        patterns: from `patterns_of`.
    """
    names = tuple(dict.fromkeys(person.conditions)) if is_full(person) else ()
    if not names:
        return Markup()
    hidden = hidden_conditions(person, patterns)
    shown: list[Pattern | None] = [None if name in hidden else patterns[name] for name in names]
    parts = _parts(len(shown))
    fills = [fill(symbol, part, pattern) for part, pattern in zip(parts, shown, strict=False)]
    return Markup().join([*fills, _borders(symbol.half, len(shown))])


def _parts(count: int) -> list[tuple[Quarter, ...]]:
    return [_QUARTERS[:2]] if count == 1 else [(quarter,) for quarter in _QUARTERS]


def _borders(half: float, count: int) -> Markup:
    level = line_data([(-half, 0), (0 if count == 2 else half, 0)]) if count > 1 else ""
    return element("path", stroke_width=1, d=line_data([(0, -half), (0, half)]) + level)
