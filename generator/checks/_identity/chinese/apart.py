"""Names whose characters are set apart, as in forms: 张 伟, 王 秀 英."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.around import behind
from generator.checks._identity.chinese.hanzi import HAN, is_han
from generator.checks._identity.chinese.labels import has_label_before
from generator.checks._identity.chinese.lexicon import lexicon
from generator.checks._identity.chinese.scoring import LABELLED, READS
from generator.checks._identity.chinese.standing import is_allowed
from generator.checks._regex import regex

_GAP = regex(rf" (?<=[{HAN}] ) ?(?=[{HAN}])")
"""It begins with the blank, so that a search skips all else at once."""
_NAME = regex(rf"[{HAN}] {{1,2}}[{HAN}](?: {{1,2}}[{HAN}])?(?![{HAN}]*[ ][{HAN}](?: |$))")


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names whose characters are set apart."""
    surnames = lexicon().surnames
    for start in (found.start() - 1 for found in _GAP.finditer(text)):
        if text[start] not in surnames or (start and text[start - 1] == " " and is_han(text[start - 2 : start - 1])):
            continue
        name = _NAME.match(text, start)
        if name is None:
            continue
        joined = name[0].replace(" ", "")
        labelled = has_label_before(text, start)
        if (
            _likely(joined, labelled=labelled)
            and not is_allowed(joined, allowed)
            and (
                labelled
                or len(joined) == 3
                or behind(text, name.end(), joined) >= 4
                or not is_han(text[name.end() : name.end() + 1])
            )
        ):
            kind = Kind.PERSON_NAME if labelled else Kind.NAME_CANDIDATE
            yield Hit(kind, start, name.end(), labelled, LABELLED if labelled else READS)


def _likely(name: str, *, labelled: bool) -> bool:
    known = lexicon()
    least = -13.5 if labelled else -11.5
    given = all(known.given.get(character, -16) > least for character in name[1:])
    return given and (labelled or known.words.get(name[0], -30) < -11.5)
