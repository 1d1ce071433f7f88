"""Quotation marks that quote, and quotation marks that only wink at the reader."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.checks._regex import regex
from generator.checks._wording.matcher import Hit
from generator.checks._wording.spans import Span

_NAMING = regex(
    "叫|骂|喊|唤|写|词|字|称(?!职|赞)|(?<![听小传])说(?![明服])|(?<![电])话|讲(?![座课])|问(?!题)|回答|念|提到|是指|指的|"
    "名称|别名|外号|绰号|标签|标成|判断|理解为|改成|换成|不用|避免|"
    r"\b(?:call|calls|called|calling|say|says|said|saying|words?|wording|terms?|names?|named|naming|tells?|told|asks?|"
    r"asked|labels?|labelled|writes?|wrote|written|reads?|phrases?|shouts?|shouted|insults?|means?|speaks?|use|using|"
    r"avoid|instead|understand|judg(?:e)?ments?|such as)\b",
    re.IGNORECASE,
)
"""Words that say that a quotation is about words or quotes somebody."""
_SENTENCE_END = regex(r"[。！？!?\n]|\.(?=\s|$)")
_AROUND = 40
"""How far from a quotation the word that names it may stand, within its sentence."""
_REST = regex(r"[\W_]+|[的人们者啊呀吧了]|\b(?:a|an|the|is|are|he|she|you|people|person|ones?|s)\b", re.IGNORECASE)


class Speech:
    """Tells which quotations in a text are somebody's speech, or about a word.

    Args:
        text: the text.
        hits: the words to avoid in it, in order.
    """

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self._text = text
        self._hits = hits
        self._starts = [hit.start for hit in hits]
        self._known: dict[Span, bool] = {}

    def is_speech(self, span: Span) -> bool:
        """Tell whether a quotation is speech or talk about a word.

        One that holds the bare word is neither, if nothing in its sentence says so: it only winks at the reader.
        """
        if span not in self._known:
            self._known[span] = self._says_more(span) or self._is_named(span)
        return self._known[span]

    def _says_more(self, span: Span) -> bool:
        """Tell whether a quotation holds more than words to avoid."""
        place = span.start
        for number in range(bisect_left(self._starts, span.start), len(self._hits)):
            hit = self._hits[number]
            if hit.end > span.end:
                break
            if _REST.sub("", self._text[place : hit.start]):
                return True
            place = hit.end
        return bool(_REST.sub("", self._text[place : span.end]))

    def _is_named(self, span: Span) -> bool:
        """Tell whether the sentence around a quotation says that it is one."""
        before = self._text[max(0, span.start - _AROUND) : span.start]
        after = self._text[span.end : span.end + _AROUND]
        begin = max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)
        end = _SENTENCE_END.search(after)
        return _NAMING.search(before[begin:] + " \0 " + after[: end.start() if end else None]) is not None
