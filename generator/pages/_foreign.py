"""Texts of a drawing that exist only in the other language: browsers and screen readers are told which it is.

A drawing gives plain words; where some of them fell back to the other language is found again here by the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.content import Record, texts_of
from generator.languages import HTML_LANGUAGE, Language

_WORDS_OF_SVG = re.compile(r"<(text|tspan|title|desc)\b([^>]*)>([^<]+)<")


@dataclass(frozen=True)
class Foreign:
    """The texts of a record that are shown in another language than the page's, longest first; with that language."""

    texts: tuple[tuple[str, Language], ...]

    def in_text(self, words: str) -> Markup:
        """Return words as HTML; foreign texts in them say their language."""
        for text, language in self.texts:
            if text in words:
                before, after = words.split(text, 1)
                marked = Markup('<span lang="{}">{}</span>').format(HTML_LANGUAGE[language], text)
                return self.in_text(before) + marked + self.in_text(after)
        return escape(words)

    def in_svg(self, svg: Markup) -> Markup:
        """Return a picture whose pieces of foreign text say their language; a text may stand in it line by line."""
        return Markup(_WORDS_OF_SVG.sub(self._said, svg)) if self.texts else svg

    def _said(self, found: re.Match[str]) -> str:
        words = str(Markup(found[3]).unescape())
        language = next((language for text, language in self.texts if words in text or text in words), None)
        if language is None:
            return found[0]
        return f'<{found[1]}{found[2]} lang="{HTML_LANGUAGE[language]}">{found[3]}<'


def foreign(record: Record, language: Language) -> Foreign:
    """Return the texts of a record, or of a part of one, that do not exist in `language`."""
    said = {
        text.of(language).text: text.of(language).language for _, text in texts_of(record) if not text.has(language)
    }
    return Foreign(tuple(sorted(said.items(), key=lambda pair: (-len(pair[0]), pair[0]))))
