"""Words to avoid and words to use. What hurts is shown on purpose, struck out and marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from generator.content import Text
from generator.content.vocabulary.wording import Spelled, WordingRule
from generator.languages import HTML_LANGUAGE, LANGUAGES, Language
from generator.pages import _blocks as blocks
from generator.pages import _related as related
from generator.pages._scope import Scope

_HAN = re.compile("[一-鿿]")


def table(scope: Scope, names: Iterable[str]) -> blocks.Table:
    """Return the rules `names` as a table that leads to them, those of the page's language first."""
    rules = scope.casebook.terms("wording")
    own = sorted(names, key=lambda name: not is_own(scope, rules[name]))
    head = tuple(scope.word(key) for key in ("say", "avoid", "why", "level"))
    rows = tuple(_row(scope, name, rules[name]) for name in own)
    return blocks.Table(scope.word("words-caption"), head, rows, note=scope.word("words-note"))


def rules(scope: Scope, names: Iterable[str]) -> blocks.WordRules | None:
    """Return the rules `names` in full, each with an address of its own; None if there are none."""
    known = scope.casebook.terms("wording")
    made = tuple(_rule(scope, name, known[name]) for name in names)
    return blocks.WordRules(made) if made else None


def is_own(scope: Scope, rule: WordingRule) -> bool:
    """Tell whether a rule is about words of the page's language."""
    return bool(getattr(rule.avoid, scope.language))


def _row(scope: Scope, name: str, rule: WordingRule) -> tuple[Markup, ...]:
    return (
        Markup('<a href="{}">{}</a>').format(scope.href(f"wording/#{name}"), scope.text(rule.suggest)),
        _struck(scope, rule.avoid),
        scope.text(rule.why) + scope.cite(rule.sources),
        escape(scope.choice(rule.level)),
    )


def _rule(scope: Scope, name: str, rule: WordingRule) -> blocks.WordRule:
    return blocks.WordRule(
        name,
        scope.text(rule.suggest),
        _struck(scope, rule.avoid),
        blocks.Tag(rule.level.value, scope.choice(rule.level)),
        scope.text(rule.why),
        scope.text(rule.look_for),
        _sentences(scope, rule.good),
        _sentences(scope, rule.bad),
        tuple(_sources(scope, rule)),
        _unverified(scope, rule),
        related.used_by(scope, "wording", name),
        scope.word("rule-note", say=scope.plain(rule.suggest)),
    )


def _struck(scope: Scope, spelled: Spelled) -> Markup:
    return _listed(scope, spelled, Markup("<del>{}</del>"), Markup('<del lang="{}">{}</del>'))


def _listed(scope: Scope, spelled: Spelled, plain: Markup, foreign: Markup) -> Markup:
    """List the words of the page's language; if there are none, those of the others, which say what they are."""
    own = getattr(spelled, scope.language)
    made = [plain.format(word) for word in own]
    for language in () if own else LANGUAGES:
        made += [foreign.format(HTML_LANGUAGE[language], word) for word in getattr(spelled, language)]
    return escape(scope.word("list-separator")).join(made)


def _sentences(scope: Scope, sentences: Iterable[str]) -> tuple[Markup, ...]:
    """Return the example sentences in the page's language; if there are none, the others, which say what they are."""
    by_language: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
    for sentence in sentences:
        by_language["zh" if _HAN.search(sentence) else "en"].append(sentence)
    if by_language[scope.language]:
        return tuple(escape(sentence) for sentence in by_language[scope.language])
    return tuple(
        Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[language], sentence)
        for language, listed in by_language.items()
        for sentence in listed
    )


def _sources(scope: Scope, rule: WordingRule) -> Iterator[blocks.Item]:
    """Yield who says so, with the grade of each; of a rule without sources, that nobody verified it."""
    known = scope.casebook.terms("source")
    for name in rule.sources:
        grade = known[name].grade.value
        tag = blocks.Tag(f"grade-{grade.lower()}", scope.word("rule-grade", grade=grade))
        yield blocks.Item(_title(scope, known[name].title, name), tag)
    if not rule.sources:
        yield blocks.Item(escape(scope.word("rule-unverified")))


def _unverified(scope: Scope, rule: WordingRule) -> Markup:
    """Return which of the words that are shown no source stands behind."""
    if is_own(scope, rule) and not getattr(rule.unverified, scope.language):
        return Markup("")
    words = _listed(scope, rule.unverified, Markup("{}"), Markup('<span lang="{}">{}</span>'))
    return scope.escaped("rule-unverified-words", words=words) if words else Markup("")


def _title(scope: Scope, title: Text, name: str) -> Markup:
    """Return a source's title as a link to the page's list of sources, where its number and address stand."""
    number = scope.cite([name])
    said = title.of(scope.language)
    if said.language == scope.language:
        return escape(said.text) + number
    return Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[said.language], said.text) + number
