"""Names of institutions and laws, which stay as they are: we do not rename others."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks._regex import regex

_INSTITUTION = regex(
    "([一-鿿]{0,10}?)(?:医院|学校|幼儿园|学院|大学|中心|协会|学会|联合会|基金会|研究所|研究院|服务站|康复站|集团|"
    "保护法|保障法|防治法|促进法|条例|办法|公约|宣传日|关注日)"
)
_SEPARATING = regex("[的了是在和与及或来去到上进有给为把被对让向从也都不说请住叫着过就才又很会能要想找看帮送]")
_CAPITAL = regex(r"[A-Z][\w'’-]*")
_ARTICLES = frozenset({"A", "An", "The", "This", "That", "These", "Those", "No", "Not", "Every", "Some", "I"})
_LINKING = frozenset({"of", "on", "for", "the", "and", "with", "against"})
_PUNCTUATION = regex(r"[.!?,:;()“”\n]")
_NEAR = 60


def is_in_name(text: str, start: int, end: int) -> bool:
    """Tell whether a word is part of the name of an institution or a law.

    In Chinese: what follows ends, without a word in between that separates, in 学校, 医院, 条例 and the like. In
    English: the word and a neighbour begin with capitals, as in National Institute on Drug Abuse; at the beginning of
    a sentence, where every word does, two neighbours.
    """
    word = text[start:end]
    if not word.isascii():
        following = _INSTITUTION.match(text, end)
        return following is not None and not _SEPARATING.search(following[1])
    if word.isupper() or not all(piece[0].isupper() for piece in word.replace("-", " ").split()):
        return False
    before = _PUNCTUATION.split(text[max(0, start - _NEAR) : start])[-1].split()
    after = _PUNCTUATION.split(text[end : end + _NEAR])[0].split()
    return _capitals(reversed(before)) > 0 or _capitals(after) > (0 if before else 1)


def _capitals(words: Iterable[str]) -> int:
    """Count the words with capitals from the first on, over linking ones, until another comes."""
    count = 0
    for word in words:
        if _CAPITAL.fullmatch(word) and word not in _ARTICLES:
            count += 1
        elif word not in _LINKING:
            break
    return count
