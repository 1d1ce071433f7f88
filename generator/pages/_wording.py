"""Words to avoid and words to use, as a table. Its cells show words that hurt on purpose, marked as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup, escape

from generator.languages import HTML_LANGUAGE, LANGUAGES
from generator.pages import _blocks as blocks
from generator.pages._scope import Scope


def table(scope: Scope, names: Iterable[str]) -> blocks.Table:
    """Return the rules `names` that concern the page's language first, then those of the other language."""
    rules = scope.casebook.terms("wording")
    own = sorted(names, key=lambda name: not _spelled(scope, rules[name]))
    head = tuple(scope.word(key) for key in ("say", "avoid", "why", "level"))
    return blocks.Table(scope.word("words-caption"), head, tuple(_row(scope, rules[name]) for name in own))


def _spelled(scope: Scope, rule: Any) -> tuple[str, ...]:
    return tuple(getattr(rule.avoid, scope.language))


def _avoided(scope: Scope, rule: Any) -> Iterator[Markup]:
    """Yield the words of the page's language; those of a rule for the other language say in which they are."""
    own = _spelled(scope, rule)
    yield from (Markup("<del>{}</del>").format(word) for word in own)
    for language in () if own else LANGUAGES:
        for word in getattr(rule.avoid, language):
            yield Markup('<del lang="{}">{}</del>').format(HTML_LANGUAGE[language], word)


def _row(scope: Scope, rule: Any) -> tuple[Markup, ...]:
    separator = escape(scope.word("list-separator"))
    return (
        scope.text(rule.suggest),
        separator.join(_avoided(scope, rule)),
        scope.text(rule.why) + scope.cite(rule.sources),
        escape(scope.choice(rule.level)),
    )
