"""How far apart rows stand: as far as labels and the levels between them need."""

from __future__ import annotations

from generator.diagrams._family.model import LABEL_GAP, Label
from generator.diagrams._family.routing import HALF, Router

STEP = 9.0
"""Between two levels, in pixels."""
REST = 16.0
"""Between a level line and the labels above or the symbols below it, in pixels."""
MARGIN = 14.0
"""Around the whole: room for the index person's second outline and for households, in pixels."""


def row_heights(router: Router, labels: dict[str, Label]) -> list[float]:
    """Set the y of every level line and return the y of the middle of each row, in pixels."""
    rows: list[float] = []
    y = MARGIN
    for number in range(-1, len(router.plan.order)):
        gap, (partners, sibships, brackets) = router.gaps[number], router.heights[number]
        if number >= 0:
            tallest = max(labels[one].height for one in router.plan.order[number])
            y = rows[-1] + HALF + LABEL_GAP + tallest + REST
        for level in gap.partners:
            level.y = y + STEP * level.height
        y += STEP * partners
        for level in gap.sibships:
            level.y = y + STEP * level.height
        y += STEP * sibships + (REST if sibships or (number < 0 and brackets) else 0)
        for level in gap.brackets:
            level.y = y + STEP * level.height
        y += STEP * brackets + (REST / 2 if brackets else 0)
        rows.append(y + HALF)
    return rows
