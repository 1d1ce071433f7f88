"""Findings about content, as values, and the forms in which they are reported.

A public module here is a *form*: it declares `FORM = Form(name, about, render)`. It may import `_diagnostic` and
nothing else of the project but `languages`. To add a form, add a file.
"""

from generator.diagnostics._diagnostic import Diagnostic, Location, Problem, Severity, in_order, summary
from generator.diagnostics._form import Form, forms

__all__ = ["Diagnostic", "Form", "Location", "Problem", "Severity", "forms", "in_order", "summary"]
