"""Link glossary terms where a page first uses them.

Works on finished HTML and touches text only: not headings, links, buttons, code, tables' heads, nor anything inside an
element of class `no-terms`. Longer terms win over shorter ones; each term is linked once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from generator.languages import Language

_TOKEN = re.compile(r"<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|[^<]+")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SKIPPED = frozenset(
    {"a", "h1", "h2", "h3", "h4", "button", "code", "pre", "summary", "th", "caption", "label", "script", "style", "dt"}
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "source"})
_NO_TERMS = re.compile(r"\sclass=\"(?:[^\"]*\s)?no-terms[\s\"]")


class TermLinks:
    """Finds the terms of one language's glossary.

    Args:
        spellings: glossary ids by every way to write the term.
        language: Chinese terms match anywhere, Latin ones as whole words without regard to case.
    """

    def __init__(self, spellings: Mapping[str, str], language: Language) -> None:
        self._ids = {spelling.casefold(): term for spelling, term in spellings.items()}
        longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
        self._pattern = (
            re.compile("|".join(_spelled(str(escape(one))) for one in longest_first), re.IGNORECASE)
            if spellings
            else None
        )
        self._language = language

    def apply(self, html: str, glossary: str) -> str:
        """Return `html` with first uses linked to the page at `glossary`, e.g. `../../glossary/`."""
        if self._pattern is None:
            return html
        pattern, linked, skipping, made = self._pattern, set[str](), list[str](), []

        def link(found: re.Match[str]) -> str:
            term = self._ids[Markup(found[0]).unescape().casefold()]  # text of our own page
            if term in linked:
                return found[0]
            linked.add(term)
            return f'<a class="term" href="{glossary}#{term}">{found[0]}</a>'

        for token in _TOKEN.findall(html):
            if token.startswith("<"):
                _follow(token, skipping)
                made.append(token)
            else:
                made.append(token if skipping else pattern.sub(link, token))
        return "".join(made)


def _spelled(spelling: str) -> str:
    """Latin words end where letters end; Chinese has no word breaks."""
    escaped = re.escape(spelling)
    before = r"(?<![A-Za-z])" if spelling[0].isascii() else ""
    after = r"(?![A-Za-z])" if spelling[-1].isascii() else ""
    return f"{before}{escaped}{after}"


def _follow(tag: str, skipping: list[str]) -> None:
    """Keep track of the elements inside which no term is linked."""
    found = _NAME.match(tag)
    if found is None:
        return
    name = found[1].lower()
    if tag.startswith("</"):
        if skipping and skipping[-1] == name:
            skipping.pop()
    elif name not in _VOID and (skipping or name in _SKIPPED or _NO_TERMS.search(tag)):
        skipping.append(name)
