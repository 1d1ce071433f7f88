"""A family on paper: who stands where and how lines run. The genogram and the case map both draw with it."""

from generator.diagrams._family.model import FamilyLayout, Label, LabelLine, Place, Route, TwinRoute

__all__ = ["FamilyLayout", "Label", "LabelLine", "Place", "Route", "TwinRoute"]
