"""The report for a git host's workflow: annotations beside the lines of a change, the worst first.

The host shows ten annotations of a kind for each step (docs.github.com, “Workflow commands”, and the limits of its
checks), so the rest is counted in one notice and stands in a folded group of the log. Commands are only read at the
beginning of a line; the group is put between `stop-commands` so that nothing that an author wrote can be one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from generator.diagnostics._diagnostic import Diagnostic, summary
from generator.diagnostics._form import Form, Report
from generator.diagnostics._printable import one_line, printable
from generator.languages import Language, Words

_SHOWN = 10
_REST = Words("另有 {count} 处，见这一步的记录。", "{count} more are in the log of this step.")
_CURE = Words("怎样改：{cure}", "Cure: {cure}")
_TITLE = "casebook check"


def _write(report: Report) -> str:
    found, language = report.worst_first, report.language
    lines = [_annotation(one, language) for one in found[:_SHOWN]]
    rest = found[_SHOWN:]
    if rest:
        lines += _group(rest, language)
    return "".join(f"{line}\n" for line in [*lines, summary(found, report.mendable).of(language)])


def _annotation(found: Diagnostic, language: Language) -> str:
    place = found.location
    properties = {
        "file": place.path,
        "line": place.line,
        "endLine": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
        "title": f"{found.code}/{found.slug}",
    }
    message = (
        one_line(found.message.of(language)) + "\n" + _CURE.fill(cure=one_line(found.cure.of(language))).of(language)
    )
    return _command(found.severity.value, properties, message)


def _group(rest: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    count = _REST.fill(count=len(rest)).of(language)
    lines = [one_line(f"{one.location}: {one.code} {one.message.of(language)}") for one in rest]
    # A word that the lines cannot hold, because it depends on all of them; the same for the same report.
    token = hashlib.blake2b("\n".join(lines).encode("utf-8", "replace"), digest_size=16).hexdigest()
    yield _command("notice", {"title": _TITLE}, count)
    yield f"::group::{_data(count)}"
    yield f"::stop-commands::{token}"
    yield from lines
    yield f"::{token}::"
    yield "::endgroup::"


def _command(name: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return printable(_data(text)).replace(":", "%3A").replace(",", "%2C")


FORM = Form(
    name="github",
    about=Words(
        "给 GitHub 的工作流：直接标在改动的行旁边。", "For workflows on GitHub: marks beside the changed lines."
    ),
    write=_write,
)
