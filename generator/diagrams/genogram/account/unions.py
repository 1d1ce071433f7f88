"""A union in words: who, in which way, their children from the oldest on, twins, custody, whether related by blood."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Child, ChildLink, Family, PersonKind, Sex, Twins, Union, UnionKind
from generator.diagrams._diagram import Setting
from generator.diagrams.genogram.account.wording import name_of, names_of, sentences, together
from generator.languages import Words

_COUPLES = {
    UnionKind.MARRIED: Words("{pair}{bond}", "{pair} are married"),
    UnionKind.COHABITING: Words("{pair}同居", "{pair} live together unmarried"),
    UnionKind.SEPARATED: Words("{pair}分居", "{pair} are separated"),
    UnionKind.DIVORCED: Words("{pair}已离婚", "{pair} are divorced"),
    UnionKind.REMARRIED: Words("{pair}离婚后复婚", "{pair} divorced and married each other again"),
    UnionKind.ANNULLED: Words("{pair}的婚姻无效", "The marriage of {pair} was annulled"),
    UnionKind.AFFAIR: Words("{pair}有婚外关系", "{pair} are or were in an affair"),
    UnionKind.UNKNOWN: Words("{pair}的婚姻状况不详", "How {pair} are or were together is not known"),
}
_ENDED = {
    UnionKind.COHABITING: Words("{pair}曾同居", "{pair} lived together unmarried"),
    UnionKind.SEPARATED: Words("{pair}分居", "{pair} were separated"),
    UnionKind.DIVORCED: Words("{pair}已离婚", "{pair} were divorced"),
}
"""If one of the two has died."""
_UNTIL_DEATH = {
    0: Words("{pair}{bond}，其中一方已去世", "{pair} were married until one of them died"),
    1: Words("{pair}{bond}，{late}已去世", "{pair} were married until {late} died"),
    2: Words("{pair}{bond}，两人都已去世", "{pair} were married; both have died"),
}
"""A marriage that a death ended, by how many of the two are marked as deceased."""
_BOND, _OTHER_BOND = "是夫妻", "是已婚伴侣"
"""夫妻 are a husband and a wife."""
_LONE = {
    UnionKind.MARRIED: Words("{one}已婚", "{one} is married"),
    UnionKind.COHABITING: Words("{one}与人同居", "{one} lives with a partner unmarried"),
    UnionKind.SEPARATED: Words("{one}与伴侣分居", "{one} is separated"),
    UnionKind.DIVORCED: Words("{one}已离婚", "{one} is divorced"),
    UnionKind.REMARRIED: Words("{one}离婚后复婚", "{one} divorced and married the same partner again"),
    UnionKind.WIDOWED: Words("{one}丧偶", "{one} is widowed"),
    UnionKind.ANNULLED: Words("{one}的婚姻无效", "The marriage of {one} was annulled"),
    UnionKind.AFFAIR: Words("{one}有婚外关系", "{one} is or was in an affair"),
    UnionKind.UNKNOWN: Words("{one}的婚姻状况不详", "In what kind of union {one} is or was is not known"),
}
_NOT_SHOWN = Words("{said}，图上没有另一方", "{said}; the other partner is not in the picture")
_RELATED = Words("双方有血缘关系", "They are related by blood")
_ONLY_CHILD = Words("孩子：{children}", "Child: {children}")
_CHILDREN = Words("子女从大到小：{children}", "Children, oldest first: {children}")
_WITH_UNBORN = Words("子女按先后：{children}", "Children, in the order of births and losses: {children}")
_CUSTODY = Words("{children}由{person}抚养", "{person} has custody of {children}")
_CUSTODY_OF_ALL = Words("孩子由{person}抚养", "{person} has custody of the children")
_BRACKETS = Words("{name}（{what}）", "{name} ({what})")
_OF_ONE_BIRTH = {
    2: Words("双胞胎", "twins"),
    3: Words("三胞胎", "triplets"),
    0: Words("同一胎出生的", "children of one birth"),
}
_TWINS = {
    True: Words("{who}是同卵{born}", "{who} are identical {born}"),
    False: Words("{who}是异卵{born}", "{who} are fraternal {born}"),
    None: Words("{who}是{born}，不知是否同卵", "{who} are {born}; whether identical is not known"),
}


def union(family: Family, told: Union, setting: Setting) -> str:
    """Return a union in words, e.g. `爸爸和妈妈已离婚。孩子：小晴。小晴由妈妈抚养`."""
    return sentences(_sentences(family, told, setting), setting)


def _sentences(family: Family, told: Union, setting: Setting) -> Iterator[str]:
    yield _partners(family, told, setting)
    if told.related:
        yield setting.words(_RELATED)
    if told.children:
        children = together([_child(family, child, setting) for child in told.children], setting)
        yield setting.words(_introduction(family, told), children=children)
    for twins in told.twins:
        yield _twins(family, twins, setting)
    if told.custody:
        yield _custody(family, told, told.custody, setting)


def _partners(family: Family, told: Union, setting: Setting) -> str:
    pair = names_of(family, told.partners, setting)
    if len(told.partners) == 1:
        return setting.words(_NOT_SHOWN, said=setting.words(_LONE[told.kind], one=pair))
    sexes = sorted(family.people[person].sex for person in told.partners)
    bond = _BOND if sexes == [Sex.FEMALE, Sex.MALE] else _OTHER_BOND
    late = [person for person in told.partners if family.people[person].deceased]
    if told.kind is UnionKind.WIDOWED or (told.kind is UnionKind.MARRIED and late):
        who = names_of(family, late or told.partners, setting)
        return setting.words(_UNTIL_DEATH[len(late)], pair=pair, bond=bond, late=who)
    words = _ENDED.get(told.kind) if late else None
    return setting.words(words or _COUPLES[told.kind], pair=pair, bond=bond)


def _introduction(family: Family, told: Union) -> Words:
    """“Oldest first” does not fit a child who was not born."""
    kinds = [family.people[child.person].kind for child in told.children]
    if len(kinds) == 1:
        return _ONLY_CHILD
    return _CHILDREN if all(kind is PersonKind.PERSON for kind in kinds) else _WITH_UNBORN


def _child(family: Family, child: Child, setting: Setting) -> str:
    name, person = name_of(family, child.person, setting), family.people[child.person]
    kind = setting.choice(person.kind)
    said = [] if person.kind is PersonKind.PERSON or kind.lower() in name.lower() else [kind]
    said += [setting.choice(child.link)] if child.link is not ChildLink.BIOLOGICAL else []
    return setting.words(_BRACKETS, name=name, what=together(said, setting)) if said else name


def _twins(family: Family, twins: Twins, setting: Setting) -> str:
    born = setting.words(_OF_ONE_BIRTH.get(len(twins.members), _OF_ONE_BIRTH[0]))
    return setting.words(_TWINS[twins.identical], who=names_of(family, twins.members, setting), born=born)


def _custody(family: Family, told: Union, holder: str, setting: Setting) -> str:
    person = name_of(family, holder, setting)
    if len(told.children) != 1:
        return setting.words(_CUSTODY_OF_ALL, person=person)
    return setting.words(_CUSTODY, children=name_of(family, told.children[0].person, setting), person=person)
