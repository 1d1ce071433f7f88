"""What all drawings are made with: elements, numbers, text and its widths."""

from generator.diagrams._svg.element import element, number, path, text
from generator.diagrams._svg.measure import text_width, wrap

__all__ = ["element", "number", "path", "text", "text_width", "wrap"]
