"""Findings about content, as values, and the forms in which they are reported.

A public module here is a *form*: it declares `FORM = Form(name, about, write)`. It may import this room's private
modules and `languages`, nothing else of the project. To add a form, add a file.
"""

from generator.diagnostics._diagnostic import Diagnostic, Location, Problem, Severity, in_order, summary
from generator.diagnostics._form import Form, Report, forms
from generator.diagnostics._printable import printable

__all__ = [
    "Diagnostic",
    "Form",
    "Location",
    "Problem",
    "Report",
    "Severity",
    "forms",
    "in_order",
    "printable",
    "summary",
]
