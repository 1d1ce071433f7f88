"""Pictures of a case: content → layout → SVG, one folder each (genogram, ecomap, timeline, procedure).

A public folder here is a diagram and declares `DIAGRAM = Diagram(…)` in its `__init__`; inside it, `layout.py` finds
positions and `svg.py` draws them. A diagram may import `_diagram`, `_svg`, `_family` and the rooms below, never another
diagram and never a check. Everything is pure: the same content gives the same bytes.
"""

from generator.diagrams._diagram import (
    AccountPart,
    Diagram,
    Drawing,
    LegendEntry,
    Notation,
    NotationGroup,
    Picture,
    Setting,
    all_diagrams,
)
from generator.diagrams._document import embedded, legend_swatch, standalone

__all__ = [
    "AccountPart",
    "Diagram",
    "Drawing",
    "LegendEntry",
    "Notation",
    "NotationGroup",
    "Picture",
    "Setting",
    "all_diagrams",
    "embedded",
    "legend_swatch",
    "standalone",
]
