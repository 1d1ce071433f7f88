"""The page of one term of a facet, listing every entry that refers to it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.content import Casebook, Term
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import FACETS, Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    for kind in FACETS:
        for name in casebook.terms(kind):
            yield Address(f"{casebook.vocabularies[kind].type.name}/{name}/", f"{kind}/{name}")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    kind, _, name = address.key.partition("/")
    term, vocabulary = scope.casebook.terms(kind)[name], scope.casebook.vocabularies[kind]
    about = _about(scope, term)
    follow_up = parts.points(scope, [term.follow_up], title=scope.word("follow-up")) if kind == "risk" else None
    referring = (link.entry for link in scope.casebook.referrers(kind, name))
    made = parts.sections(
        parts.section("about", scope.word("about-term"), about, follow_up),
        *related.sections_by_type(scope, referring),
    )
    return blocks.Content(
        title=scope.text(term.name),
        plain_title=scope.plain(term.name),
        description=scope.plain(term.description),
        kicker=blocks.Link(scope.href(f"{vocabulary.type.name}/"), scope.text(vocabulary.record.title)),
        sections=(*made, *parts.sections(citing.sources_section(scope))),
        notices=(parts.overdue_notice(scope, vocabulary),),
        review=parts.review(scope, vocabulary),
        class_names="page page--facet",
    )


def _about(scope: Scope, term: Term) -> blocks.Prose:
    return blocks.Prose(
        (blocks.Item(Markup("<p>{}{}</p>").format(scope.text(term.description), scope.cite(term.sources))),)
    )


PAGE = PageKind("facet", _addresses, _compose)
