"""Who lives together, and how two get on, in words.

Where a line has a direction the sentence has it too. Of harm it says who did it to whom, with the one who harms as its
subject; nothing in it falls on the person harmed.
"""

from __future__ import annotations

from generator.content import Family, Household, Relation, RelationKind
from generator.diagrams._diagram import Setting
from generator.diagrams.genogram.account.wording import line, name_of, names_of, sentences
from generator.languages import Words

_ALONE = Words("{name}：{members}", "{name}: {members}")
_TOGETHER = Words("{name}：{members}同住", "{name}: {members} live together")

_RELATIONS = {
    RelationKind.ORDINARY: Words("{one}和{other}关系一般", "{one} and {other} {get} on in an ordinary way"),
    RelationKind.CLOSE: Words("{one}和{other}关系亲密", "{one} and {other} {be} close"),
    RelationKind.FUSED: Words(
        "{one}和{other}彼此过度依附", "{one} and {other} {be} fused, each too dependent on the other"
    ),
    RelationKind.DISTANT: Words("{one}和{other}关系疏远", "{one} and {other} {be} distant"),
    RelationKind.HOSTILE: Words("{one}和{other}有冲突", "{one} and {other} {be} in conflict"),
    RelationKind.CLOSE_HOSTILE: Words(
        "{one}和{other}关系亲密，又有冲突", "{one} and {other} {be} close, and in conflict"
    ),
    RelationKind.FUSED_HOSTILE: Words(
        "{one}和{other}彼此过度依附，又有冲突",
        "{one} and {other} {be} fused, each too dependent on the other, and in conflict",
    ),
    RelationKind.CUTOFF: Words("{one}和{other}断绝往来", "{one} and {other} {be} cut off from each other"),
    RelationKind.CUTOFF_REPAIRED: Words(
        "{one}和{other}断绝过往来，后来修复了关系", "{one} and {other} were cut off from each other and made it up"
    ),
    RelationKind.FOCUSED: Words("{one}过度关注{other}", "{one} {is_} too much focused on {other}"),
    RelationKind.PHYSICAL_ABUSE: Words("{one}对{other}有身体虐待行为", "{one} has physically abused {other}"),
    RelationKind.EMOTIONAL_ABUSE: Words("{one}对{other}有情感虐待行为", "{one} has emotionally abused {other}"),
    RelationKind.SEXUAL_ABUSE: Words("{one}对{other}有性侵害行为", "{one} has sexually abused {other}"),
    RelationKind.NEGLECT: Words("{one}忽视了{other}的需要", "{one} has neglected {other}"),
    RelationKind.CARETAKER: Words("{one}照顾{other}", "{one} {takes} care of {other}"),
}


_VERBS = {"be": ("are", "were"), "get": ("get", "got"), "is_": ("is", "was"), "takes": ("takes", "took")}
"""While both live, and when one has died. Chinese needs no such thing."""


def household(family: Family, told: Household, setting: Setting) -> str:
    """Return who lives in a household, e.g. `祖孙同住：阿兰和小宇同住`."""
    words = _TOGETHER if len(told.members) > 1 else _ALONE
    members = names_of(family, told.members, setting)
    return sentences([setting.words(words, name=line(told.name, setting), members=members)], setting)


def relation(family: Family, told: Relation, setting: Setting) -> str:
    """Return how two get on, and the note on it, e.g. `小晴照顾小豆`."""
    one, other = (name_of(family, person, setting) for person in (told.from_, told.to))
    over = any(family.people[person].deceased for person in (told.from_, told.to))
    verbs = {verb: forms[over] for verb, forms in _VERBS.items()}
    return sentences([setting.words(_RELATIONS[told.kind], one=one, other=other, **verbs)], setting, told.note)
