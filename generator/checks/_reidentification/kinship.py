"""Words of sex and kinship for which English must not have the opposite: 她 and “he”, 儿子 and “daughter”."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.checks._regex import regex
from generator.languages import Words

SEX = Words("性别", "the sex")
KIN = Words("亲属关系", "the kinship")

_OPPOSITES = """
她 他 | she|her|hers|herself | he|him|his|himself
儿子 女儿 | sons? | daughters?
丈夫 妻子 | (?:ex-)?husband | (?:ex-)?wife
老公 老婆 | (?:ex-)?husband | (?:ex-)?wife
爸 妈 | (?:step|foster )?fathers?|dad|papa | (?:step|foster )?mothers?|mum|mom|mama
父亲 母亲 | (?:step|foster )?fathers?|dad | (?:step|foster )?mothers?|mum
爷爷 奶奶 | grandfather|grandpa|granddad | grandmother|grandma|granny
外公 外婆 | grandfather|grandpa|(?:mother|father)['’]s father | grandmother|grandma|(?:mother|father)['’]s mother
祖父 祖母 | grandfather | grandmother
孙子 孙女 | grandsons? | granddaughters?
哥哥 姐姐 | (?:half-|step)?brothers? | (?:half-|step)?sisters?
弟弟 妹妹 | (?:half-|step)?brothers? | (?:half-|step)?sisters?
叔叔 阿姨 | uncles? | aunts?|auntie
舅舅 姨妈 | uncles? | aunts?
伯伯 姑姑 | uncles? | aunts?
"""
"""Two opposite words, and what each is in English."""


class _Pair(NamedTuple):
    words: tuple[str, str]
    english: tuple[re.Pattern[str], re.Pattern[str]]


def _pair(line: str) -> _Pair:
    chinese, first, second = line.split(" | ")
    one, other = chinese.split()
    patterns = (re.compile(rf"\b(?:{english})\b", re.IGNORECASE) for english in (first, second))
    return _Pair((one, other), (next(patterns), next(patterns)))


_PAIRS = tuple(_pair(line) for line in _OPPOSITES.strip().split("\n"))
_ANY = regex("|".join([*(word for pair in _PAIRS[1:] for word in pair.words), "她(?!们)", "他(?<!其他)(?!人|乡|们)"]))
"""Each begins with a plain character, so that the search skips all others at once."""


class Opposed(NamedTuple):
    """A word in Chinese for which English has only the opposite: what it is about, and where it stands."""

    kind: Words
    start: int
    end: int


def opposed(zh: str, en: str) -> Opposed | None:
    """Return the first word of sex or kinship in `zh` for which `en` has only its opposite; None if there is none."""
    said = set(_ANY.findall(zh))
    for pair in _PAIRS if said else ():
        here = [word in said for word in pair.words]
        if here[0] == here[1]:
            continue
        own, other = pair.english if here[0] else pair.english[::-1]
        if not own.search(en) and other.search(en):
            word = pair.words[0] if here[0] else pair.words[1]
            found = next(one for one in _ANY.finditer(zh) if one[0] == word)
            return Opposed(SEX if word in {"她", "他"} else KIN, found.start(), found.end())
    return None
