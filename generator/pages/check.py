"""The page of a check: what it ensures, why, a wrong and a right example, and what a report says."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.checks import Explanation, explanations
from generator.content import Casebook
from generator.diagnostics import Severity
from generator.pages import _blocks as blocks
from generator.pages import _checks as checks
from generator.pages import _parts as parts
from generator.pages._markdown import to_html
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope

_IDS = ("what", "why", "wrong", "right")
"""Anchors of the paragraphs, in their order."""


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    for code, told in explanations().items():
        if told.pages:
            yield Address(checks.path_of(code), code)


def _compose(scope: Scope, address: Address) -> blocks.Content:
    told = explanations()[address.key]
    page = told.pages[scope.language]
    title = f"{address.key} {told.problem.slug}"
    paragraphs = zip(_IDS, page.parts.items(), strict=True)
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=page.ensures,
        kicker=blocks.Link(scope.href(checks.INDEX), escape(scope.word("page-write-checks"))),
        summary=checks.in_line(page.ensures),
        sections=parts.sections(
            *(parts.section(id_, heading, _prose(to_html(text))) for id_, (heading, text) in paragraphs),
            parts.section("report", scope.word("check-report"), _report(scope, told)),
        ),
        class_names="page page--check",
    )


def _prose(html: Markup) -> blocks.Prose:
    return blocks.Prose((blocks.Item(html),))


def _report(scope: Scope, told: Explanation) -> blocks.Facts:
    """Return what a report says, and how grave that is."""
    message, cure = map(scope.of, told.problem.in_general)
    rows = [
        (scope.word("check-message"), checks.in_line(message)),
        (scope.word("check-cure"), checks.in_line(cure)),
        (scope.word("check-weight"), escape(scope.word(_weight(told)))),
    ]
    return blocks.Facts(tuple(blocks.Row(label, (blocks.Item(value),)) for label, value in rows))


def _weight(told: Explanation) -> str:
    if told.problem.severity is Severity.ERROR:
        return "check-error"
    return "check-error-at-publication" if told.problem.publishing is Severity.ERROR else "check-warning"


PAGE = PageKind("check", _addresses, _compose)
