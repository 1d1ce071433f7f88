"""The report for programs. Its keys are a promise: they may grow, never change."""

from __future__ import annotations

import json

from generator.diagnostics._diagnostic import Diagnostic
from generator.diagnostics._form import Form, Report
from generator.languages import LANGUAGES, Words


def _write(report: Report) -> str:
    data = {"version": 1, "diagnostics": [_record(found) for found in report.diagnostics]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _record(found: Diagnostic) -> dict[str, object]:
    return {
        "path": found.location.path,
        "line": found.location.line,
        "column": found.location.column,
        "length": found.location.length,
        "code": found.code,
        "name": found.slug,
        "severity": found.severity.value,
        "message": {language: found.message.of(language) for language in LANGUAGES},
        "cure": {language: found.cure.of(language) for language in LANGUAGES},
        "replacement": found.replacement,
    }


FORM = Form(name="json", about=Words("给程序用。", "For programs."), write=_write, is_json=True)
