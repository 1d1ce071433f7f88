"""The report for people: each finding with the line it is about, a caret under the place, and the cure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from generator.diagnostics._diagnostic import Diagnostic, Severity, summary
from generator.diagnostics._excerpt import excerpt, together
from generator.diagnostics._form import Form, Report
from generator.diagnostics._printable import one_line
from generator.languages import Language, Words

_CURE = Words("怎样改", "cure")
_MORE = Words("详细说明", "explain")
_COLON = Words("：", ": ")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_MARGIN = "cyan"


def _write(report: Report) -> str:
    blocks = ["\n".join(_block(group, report.language)) for group in together(report.diagnostics)]
    last = summary(report.diagnostics, report.mendable).of(report.language)
    colour = _COLOURS[Severity.WARNING] if report.diagnostics else "green"
    if any(found.severity is Severity.ERROR for found in report.diagnostics):
        colour = _COLOURS[Severity.ERROR]
    text = "\n\n".join([*blocks, click.style(last, fg=colour, bold=True)]) + "\n"
    return text if report.coloured else click.unstyle(text)


def _block(group: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    """Yield the lines about findings on one line: what they are, where, how to mend them, where to read more."""
    yield from (_head(found, language) for found in group)
    if group[0].excerpt:
        yield from _lines(group)
    cures = dict.fromkeys((found.code, one_line(found.cure.of(language))) for found in group)
    for code, cure in cures:
        name = _CURE.of(language) if len(cures) == 1 else f"{_CURE.of(language)} {code}"
        yield f"   {_margin('=')} {name}{_COLON.of(language)}{cure}"
    for code in dict.fromkeys(found.code for found in group):
        yield f"   {_margin('=')} {_MORE.of(language)}{_COLON.of(language)}casebook explain {code}"


def _head(found: Diagnostic, language: Language) -> str:
    place = click.style(one_line(str(found.location)), bold=True)
    kind = f"{found.severity.words.of(language)} {found.code}/{found.slug}"
    return (
        f"{place}: {click.style(kind, fg=_COLOURS[found.severity], bold=True)}: {one_line(found.message.of(language))}"
    )


def _lines(group: Sequence[Diagnostic]) -> Iterator[str]:
    shown, carets = excerpt(group)
    number = str(group[0].location.line)
    margin = " " * len(number)
    worst = Severity.ERROR if any(found.severity is Severity.ERROR for found in group) else Severity.WARNING
    yield f" {margin} {_margin('|')}"
    yield f" {_margin(number)} {_margin('|')} {shown}"
    yield from (f" {margin} {_margin('|')} {click.style(row, fg=_COLOURS[worst], bold=True)}" for row in carets)


def _margin(text: str) -> str:
    return click.style(text, fg=_MARGIN)


FORM = Form(
    name="text",
    about=Words("给人看的报告：出错的那一行、位置和改法。", "For people: the line, the place in it and the cure."),
    write=_write,
)
