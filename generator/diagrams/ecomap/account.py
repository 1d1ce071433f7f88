"""A case map in words: what changed, who stands in the circle, and every system with its ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.content import CaseMap, Family, Person, System, Tie
from generator.diagrams._diagram import AccountPart, Setting
from generator.diagrams.ecomap.changes import Change, Time, change_of, has_after, kind_at
from generator.diagrams.ecomap.layout import Layout
from generator.diagrams.ecomap.members import household
from generator.languages import Words

_COMMA, _LIST, _STOP, _COLON = Words("，", ", "), Words("、", ", "), Words("。", "."), Words("：", ": ")
_TIES = {1: Words("1条联系中", "1 tie: ")}
_MANY_TIES = Words("{count}条联系中", "{count} ties: ")
_CHANGES = {
    Change.BEGUN: Words("新建立{count}条", "{count} new"),
    Change.MENDED: Words("恢复{count}条", "{count} mended"),
    Change.EASED: Words("缓和{count}条", "{count} eased"),
    Change.STRONGER: Words("加强{count}条", "{count} stronger"),
    Change.WEAKER: Words("减弱{count}条", "{count} weaker"),
    Change.STRAINED: Words("变得紧张{count}条", "{count} under new strain"),
    Change.BROKEN: Words("中断{count}条", "{count} broken off"),
    Change.ENDED: Words("不再有{count}条", "{count} no longer there"),
    Change.SAME: Words("没有变化{count}条", "{count} unchanged"),
}
_ALL_SAME = Words("介入前后，各条联系都没有变化。", "No tie differs before and after the service.")
_GROUPS = {
    "index": Words("服务对象", "The person whom the case is about"),
    "home": Words("与服务对象同住", "Living with them"),
    "elsewhere": Words("不同住", "Living elsewhere"),
    "others": Words("其他家人", "Others of the family"),
    "dead": Words("已去世", "Has died"),
}
_KINSHIP = Words("他们之间的亲属关系，见家庭结构图。", "The genogram tells how they are related.")
_WHOLE_FAMILY = Words("全家", "the whole family")
_NOT_SAID = Words("没有写明", "not stated")
_SYSTEM, _SPHERE, _WHOM = Words("系统", "System"), Words("方面", "Part of life"), Words("与谁", "With whom")
_BEFORE, _AFTER, _TIE = Words("介入前", "Before"), Words("介入后", "After"), Words("联系", "Tie")
_FLOW, _NOTE = Words("资源流动", "Flow of resources"), Words("说明", "Note")


def account(case_map: CaseMap, family: Family, layout: Layout, setting: Setting) -> tuple[AccountPart, ...]:
    """Return everything that the pictures show, in words.

    Args:
        case_map: systems and ties.
        family: all of it, with its households.
        layout: which ties are drawn and who stands in the circle.
        setting: the language.
    """
    parts = [_circle(family, layout, setting), _ties(case_map, family, layout, setting)]
    if has_after(layout.ties):
        title = setting.words(Words("前后变化", "What differs after the service"))
        parts.insert(0, AccountPart("changes", title, (_changed(layout.ties, setting),)))
    return tuple(parts)


def _changed(ties: Iterable[Tie], setting: Setting) -> str:
    """Return how many ties began, eased, grew stronger …, in one sentence."""
    counts = Counter(change_of(tie) for tie in ties)
    if set(counts) == {Change.SAME}:
        return setting.words(_ALL_SAME)
    total = counts.total()
    beginning = setting.words(_TIES.get(total, _MANY_TIES), count=total)
    said = [setting.words(_CHANGES[change], count=counts[change]) for change in Change if counts[change]]
    comma = setting.words(_COMMA)
    after_beginning = comma if setting.language == "zh" else ""
    return beginning + after_beginning + comma.join(said) + setting.words(_STOP)


def _circle(family: Family, layout: Layout, setting: Setting) -> AccountPart:
    groups: dict[str, list[str]] = {}
    shown = layout.centre.family.people
    home = household(family)
    for id_, person in shown.items():
        groups.setdefault(_group(id_, person, home), []).append(setting.text(person.name))
    lines = [
        setting.words(words) + setting.words(_COLON) + setting.words(_LIST).join(groups[group]) + setting.words(_STOP)
        for group, words in _GROUPS.items()
        if group in groups
    ]
    if len(shown) > 1:
        lines.append(setting.words(_KINSHIP))
    return AccountPart("circle", setting.words(Words("圆里的家人", "The family in the circle")), tuple(lines))


def _group(id_: str, person: Person, home: tuple[str, ...]) -> str:
    if person.index:
        return "index"
    if person.deceased:
        return "dead"
    if len(home) == 1:
        return "others"  # the case may just not say who lives together
    return "home" if id_ in home else "elsewhere"


def _ties(case_map: CaseMap, family: Family, layout: Layout, setting: Setting) -> AccountPart:
    times = tuple(Time) if has_after(layout.ties) else (Time.BEFORE,)
    noted = any(tie.note for tie in layout.ties)
    names = [_BEFORE, _AFTER] if len(times) > 1 else [_TIE]
    head = [_SYSTEM, _SPHERE, _WHOM, *names, _FLOW, *([_NOTE] if noted else [])]
    rows: list[tuple[str, ...]] = []
    keys: list[str] = []
    for id_, system in case_map.systems.items():
        for said in _rows(str(id_), family, layout, times, setting) or [
            [setting.words(_NOT_SAID), *[""] * len(times), "", ""]
        ]:
            rows.append((*_named(system, setting), *said[: len(head) - 2]))
            keys.append(str(id_))
    title = setting.words(Words("各系统与联系", "Systems and ties"))
    return AccountPart(
        "ties", title, head=tuple(setting.words(words) for words in head), rows=tuple(rows), keys=tuple(keys)
    )


def _named(system: System, setting: Setting) -> tuple[str, str]:
    return setting.text(system.name), setting.choice(system.sphere)


def _rows(id_: str, family: Family, layout: Layout, times: tuple[Time, ...], setting: Setting) -> list[list[str]]:
    found = []
    for tie in layout.ties:
        if tie.system != id_:
            continue
        member = family.people.get(tie.member) if tie.member else None
        found.append(
            [
                setting.text(member.name) if member else setting.words(_WHOLE_FAMILY),
                *(setting.choice(kind_at(tie, time)) for time in times),
                setting.choice(tie.flow),
                setting.text(tie.note) if tie.note else "",
            ]
        )
    return found
