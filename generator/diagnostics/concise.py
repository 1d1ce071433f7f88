"""The report with one line for each finding, for editors that jump to `path:line:column`."""

from __future__ import annotations

from generator.diagnostics._form import Form, Report
from generator.diagnostics._printable import one_line
from generator.languages import Words


def _write(report: Report) -> str:
    lines = (f"{found.location}: {found.code} {found.message.of(report.language)}" for found in report.diagnostics)
    return "".join(f"{one_line(line)}\n" for line in lines)


FORM = Form(
    name="concise",
    about=Words("每处问题一行，编辑器可以直接跳到位置。", "One line each, for editors that jump to the place."),
    write=_write,
)
