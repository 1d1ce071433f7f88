"""Casebook → pages: composes each page's context and renders its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2

from generator.content import Casebook
from generator.errors import MissingPieceError
from generator.languages import LANGUAGES, Language, Words
from generator.pages._blocks import Notice
from generator.pages._glossary_links import TermLinks
from generator.pages._interface import Interface
from generator.pages._page import Heading, Page, PageKind, page_kinds
from generator.pages._place import Address, Site
from generator.pages._plain import plain_texts
from generator.pages._scope import Scope

_TEMPLATE = Words("页面模板", "page template")
_WITHOUT_TERM_LINKS = frozenset({"glossary", "sources", "fields", "home"})


class Renderer:
    """Renders pages of one casebook.

    Args:
        casebook: all entries.
        templates: the texts of all templates by name, e.g. `pages/case.html`.
        interface: the interface's words.
        site: the site around the pages.
    """

    def __init__(self, casebook: Casebook, templates: Mapping[str, str], interface: Interface, site: Site) -> None:
        self._casebook = casebook
        self._interface = interface
        self._site = site
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(dict(templates)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._terms = {language: term_links(casebook, language) for language in LANGUAGES}

    def addresses(self) -> Iterator[tuple[PageKind, Address]]:
        """Yield every page there is to render, once for all languages."""
        for kind in page_kinds():
            for address in kind.addresses(self._casebook):
                yield kind, address

    def render(self, kind: PageKind, address: Address, language: Language) -> Page:
        """Render one page in one language.

        Raises:
            MissingPieceError: a template is missing.
        """
        scope = Scope(self._casebook, self._interface, language, address.path, self._site)
        content = kind.compose(scope, address)
        notices = (*content.notices, *self._fallback_notice(scope))
        words = self._interface.all_in(language)
        try:
            template = self._environment.get_template(kind.template)
            body = template.render(page=content, notices=notices, words=words)
        except jinja2.TemplateNotFound as error:
            raise MissingPieceError(Path("templates") / (error.name or kind.template), _TEMPLATE) from error
        if kind.name not in _WITHOUT_TERM_LINKS:
            body = self._terms[language].apply(body, scope.href("glossary/"))
        headings = tuple(Heading(section.id, section.title) for section in content.sections)
        return Page(
            kind.name,
            language,
            address.path,
            content.plain_title,
            content.description,
            headings,
            body.strip() + "\n",
            scope.shows_draft,
            content.draft,
            plain_texts(content.sections),
        )

    def _fallback_notice(self, scope: Scope) -> tuple[Notice, ...]:
        if not scope.fell_back:
            return ()
        return (Notice("translation", scope.escaped("notice-translation")),)


def term_links(casebook: Casebook, language: Language) -> TermLinks:
    """Return the finder of the glossary's terms in one language."""
    spellings: dict[str, str] = {}
    for name, term in casebook.terms("term").items():
        if term.link:
            own = getattr(term.name, language)
            for spelling in (own, *getattr(term.also, language)):
                if spelling:
                    spellings.setdefault(spelling, name)
    return TermLinks(spellings)
