"""A family on paper: who stands where and how lines run. The genogram and the case map both draw with it.

The way: `kin` (graph) → `generations` (rows) → `embedding` (order, by walking the family) → `ordering` (search) with
`plan` (how each union's line runs), `placing` (x), `levels`, `routing` and `lines` (points) → `layout`.
"""

from generator.diagrams._family.layout import lay_out
from generator.diagrams._family.model import (
    LABEL_GAP,
    SYMBOL,
    FamilyLayout,
    Label,
    LabelLine,
    Place,
    Point,
    Route,
    TwinRoute,
)

__all__ = [
    "LABEL_GAP",
    "SYMBOL",
    "FamilyLayout",
    "Label",
    "LabelLine",
    "Place",
    "Point",
    "Route",
    "TwinRoute",
    "lay_out",
]
