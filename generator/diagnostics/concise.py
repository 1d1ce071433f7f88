"""The report with one line for each finding, for editors that jump to `path:line:column`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics._diagnostic import Diagnostic
from generator.diagnostics._form import Form
from generator.languages import Language, Words


def _render(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    return "".join(f"{found.location}: {found.code} {found.message.of(language).rstrip()}\n" for found in diagnostics)


FORM = Form(
    name="concise",
    about=Words("每处问题一行，编辑器可以直接跳到位置。", "One line each, for editors that jump to the place."),
    render=_render,
)
