"""Words that help: every wording rule, with why, on whose advice, and examples."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Casebook, Entry
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages import _wording as wording
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    if "wording" in casebook.vocabularies:
        yield Address("wording/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    vocabulary = scope.casebook.vocabularies["wording"]
    rules = scope.casebook.terms("wording")
    own = [name for name, rule in rules.items() if wording.is_own(scope, rule)]
    others = [name for name, rule in rules.items() if not wording.is_own(scope, rule)]
    made = parts.sections(
        parts.section("words", scope.word("words"), wording.rules(scope, own)),
        parts.section("words-of-other-language", scope.word("words-of-other-language"), wording.rules(scope, others)),
        *related.sections_by_type(scope, _teaching(scope)),
        citing.sources_section(scope),
    )
    return parts.vocabulary_content(scope, vocabulary, made, "wording")


def _teaching(scope: Scope) -> Iterator[Entry]:
    """Yield the entries that teach any of the rules, each once."""
    names = scope.casebook.terms("wording")
    found = {link.entry.id: link.entry for name in names for link in scope.casebook.referrers("wording", name)}
    yield from found.values()


PAGE = PageKind("wording", _addresses, _compose)
