"""Who lives with whom: an outline around each household, or tags where an outline would mislead."""

from generator.diagrams.genogram.households.drawing import Home, homes, named, outlined
from generator.diagrams.genogram.households.legend import gallery, legend

__all__ = ["Home", "gallery", "homes", "legend", "named", "outlined"]
