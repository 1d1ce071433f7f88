"""The page of a code: what a report says, and what the check or the rule behind it ensures, why, and how it looks.

Codes that no check makes (those of reading a file, of its fields, of comments that let a finding pass) tell their
sentence, why their family matters, and a wrong and a right piece of a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.checks import HEADINGS, Explanation, Half, halves
from generator.content import Casebook
from generator.diagnostics import Severity
from generator.pages import _blocks as blocks
from generator.pages import _checks as checks
from generator.pages import _parts as parts
from generator.pages._markdown import to_html
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope
from generator.scan import explanations

_IDS = ("what", "why", "wrong", "right")
"""Anchors of the paragraphs of a check's page, in their order."""


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    for code in explanations():
        yield Address(checks.path_of(code), code)


def _compose(scope: Scope, address: Address) -> blocks.Content:
    told = explanations()[address.key]
    title = f"{address.key} {told.problem.slug}"
    summary, paragraphs = _told(scope, told)
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=summary,
        kicker=blocks.Link(scope.href(checks.INDEX), escape(scope.word("page-write-checks"))),
        summary=checks.in_line(summary),
        sections=parts.sections(
            *(parts.section(id_, heading, _prose(html)) for id_, heading, html in paragraphs),
            parts.section("report", scope.word("check-report"), _report(scope, told)),
        ),
        class_names="page page--check",
    )


def _told(scope: Scope, told: Explanation) -> tuple[str, list[tuple[str, str, Markup]]]:
    """Return the sentence at the top, and the paragraphs below it: each with its anchor and its heading."""
    if told.reason is not None and told.example is not None:
        message, _cure = told.problem.in_general
        texts = [to_html(scope.of(told.reason)), *(_half(scope, half) for half in halves(told.example))]
        return scope.of(message), list(zip(_IDS[1:], map(scope.of, HEADINGS[1:]), texts, strict=True))
    page = told.pages[scope.language]
    parts_ = zip(_IDS, page.parts.items(), strict=True)
    # Behind the colon of a docstring stands a small letter; below a heading a sentence begins.
    return page.ensures, [(id_, heading, to_html(text[:1].upper() + text[1:])) for id_, (heading, text) in parts_]


def _half(scope: Scope, half: Half) -> Markup:
    """Return a half of an example as it is written in a file, below what does not show in it."""
    return to_html(scope.of(half.beside)) + Markup('<pre class="no-terms"><code>{}</code></pre>').format(half.shown)


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
