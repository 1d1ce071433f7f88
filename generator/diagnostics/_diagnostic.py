"""A diagnostic: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.languages import Words


class Severity(Enum):
    """An error keeps the site from being published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def words(self) -> Words:
        """The severity's name for people."""
        return Words("错误", "error") if self is Severity.ERROR else Words("提醒", "warning")


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file.

    Attributes:
        path: relative to the project's root, with `/`, e.g. `casebook/cases/example.yaml`.
        line: counted from 1.
        column: counted from 1, in characters.
        length: how many characters the place takes; at least 1.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Diagnostic:
    """One finding.

    Attributes:
        location: where.
        code: its kind, e.g. `YML008`.
        slug: its kind's name, e.g. `full-width-colon`.
        severity: error or warning.
        message: what is wrong.
        cure: how to mend it.
        excerpt: the line of the file that it is about, or empty.
        replacement: what can safely stand in the place instead, so that it can be mended by itself; None if a person
            must decide.
    """

    location: Location
    code: str
    slug: str
    severity: Severity
    message: Words
    cure: Words
    excerpt: str = ""
    replacement: str | None = None


@dataclass(frozen=True)
class Problem:
    """A kind of finding: its code, its words with `{names}` in them, and how to make a diagnostic of it.

    Attributes:
        code: letters of its family and a number, e.g. `YML008`.
        slug: its name, e.g. `full-width-colon`.
        message: what is wrong.
        cure: how to mend it.
        severity: how grave it is while people write.
        publishing: how grave it is for what is about to be published.
    """

    code: str
    slug: str
    message: Words
    cure: Words
    severity: Severity = Severity.ERROR
    publishing: Severity | None = None

    def at(self, location: Location, excerpt: str = "", **values: object) -> Diagnostic:
        """Return this problem as found at `location`, with `values` put into its words."""
        return Diagnostic(
            location,
            self.code,
            self.slug,
            self.severity,
            self.message.fill(**values),
            self.cure.fill(**values),
            excerpt,
        )

    @property
    def in_general(self) -> tuple[Words, Words]:
        """Message and cure as they are without a finding: `…` stands for what one would name, hints fall away."""
        values = _Anything()
        told = (Words(*(text.format_map(values).strip() for text in words)) for words in (self.message, self.cure))
        message, cure = told
        return message, cure


class _Anything(dict[str, str]):
    """Stands for whatever a finding would name."""

    def __missing__(self, name: str) -> str:
        return "" if name == "hint" else "…"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by place, each once."""
    return tuple(sorted(set(diagnostics), key=_order))


def _order(found: Diagnostic) -> tuple[object, ...]:
    """Return what a finding is sorted by. Places compare by themselves too, at ten times the cost."""
    place = found.location
    return place.path, place.line, place.column, place.length, found.code, found.message


def summary(diagnostics: Sequence[Diagnostic], mendable: int = 0) -> Words:
    """Return the one line that closes a report.

    Args:
        diagnostics: all findings.
        mendable: how many of them can be mended without asking anybody.
    """
    if not diagnostics:
        return Words("没有发现问题。", "No problems found.")
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    files = len({found.location.path for found in diagnostics})
    return Words(
        "{files} 个文件里有 {errors} 处错误、{warnings} 处提醒。{offer}",
        "{errors}, {warnings} in {files}.{offer}",
    ).fill(
        errors=Words(str(errors), _counted(errors, "error")),
        warnings=Words(str(warnings), _counted(warnings, "warning")),
        files=Words(str(files), _counted(files, "file")),
        offer=_OFFER.fill(count=mendable) if mendable else Words("", ""),
    )


_OFFER = Words(
    "其中 {count} 处可以自动改好：casebook check --fix（先看看会改什么：--diff）。",
    " {count} can be mended by casebook check --fix (see what it would do: --diff).",
)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
