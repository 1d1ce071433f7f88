"""Names in Latin letters in running text: words with a capital, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.latin.around import AHEAD, FOLLOWED_BY_PLACE, KIN, LABEL, TITLES, VERB
from generator.checks._identity.latin.english import english, is_english
from generator.checks._identity.latin.romanized import CANTONESE, PINYIN_SURNAMES, is_romanized
from generator.checks._regex import regex
from generator.languages import Words

_SEQUENCE = regex(
    r"[A-Z](?<![\w.'’@/-].)[A-Za-zà-öø-ÿ'’-]*\.?(?: (?:[A-Z][A-Za-zà-öø-ÿ'’-]*\.?(?= |\b)|"
    r"(?:de|van|von|la|bin|al)(?= [A-Z]))){0,4}"
)
"""Words with a capital, one after the other; names are looked for inside."""

_TITLE_WORDS = Words("称谓后面写了姓名", "a name stands behind a title")
_LABEL_WORDS = Words("前面的词说明这里写的是人名", "the word before it says that this is a person's name")
_ENGLISH_WORDS = Words("读起来像英文“名＋姓”", "it reads like a given name with a surname")
_PINYIN_WORDS = Words("读起来像姓名的拼音", "it reads like a Chinese name in Latin letters")


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names in Latin letters of a folded text; `allowed` ones may stand, e.g. `Virginia Satir`."""
    nots = english().nots
    for sequence in _SEQUENCE.finditer(text):
        words, place = sequence[0].split(" "), sequence.start()
        while words:
            used = 1
            if words[0].strip(".") in TITLES:
                used, hit = _behind_title(words, place, allowed)
            elif words[0] in nots and words[0].lower() not in PINYIN_SURNAMES:
                hit = None
            else:
                used, hit = _name_here(text, words, place, allowed)
            if hit:
                yield hit
            place += len(" ".join(words[:used])) + 1
            words = words[used:]


def _behind_title(words: list[str], place: int, allowed: frozenset[str]) -> tuple[int, Hit | None]:
    """Return how many words are read, and the name behind a title; a Chinese surname alone is a usual pseudonym."""
    names = _names_only(words[1:4], allowing=english().words)
    name = _bare(" ".join(names))
    if (
        not names
        or _allowed(name, allowed)
        or len(_bare(names[-1]).strip(".")) < 2
        or (len(names) == 1 and (_pseudonymous(name) or words[0] in KIN))
    ):
        return 1 + len(names), None
    if names[0].lower() in ("ah", "xiao", "lao"):
        return 1 + len(names), None
    start = place + len(words[0]) + 1
    return 1 + len(names), Hit(Kind.PERSON_NAME, start, start + len(name), True, _TITLE_WORDS)


def _names_only(words: list[str], allowing: frozenset[str] = frozenset()) -> list[str]:
    """Return the first words up to one that is no name, e.g. of the next sentence.

    Args:
        words: what follows one another with capitals.
        allowing: words that may be names here, e.g. King behind Miss.
    """
    nots = _nots(allowing)
    size = next((size for size, word in enumerate(words) if _bare(word).strip(".") in nots), len(words))
    ended = next((size + 1 for size, word in enumerate(words[:size]) if word.endswith(".") and len(word) > 2), size)
    return words[:ended]


@cache
def _nots(allowing: frozenset[str]) -> frozenset[str]:
    return english().nots - allowing


def _bare(name: str) -> str:
    """Return a name without what stands behind it: a full stop, an 's."""
    return re.sub(r"(?:['’]s?|\.)+$", "", name) if len(name) > 2 else name


def _pseudonymous(name: str) -> bool:
    lower = name.lower()
    return lower in PINYIN_SURNAMES or lower in CANTONESE or name.isupper()


def _allowed(name: str, allowed: frozenset[str]) -> bool:
    """Return whether a name may stand. Ellis is an author and many people besides: he needs his given name."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    return name in allowed or (last in allowed and (last == name or last not in english().surnames))


def _name_here(text: str, words: list[str], place: int, allowed: frozenset[str]) -> tuple[int, Hit | None]:
    """Return how many words are read, and the name that begins with the first of them."""
    known = english()
    sure = words[0] in known.given and words[0] not in known.words
    names = _names_only(words, allowing=known.words if sure else frozenset())
    if words[0].lower() in AHEAD and len(names) <= 2:
        return max(1, len(names)), None
    for size in (3, 2):
        name = _bare(" ".join(names[:size]))
        end = place + len(name)
        parts = name.split(" ")
        if size > len(names) or _allowed(name, allowed) or FOLLOWED_BY_PLACE.match(text, end):
            continue
        pinyin = is_romanized(parts)
        labelled = LABEL.search(text, max(0, place - 48), place) is not None
        if pinyin or is_english(parts, strict=not labelled and not VERB.match(text, end)):
            words_ = _LABEL_WORDS if labelled else _PINYIN_WORDS if pinyin else _ENGLISH_WORDS
            return size, Hit(Kind.PERSON_NAME if labelled else Kind.NAME_CANDIDATE, place, end, labelled, words_)
    name = _bare(words[0])
    if (
        len(names) == 1
        and name in known.given
        and name not in known.words
        and name not in allowed
        and LABEL.search(text, max(0, place - 48), place)
    ):
        return 1, Hit(Kind.PERSON_NAME, place, place + len(name), True, _LABEL_WORDS)
    return 1, None
