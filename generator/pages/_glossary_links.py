"""Link glossary terms where a page first uses them.

Works on finished HTML and touches text only: not headings, links, buttons, code, tables' heads, nor anything inside an
element of class `no-terms`. Longer terms win over shorter ones; each term is linked once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape as escape_marks

from ahocorasick_rs import AhoCorasick, MatchKind
from markupsafe import escape

_TOKEN = re.compile(r"<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|[^<]+|<", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SKIPPED = frozenset(
    {"a", "h1", "h2", "h3", "h4", "button", "code", "pre", "summary", "th", "caption", "label", "script", "style", "dt"}
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "source"})
_NO_TERMS = re.compile(r"\sclass=\"(?:[^\"]*\s)?no-terms[\s\"]")


class TermLinks:
    """Finds the terms of one language's glossary.

    Args:
        spellings: glossary ids by every way to write the term. Chinese ones match anywhere, Latin ones as whole words;
            capitals do not matter.
    """

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self._ids = {
            written.lower(): term
            for spelling, term in spellings.items()
            for written in (str(escape(spelling)), escape_marks(spelling))  # Markdown leaves quotes as they are
        }
        self._finder = AhoCorasick(list(self._ids), matchkind=MatchKind.Standard)
        self._spelled = list(self._ids)

    def apply(self, html: str, glossary: str) -> str:
        """Return `html` with first uses linked to the page at `glossary`, e.g. `../../glossary/`."""
        linked, skipping, made = set[str](), list[str](), []
        for token in _TOKEN.findall(html):
            if token.startswith("<"):
                _follow(token, skipping)
                made.append(token)
            else:
                made.append(token if skipping else self._link(token, linked, glossary))
        return "".join(made)

    def _link(self, text: str, linked: set[str], glossary: str) -> str:
        """Return a piece of text with the terms linked that are not linked yet."""
        low = text.lower()
        if len(low) != len(text):  # a few capitals change their length, and places would be wrong
            return text
        made, done, taken = [], 0, 0
        for start, end, term in self._whole_terms(low):
            if start >= taken:
                taken = end
                if term not in linked:
                    linked.add(term)
                    made += [text[done:start], f'<a class="term" href="{glossary}#{term}">{text[start:end]}</a>']
                    done = end
        return "".join([*made, text[done:]]) if made else text

    def _whole_terms(self, low: str) -> list[tuple[int, int, str]]:
        """Return the terms that stand in a text as whole words, in order, of those that begin together the longest."""
        found = self._finder.find_matches_as_indexes(low, overlapping=True)
        whole = ((start, end, self._ids[self._spelled[number]]) for number, start, end in found)
        return sorted(
            (match for match in whole if _is_whole(low, match[0], match[1])), key=lambda match: (match[0], -match[1])
        )


def _is_whole(text: str, start: int, end: int) -> bool:
    """Latin words end where letters and digits end; Chinese has no word breaks. `amp` in `&amp;` is no word."""
    named = start > 0 and text[start - 1] in "&#"
    return not (named or _joined(text, start - 1, start) or _joined(text, end - 1, end))


def _joined(text: str, left: int, right: int) -> bool:
    """Tell whether two neighbours are characters of one Latin word."""
    inside = left >= 0 and right < len(text)
    return inside and text[left].isascii() and text[left].isalnum() and text[right].isascii() and text[right].isalnum()


def _follow(tag: str, skipping: list[str]) -> None:
    """Keep track of the elements inside which no term is linked."""
    found = _NAME.match(tag)
    if found is None:
        return
    name = found[1].lower()
    if tag.startswith("</"):
        if skipping and skipping[-1] == name:
            skipping.pop()
    elif name not in _VOID and not tag.endswith("/>") and (skipping or name in _SKIPPED or _NO_TERMS.search(tag)):
        skipping.append(name)
