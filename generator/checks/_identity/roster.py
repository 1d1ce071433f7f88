"""The roster: real names, addresses and telephone numbers that a station keeps to itself, so that none gets out.

It is matched however the words are written: with blanks or hyphens inside, in traditional characters, in full width, in
pinyin with either part first. For this both sides are folded and lose what only separates; one Aho-Corasick pass over
the text then finds all entries at once. The words never leave memory: reports mask them, and caches keep a keyed
fingerprint.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.lexicon import COMPOUND
from generator.checks._identity.folding import fold
from generator.checks._regex import regex
from generator.languages import Words

_SEPARATORS = str.maketrans("", "", " -_.·'’(),")
_LATIN_SURNAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "区": "ou",
    "查": "zha",
    "任": "ren",
    "盖": "gai",
    "朴": "piao",
    "缪": "miao",
    "翟": "zhai",
    "乐": "yue",
    "尉迟": "yuchi",
    "万俟": "moqi",
    "长孙": "zhangsun",
}
_HAN_NAME = regex("[\u4e00-\u9fff]{2,4}")
_WORDS = Words("名册里有", "it stands on the roster")


@dataclass(frozen=True)
class Roster:
    """Words that must not appear, in all the ways in which they may be written.

    Attributes:
        patterns: the words and their variants, folded, without separators.
    """

    patterns: tuple[str, ...] = field(default=(), repr=False)
    _matcher: AhoCorasick | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Roster:
        """Return the roster of a file's lines: one entry each; `#` begins a comment."""
        entries = (line.split("#", 1)[0].strip() for line in lines)
        patterns = tuple(sorted({variant for entry in entries if entry for variant in _variants(entry)}))
        matcher = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest) if patterns else None
        return cls(patterns, matcher)

    def fingerprint(self, key: bytes) -> str:
        """Return what changes when the roster does and tells nothing of it to those who do not have the key."""
        return hmac.new(key, "\n".join(self.patterns).encode(), sha256).hexdigest()

    def find(self, text: str) -> Iterator[Hit]:
        """Yield entries in a folded text."""
        if self._matcher is None:
            return
        compact = _compact(text)
        matches = self._matcher.find_matches_as_indexes(compact)
        if not matches:
            return
        places = [place for place, character in enumerate(text) if character not in _SEPARATOR_SET]
        for _, start, end in matches:
            first, last = places[start], places[end - 1] + 1
            if _stands_alone(text, first, last):
                yield Hit(Kind.ROSTER, first, last, True, _WORDS)


_SEPARATOR_SET = frozenset(map(chr, _SEPARATORS))


def _compact(text: str) -> str:
    """Return a folded text in small letters without separators; one character stays one character."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    return lower.translate(_SEPARATORS)


def _variants(entry: str) -> Iterator[str]:
    """Yield how an entry may be written, e.g. 张伟, zhangwei, weizhang."""
    folded = _compact(fold(entry))
    if len(folded) >= 2:
        yield folded
    if _HAN_NAME.fullmatch(folded):
        yield from _in_latin(folded)
    words = fold(entry).lower().split()
    if len(words) == 2 and folded.isascii():
        yield _compact(words[1] + words[0])


def _in_latin(name: str) -> Iterator[str]:
    """Yield a Chinese name in pinyin, surname first and last."""
    # Loading the readings takes longer than a check of a small casebook; only a roster needs them.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    size = 2 if name[:2] in COMPOUND and len(name) > 2 else 1
    surname = _LATIN_SURNAMES.get(name[:size]) or "".join(lazy_pinyin(name[:size], style=Style.NORMAL))
    for v in ("v", "u", "yu"):
        given = "".join(lazy_pinyin(name[size:], style=Style.NORMAL)).replace("v", v)
        for family in {surname.replace("v", v), surname}:
            if len(family + given) >= 4:
                yield family + given
                yield given + family


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a match is not a part of a longer word or number, nor ordinary words that only look alike.

    Pinyin with a blank inside counts as a name only in capitals: 何然 on the roster must not find "he ran".
    """
    matched = text[start:end]
    if not matched[0].isascii():
        return "\n" not in matched
    kind = str.isdigit if matched[0].isdigit() else str.isalpha
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before.isascii() and kind(before)) or (after.isascii() and kind(after)):
        return False
    return not (matched.isascii() and matched[0].isalpha() and " " in matched) or all(
        not word[:1].islower() for word in matched.split(" ")
    )
