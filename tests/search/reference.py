"""A second opinion on the format of the search index, written from its description and sharing no code with it.

It tokenizes a text, encodes postings and lays them out as files, in the plainest way that is right. The tests hold it
against the browser's half of the search, and both against what the generator writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"\\'<")
_DROPPED = re.compile("[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_LETTERS = {
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
    "ŧ": "t", "Ŧ": "t", "ĳ": "ij", "Ĳ": "ij", "ſ": "s", "ŉ": "n", "ĸ": "k",
    "ł": "l", "Ł": "l", "ħ": "h", "Ħ": "h", "ı": "i", "þ": "th", "Þ": "th", "ŋ": "n", "Ŋ": "n",
}  # fmt: skip
_CJK = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"(?P<cjk>[{_CJK}]+)|(?P<word>[a-z]+(?:'[a-z]+)*)|(?P<number>[0-9]+(?:\\.[0-9]+)*)")
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


def fold(text: str, simplified: Mapping[str, str] | None = None) -> str:
    """A text as it is compared: narrow, without accents, lower case, 繁 → 简 by `simplified`."""
    return "".join(_folded(character, simplified or {}) for character in _DROPPED.sub("", text))


def _folded(character: str, simplified: Mapping[str, str]) -> str:
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        character = chr(code - 0xFEE0)
    elif character == "\u3000":
        character = " "
    elif character == "\u2019":
        character = "'"
    elif 0xC0 <= code <= 0x24F:
        bare = _DROPPED.sub("", unicodedata.normalize("NFD", character))
        character = bare if bare.isascii() else _LETTERS.get(character, character)
    if character.isascii():
        return character.lower()
    return simplified.get(character, character)


def runs(folded: str) -> list[tuple[str, str]]:
    """What a folded text consists of: `cjk`, `word` and `number` with their texts."""
    found = _TOKEN.finditer(_THOUSANDS.sub("", folded))
    return [(match.lastgroup or "", match.group().replace("'", "")) for match in found]


def terms(text: str, simplified: Mapping[str, str] | None = None) -> list[str]:
    """The terms of a text in their order."""
    found: list[str] = []
    for kind, run in runs(fold(text, simplified)):
        if kind == "cjk":
            found += [*(run[at : at + 2] for at in range(len(run) - 1)), *run]
        else:
            found.append(stem(run) if kind == "word" else run)
    return found


_STEM_AS_IT_IS = re.compile("[a-z]{1,3}")
_IRREGULAR = (
    "children=child women=woman feet=foot teeth=tooth used=use using=use dying=die aging=age aged=age news=news"
)
_VOWEL_BEFORE = "(?=.*[aeiouy].*(?:ed|ing)$)"
_STEPS = (
    (("^(.)ies$", r"\1ie"), ("ies$", "y"), ("(ss|x)es$", r"\1"), ("^(.{3,}s)is$", r"\1"), ("([^sui])s$", r"\1")),
    (("^(.{4,})iness$", r"\1y"), ("^(.{4,})ness$", r"\1")),
    (
        ("^.{1,3}$|eed$", r"\g<0>"),
        ("^(.)ied$", r"\1ie"),
        ("ied$", "y"),
        ("^([^aeiouy][aeiouy][^aeiouywx])(?:ed|ing)$", r"\1e"),
        (f"^{_VOWEL_BEFORE}(.{{3,}}[^eo])at(?:ed|ing)$", r"\1"),
        (f"^{_VOWEL_BEFORE}(.{{3,}})(?:ed|ing)$", r"\1"),
    ),
    (("^(.{4,})ation$", r"\1"), ("^(.{3,}[^eo])ate$", r"\1"), ("^(.{3,}(?:ct|nt|pt|st|ss))ion$", r"\1")),
    (("^(.{4,})e$", r"\1"),),
    (("^(.{2,})([bdgmnprt])\\2$", r"\1\2"), ("^(.{4,}l)l$", r"\1")),
    (("([iy])z(e?)$", r"\1s\2"),),
    (("^(.{3,})our$", r"\1or"),),
)
"""The steps of `tokens.yaml` as a table: of each step the first ending that fits is replaced."""


def stem(word: str) -> str:
    """A light English stem, by a table of endings."""
    irregular = dict(pair.split("=") for pair in _IRREGULAR.split())
    if _STEM_AS_IT_IS.fullmatch(word) or word in irregular:
        return irregular.get(word, word)
    for step in _STEPS:
        fitting = ((ending, instead) for ending, instead in step if re.search(ending, word))
        ending, instead = next(fitting, ("$^", ""))
        word = re.sub(ending, instead, word, count=1)
    return word


def fnv(text: str) -> int:
    """FNV-1a of 32 bit over code points."""
    value = 2166136261
    for character in text:
        value = (value ^ ord(character)) * 16777619 % 2**32
    return value


def chunk(term: str, bits: int, subs: str) -> str:
    """The name of the file that holds a term."""
    core = term[1:] if term[0] in "=_~^-@<>" else term
    lead = core[0] if re.match(f"[{_CJK}]", core) else core
    group = fnv(lead) % 2**bits
    return f"t/{group}-{(fnv(core) >> 16) % 2 ** int(subs[group])}"


def gap(value: int) -> str:
    """A distance between page numbers as digits: all but the last say that more follow."""
    text = DIGITS[value % 60]
    value //= 60
    while value:
        text = DIGITS[60 + value % 30] + text
        value //= 30
    return text


def encode(pages: Iterable[tuple[int, Sequence[tuple[int, int]]]]) -> str:
    """Postings: pages in rising order, each with (part, impact) in rising order, or with nothing."""
    text, before = "", -1
    for page, parts in pages:
        text += gap(page - before - 1)
        before, expected = page, 0
        for position, (part, impact) in enumerate(parts):
            add = part - expected
            if add > 4:
                text += DIGITS[80 + add // 5 - 1]
            text += DIGITS[40 * (position + 1 < len(parts)) + add % 5 * 8 + impact]
            expected = part + 1
    return text
