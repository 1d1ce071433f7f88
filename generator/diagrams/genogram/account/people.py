"""Everybody as a table, generation by generation, as the rows of the picture."""

from __future__ import annotations

from generator.content import Family, Person, PersonKind
from generator.diagrams._diagram import AccountPart, Setting
from generator.diagrams.genogram.account.wording import capital, line, sentences
from generator.diagrams.genogram.kinship import kinships
from generator.languages import Words

_TITLE = Words("家庭成员", "Members of the family")
_HEAD = (
    Words("称呼", "Who"),
    Words("世代", "Generation"),
    Words("与服务对象的关系", "Relation to the recipient"),
    Words("性别", "Sex"),
    Words("年龄段", "Age band"),
    Words("情况", "What is known"),
)
_NOTHING = "–"
_NUMERALS = "一二三四五六七八九十"
_GENERATION = Words("第{zh}代", "{en}")
_DECEASED = Words("已去世", "has died")
_UNKNOWN = Words("只知道有这个人，其他不详", "known only to exist")
_SEPARATOR = Words("；", "; ")


def people(family: Family, rows: tuple[tuple[str, ...], ...], setting: Setting) -> AccountPart:
    """Return the table of everybody, in the order of the picture.

    Args:
        family: who is drawn.
        rows: the ids of each generation, the oldest first.
        setting: the language, and the names of health conditions.
    """
    kin = kinships(family, setting.language)
    ordered = [(number, person) for number, row in enumerate(rows, 1) for person in row]
    return AccountPart(
        id="people",
        title=setting.words(_TITLE),
        head=tuple(setting.words(head) for head in _HEAD),
        rows=tuple(_row(family.people[person], number, kin[person], setting) for number, person in ordered),
        keys=tuple(person for _, person in ordered),
    )


def _row(person: Person, generation: int, kin: str, setting: Setting) -> tuple[str, ...]:
    return (
        line(person.name, setting),
        _generation(generation, setting),
        kin,
        setting.choice(person.sex),
        setting.choice(person.age) if person.age else _NOTHING,
        _known(person, setting) or _NOTHING,
    )


def _generation(number: int, setting: Setting) -> str:
    numeral = _NUMERALS[number - 1] if number <= len(_NUMERALS) else str(number)
    return setting.words(_GENERATION, zh=numeral, en=number)


def _known(person: Person, setting: Setting) -> str:
    """Return what the symbol shows of a person, then the author's note."""
    shown = [setting.choice(person.kind)] if person.kind is not PersonKind.PERSON else []
    shown += [setting.words(_DECEASED)] if person.deceased else []
    shown += [setting.words(_UNKNOWN)] if person.unknown else []
    shown += [setting.term(condition) for condition in dict.fromkeys(person.conditions)]
    facts = setting.words(_SEPARATOR).join(shown)
    return sentences((facts,), setting, person.note) if person.note else capital(facts, setting)
