"""Names behind a label: 女儿…, 姓名：…, 患者…, or the key `name:`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.chinese.hanzi import HAN
from generator.checks._identity.chinese.labels import labels
from generator.checks._identity.chinese.lexicon import COMPOUND, common, lexicon
from generator.checks._identity.chinese.scoring import FUNCTION, LABELLED, name_at
from generator.checks._identity.chinese.standing import NO_NAME, may_stand_alone
from generator.checks._regex import regex

_NAME_KEY = regex(rf"name(?:[ \n\"'“{{]|:|zh){{1,16}}(?=[{HAN}])")
_STRONG = regex(
    r"(?:名叫|我叫|他叫|她叫|叫做|叫作|(?:姓名|名字|真名|实名|全名|本名|原名|户名|签名|签字|"
    r"曾用名)[ \"'“「]*[:=是为叫]|[:=])[\s\"'“「\[{(zh:*是为]*$"
)
_NAMING = regex(r"姓名|名字|真名|实名|全名|本名|原名|户名|曾用名|我叫|名叫|叫[ \"'“「]*$")
_NAME_AFTER_LABEL = regex(rf"[{HAN}]{{2,4}}(?=[\s,.;:!?、。;\"'”」)\]}}(|#\-/·]|$)")
_FORM_BONUS = 5.0
_NAME_KEY_BONUS, _LABEL_BONUS, _STRONG_BONUS = 5.0, 9.0, 16.0
_AND = frozenset("和与同跟及")
"""Surnames that join two people far more often than they begin a name."""


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names behind labels."""
    surnames = lexicon().surnames
    keys = ((found[0], found.end()) for found in (_NAME_KEY.finditer(text) if "name" in text else ()))
    for label, start in chain(labels(text), keys):
        form = label[1:2] == ":"
        strong = _STRONG.search(label) is not None
        naming = _NAMING.search(label) is not None
        if (
            (strong or (naming and text[start] not in FUNCTION))
            and not label.startswith("name")
            and (whole := _NAME_AFTER_LABEL.match(text, start))
            and _a_whole_name(whole[0], allowed, naming=naming)
        ):
            yield Hit(Kind.PERSON_NAME, start, whole.end(), True, LABELLED)
        elif (not strong and (text[start] in _AND or naming)) or NO_NAME.match(text, start):
            continue
        elif text[start] in surnames or text[start : start + 2] in COMPOUND:
            bonus = _FORM_BONUS if form else _STRONG_BONUS if strong else _LABEL_BONUS
            if label.startswith("name"):
                bonus = _NAME_KEY_BONUS
            if weight := name_at(text, start, bonus, allowed, labelled=True):
                yield Hit(Kind.PERSON_NAME, start, start + weight.length, True, LABELLED)


def _a_whole_name(name: str, allowed: frozenset[str], *, naming: bool) -> bool:
    """Return whether what stands alone behind `姓名：` is a name; other words stand there too, e.g. 保密."""
    known = lexicon()
    surname = name[:2] if name[:2] in COMPOUND and len(name) > 2 else name[:1]
    given = name[len(surname) :]
    if (surname not in known.surnames and surname not in COMPOUND) or len(given) > 2 or not given:
        return False
    if may_stand_alone(name, allowed):
        return False
    if naming and common(surname) and known.words.get(name, -40) < -13:
        return True
    likely = sum(known.given.get(character, -16) for character in given) / len(given)
    return likely > (-12.5 if name in known.words else -16.5)
