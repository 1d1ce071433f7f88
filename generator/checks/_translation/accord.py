"""Remember which Chinese and English belonged together, as short hashes in the register `translations`."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.checks._regex import regex
from generator.content import Entry
from generator.source import ValuePath

TRANSLATIONS = "translations"
TRANSLATIONS_HEAD = """\
# Which translations are in accord, one line an entry: a digest, then a short hash of the Chinese and one of the English
# of each text. `casebook translated` keeps it; please do not write here by hand.
# 哪些译文和原文是一致的，每个条目一行。由 `casebook translated` 记录，请不要手工修改。
"""
_HALF = 6
"""Characters of one half's hash: 30 bits. Halves are only compared within one entry."""
_DIGEST = 10
_AS_PUBLISHED = frozenset({"sources"})
_INSIGNIFICANT = regex(r"[\s，。、；：！？“”‘’「」《》（）…,;:!?\"'()*_`]+|\.(?!\d)")
"""A comma or a line break more needs no new translation."""


class Pair(NamedTuple):
    """The hashes of one text's two languages."""

    zh: str
    en: str


class Stale(NamedTuple):
    """A text of which one language was changed since both were in accord.

    Attributes:
        path: of the text, without a language.
        changed: the language that is not as it was.
        kept: the one that is.
    """

    path: ValuePath
    changed: str
    kept: str


def pairs_of(entry: Entry) -> Iterator[tuple[ValuePath, Pair]]:
    """Yield the hashes of every text of an entry that has both languages."""
    if entry.type.name in _AS_PUBLISHED:
        return
    for path, text in entry.texts:
        if text.zh and text.en:
            yield path, Pair(_hash(text.zh), _hash(text.en))


def digest_of(entry: Entry) -> str:
    """Return one short hash of all texts of an entry; it is another one as soon as a character changes."""
    if entry.type.name in _AS_PUBLISHED:
        return ""
    texts = "\0".join(f"{text.zh}\0{text.en}" for _, text in entry.texts)
    return _short(texts, _DIGEST)


def translation_line(entry: Entry) -> str:
    """Return the register's line for an entry whose languages are in accord; empty if nothing is translated."""
    pairs = sorted({f"{pair.zh}{pair.en}" for _, pair in pairs_of(entry)})
    return " ".join([digest_of(entry), *pairs]) if pairs else ""


def recorded_digest(line: str) -> str:
    """Return the digest with which a line of the register begins."""
    return line.partition(" ")[0]


def stale_since(entry: Entry, line: str) -> Iterator[Stale]:
    """Yield the texts of which one language was changed and the other was not, since the line was written.

    A text of which both are new was translated. So was one whose one half also stands, unchanged, in another text.
    """
    now = list(pairs_of(entry))
    present = {pair for _, pair in now}
    lost = [pair for pair in _recorded(line) if pair not in present]
    halves: Mapping[str, Counter[str]] = {"zh": Counter(one.zh for one in lost), "en": Counter(one.en for one in lost)}
    known = set(_recorded(line))
    for path, pair in now:
        if pair in known:
            continue
        if halves["zh"][pair.zh]:
            yield Stale(path, "en", "zh")
        elif halves["en"][pair.en]:
            yield Stale(path, "zh", "en")


def _recorded(line: str) -> list[Pair]:
    words = line.split()[1:]
    return [Pair(word[:_HALF], word[_HALF:]) for word in words if len(word) == 2 * _HALF]


def _hash(text: str) -> str:
    return _short(_INSIGNIFICANT.sub("", text), _HALF)


def _short(text: str, length: int) -> str:
    return base64.b32encode(hashlib.blake2b(text.encode(), digest_size=10).digest()).decode().lower()[:length]
