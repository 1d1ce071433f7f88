"""Ensure no pseudonym and no event joins two cases to one.

What it checks: no pseudonym stands in two to four cases of one station, or of people of the same age band and sex;
and no event is told in the same words in two to four cases. Kinship words are no pseudonyms. Five and more of the
same name join nobody. Cases that name each other under `cases:` are meant to be read together.

Why it matters: what two cases tell adds up. Each alone may fit fifty people, both together one.

Wrong: `阿兰` in two cases of one station

Right: another pseudonym in the second

确保没有一个化名、一件事把两个案例连成一个。

检查什么：同一个社工站的两到四个案例，或者年龄段和性别相同的人，不用同一个化名；同一件事不用同样的话写在两到四个案例里。“奶奶”这样的称呼不算化名。用的人多到五个，就连不上谁了。
在 `cases:` 里互相写明的案例，本来就要对照着读，不算。

为什么：两个案例说的会加在一起。分开看各有五十个人符合，合起来也许只剩一个。

错误：同一个站的两个案例里都有“阿兰”

正确：第二个案例换一个化名
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._regex import regex
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words
from generator.source import ValuePath

_MANY = 5
_LONG_EVENT = {"zh": 30, "en": 80}
_KINSHIP = regex(
    r"[爸妈爹娘父母爷奶公婆儿女孙夫妻兄弟姐妹哥嫂姑姨叔伯舅婶媳婿侄甥]|伴侣|孩子|邻居|老师|医生|社工|志愿者|"
    r"(?i:\b(?:mother|father|mum|dad|wife|husband|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|partner|child|baby|twin"
    r"|grand\w+|step\w+|neighbour|friend|teacher|doctor|worker)\b)"
)
_WORDS = {
    "name": Words("这个化名", "this pseudonym"),
    "event": Words("这件事的原话", "this event, word for word,"),
}


def _links(entry: Entry, setting: Setting) -> Iterator[tuple[str, str, ValuePath]]:
    """Yield what can join a case to another: its key, whether it is a name or an event, and where it stands."""
    case = entry.record
    if not isinstance(case, Case):
        return
    for person_id, person in case.family.people.items():
        name = (person.name.zh or person.name.en or "").strip()
        if name and not person.unknown and not _KINSHIP.search(name):
            print_ = setting.fingerprint(name)
            path = ("family", "people", str(person_id), "name")
            yield f"{case.station}:{print_}", "name", path
            if person.age:
                yield f"{person.age.value} {person.sex.value}:{print_}", "name", path
    for number, event in enumerate(case.timeline):
        said = event.event.of("zh")
        text = "".join(said.text.split())
        if len(text) >= _LONG_EVENT[said.language]:
            yield f"event:{setting.fingerprint(text)}", "event", ("timeline", number, "event")


def _note(entry: Entry, setting: Setting) -> Note | None:
    if not isinstance(entry.record, Case):
        return None
    return [
        *dict.fromkeys(key for key, _, _ in _links(entry, setting)),
        *(f"case/{other}" for other in entry.record.cases),
    ]


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    listed = cast("Mapping[str, list[str]]", notes)
    counts = Counter(chain.from_iterable(listed.values()))
    joining = {key for key, count in counts.items() if 1 < count < _MANY and not key.startswith("case/")}
    first: dict[str, str] = {}
    for key in sorted(listed) if joining else ():
        for link in joining.intersection(listed[key]):
            other = first.setdefault(link, key)
            if other != key and other not in listed[key] and key not in listed[other]:
                yield Finding(key, _Places(link, other, overview.setting))


class _Places:
    """Says where a link stands in a case; only the entry itself shows it."""

    def __init__(self, link: str, other: str, setting: Setting) -> None:
        self.link, self.other, self.setting = link, other, setting

    def __call__(self, entry: Entry) -> Iterator[Flaw]:
        for link, kind, path in _links(entry, self.setting):
            if link == self.link:
                yield Flaw(path, {"what": _WORDS[kind], "other": self.other.partition("/")[2]})
                return


CHECK = CasebookCheck(
    Problem(
        "RID208",
        "linked-cases",
        Words(
            "{what}在案例 `{other}` 里也有，读者会把两个案例连起来看。",
            "{what} stands in the case `{other}` as well; readers will join the two.",
        ),
        Words(
            "在其中一个案例里换一个化名，或者换一种写法。如果两个案例本来就要对照着读，在 cases: 里写上另一个。",
            "Choose another pseudonym, or tell it in another way, in one of them. If both are meant to be read "
            "together, name the other under `cases:`.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
