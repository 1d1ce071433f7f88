"""The report in SARIF 2.1.0, the standard form in which code hosts and editors take findings (OASIS, 27 March 2020).

Columns count characters, as everywhere here; addresses are relative to the project's root. Nothing in it shows more
than the report for people does: excerpts are masked, and fingerprints are made from the masked words alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote_from_bytes

from generator.diagnostics._diagnostic import Diagnostic, Problem, Severity
from generator.diagnostics._form import Form, Report
from generator.diagnostics._printable import one_line, printable
from generator.languages import LANGUAGES, Language, Words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
"""The name that code hosts give to the folder of a checkout."""
_ROOT_IS = Words("项目文件夹", "the project's folder")
_FINGERPRINT = "primaryLocationLineHash"
"""The name under which a code host looks for it. If there is none, the host makes one of the line as it is written."""
_LONGEST_LINE = 2000
"""Characters of a line that go into the report. A longer one would stand in it once for each thing found in it."""
_HALVES = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Halves of characters. Those between stand for bytes of a file's name that is not UTF-8, and are written as bytes."""


def _write(report: Report) -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import, and only this form tells it

    rules = _rules(report)
    run = {
        "tool": {"driver": {"name": "casebook", "version": version("casebook"), "rules": [*rules.values()]}},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": _both(_ROOT_IS, report.language)}}},
        "results": list(_results(report, list(rules))),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(report: Report) -> dict[str, dict[str, object]]:
    """Return what the findings are, in general, by code."""
    one_of = {found.code: found for found in report.diagnostics}
    return {code: _rule(one_of[code], report.problems.get(code), report.language) for code in sorted(one_of)}


def _rule(found: Diagnostic, problem: Problem | None, language: Language) -> dict[str, object]:
    rule: dict[str, object] = {
        "id": found.code,
        "name": "".join(part.capitalize() for part in found.slug.split("-")),
        "shortDescription": {"text": found.slug},
        "defaultConfiguration": {"level": (problem or found).severity.value},
        "properties": {"tags": [found.code.rstrip("0123456789")]},
    }
    if problem:
        message, cure = problem.in_general
        rule["shortDescription"] = {"text": _both(message, language)}
        rule["help"] = {"text": _both(cure, language)}
    return rule


def _results(report: Report, codes: list[str]) -> Iterator[dict[str, object]]:
    index = {code: number for number, code in enumerate(codes)}
    prints = _fingerprints(report.diagnostics)
    for found, print_ in zip(report.diagnostics, prints, strict=True):
        result: dict[str, object] = {
            "ruleId": found.code,
            "ruleIndex": index[found.code],
            "level": "error" if found.severity is Severity.ERROR else "warning",
            "message": {"text": one_line(f"{found.message.of(report.language)}\n{found.cure.of(report.language)}")},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(found), "region": _region(found)}}],
            "partialFingerprints": {_FINGERPRINT: print_},
        }
        if found.replacement is not None:
            result["fixes"] = [_fix(found, found.replacement)]
        yield result


def _artifact(found: Diagnostic) -> dict[str, object]:
    path = _HALVES.sub("�", found.location.path)
    return {"uri": quote_from_bytes(path.encode("utf-8", "surrogateescape")), "uriBaseId": _ROOT}


def _place(found: Diagnostic) -> dict[str, int]:
    place = found.location
    return {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}


def _region(found: Diagnostic) -> Mapping[str, object]:
    shown = 0 < len(found.excerpt) <= _LONGEST_LINE
    return {**_place(found), "snippet": {"text": printable(found.excerpt)}} if shown else _place(found)


def _fix(found: Diagnostic, replacement: str) -> dict[str, object]:
    change = {"deletedRegion": _place(found), "insertedContent": {"text": replacement}}
    return {"artifactChanges": [{"artifactLocation": _artifact(found), "replacements": [change]}]}


def _fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield what stays the same about each finding when lines above it come and go.

    It is made of code, file and the masked line; equal ones are counted.
    """
    seen: Counter[str] = Counter()
    for found in diagnostics:
        told = found.excerpt[:_LONGEST_LINE].strip() or found.message.en
        content = "\0".join([found.code, found.location.path, told]).encode("utf-8", "surrogatepass")
        print_ = hashlib.blake2b(content, digest_size=8, person=b"casebook").hexdigest()
        seen[print_] += 1
        yield f"{print_}:{seen[print_]}"


def _both(words: Words, language: Language) -> str:
    """Return words in every language, the one that was asked for first."""
    others = [words.of(other) for other in LANGUAGES if other != language]
    return "\n".join([words.of(language), *others])


FORM = Form(
    name="sarif",
    about=Words("SARIF 2.1.0，给代码托管平台和编辑器用。", "SARIF 2.1.0, for code hosts and editors."),
    write=_write,
    is_json=True,
    explains=True,
)
