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


IRREGULAR = {
    "children": "child", "women": "woman", "feet": "foot", "teeth": "tooth",
    "used": "use", "using": "use", "dying": "die", "aging": "age",
}  # fmt: skip


def stem(word: str) -> str:
    """A light English stem; the rules are listed in `tokens.yaml`."""
    if len(word) <= 3:
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    word = _singular(word)
    word = _without_ness(word)
    word = _without_ending(word)
    word = _without_ion(word)
    if word.endswith("e") and len(word) >= 5:
        word = word[:-1]
    pair = "(bb|dd|gg|ll|mm|nn|pp|rr|tt)$" if len(word) > 5 else "(bb|dd|gg|mm|nn|pp|rr|tt)$"
    if len(word) > 3 and re.search(pair, word):
        word = word[:-1]
    word = re.sub("([iy])z(e?)$", r"\1s\2", word)
    return re.sub("^(..+.)our$", r"\1or", word) if len(word) >= 6 else word


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    if re.search("(ss|x)es$", word):
        return word[:-2]
    if len(word) >= 6 and word.endswith("sis"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not re.search("(ss|us|is)$", word) else word


def _without_ness(word: str) -> str:
    if word.endswith("iness") and len(word) >= 9:
        return word[:-5] + "y"
    return word[:-4] if word.endswith("ness") and len(word) >= 8 else word


def _without_ending(word: str) -> str:
    if len(word) <= 3 or word.endswith("eed"):
        return word
    if word.endswith("ied"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    found = re.fullmatch("(.{3,}?)(ed|ing)", word)
    if not found or not re.search("[aeiouy]", found[1]):
        return word
    rest = found[1]
    if re.fullmatch("[^aeiouy][aeiouy][^aeiouywx]", rest):
        return rest + "e"
    return rest[:-2] if re.search("[^eo]at$", rest) and len(rest) >= 6 else rest


def _without_ion(word: str) -> str:
    if word.endswith("ation") and len(word) >= 9:
        return word[:-5]
    if re.search("[^eo]ate$", word) and len(word) >= 7:
        return word[:-3]
    return word[:-3] if re.search("(ct|nt|pt|st|ss)ion$", word) and len(word) >= 8 else word


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
