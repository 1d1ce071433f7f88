"""What was found in one file, in a form that can be kept until the file changes. No identity is in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic, Location, Severity
from generator.languages import Words


class Secret(NamedTuple):
    """A place in a file that no report may show: the line, its first column, and what is shown instead."""

    line: int
    column: int
    masked: str


class Allowance(NamedTuple):
    """A comment by which a finding is let pass, and the lines for which it holds.

    Attributes:
        line: the comment's line.
        column: the comment's column.
        length: how many characters it takes.
        code: the finding that it lets pass.
        until: the last day on which it does, as `2027-06-30`.
        first: the first line for which it holds.
        last: the last one.
    """

    line: int
    column: int
    length: int
    code: str
    until: str
    first: int
    last: int


_NONE: Mapping[str, Any] = {}


class Verdict(NamedTuple):
    """What was found in one file. A tuple, because ten thousand of them are made in every run in which one is new.

    Attributes:
        name: the file, relative to the project's root.
        key: the entry, e.g. `case/lan` or `vocabulary/groups`; empty if the file holds none that is sound.
        kind: the kind of its terms, if it is a vocabulary.
        terms: their ids.
        found: findings, without the lines they are about.
        secrets: places that no report may show.
        allowances: findings that are let pass.
        notes: what checks remember of the entry, by code.
        places: where values stand of which something was found by comparing: line, column, length.
        draft: whether the entry is kept back, so that nothing in it is about to be published.
        digest: the fingerprint of what was judged.
    """

    name: str
    key: str = ""
    kind: str = ""
    terms: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    secrets: tuple[Secret, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    notes: Mapping[str, Any] = _NONE
    places: Mapping[str, tuple[int, int, int]] = _NONE
    draft: bool = False
    digest: str = ""

    def kept(self) -> dict[str, Any]:
        """Return it as JSON knows it."""
        data = {**self._asdict(), "found": [kept(one) for one in self.found]}
        return {name: value for name, value in data.items() if value and name != "digest"}


_SIMPLE = frozenset({"name", "key", "notes"})


def restored(data: dict[str, Any], digest: str) -> Verdict:
    """Return the verdict that was kept about a file with this fingerprint.

    Raises:
        KeyError, TypeError, ValueError: it is none, e.g. somebody wrote into the file.
    """
    name = data["name"]
    if data.keys() <= _SIMPLE:  # as of nearly all files: nothing was found
        return Verdict(name, data.get("key", ""), "", (), (), (), (), data.get("notes", _NONE), _NONE, False, digest)
    return Verdict(
        name,
        data.get("key", ""),
        data.get("kind", ""),
        tuple(data.get("terms", ())),
        tuple(released(one, name) for one in data.get("found", ())),
        tuple(Secret(*one) for one in data.get("secrets", ())),
        tuple(Allowance(*one) for one in data.get("allowances", ())),
        data.get("notes", {}),
        {name: (line, column, length) for name, (line, column, length) in data.get("places", {}).items()},
        data.get("draft", False),
        digest,
    )


def kept(found: Diagnostic) -> list[Any]:
    """Return a diagnostic as JSON knows it, without the line that it shows."""
    place = (found.location.line, found.location.column, found.location.length)
    words = (*found.message, *found.cure)
    return [*place, found.code, found.slug, found.severity.value, *words, found.replacement]


def released(data: list[Any], name: str) -> Diagnostic:
    """Return the diagnostic that was kept, of the file `name`."""
    line, column, length, code, slug, severity, zh, en, cure_zh, cure_en, replacement = data
    return Diagnostic(
        Location(name, line, column, length),
        code,
        slug,
        Severity(severity),
        Words(zh, en),
        Words(cure_zh, cure_en),
        replacement=replacement,
    )
