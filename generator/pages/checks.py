"""All codes that a report can name, by family, out of the program itself."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.checks import FAMILIES, Explanation
from generator.content import Casebook
from generator.pages import _blocks as blocks
from generator.pages import _checks as checks
from generator.pages import _parts as parts
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope
from generator.scan import explanations


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    yield Address(checks.INDEX)


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    title, text = scope.word("page-write-checks"), scope.word("page-write-checks-text")
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=text,
        kicker=blocks.Link(scope.href("write/"), escape(scope.word("for-authors"))),
        summary=escape(text),
        sections=parts.sections(*(_family(scope, letters) for letters in FAMILIES)),
        class_names="page page--checks",
    )


def _family(scope: Scope, letters: str) -> blocks.Section | None:
    told = {code: one for code, one in sorted(explanations().items()) if one.family == letters}
    title = scope.word("checks-family", letters=letters, about=scope.of(FAMILIES[letters]))
    head = tuple(scope.word(key) for key in ("check-code", "check-message", "check-cure"))
    rows = tuple(_row(scope, code, one) for code, one in told.items())
    table = blocks.Table(scope.word("checks-caption", letters=letters), head, rows)
    return parts.section(letters.lower(), title, table) if told else None


def _row(scope: Scope, code: str, told: Explanation) -> tuple[Markup, ...]:
    message, cure = map(scope.of, told.problem.in_general)
    link = blocks.Link(scope.href(checks.path_of(code)), escape(code))
    return scope.linked(link), checks.in_line(message), checks.in_line(cure)


PAGE = PageKind("checks", _addresses, _compose)
