"""Emotional relations between people: the way of each line, its style, and what the legend says of it."""

from generator.diagrams.genogram.relations.drawing import Line, drawn, lines
from generator.diagrams.genogram.relations.legend import gallery, legend, swatch

__all__ = ["Line", "drawn", "gallery", "legend", "lines", "swatch"]
