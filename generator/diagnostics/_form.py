"""What a report form declares, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.diagnostics._diagnostic import Diagnostic, Problem, Severity, in_order
from generator.discovery import collect
from generator.languages import Language, Words


@dataclass(frozen=True)
class Report:
    """What is to be reported.

    Attributes:
        diagnostics: the findings, in order, each once.
        language: for people.
        problems: what kinds of findings there are, by code, for forms that explain them. Others do without.
        mendable: how many of the findings can be mended without asking anybody.
        coloured: whether it is for a terminal that shows colours.
    """

    diagnostics: tuple[Diagnostic, ...]
    language: Language
    problems: Mapping[str, Problem] = field(default_factory=dict)
    mendable: int = 0
    coloured: bool = False

    @property
    def worst_first(self) -> tuple[Diagnostic, ...]:
        """The findings with errors before warnings, otherwise in order."""
        return tuple(sorted(self.diagnostics, key=lambda found: found.severity is not Severity.ERROR))


@dataclass(frozen=True)
class Form:
    """A form in which diagnostics are reported.

    Attributes:
        name: how the command line names it, e.g. `text`.
        about: one sentence: for whom it is.
        write: turns what is to be reported into the whole report.
        is_json: whether a program reads it as JSON; it is then written so that every system's encoding can hold it.
        explains: whether it tells what kinds of findings there are, and needs to be given them.
    """

    name: str
    about: Words
    write: Callable[[Report], str]
    is_json: bool = False
    explains: bool = False

    def render(
        self,
        diagnostics: Iterable[Diagnostic],
        language: Language,
        problems: Mapping[str, Problem] = MappingProxyType({}),
        *,
        mendable: int = 0,
        coloured: bool = False,
    ) -> str:
        """Return the report of some findings; the arguments are those of `Report`."""
        return self.write(Report(in_order(diagnostics), language, problems, mendable, coloured))


def forms() -> dict[str, Form]:
    """Return all report forms by name."""
    found = (form for form in collect("generator.diagnostics", "FORM") if isinstance(form, Form))
    return {form.name: form for form in found}
