"""All verified numbers to call, in one order, with when they were verified and against what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.content import Casebook
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    if "helpline" in casebook.vocabularies:
        yield Address("helplines/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    vocabulary = scope.casebook.vocabularies["helpline"]
    made = parts.sections(
        parts.section(
            "numbers",
            scope.word("who-to-call"),
            _numbers(scope),
            blocks.Notice("note", scope.escaped("helplines-note")),
        ),
        citing.sources_section(scope),
    )
    return parts.vocabulary_content(scope, vocabulary, made, "helplines")


def _numbers(scope: Scope) -> blocks.Telephones | None:
    known = scope.casebook.terms("helpline")
    made = parts.telephones(scope, known)
    if made is None:
        return None
    return blocks.Telephones(
        tuple(
            replace(
                one,
                verified=scope.word("verified-on", day=parts.day(scope, known[one.id].verified)),
                cites=scope.cite(known[one.id].sources),
                used=related.used_by(scope, "helpline", one.id),
            )
            for one in made.items
        )
    )


PAGE = PageKind("helplines", _addresses, _compose)
