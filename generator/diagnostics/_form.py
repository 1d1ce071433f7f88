"""What a report form declares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.diagnostics._diagnostic import Diagnostic
from generator.discovery import collect
from generator.languages import Language, Words


@dataclass(frozen=True)
class Form:
    """A form in which diagnostics are reported.

    Attributes:
        name: how the command line names it, e.g. `text`.
        about: one sentence: for whom it is.
        render: turns diagnostics, already in order, into the report.
    """

    name: str
    about: Words
    render: Callable[[Sequence[Diagnostic], Language], str]


def forms() -> dict[str, Form]:
    """Return all report forms by name."""
    found = (form for form in collect("generator.diagnostics", "FORM") if isinstance(form, Form))
    return {form.name: form for form in found}
